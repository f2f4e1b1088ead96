import type { SaveReview } from '../../contract/review';
import type { ReviewAction, ReviewEntry } from '../../domain/review/types';
import type { IssueState, KnownResult } from '../../store/issue-state-types';
import { amendChange } from '../change/amend-change';
import type { Draft } from '../change/open-next-round';
import { contentOf } from '../change/read-change';
import { rightsOn } from '../change/rights';
import type { UseCase } from '../deps';
import { countLater } from '../risk/count-later';
import { statedResult } from '../risk/result-in-force';
import { Refusal } from '../refusal';
import { foldedChange } from '../schedule/folded-change';
import { whenItCan } from '../when-it-can';
import { makeActions } from './make-actions';
import { reviewViewOf, whyNot } from './view-review';

/**
 * Saves a review, as a draft or for good. What it says of the outcome is what the site learns from; what follows from it becomes
 * issues once it is done, each made once however often it is saved.
 */
export const saveReview: UseCase<'change.saveReview'> = async (deps, request, { accountId }) => {
  const folded = await foldedChange(deps, request.issueId);
  const { edit, manage } = await rightsOn(deps, request.issueId);
  if (request.done && request.findings === '')
    throw new Refusal(
      'BAD_INPUT',
      'A finished review says what was found.',
      'Write a sentence, then finish it.',
    );
  const saved = await amendChange(deps, folded, (state): Draft => {
    const why = whyNot(state.phase, edit || manage);
    if (why !== null) throw new Refusal(edit || manage ? 'CONFLICT' : 'NOT_ALLOWED', why);
    return withReview(state, request, accountId, folded.now);
  });
  if (saved.state.results.length > folded.state.results.length)
    await whenItCan(deps, 'count', () => countLater(deps, saved.state));
  const state = request.done ? await makeActions(deps, saved) : saved.state;
  const content = contentOf(saved.rules, saved.issue, state);
  return reviewViewOf(deps, { ...saved, state, content }, accountId);
};

function withReview(state: IssueState, request: SaveReview, by: string, at: number): Draft {
  const { result, findings, deviations, done } = request;
  const known = state.reviews.flatMap((review) => review.actions);
  // What was made of an action, or begun, stays with its words.
  const actions = request.actions.map(({ text, owner }): ReviewAction => {
    const before = known.findLast((one) => one.text === text);
    const begun = before?.begunAt === undefined ? {} : { begunAt: before.begunAt };
    return { text, owner, issue: before?.issue ?? null, ...begun };
  });
  const entry: ReviewEntry = { at, by, result, findings, deviations, actions, done };
  const results: KnownResult[] =
    done && statedResult(state.results)?.result !== result ? [{ result, at, by, from: 'review' }] : [];
  return {
    state: { ...state, reviews: [...state.reviews, entry], results: [...state.results, ...results] },
    happenings: [
      { kind: 'review saved', at, actor: by, data: { ...entry } },
      ...results.map((one) => ({
        kind: 'outcome known' as const,
        at,
        actor: by,
        data: { result: one.result, from: one.from },
      })),
    ],
  };
}
