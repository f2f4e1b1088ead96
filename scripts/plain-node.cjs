'use strict';
/* One process of the app with nothing of ours in it: plain Node, the built bundle, and the two globals that Forge gives. Whoever starts
   it sends `{call}` and answers each `{reach}` (a call of the proxy); Date, timers and everything else are Node's own. One invocation
   at a time, as in Forge. */
const { resolve } = require('node:path');

const waiting = new Map();
let reached = 0;

global.__forge_fetch__ = (route, path, init = {}) =>
  new Promise((done, fail) => {
    const id = (reached += 1);
    waiting.set(id, { done, fail });
    process.send({ reach: { id, route, path, init } });
  });

const nothing = () => undefined;
/** What can't cross the border between processes is made here. */
const runtimeOf = ({ plain, endsAt }) => ({
  ...plain,
  lambdaContext: { ...plain.lambdaContext, getRemainingTimeInMillis: () => Math.max(0, endsAt - Date.now()) },
  featureFlags: () => false,
  metrics: {
    counter: () => ({ incr: nothing, incrBy: nothing, decr: nothing, decrBy: nothing }),
    timing: () => ({ measure: () => ({ stop: nothing }) }),
    gauge: () => ({ set: nothing }),
  },
});

async function call({ file, name, payload, context, runtime }) {
  global.__forge_runtime__ = runtimeOf(runtime);
  try {
    const handler = require(resolve(file))[name];
    if (typeof handler !== 'function') throw new Error(`${file} exports no function "${name}".`);
    return { answer: { ok: true, value: await handler(payload, context) } };
  } catch (error) {
    return { answer: { ok: false, message: String(error), stack: error && error.stack } };
  }
}

process.on('message', (message) => {
  if (message.call) {
    void call(message.call).then((answer) => process.send(answer));
    return;
  }
  const { id, failed, status, headers, text } = message.reached;
  const { done, fail } = waiting.get(id);
  waiting.delete(id);
  if (failed !== undefined) fail(new Error(failed));
  else done(new Response(status === 204 ? null : text, { status, headers }));
});
