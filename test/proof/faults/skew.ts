import { currentInvocation } from '../../../sandbox/forge/runtime/invocation';

/** Lets the clock of the machine that the app runs on differ from Jira's by so many milliseconds. Undo it with what is given. */
export function skewedBy(ms: number): () => void {
  const own = Object.getOwnPropertyDescriptor(currentInvocation, 'getStore');
  const real = currentInvocation.getStore.bind(currentInvocation);
  currentInvocation.getStore = () => {
    const invocation = real();
    return (
      invocation && { ...invocation, log: invocation.log.bind(invocation), now: () => invocation.now() + ms }
    );
  };
  return () => {
    if (own === undefined) Reflect.deleteProperty(currentInvocation, 'getStore');
    else Object.defineProperty(currentInvocation, 'getStore', own);
  };
}
