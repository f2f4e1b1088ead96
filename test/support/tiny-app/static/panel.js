const root = document.getElementById('root');
globalThis.__bridge.callBridge('invoke', { functionKey: 'who', payload: { n: 1 } }).then((answer) => {
  root.textContent = `invoked by ${answer.accountId} on ${answer.issue}`;
});
