import type { RulesInForce } from '../../domain/rules/types';
import type { Caller, Deps } from '../deps';
import { projectIn } from '../rules/change-rules';
import { recomputeTickets } from '../sla/recompute-tickets';

/** Has open tickets counted anew where a policy follows the calendar of the team that holds them. */
export async function recomputeForTeams(
  deps: Deps,
  rules: RulesInForce,
  projectId: string,
  caller: Caller,
): Promise<void> {
  const follows = projectIn(rules, projectId).slaPolicies.some(({ goals }) =>
    goals.some(({ calendarBy }) => calendarBy !== undefined && 'holder' in calendarBy),
  );
  if (!follows) return;
  const text = 'Count open tickets anew by the calendars of their teams';
  await recomputeTickets(deps, { subject: `teams-${projectId}`, text, projectIds: [projectId] }, caller);
}
