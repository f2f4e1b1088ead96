import { verifyChain } from '../../../src/domain/audit/chain';
import { MINUTE, Office } from '../../journeys/support/office';
import { oneSla } from '../../journeys/support/policies';
import { watchInvocations } from '../cost/bill';
import { createOnly, isKnown } from './burst';
import { spreadOf, type Spread } from './percentiles';
import { peaksOf, trafficOf, type Peaks, type Traffic } from './traffic';

/** Jira's quota is counted over an hour; a shorter window shows the same in less time. */
const WINDOW_MS = 5 * MINUTE;
/** Below 30 s the app would wait inside its invocation, in the machine's time: longer waits go through the queue. */
export const SHORTEST_REST_S = 31;
const LATE_MS = 30_000;
const LONGEST_MINUTES = 240;
/**
 * What Jira takes of one endpoint in a second before it refuses bursts, too: 50 writes are the strictest.
 * Source: developer.atlassian.com/cloud/jira/platform/rate-limiting, as of 9 October 2026.
 */
export const BURST_A_SECOND = 50;

export interface Limited {
  readonly issues: number;
  /** Calls that Jira takes in each window; the rest is refused until the window ends. */
  readonly calls: number;
  readonly windowMinutes: number;
  readonly refused: number;
  /** Events and messages that were told to wait. */
  readonly waited: number;
  /** The most calls that were tried in one second, refused ones among them, once the first of them were told to come back. */
  readonly worstSecond: number;
  /** Minutes from the burst until everything is known and nothing waits any more; null: not within four hours. */
  readonly minutes: number | null;
  /** Minutes after the burst at which each issue was known. */
  readonly known: Spread;
  readonly traffic: readonly Traffic[];
  readonly peaks: Peaks;
  readonly wrong: readonly string[];
}

/** So many incidents in one instant, on a site whose Jira takes only so many calls in a window and refuses the rest with Retry-After. */
export async function limited(issues: number, calls: number): Promise<Limited> {
  const office = await Office.open();
  try {
    oneSla(office, []);
    const { site } = office;
    site.faults.configure({ eventLateMs: [0, LATE_MS] });
    const ids: string[] = [];
    for (let made = 0; made < issues; made++) ids.push(await createOnly(office));
    site.faults.configure({});
    const gate = limitJira(office, calls);
    const records = watchInvocations(site);
    const knownAt = new Map<string, number>();
    const began = site.clock.now();
    let minutes: number | null = null;
    for (let minute = 1; minute <= LONGEST_MINUTES && minutes === null; minute++) {
      for (let second = 0; second < 60; second++) await site.clock.step(1000);
      await office.settle();
      for (const id of ids) if (!knownAt.has(id) && isKnown(office, id)) knownAt.set(id, site.clock.now());
      if (knownAt.size === issues && gate.quiet()) minutes = minute;
    }
    return {
      issues,
      calls,
      windowMinutes: WINDOW_MS / MINUTE,
      refused: gate.refused(),
      worstSecond: gate.worstSecond(),
      waited: records.filter(({ calls: all }) => all.some(({ status }) => status === 429)).length,
      minutes,
      known: spreadOf([...knownAt.values()].map((at) => (at - began) / MINUTE)),
      traffic: trafficOf(records),
      peaks: peaksOf(records),
      wrong: [
        ...ids.filter((id) => !knownAt.has(id)).map((id) => `issue ${id} is not known as Jira has it`),
        ...ids.flatMap((id) => chainFault(office, id)),
      ],
    };
  } finally {
    await office.close();
  }
}

/** Counts the app's calls to Jira by window and by second of the sandbox's time, and refuses those above the window's. */
function limitJira({ site }: Office, calls: number) {
  const from = site.clock.now();
  const seconds = new Map<number, number>();
  let [window, inWindow, refused, last] = [0, 0, 0, from];
  site.faults.intercept((target) => {
    if (target !== 'jira') return null;
    const now = site.clock.now();
    const second = Math.floor(now / 1000);
    seconds.set(second, (seconds.get(second) ?? 0) + 1);
    const present = Math.floor((now - from) / WINDOW_MS);
    if (present !== window) [window, inWindow] = [present, 0];
    last = now;
    inWindow += 1;
    if (inWindow <= calls) return null;
    refused += 1;
    const rest = Math.ceil((from + (window + 1) * WINDOW_MS - now) / 1000);
    return { kind: 'status', status: 429, retryAfter: Math.max(SHORTEST_REST_S, rest) };
  });
  return {
    refused: () => refused,
    worstSecond: () =>
      [...seconds].reduce(
        (most, [at, count]) => (at * 1000 >= from + WINDOW_MS ? Math.max(most, count) : most),
        0,
      ),
    /** Nobody has asked Jira for two windows: nothing waits any more. */
    quiet: () => site.clock.now() - last > 2 * WINDOW_MS,
  };
}

const chainFault = (office: Office, id: string): string[] =>
  verifyChain(office.audit(id)).intact ? [] : [`issue ${id}: its chain is broken`];
