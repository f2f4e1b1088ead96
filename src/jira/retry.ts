import type { Endpoint } from './endpoint';
import type { JiraError } from './errors';

/** Kept free at the end of an invocation, to write down what was done. */
const RESERVE_MS = 2_000;
/** Atlassian's advice for Jira: at most four retries, none later than 30 s. */
const MAX_RETRIES = 4;
const CAP_MS = 30_000;
/** Jira's document names "a conflicting update" for edits and transitions of an issue; elsewhere 409 is an answer that stays. */
const ISSUE = '{issueIdOrKey}';

/**
 * Milliseconds to wait before the next try, or null when there shall be none.
 * 429: as long as Jira asks, or doubling from 1 s; server errors: doubling from 300 ms, only where repeating is safe.
 * A lost connection: only where something was read, for what was done may be refused the second time.
 * 409 from an issue, which somebody else wrote at the same moment: once, for nothing was done.
 * Jitter between 0.7 and 1.3, never below what Retry-After asks, never longer than the invocation has left.
 */
export function waitBefore(
  attempt: number,
  endpoint: Endpoint,
  error: JiraError,
  { random, timeLeft }: { random: () => number; timeLeft: () => number },
): number | null {
  if (attempt >= MAX_RETRIES) return null;
  const jitter = 0.7 + 0.6 * random();
  let wait: number;
  if (error.code === 'RATE_LIMITED')
    wait =
      error.retryAfter !== null
        ? error.retryAfter * 1000 * Math.max(1, jitter)
        : 1000 * 2 ** attempt * jitter;
  else if (error.code === 'CONFLICT' && attempt === 0 && endpoint.path.includes(ISSUE)) wait = 300 * jitter;
  else if (error.code === 'UNAVAILABLE' && endpoint.repeatable && !mayHaveBeenDone(endpoint, error))
    wait = 300 * 2 ** attempt * jitter;
  else return null;
  if (wait > CAP_MS || wait > timeLeft() - RESERVE_MS) return null;
  return Math.round(wait);
}

const LOST = 0;
const mayHaveBeenDone = ({ method }: Endpoint, { status }: JiraError): boolean =>
  status === LOST && method !== 'GET';
