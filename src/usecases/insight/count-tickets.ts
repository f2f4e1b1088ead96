import type { PracticeId } from '../../contract/common';
import { PACKS } from '../../domain/practices';
import type { ReadinessCounts } from '../../domain/readiness';
import { countIssues } from '../../jira/insight/count-issues';
import { readProjectTypes, type ProjectType } from '../../jira/insight/read-project-types';
import type { Deps } from '../deps';

const DAYS = 90;
/** A change that is open longer than this has been forgotten or was too large. */
const LONG_OPEN_DAYS = 30;

const fold = (name: string): string => name.trim().toLowerCase();

/** The project's type of a practice: the adopted one, else the one with the shipped name or one of its aliases. */
function typeOf(
  practice: PracticeId,
  types: readonly ProjectType[],
  adopted: ReadonlySet<string>,
): ProjectType | undefined {
  const wanted = PACKS[practice].issueTypes[0];
  const names = wanted ? [wanted.name, ...wanted.aliases].map(fold) : [];
  return types.find((type) => adopted.has(type.id)) ?? types.find((type) => names.includes(fold(type.name)));
}

/** "Opened again": from any finished status back to one that is not, said so that Jira's JQL takes it. */
function reopenedJql({ statuses }: ProjectType): string | null {
  const done = statuses.filter((status) => status.isDone);
  const open = statuses.filter((status) => !status.isDone);
  const moves = done.flatMap((from) => open.map((to) => `status CHANGED FROM ${from.id} TO ${to.id}`));
  return moves.length === 0 ? null : `(${moves.join(' OR ')})`;
}

export interface TicketCounts {
  readonly counts: ReadinessCounts;
  readonly notes: readonly string[];
}

/**
 * Counts the tickets of the last 90 days of a project: one call for its types, and at most one for each count.
 * What can't be counted on this site is null, with a note.
 */
export async function countTickets(
  deps: Pick<Deps, 'jira' | 'store'>,
  projectId: string,
): Promise<TicketCounts> {
  const [types, rules] = await Promise.all([readProjectTypes(deps.jira, projectId), deps.store.rules.get()]);
  const practices = rules?.projects[projectId]?.practices ?? [];
  const find = (practice: PracticeId) =>
    typeOf(practice, types, new Set(practices.find((one) => one.practice === practice)?.issueTypeIds ?? []));
  const notes: string[] = [];
  const count = async (
    what: string,
    type: ProjectType | undefined,
    more: string | null,
    asks = true,
  ): Promise<number | null> => {
    if (type === undefined || more === null || !asks) return null;
    const recent = `project = ${projectId} AND issuetype = ${type.id} AND created >= -${DAYS}d`;
    const found = await countIssues(deps.jira, more === '' ? recent : `${recent} AND ${more}`);
    if (found === null) notes.push(`${what} could not be counted: Jira did not take the query.`);
    return found;
  };
  const incident = find('incident-management');
  const request = find('service-request-management');
  const change = find('change-enablement');
  const problem = find('problem-management');
  for (const [name, type] of Object.entries({ incident, request, change, problem }))
    if (type === undefined) notes.push(`The project has no ${name} type, so there is nothing to count.`);
  const hasClocks = practices.some((one) => one.practice === 'incident-management');
  if (incident && !hasClocks)
    notes.push('Missed targets can be counted once incident management is adopted and its clocks have run.');
  const stale = `created <= -${LONG_OPEN_DAYS}d AND statusCategory != Done`;
  const [
    incidents,
    incidentsWithoutPriority,
    incidentsReopened,
    incidentsMissed,
    requests,
    requestsReopened,
    problems,
    changes,
    changesUnfinished,
  ] = await Promise.all([
    count('Incidents', incident, ''),
    count('Incidents without a priority', incident, 'priority is EMPTY'),
    count('Reopened incidents', incident, incident ? reopenedJql(incident) : null),
    count('Missed incidents', incident, '"Steward SLA state" = "Breached"', hasClocks),
    count('Service requests', request, ''),
    count('Reopened service requests', request, request ? reopenedJql(request) : null),
    count('Problems', problem, ''),
    count('Changes', change, ''),
    count('Long open changes', change, stale),
  ]);
  return {
    counts: {
      days: DAYS,
      // A type that isn't there has no tickets: that is known.
      incidents: incident ? incidents : 0,
      incidentsWithoutPriority,
      incidentsReopened,
      incidentsMissed,
      requests: request ? requests : 0,
      requestsReopened,
      problems: problem ? problems : 0,
      changes: change ? changes : 0,
      changesUnfinished,
    },
    notes,
  };
}
