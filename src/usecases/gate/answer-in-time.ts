import type { GateAnswer, Patience } from '../check-gate';

/** Forge ends the function after 25 s and Jira then refuses without a word of ours; nobody waits that long anyway. */
const ENOUGH_MS = 10_000;
/** So long the record of what is let through anyhow is waited for. */
const RECORDING_MS = 5_000;

/** `unrecorded`: it was let through without its verdict being known to be on record. */
export interface TimelyAnswer extends GateAnswer {
  readonly unrecorded: boolean;
}

/**
 * The gate's answer within the time that a person waits for it. Where the gate only observes, an answer that doesn't come lets the
 * change through; else it throws, and the caller refuses. `pause` waits for so many milliseconds.
 */
export async function answerInTime(
  ask: (patience: Patience) => Promise<GateAnswer>,
  pause: (ms: number) => Promise<void>,
): Promise<TimelyAnswer> {
  const patience = { over: false, lets: false };
  const asked = ask(patience);
  const within = (ms: number): Promise<GateAnswer | null> =>
    Promise.race([asked, pause(ms).then(() => null)]);
  const timely = await within(ENOUGH_MS);
  if (timely !== null) return { ...timely, unrecorded: false };
  patience.over = true;
  // What becomes of it now, nobody waits for.
  asked.catch(() => undefined);
  if (!patience.lets) throw new Error(`no answer within ${ENOUGH_MS / 1000} s`);
  const late = await within(RECORDING_MS).catch(() => null);
  return { result: true, unrecorded: late === null };
}
