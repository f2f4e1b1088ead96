import { PLAIN_MEANING, type LogMeaning } from '../../domain/back-test/service-now';
import type { StatusRole } from '../../domain/rules/names';
import type { ProjectRules } from '../../domain/rules/types';

/** What ServiceNow's incident states are among ours. Those that wait for something else run on, as work in progress. */
const ROLES: Readonly<Record<string, StatusRole>> = {
  New: 'open',
  Active: 'inProgress',
  'In Progress': 'inProgress',
  'Work in Progress': 'inProgress',
  'Awaiting User Info': 'waitingCustomer',
  'Awaiting Caller': 'waitingCustomer',
  'Awaiting Vendor': 'waitingVendor',
  'Awaiting Problem': 'inProgress',
  'Awaiting Evidence': 'inProgress',
  'On Hold': 'waitingCustomer',
  Resolved: 'resolved',
  Closed: 'closed',
  Canceled: 'closed',
  Cancelled: 'closed',
};
/** ServiceNow's five priorities, most urgent first. */
const PRIORITIES = ['1 - Critical', '2 - High', '3 - Moderate', '4 - Low', '5 - Planning'];

/**
 * What the values of a ServiceNow log are in a project: its statuses by their role in incident management, its priorities by
 * their rank, its teams by name. What has no counterpart keeps its own name, so that no condition holds for it.
 */
export function logMeaning({ projectId, practices, priority, teamField, teams }: ProjectRules): LogMeaning {
  const incidents = practices.find(({ practice }) => practice === 'incident-management') ?? practices[0];
  const statuses = incidents?.statuses ?? {};
  const ranked = priority?.matrix.priorities ?? [];
  const [type] = incidents?.issueTypeIds ?? [];
  return {
    fields: { state: 'status', priority: 'priority', group: teamField ?? null, assignee: 'assignee' },
    ids: {
      state: Object.fromEntries(
        Object.entries(ROLES).flatMap(([name, role]) => {
          const id = statusOf(statuses, role);
          return id === undefined ? [] : [[name, id]];
        }),
      ),
      priority: Object.fromEntries(
        PRIORITIES.flatMap((name, rank) => {
          const ours = ranked[Math.min(rank, ranked.length - 1)];
          return ours === undefined ? [] : [[name, ours.id]];
        }),
      ),
      group: Object.fromEntries(Object.entries(teams ?? {}).map(([id, { name }]) => [name, id])),
    },
    always: {
      project: { id: projectId, text: null },
      ...(type !== undefined && { issuetype: { id: type, text: null } }),
    },
    firstState: PLAIN_MEANING.firstState,
    closedStates: PLAIN_MEANING.closedStates,
  };
}

/** A practice whose workflow has no status of its own for closed incidents ends them with "resolved". */
function statusOf(
  statuses: ProjectRules['practices'][number]['statuses'],
  role: StatusRole,
): string | undefined {
  return statuses[role]?.[0] ?? (role === 'closed' ? statuses.resolved?.[0] : undefined);
}
