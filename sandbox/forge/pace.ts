/**
 * Milliseconds that never stand still, for limits per minute: the sandbox's time when it runs or is stepped, real time
 * while it stands. A stopped clock must not make a minute last for ever, a stepped one must not carry it over.
 */
export function createPace(
  sandboxNow: () => number,
  realNow: () => number = () => performance.now(),
): () => number {
  let pace = 0;
  let sandbox = sandboxNow();
  let real = realNow();
  return () => {
    const nextSandbox = sandboxNow();
    const nextReal = realNow();
    pace += Math.max(nextSandbox - sandbox, nextReal - real, 0);
    sandbox = nextSandbox;
    real = nextReal;
    return pace;
  };
}
