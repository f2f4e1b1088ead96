import type { ChangeTemplate, TemplateView } from '../../contract/templates';
import { decide } from '../../domain/approvals/decide';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { sealedTemplateText } from '../../domain/templates/template-text';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';
import { sealedFieldName } from '../change/read-change';
import { lastRoundOf } from '../change/rounds-of';

type State = NonNullable<TemplateView['proposal']>['state'];
export interface ProposalState {
  readonly state: State;
  readonly words: string;
  /** Who voted last for it; null: nobody had to, or it isn't approved. */
  readonly by: string | null;
}

const NOT_SUBMITTED = 'Not submitted yet. Submit the change for approval in Jira.';

/**
 * How far the approval of a template is, by the last round of the change that asks for it. It counts only while what that round covers
 * is this very version: the whole text, word for word.
 */
export function approvalOf(state: IssueState | null, template: ChangeTemplate, now: Millis): ProposalState {
  const round = state === null ? null : lastRoundOf(state);
  if (state === null || round === null) return { state: 'notSubmitted', words: NOT_SUBMITTED, by: null };
  const { closed } = round;
  if (closed?.how === 'rejected') return { state: 'rejected', words: 'It was rejected.', by: null };
  if (closed !== null && closed.how !== 'gate')
    return { state: 'notSubmitted', words: NOT_SUBMITTED, by: null };
  if (round.content.fields['description']?.text !== sealedTemplateText(template, sealedFieldName))
    return {
      state: 'edited',
      words: 'What was voted on is not this version of the template. Ask for its approval again.',
      by: null,
    };
  const context = { exclusions: exclusionsOf(state.duties), entries: state.roster, now: closed?.at ?? now };
  const { decision, words } = decide(round, state.ballots, context);
  const votes = [...latestBallots(round, state.ballots, state.roster).values()];
  const by = votes.findLast(({ vote }) => vote === 'approve')?.accountId ?? null;
  return { state: decision, words, by: decision === 'approved' ? by : null };
}
