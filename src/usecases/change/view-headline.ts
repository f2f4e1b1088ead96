import type { ApprovalView, AssessmentView, ChangeView } from '../../contract/change';
import { waitingWords } from '../../domain/approvals/waiting-words';
import type { GateVerdict, RoundDecision, StageDefinition } from '../../domain/approvals/types';
import type { RetroState } from '../../domain/review';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { retroStateOf } from '../review/standing';
import { resultInForce } from '../risk/result-in-force';
import { letThroughUnapproved } from './let-through';
import { lastRoundOf } from './rounds-of';
import { standingUnauthorised } from './unauthorised';

type Headline = ChangeView['headline'];

/** The first line of the panel: how risky, where the decision stands, what to do next, in words. */
export function viewHeadline(
  state: IssueState,
  assessment: AssessmentView,
  approval: ApprovalView,
  decision: RoundDecision,
  verdict: GateVerdict,
  now: Millis,
): Headline {
  const level = assessment.override?.to ?? assessment.level;
  const made = (decisionWords: string, next: string, tone: Headline['tone']): Headline => ({
    level,
    decision: decisionWords,
    next,
    tone,
  });
  const retro = retroStateOf(state, now);
  if (standingUnauthorised(state) !== null)
    return made(
      'Unauthorised',
      `It went into implementation without the gate: it needs a ${isAsked(retro) ? 'vote on what was done, and a ' : ''}review.`,
      'bad',
    );
  if (isAsked(retro)) return made('Done without approval', RETRO_NEXT[retro], 'waiting');
  switch (approval.phase) {
    case 'preview':
      if (lastRoundOf(state)?.closed?.how === 'rejected')
        return made('Rejected', 'Change what was objected to, and submit it again.', 'bad');
      return made('Not submitted', previewNext(assessment), 'neutral');
    case 'open': {
      const mine = approval.you.canVote && approval.you.vote === null;
      return made(
        'Waiting for approval',
        mine
          ? 'Your vote is asked for.'
          : sentence(capital(waitingWords(definitionsOf(state, approval), decision))),
        'waiting',
      );
    }
    case 'approved':
    case 'automatic':
      return approvedHeadline(made, verdict);
    case 'rejected':
    case 'refused':
      return made(
        'Rejected',
        'It goes back to assessment by itself: change what was objected to there, and submit it again.',
        'bad',
      );
    case 'blocked':
      return made('Blocked', sentence(decision.words), 'bad');
    case 'closed':
      return isResultMissing(state)
        ? made(
            'Closed',
            'How it ended is missing: fill in “Change outcome”, else it counts for nothing.',
            'waiting',
          )
        : closedHeadline(made, state);
  }
}

type Asked = Extract<RetroState, 'open' | 'blocked'>;
/** Whether the vote on what was done is open, so that nothing is over yet. */
const isAsked = (retro: RetroState | null): retro is Asked => retro === 'open' || retro === 'blocked';
const RETRO_NEXT: Readonly<Record<Asked, string>> = {
  open: 'A vote on what was done is asked for.',
  blocked: 'Nobody can vote on what was done: its chair appoints somebody.',
};

/** How a round ends when the change is carried out: through the gate, or past one that is off. */
const CARRIED_OUT: readonly unknown[] = ['gate', 'superseded'];

/** It was carried out and closed, and nobody has said how it ended. */
const isResultMissing = (state: IssueState): boolean =>
  state.phase === 'closed' &&
  CARRIED_OUT.includes(lastRoundOf(state)?.closed?.how) &&
  resultInForce(state.results) === null;

/** The stages that the open round asks. */
function definitionsOf(state: IssueState, { roundId }: ApprovalView): readonly StageDefinition[] {
  const round = state.rounds.find(({ id }) => id === roundId);
  return (round?.stages ?? []).map(({ definition }) => definition);
}

function previewNext(assessment: AssessmentView): string {
  const [stopper] = assessment.stoppers;
  if (stopper !== undefined) return stopper.remedy;
  const { length } = assessment.missing;
  return length > 0
    ? `Answer ${length} open ${length === 1 ? 'question' : 'questions'}, then submit it.`
    : 'Submit it for approval.';
}

function approvedHeadline(
  made: (d: string, n: string, t: Headline['tone']) => Headline,
  verdict: GateVerdict,
): Headline {
  const [first] = verdict.missing;
  if (first === undefined) return made('Approved', 'It can be implemented now.', 'good');
  return made('Approved', `${first.text}. ${first.remedy}`, first.code === 'TOO_EARLY' ? 'good' : 'waiting');
}

function closedHeadline(
  made: (d: string, n: string, t: Headline['tone']) => Headline,
  state: IssueState,
): Headline {
  const how = lastRoundOf(state)?.closed?.how;
  if (how !== 'gate') return made('Closed', 'Nothing is asked any more.', 'neutral');
  const unapproved = letThroughUnapproved(state);
  if (unapproved !== null)
    return made(
      'Let through without approval',
      unapproved.grandfathered
        ? 'It was submitted before the gate was enforced, and attested.'
        : 'The gate only observed when it went into implementation.',
      'waiting',
    );
  return state.phase === 'implementing'
    ? made('Approved', 'It is being implemented.', 'good')
    : made(
        'Approved',
        state.phase === 'review' ? 'Review how it went.' : 'Nothing is asked any more.',
        'neutral',
      );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
const sentence = (words: string): string => (words === '' || /[.!?]$/.test(words) ? words : `${words}.`);
