import { freezeHits } from '../../../domain/schedule/freeze-hits';
import type { CompiledFreeze, Slot } from '../../../domain/schedule/types';
import type { Millis } from '../../../domain/time/types';
import { isoOf } from '../../../jira/instant';
import type { Deps } from '../../deps';

const DAY_MS = 86_400_000;
/** As far ahead as freezes are worked out. */
const AHEAD_MS = 400 * DAY_MS;
/** What is over or was given up is held by nothing. */
const COUNTS: ReadonlySet<Slot['phase']> = new Set([
  'draft',
  'submitted',
  'scheduled',
  'implementing',
  'onHold',
]);

/** Changes in the plan, from now on, that this freeze concerns and meets; by start. One request for every 25 weeks. */
export async function hitsInPlan(
  { store }: Pick<Deps, 'store'>,
  freezes: readonly CompiledFreeze[],
  now: Millis,
): Promise<readonly Slot[]> {
  const last = freezes
    .flatMap(({ occurrences }) => occurrences.map(([, end]) => end))
    .sort()
    .at(-1);
  if (last === undefined || last <= isoOf(now)) return [];
  const to = Math.min(Date.parse(last), now + AHEAD_MS);
  const ahead = await store.slots.between(isoOf(now), isoOf(to));
  return ahead.filter((slot) => COUNTS.has(slot.phase) && meetsAny(slot, freezes));
}

const meetsAny = (slot: Slot, freezes: readonly CompiledFreeze[]): boolean =>
  freezeHits(
    { ...slot, start: Date.parse(slot.start), end: Date.parse(slot.end), seal: null },
    freezes,
    [],
  ).some(({ exempt }) => exempt === null);
