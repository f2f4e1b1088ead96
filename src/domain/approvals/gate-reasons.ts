import type { FieldDiff } from './diff-sealed';
import type { GateInput, Lack, Round, RoundDecision } from './types';
import { instantWords, listWords } from './words';
import { waitingWords } from './waiting-words';

export type GateCode =
  | 'NO_ROUND'
  | 'CONTENT_CHANGED'
  | 'NOT_APPROVED'
  | 'BLOCKED'
  | 'WINDOW_MISSING'
  | 'TOO_EARLY'
  | 'TOO_LATE'
  | 'STOPPER'
  | 'SCREEN_EDIT'
  | 'SCREEN_UNREADABLE'
  | 'ON_HOLD'
  | 'FREEZE'
  | 'CONFLICT'
  | 'EXPIRED'
  | 'POLICY_REFUSED'
  | 'CONDITION'
  | 'TASK'
  | 'TASK_MISSING'
  | 'TEST'
  | 'SAME_PERSON'
  | 'NOT_STANDARD'
  | 'EMERGENCY';
export interface GateReason extends Lack {
  readonly code: GateCode;
}

/** How long before the planned start work may begin. */
export const EARLY_MS = 15 * 60_000;

const quoted = (names: readonly string[]): string => listWords(names.map((name) => `“${name}”`));

/** Why a closed round covers nothing; null while it does. A round closed by the gate has done its work and stands. */
function closedText(round: Round): string | null {
  if (round.closed === null) return null;
  switch (round.closed.how) {
    case 'gate':
      return null;
    case 'void':
      return `Its approval is void, since ${quoted(round.closed.diff.map(({ name }) => name)) || 'it'} was edited`;
    case 'rejected':
      return 'It was rejected';
    case 'cancelled':
      return 'It was cancelled';
    case 'resubmitted':
    case 'superseded':
      return 'Its last round was replaced and no new one is open';
  }
}

/** Who said no: the policy, people, or the clock. */
function notApproved({ outcome }: Round, { stages, words: text }: RoundDecision): GateReason {
  if (outcome === 'refuse') {
    return {
      code: 'POLICY_REFUSED',
      text,
      remedy: 'Change what the policy refuses and submit it again, or ask a change manager.',
    };
  }
  // An advisory stage that was rejected rejects nothing; of the binding ones a rejection says more than a deadline.
  return stages.some(({ decision }) => decision === 'expired') && !text.startsWith('Rejected')
    ? { code: 'EXPIRED', text, remedy: 'Take it back to assessment and submit it again.' }
    : {
        code: 'NOT_APPROVED',
        text,
        remedy: 'Take it back to assessment, change what was objected to, and submit it again.',
      };
}

function undecided(round: Round, decision: RoundDecision, voidedBy: readonly string[] = []): GateReason[] {
  switch (decision.decision) {
    case 'approved':
      return [];
    case 'pending':
      return [
        {
          code: 'NOT_APPROVED',
          text: `It is not approved yet${
            voidedBy.length === 0
              ? ''
              : `, since its approval began again after an edit of ${quoted(voidedBy)}`
          }: ${waitingWords(
            round.stages.map(({ definition }) => definition),
            decision,
          )}`,
          remedy: 'Ask those who have not voted to vote on the Change panel.',
        },
      ];
    case 'rejected':
      return [notApproved(round, decision)];
    case 'blocked':
      return [
        {
          code: 'BLOCKED',
          text: decision.words,
          remedy: 'Ask a change manager to add people who may vote or to correct the approval policy.',
        },
      ];
  }
}

/** Whether a decision covers the change. `edited`: what changed is told elsewhere. */
export function decisionReasons(input: GateInput, edited: boolean): GateReason[] {
  const { round, decision } = input;
  if (round === null) {
    return [
      { code: 'NO_ROUND', text: 'It has not been submitted for approval', remedy: 'Submit it for approval.' },
    ];
  }
  const closed = closedText(round);
  if (closed !== null) return [{ code: 'NO_ROUND', text: closed, remedy: 'Submit it for approval again.' }];
  if (decision === null) {
    return [
      {
        code: 'NOT_APPROVED',
        text: 'Steward could not work out where the approval stands, which is our fault',
        remedy: 'Try again; if it stays, tell the Jira admin.',
      },
    ];
  }
  // An approval of something else is no approval; saying both would send people to the wrong remedy.
  return edited && decision.decision === 'approved' ? [] : undecided(round, decision, input.voidedBy);
}

/** Sealed fields that differ from what was submitted, by name; `unexplained`: the seals differ and no field does. */
export function contentReasons(diff: readonly FieldDiff[], unexplained: boolean): GateReason[] {
  if (diff.length === 0 && !unexplained) return [];
  const what = quoted(diff.map(({ name }) => name)) || 'The content';
  return [
    {
      code: 'CONTENT_CHANGED',
      text: `${what} changed after it was submitted, so the approval no longer covers the change`,
      remedy: 'Have the new content approved, or put the old content back and submit it again.',
    },
  ];
}

/** The transition screen must not edit what was approved: those edits come after the gate has looked. */
export function screenReasons(edits: GateInput['screenEdits']): GateReason[] {
  if (edits === 'unreadable') {
    return [
      {
        code: 'SCREEN_UNREADABLE',
        text: 'Jira did not say which fields this screen edits',
        remedy: 'Try again; if it stays, tell the Jira admin.',
      },
    ];
  }
  if (edits.length === 0) return [];
  return [
    {
      code: 'SCREEN_EDIT',
      text: `This screen edits ${quoted(edits)}, which the approval covers`,
      remedy: 'Leave it as it is here; edit it in the issue and have it approved.',
    },
  ];
}

/** Whether now lies in the planned window, with its first quarter of an hour of grace before it. */
export function windowReasons({ now, window, timeZone }: GateInput): GateReason[] {
  const { start, end } = window;
  if (start === null || end === null) {
    const lacking = [...(start === null ? ['start'] : []), ...(end === null ? ['end'] : [])];
    return [
      {
        code: 'WINDOW_MISSING',
        text: `It has no planned ${listWords(lacking)}`,
        remedy: 'Plan its window and have it approved.',
      },
    ];
  }
  if (end < start) {
    return [
      {
        code: 'WINDOW_MISSING',
        text: 'Its planned end lies before its planned start',
        remedy: 'Correct its window and have it approved.',
      },
    ];
  }
  const at = instantWords(start, timeZone);
  if (now < start - EARLY_MS) {
    return [
      {
        code: 'TOO_EARLY',
        text: `Its window opens at ${at}`,
        remedy: 'Wait until a quarter of an hour before, or move the window and have it approved.',
      },
    ];
  }
  if (now <= end) return [];
  return [
    {
      code: 'TOO_LATE',
      text: `Its window closed at ${instantWords(end, timeZone)}`,
      remedy: 'Plan a new window and have it approved.',
    },
  ];
}
