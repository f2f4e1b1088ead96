import type { RulesInForce } from '../../domain/rules/types';
import { setField } from '../../jira/act-on-issue';
import { JiraError } from '../../jira/errors';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { isRefusal } from '../escalations/is-refusal';
import { changeAsked } from './change-asked';
import { waitingText, type WaitedSeat } from './waited-for';

/**
 * Fills the Approvers field with those waited for, when they are others than it was last filled with. A site that adopted before
 * there was such a field has none until it is repaired. A hint: nothing is decided by it.
 */
export async function setApprovers(
  deps: Deps,
  rules: RulesInForce,
  state: IssueState,
  waited: readonly WaitedSeat[],
): Promise<void> {
  const practice = rules.projects[state.projectId]?.practices.find((one) => one.practice === state.practice);
  const field = practice?.fields.approvers;
  const wanted = waitingText(waited);
  if (field === undefined || (state.published.waitingFor ?? null) === wanted) return;
  const people = wanted === null ? [] : (JSON.parse(wanted) as string[]);
  try {
    await setField(
      deps.jira,
      state.issueId,
      field,
      people.map((accountId) => ({ accountId })),
    );
  } catch (error) {
    // That somebody else wrote the issue at the same moment is over when the message comes again.
    if (!isRefusal(error) || (error instanceof JiraError && error.code === 'CONFLICT')) throw error;
    // Not on the edit screen, or somebody in it is gone: the panel says who is asked, all the same.
    deps.log.error('approvers.refused', error, { issueId: state.issueId });
  }
  await changeAsked(deps, state.issueId, ({ asked, published }) => ({
    asked,
    published: { ...published, waitingFor: wanted },
  }));
}
