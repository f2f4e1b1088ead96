import { serviceId } from '../../contract/service-record';
import { conflictsOf, takesPart, type ReachOf } from '../../domain/schedule/conflicts';
import type { Conflict, Slot } from '../../domain/schedule/types';
import type { Reach } from '../../domain/services/types';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

const DAY_MS = 86_400_000;

/** What lies around a change in the plan. */
export interface Around {
  readonly conflicts: readonly Conflict[];
  /** Other changes of the same implementer within a day of the window. */
  readonly load: number;
  /** Of the services that it names, as far as the registry knows them. */
  readonly reaches: readonly Reach[];
  /** Everything else in the plan within a day of it. */
  readonly others: readonly Slot[];
}

const NOTHING: Around = { conflicts: [], load: 0, reaches: [], others: [] };

/**
 * Looks at the plan around a change: one request for its weeks and one for its services, and a third where others change
 * services that depend on its own, for their names.
 */
export async function lookAround(
  { store }: Pick<Deps, 'store'>,
  slot: Slot | null,
  among?: readonly Slot[],
): Promise<Around> {
  if (slot === null) return NOTHING;
  const [found, own] = await Promise.all([
    among ??
      store.slots.between(isoOf(Date.parse(slot.start) - DAY_MS), isoOf(Date.parse(slot.end) + DAY_MS)),
    reachesOf({ store }, slot.services),
  ]);
  const others = found.filter(({ issueId }) => issueId !== slot.issueId);
  const neighbours = new Set(own.flatMap((reach) => reach.neighbours));
  const beside = new Set(others.flatMap(({ services }) => services).filter((id) => neighbours.has(id)));
  const reaches = [...own, ...(await reachesOf({ store }, [...beside]))];
  return {
    conflicts: conflictsOf(slot, others, reachIn(reaches)),
    load: others.filter((other) => takesPart(other) && sharesImplementer(slot, other)).length,
    reaches: own,
    others,
  };
}

const sharesImplementer = (a: Slot, b: Slot): boolean =>
  a.implementer !== null && a.implementer === b.implementer;

/** What the map says of these; names that the registry doesn't know are passed over. One request for every 25. */
export async function reachesOf(
  { store }: Pick<Deps, 'store'>,
  services: readonly string[],
): Promise<readonly Reach[]> {
  const ids = services.filter((id) => serviceId.safeParse(id).success);
  return (await store.services.reaches(ids)).filter((reach) => reach !== null);
}

/** Looks services up among what was read. */
export function reachIn(reaches: readonly Reach[]): ReachOf {
  const byId = new Map(reaches.map((reach) => [reach.serviceId, reach]));
  return (id) => byId.get(id) ?? null;
}
