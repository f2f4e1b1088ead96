import { sameSlot } from '../../domain/schedule/same-slot';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import type { IssueRules } from '../rules/find-practice';
import { knownServices, slotOf } from './slot-of';

/**
 * Asks the queue to bring the plan up to a change that was just folded, if the plan has it otherwise. Its services are compared
 * where what was gathered about the change still covers them; where it doesn't, the queue looks them up.
 */
export async function scheduleLater(
  { queue }: Pick<Deps, 'queue'>,
  rules: IssueRules,
  issue: LiveIssue,
  state: IssueState,
): Promise<void> {
  if (isPlanned(rules, issue, state)) return;
  const { issueId } = state;
  await queue.push('issue-work', { kind: 'schedule', issueId }, { concurrencyKey: `issue-${issueId}` });
}

/** Whether the plan has the change as it stands in the issue. */
export function isPlanned(rules: IssueRules, issue: LiveIssue, state: IssueState): boolean {
  if (rules.practice.practice !== 'change-enablement') return true;
  const planned = state.plan?.slot ?? null;
  const services = knownServices(rules, state, issue);
  const live = slotOf(rules, state, issue, services ?? planned?.services ?? []);
  // Without a window nothing has to be looked up: there is no slot, whatever it names.
  if (live === null) return planned === null;
  return services !== null && sameSlot(planned, live);
}
