import { reachesOf } from '../../domain/services/reach';
import type { Reach, Registry } from '../../domain/services/types';
import type { Deps } from '../deps';
import { putOnAgendaOnce } from '../upkeep/agenda';

const DAY_MS = 86_400_000;
/** Windows are worked out again when they reach less far ahead than this. */
const AHEAD_MS = 100 * DAY_MS;

/**
 * Works out anew what the map says of these services, and writes what differs: a read for every 25, a transaction for every
 * 25 that differ. Says how many were written. It also sees to it that the daily upkeep renews them before windows run out.
 */
export async function renewReaches(
  deps: Pick<Deps, 'store' | 'clock'>,
  registry: Registry,
  ids: readonly string[],
): Promise<number> {
  const now = deps.clock.now();
  const wanted = reachesOf(registry, ids, now);
  const present = await deps.store.services.reaches(wanted.map(({ serviceId }) => serviceId));
  const differing = wanted.filter((reach, index) => !isSame(present[index] ?? null, reach));
  await deps.store.services.putReaches(differing);
  const due = nextRenewal(wanted, now);
  if (due !== null) await putOnAgendaOnce(deps, { kind: 'reach' }, due);
  return differing.length;
}

const isSame = (present: Reach | null, wanted: Reach): boolean =>
  JSON.stringify(present) === JSON.stringify(wanted);

/** When the windows that run out first have to be worked out further, and no later than confidence ages; null: never. */
function nextRenewal(reaches: readonly Reach[], now: number): number | null {
  const ends = reaches.flatMap(({ windowsUntil }) =>
    windowsUntil === null ? [] : [Date.parse(windowsUntil)],
  );
  const ages = reaches.some(({ confidence }) => confidence !== 'unverified' && confidence !== 'stale');
  const dues = [
    ...ends.map((end) => Math.max(end - AHEAD_MS, now + DAY_MS)),
    ...(ages ? [now + 30 * DAY_MS] : []),
  ];
  return dues.length === 0 ? null : Math.min(...dues);
}
