import { serviceId } from '../../contract/service-record';
import { rankSuspects, type RankedSuspect } from '../../domain/suspects';
import type { Slot } from '../../domain/schedule/types';
import type { Reach } from '../../domain/services/types';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

const DAY_MS = 86_400_000;
const LOOK_BACK_MS = 14 * DAY_MS;
/** Reaches of changed services that are read, at most: three requests. Those near in the map first. */
const MOST_READ = 75;

export interface Incident {
  readonly issueId: string;
  readonly at: number;
  /** Of the services that it names, as far as the registry knows them. */
  readonly reaches: readonly Reach[];
  readonly text: string;
}

/** The recent changes that may be behind an incident, likeliest first. Up to five requests to the store. */
export async function rankRecent(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { issueId, at, reaches, text }: Incident,
): Promise<readonly RankedSuspect[]> {
  const slots = await store.slots.between(isoOf(at - LOOK_BACK_MS), isoOf(at + 1));
  const changes = slots.filter(({ phase }) => BEGUN.includes(phase));
  const near = new Set(reaches.flatMap(({ serviceId, neighbours }) => [serviceId, ...neighbours]));
  const read = servicesToRead(changes, near, new Set(reaches.map(({ serviceId }) => serviceId)));
  const others = (await store.services.reaches(read)).filter((reach): reach is Reach => reach !== null);
  const incident = { issueId, at, services: reaches.map(({ serviceId }) => serviceId), text };
  return rankSuspects(incident, changes, [...reaches, ...others], clock.now());
}

/** What only stands in the plan has changed nothing yet. */
const BEGUN: readonly Slot['phase'][] = ['scheduled', 'implementing', 'review', 'closed'];

function servicesToRead(
  changes: readonly Slot[],
  near: ReadonlySet<string>,
  known: ReadonlySet<string>,
): string[] {
  const latest = [...changes].sort((a, b) => (a.start < b.start ? 1 : -1));
  const ids = [...new Set(latest.flatMap(({ services }) => services))].filter(
    (id) => !known.has(id) && serviceId.safeParse(id).success,
  );
  const [close, far] = [ids.filter((id) => near.has(id)), ids.filter((id) => !near.has(id))];
  return [...close, ...far].slice(0, MOST_READ);
}
