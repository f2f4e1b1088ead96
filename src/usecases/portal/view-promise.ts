import type { PromiseView } from '../../contract/portal';
import type { Cycle, Segment } from '../../domain/sla/types';
import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { readClocks } from '../reports/read-clocks';
import { notAdopted } from '../view-change';
import { outagesOf } from './outages';

type Kept = PromiseView['promises'][number];

/**
 * What a customer may know of their request: what we promised and whom it waits for. It is worked out like the clocks that
 * agents see, from the SLAs alone: agreements among ourselves and with suppliers are none of theirs, nor are the names of
 * teams, calendars, pauses and goals.
 */
export const viewPromise: UseCase<'portal.promise'> = async (deps, { issueId }) => {
  const read = await readClocks(deps, issueId);
  if (read === null) throw notAdopted();
  const promises = read.clocks
    .filter(({ policy }) => policy.agreement === 'SLA')
    .flatMap(({ policy: { name }, replay }): Kept[] => {
      const cycle = replay.cycles.at(-1);
      const kept = cycle && promiseOf(cycle);
      return kept ? [{ name, ...kept }] : [];
    });
  return { at: isoOf(read.folded.now), promises, outages: await outagesOf(deps, read.folded) };
};

/** One cycle as a promise; null for one that promises nothing: cancelled, or no goal matches. */
function promiseOf(cycle: Cycle): Omit<Kept, 'name'> | null {
  const wasDue = cycle.breached ? instantOrNull(cycle.breachTime) : null;
  const done = { due: null, since: null, doneAt: instantOrNull(cycle.stopTime) };
  switch (cycle.state) {
    case 'running':
      return cycle.breached
        ? { state: 'late', due: wasDue, since: null, doneAt: null }
        : { state: 'open', due: instantOrNull(cycle.due), since: null, doneAt: null };
    case 'paused': {
      const { since, waitsFor } = waiting(cycle.segments);
      const state = waitsFor === 'customer' ? 'waitingForYou' : 'waiting';
      return { state, due: wasDue, since: instantOrNull(since ?? cycle.startTime), doneAt: null };
    }
    case 'met':
      return { state: 'met', ...done };
    case 'breached':
      return { state: 'metLate', ...done };
    case 'cancelled':
    case 'noGoal':
      return null;
  }
}

/** Since when the last pause lasts, and whom it waits for. A pause may be cut into pieces by hours, holders and goals. */
function waiting(
  segments: readonly Segment[],
): Pick<Segment, 'waitsFor'> & { readonly since: number | null } {
  const waitsFor = segments.at(-1)?.waitsFor ?? null;
  let since: number | null = null;
  for (const segment of [...segments].reverse()) {
    if (segment.kind !== 'paused' || segment.waitsFor !== waitsFor) break;
    since = segment.from;
  }
  return { waitsFor, since };
}

const instantOrNull = (at: number | null): string | null =>
  at === null || !Number.isFinite(at) ? null : isoOf(at);
