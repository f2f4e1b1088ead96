import type { Activity, Reach } from '../services/types';
import type { Millis } from '../time/types';
import { CENTRES_FROM, countOutcome } from './count-outcome';
import { decayedTo } from './decayed-count';
import type { Evidence, EvidenceService } from './evidence';
import type { OutcomeRecord, ServiceStats, SiteStats } from './outcome-record';
import { historyShift, siteRate } from './score';
import type { HistoryCount } from './types';

const RECENT = 30 * 86_400_000;
const NONE: HistoryCount = { k: 0, n: 0 };

/** What is kept of one service that a change names; null parts: none yet. */
export interface FactsOfService {
  readonly id: string;
  readonly reach: Reach | null;
  readonly activity: Activity | null;
  readonly stats: ServiceStats | null;
}

/**
 * What the site knows that bears on a change, as it stands at `now`. Everything comes from records read by key.
 * @param facts of the known services that the change names
 * @param of what it is gathered for; without a team, that of the service with the greatest damage counts
 * @param except the change's own outcome, where it has one: a change is never judged by itself
 * @param more.unknown names that the registry doesn't know
 * @param more.siteHasServices false: the site keeps no registry of services
 * @param more.neighbours what happened lately on the neighbours of the named services
 */
export function gatherEvidence(
  facts: readonly FactsOfService[],
  siteStats: SiteStats,
  of: Evidence['of'],
  except: OutcomeRecord | null,
  now: Millis,
  more: {
    readonly unknown?: readonly string[];
    readonly neighbours?: readonly Activity[];
    readonly siteHasServices?: boolean;
  } = {},
): Evidence {
  const stats = except === null ? siteStats : countOutcome(siteStats, except, 'take');
  const own = facts.map(({ id, stats: kept }) =>
    kept !== null && except?.services.includes(id) ? countOutcome(kept, except, 'take') : kept,
  );
  const services = facts.map((one) => serviceOf(one, more.neighbours ?? [], now));
  const team = teamOf(of.team, services);
  const site = decayedTo(stats.site, now);
  const centres = centresOf(stats);
  const historyOf = (counts: SiteStats['teams'], name: string | null): HistoryCount => {
    const count = name !== null && Object.hasOwn(counts, name) ? counts[name] : undefined;
    return count === undefined ? NONE : decayedTo(count, now);
  };
  return {
    at: new Date(now).toISOString(),
    of,
    site,
    ...(centres === null ? {} : { centres }),
    histories: {
      team: historyOf(stats.teams, team),
      model: historyOf(stats.models, of.model),
      service: worst(
        own.map((one) => (one === null ? NONE : decayedTo(one.history, now))),
        siteRate(site),
      ),
    },
    services,
    unknown: more.unknown ?? [],
    timesBefore: facts.length === 0 ? null : Math.min(...own.map((one) => one?.models[of.model] ?? 0)),
    siteIsCritical: stats.vital > 0,
    siteHasServices: more.siteHasServices ?? true,
  };
}

/** The team whose history counts: the one that is named, else the team of the service with the greatest damage. */
export function teamOf(named: string | null, services: readonly EvidenceService[]): string | null {
  if (named !== null) return named;
  const byDamage = services
    .filter((one) => one.team !== null)
    .sort((a, b) => (b.damage?.value ?? 0) - (a.damage?.value ?? 0));
  return byDamage[0]?.team ?? null;
}

/** The history with the greatest posterior rate; without any, an empty one. */
function worst(histories: readonly HistoryCount[], base: number): HistoryCount {
  return histories.reduce(
    (most, one) => (historyShift(one, base) > historyShift(most, base) ? one : most),
    histories[0] ?? NONE,
  );
}

/** The site's means, of the facts that were known in at least a hundred closed changes; null: too few changes. */
function centresOf({ outcomes, sums }: SiteStats): Record<string, number> | null {
  if (outcomes < CENTRES_FROM) return null;
  const known = Object.entries(sums).filter(([, { n }]) => n >= CENTRES_FROM);
  return Object.fromEntries(known.map(([id, { n, sum }]) => [id, sum / n]));
}

function serviceOf(
  { id, reach, activity }: FactsOfService,
  neighbours: readonly Activity[],
  now: Millis,
): EvidenceService {
  const near = new Set(reach?.neighbours ?? []);
  const around = neighbours.filter(({ serviceId }) => serviceId !== id && near.has(serviceId));
  return {
    id,
    // Its reach hasn't been worked out yet: all that is known is that there is such a service.
    name: reach?.name ?? id,
    team: reach?.team ?? null,
    criticality: reach?.criticality ?? null,
    users: reach?.users ?? null,
    damage: reach?.damage ?? null,
    depth: reach?.depth ?? 0,
    single: reach?.single ?? false,
    stale: reach?.confidence === 'stale',
    ...(reach === null ? {} : { verifiedOn: reach.verifiedOn }),
    incidents: incidentsOf(activity === null ? [] : [activity], now),
    neighbourIncidents: incidentsOf(around, now),
    neighbours: [...near],
    windows: reach?.windows ?? [],
  };
}

/** Incidents of the last 30 days that no change has caused; one that hit several services counts once. */
function incidentsOf(activities: readonly Activity[], now: Millis): number {
  const recent = activities
    .flatMap(({ incidents }) => incidents)
    .filter(({ at, causedBy }) => {
      const age = now - Date.parse(at);
      return causedBy === null && age >= 0 && age <= RECENT;
    });
  return new Set(recent.map(({ issueId }) => issueId)).size;
}
