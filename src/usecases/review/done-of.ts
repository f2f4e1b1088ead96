import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { SealedContent } from '../../domain/approvals/types';
import { deviationsOf, type Done, type ReviewedTask } from '../../domain/review';
import type { Deviation } from '../../domain/review/types';
import type { LiveIssue } from '../../jira/read-issue';
import { subtasksOf } from '../../jira/subtasks';
import type { IssueState } from '../../store/issue-state-types';
import { lastRoundOf } from '../change/close-open-round';
import { standingUnauthorised } from '../change/unauthorised';
import type { IssueRules } from '../rules/find-practice';
import { approvedContent, approvedWindow } from './standing';

/** The sub-tasks that are open by what the change shows of them: whether one was dropped takes a call, which the review makes. */
export const openTasksOf = (issue: LiveIssue): ReviewedTask[] =>
  subtasksOf(issue)
    .filter(({ isDone }) => !isDone)
    .map(({ key, summary }) => ({ key, summary, state: 'open' }));

/** What differs between what was approved and what was done. Before the work has begun nothing does. */
export function deviationsNow(
  { rules, practice }: IssueRules,
  state: IssueState,
  issue: LiveIssue,
  content: SealedContent,
  tasks: readonly ReviewedTask[],
): Deviation[] {
  if (!['implementing', 'review', 'closed'].includes(state.phase)) return [];
  return deviationsOf({
    approved: approvedContent(state),
    content,
    window: approvedWindow(state, practice, issue),
    actual: state.actual,
    // While it is being carried out its tasks are open of course.
    tasks: state.phase === 'implementing' ? [] : tasks,
    unauthorised: standingUnauthorised(state),
    lateConditions: lateConditions(state),
    timeZone: rules.timeZone,
  });
}

/** Conditions of the approvals under which it was carried out that were ticked off after the gate, or never. */
function lateConditions(state: IssueState): Done['lateConditions'] {
  const round = lastRoundOf(state);
  if (round?.closed?.how !== 'gate') return [];
  const passedAt = round.closed.at;
  return [...latestBallots(round, state.ballots, state.roster).values()]
    .filter(({ vote }) => vote === 'approve')
    .flatMap(({ id, conditions = [] }) =>
      conditions.flatMap((text, condition) => {
        const met = state.conditionsMet.find((one) => one.ballotId === id && one.condition === condition);
        return met !== undefined && met.at <= passedAt
          ? []
          : [{ id: `${id}:${condition}`, text, at: met?.at ?? null }];
      }),
    );
}
