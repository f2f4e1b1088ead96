import type { ReviewView } from '../../contract/review';
import type { ReviewedTask } from '../../domain/review';
import { isoOf } from '../../jira/instant';
import { readTaskStates, type TaskState } from '../../jira/read-task-states';
import { subtasksOf } from '../../jira/subtasks';
import type { Phase } from '../../store/issue-state-types';
import { rightsOn } from '../change/rights';
import type { Deps, UseCase } from '../deps';
import { foldedChange, type FoldedChange } from '../schedule/folded-change';
import { deviationsNow } from './done-of';
import { improvementsOf } from './improvements';
import { outcomeNow, reviewDutyOf } from './standing';
import { viewAfter } from './view-after';

/** When there is something to review. */
const REVIEWED: readonly Phase[] = ['implementing', 'review', 'closed'];
/** How resolutions say that something was not done after all. */
const DROPPED = /won.?t|cancel|declin|duplicate|cannot|reject|withdrawn|obsolete/i;

/** The post-implementation review of a change: what deviated, what was found, what follows. */
export const viewReview: UseCase<'change.review'> = async (deps, { issueId }, { accountId }) =>
  reviewViewOf(deps, await foldedChange(deps, issueId), accountId);

export async function reviewViewOf(deps: Deps, folded: FoldedChange, accountId: string): Promise<ReviewView> {
  const { rules, issue, state, content, now } = folded;
  const ids = subtasksOf(issue).map(({ id }) => id);
  const tasks = (await readTaskStates(deps.jira, ids)).map(reviewed);
  const { edit, manage } = await rightsOn(deps, issue.id);
  const why = whyNot(state.phase, edit || manage);
  const stated = outcomeNow(rules.practice, issue);
  const duty = reviewDutyOf(state, stated);
  const last = state.reviews.at(-1);
  return {
    at: isoOf(now),
    required: duty.required,
    why: [...duty.why],
    by: viewAfter(folded, accountId).review?.by ?? null,
    deviations: deviationsNow(rules, state, issue, content, tasks).map((one) => ({
      ...one,
      note: last?.deviations.find(({ id }) => id === one.id)?.note ?? '',
    })),
    review:
      last === undefined
        ? null
        : {
            at: isoOf(last.at),
            by: last.by,
            result: last.result,
            findings: last.findings,
            actions: last.actions.map(({ text, owner, issue: made }) => ({ text, owner, issue: made })),
            done: last.done,
          },
    result: stated,
    actionsGo: improvementsOf(rules.rules, issue.projectId).words,
    you: { canSave: why === null, why },
  };
}

/** Why somebody can't save a review now; null: they can. */
export function whyNot(phase: Phase, mayEdit: boolean): string | null {
  if (!REVIEWED.includes(phase)) return 'There is nothing to review before it was carried out.';
  return mayEdit ? null : 'You need the permission to edit this issue.';
}

const reviewed = ({ key, summary, isDone, resolution }: TaskState): ReviewedTask => ({
  key,
  summary,
  state: !isDone ? 'open' : resolution !== null && DROPPED.test(resolution) ? 'dropped' : 'done',
});
