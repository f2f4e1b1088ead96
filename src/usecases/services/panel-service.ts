import type { Impacted, ServicePanelView } from '../../contract/services';
import type { Reach } from '../../domain/services/types';
import type { ServiceFacts } from '../../store/services';
import { resultWords } from '../risk/result-words';

type Line = ServicePanelView['services'][number];

const DAY_MS = 86_400_000;
const COUNTED_MS = 30 * DAY_MS;
const SHOWN_CHANGES = 20;

/** One service as the panel shows it, from the records by key; before its reach was worked out, what there is. */
export function panelService(
  { id, reach, activity }: ServiceFacts,
  seen: ReadonlySet<string>,
  now: number,
): Line {
  const since = new Date(now - COUNTED_MS).toISOString();
  const { incidents, changes } = activity ?? { incidents: [], changes: [] };
  const { name, owner, team, criticality, users, confidence, verifiedOn } = reach ?? unknownReach(id);
  return {
    ...{ id, name, owner, team, criticality, users, confidence, verifiedOn },
    breaks: reach === null ? [] : breaksOf(reach),
    incidents: incidents.filter(({ at, causedBy }) => at >= since && causedBy === null).length,
    openIncidents: incidents
      .filter(({ issueId, closedAt }) => closedAt === null && seen.has(issueId))
      .map(({ issueId, issueKey, at }) => ({ issueId, issueKey, at })),
    changes: changes
      .filter(({ issueId, end }) => end >= since && seen.has(issueId))
      .slice(0, SHOWN_CHANGES)
      .map((one) => ({ ...one, outcome: one.outcome === null ? null : resultWords(one.outcome) })),
  };
}

const unknownReach = (
  id: string,
): Pick<Line, 'name' | 'owner' | 'team' | 'criticality' | 'users' | 'confidence' | 'verifiedOn'> => ({
  name: id,
  owner: null,
  team: null,
  criticality: null,
  users: null,
  confidence: 'unverified',
  verifiedOn: null,
});

/** What breaks with it, by names: "A -> B -> C". One on the way that isn't kept by name stands by its id. */
function breaksOf({ serviceId, name, dependants }: Reach): Impacted[] {
  const names = new Map([
    [serviceId, name],
    ...dependants.map((one): [string, string] => [one.id, one.name]),
  ]);
  return dependants.map((one) => ({ ...one, path: one.path.map((id) => names.get(id) ?? id) }));
}
