import { conflictsOf } from '../../domain/schedule/conflicts';
import type { Conflict } from '../../domain/schedule/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { GateDeps } from '../check-gate';
import { phaseOf, roleOf, type IssueRules } from '../rules/find-practice';
import { knownServices, servicesOf, slotOf } from './slot-of';

/** What the gate has to know of the plan: the services as slots name them, and the conflicts. */
export interface PlanAtGate {
  readonly services: readonly string[];
  readonly conflicts: readonly Conflict[];
}

/**
 * The plan around the live issue, looked at now: what the queue has yet to do must neither let a change through nor lock it in.
 * Only grade 3 is asked for, which needs no service map: one request, and another for names that nobody has looked up yet.
 */
export async function planAtGate(
  deps: Pick<GateDeps, 'store'>,
  found: IssueRules,
  state: IssueState,
  issue: LiveIssue,
): Promise<PlanAtGate> {
  const services = await servicesOf(deps, found, state, issue);
  const phase = phaseOf(roleOf(found.practice, issue.status.id));
  const slot = slotOf(found, { ...state, phase }, issue, services);
  if (slot === null) return { services, conflicts: [] };
  const others = await deps.store.slots.between(slot.start, slot.end);
  return { services, conflicts: conflictsOf(slot, others, () => null).filter(({ grade }) => grade === 3) };
}

/** The plan as it was last looked at: for panels, which must not wait for more. */
export const planAsSeen = (found: IssueRules, state: IssueState, issue: LiveIssue): PlanAtGate => ({
  services: knownServices(found, state, issue) ?? state.plan?.slot?.services ?? [],
  conflicts: state.plan?.conflicts ?? [],
});
