import { kindOfChange } from '../../domain/risk';
import { isAsked } from '../../domain/risk/questionnaire';
import type { GivenAnswer, IssueState, Phase } from '../../store/issue-state-types';
import { fieldValueOf } from '../../jira/field-value';
import { modelAt } from '../change/assess-change';
import { amendChange } from '../change/amend-change';
import type { Draft } from '../change/open-next-round';
import { valueOf } from '../change/read-change';
import type { UseCase } from '../deps';
import { foldIssue } from '../fold-issue';
import { Refusal } from '../refusal';
import { changeViewOf, notAdopted } from '../view-change';

/** After the gate an answer would change what was decided on. */
const OPEN: readonly Phase[] = ['draft', 'submitted', 'scheduled', 'onHold'];

/**
 * Answers admin-made questions about a change. Answers are added, never edited, and are part of what is approved: another answer
 * after submission opens the next round, like any edit. The same answer again changes nothing.
 */
export const answerQuestions: UseCase<'change.answer'> = async (
  deps,
  { issueId, answers },
  { accountId },
) => {
  const folded = await foldIssue(deps, { issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'change-enablement') throw notAdopted();
  const { rules, issue, now } = folded;
  const kind = kindOfChange(fieldValueOf(valueOf(rules.practice, issue, 'changeType')).text);
  const asked = modelAt(rules.rules, now).questions.filter((one) => isAsked(one, kind));
  for (const { question, option } of answers) {
    const found = asked.find(({ id }) => id === question);
    if (found === undefined || !found.options.some(({ id }) => id === option)) throw notAsked();
  }
  const after = await amendChange(deps, folded, (state): Draft => {
    if (!OPEN.includes(state.phase)) throw tooLate();
    const news = answers
      .filter((one) => !isSaid(state, one))
      .map((one): GivenAnswer => ({
        ...one,
        by: accountId,
        at: now,
      }));
    if (news.length === 0) return { state, happenings: [] };
    const data = { answers: news.map(({ question, option }) => ({ question, option })) };
    return {
      state: { ...state, answers: [...state.answers, ...news] },
      happenings: [{ kind: 'questions answered', at: now, actor: accountId, data }],
    };
  });
  return changeViewOf(deps, after, accountId);
};

/** A click that came twice, or somebody who says what was said: what a person said counts already. */
const isSaid = (
  { answers }: IssueState,
  { question, option }: { readonly question: string; readonly option: string },
): boolean => {
  const last = answers.findLast((one) => one.question === question);
  return last !== undefined && last.by !== null && last.option === option;
};

const notAsked = (): Refusal =>
  new Refusal(
    'STALE',
    'This question or answer is not asked any more: the questionnaire was changed.',
    'Reload the panel and answer what is asked now.',
  );
const tooLate = (): Refusal =>
  new Refusal(
    'CONFLICT',
    'The change is past its gate: its answers are part of what was approved.',
    'Write what turned out otherwise under “Deviations from the plan”.',
  );
