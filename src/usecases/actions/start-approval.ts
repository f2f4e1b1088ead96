import { moveAsUser } from '../../jira/move-as-user';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';
import { foldedChange } from '../schedule/folded-change';
import { approvalStateOf, type ApprovalState } from './approval-state';
import { findChange } from './find-change';

/**
 * Submits a change for approval as the person on whose behalf it runs, and takes the submission up at once. One that is submitted
 * already stays as it is, so that a rule may run twice.
 *
 * @throws Refusal CONFLICT when Jira offers the person no way there, JiraError in its words when it refuses
 */
export async function startApproval(deps: Deps, issueKey: string): Promise<ApprovalState> {
  const change = await findChange(deps, issueKey);
  const { rules, issue, state } = change;
  if (state.phase === 'submitted') return approvalStateOf(change);
  const targets = rules.practice.statuses.authorize ?? [];
  if (!(await moveAsUser(deps.jira, issue.id, targets)))
    throw new Refusal(
      'CONFLICT',
      `Jira offers you no way to submit ${issue.key} for approval from “${issue.status.name}”.`,
      'Move it to assessment first, or ask a project administrator for the permission.',
    );
  return approvalStateOf(await foldedChange(deps, issue.id));
}
