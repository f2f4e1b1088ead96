import type { RulesInForce } from '../../domain/rules/types';
import type { Activity } from '../../domain/services/types';
import type { IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { Deps } from '../deps';
import { whenItCan } from '../when-it-can';
import { causeOf, isUntold } from './incident-note';
import { updateActivity } from './update-activity';

/**
 * Has the queue tell the services of an incident that came to them, left them, closed, or has a known cause. What they were
 * told is in the aggregate: if the queue takes nothing now, the next fold asks again.
 */
export async function tellServicesLater(deps: Pick<Deps, 'queue' | 'log'>, state: IssueState): Promise<void> {
  if (!isUntold(state)) return;
  const { issueId } = state;
  await whenItCan(deps, 'activity', () =>
    deps.queue.push('issue-work', { kind: 'activity', issueId }, { concurrencyKey: `issue-${issueId}` }),
  );
}

/** Notes an incident with the services that it names, and takes it off those that it no longer does. Again changes nothing. */
export async function noteIncident(deps: Deps, _rules: RulesInForce, state: IssueState): Promise<void> {
  const { incident, told } = state;
  if (incident === null || !isUntold(state)) return;
  const found = await deps.store.services.idsByName(incident.names);
  const serviceIds = [...new Set(found.filter((id): id is string => id !== null))].sort();
  const causedBy = causeOf(state.suspects);
  const { issueId, issueKey } = state;
  const { at, closedAt } = incident;
  const entry = { issueId, issueKey, at, closedAt, causedBy };
  for (const id of new Set([...serviceIds, ...(told?.serviceIds ?? [])]))
    await updateActivity(deps, id, (before) => withIncident(before, entry, serviceIds.includes(id)));
  await retryOnConflict(async () => {
    const present = (await deps.store.issues.get(issueId)) ?? state;
    await deps.store.issues.save({ ...present, told: { ...incident, serviceIds, causedBy } }, []);
  });
}

type Incident = Activity['incidents'][number];

function withIncident(before: Activity, incident: Incident, isNamed: boolean): Activity {
  const others = before.incidents.filter(({ issueId }) => issueId !== incident.issueId);
  const known = before.incidents.find(({ issueId }) => issueId === incident.issueId);
  if (!isNamed) return { ...before, incidents: others };
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(incident)) return before;
  return { ...before, incidents: [incident, ...others] };
}
