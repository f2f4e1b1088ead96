import type { SealedContent } from '../../domain/approvals/types';
import type { PracticeRules } from '../../domain/rules/types';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { IssueState } from '../../store/issue-state-types';
import { openRoundOf } from './rounds-of';
import { putBack } from './put-back';
import { isReturn, isSubmission, statusMoves, unseenMoves, type StatusMove } from './status-moves';

/** What stands between the record and the history: null when nothing does that bears on the decision. */
export type Behind =
  null | { readonly kind: 'moved' } | { readonly kind: 'put back'; readonly names: string[] };

/**
 * Whether history holds what the record has not taken up and what would end or replace the round it knows: events can
 * be late or lost, and a decision that a fold would have ended must not open the gate.
 */
export function behindOf(
  practice: PracticeRules,
  state: IssueState,
  content: SealedContent,
  entries: readonly ChangeEntry[],
): Behind {
  const { changelogId } = state.cursor;
  const round = openRoundOf(state);
  const moves = unseenMoves(statusMoves(practice, entries), changelogId);
  if (moves.some((move) => bearsOnRound(move, round !== null))) return { kind: 'moved' };
  const names = round === null ? [] : putBack(practice, round, content, entries, changelogId);
  return names.length === 0 ? null : { kind: 'put back', names: names.map(({ name }) => name) };
}

/** Submitting opens a round; going back or being given up closes the open one. */
function bearsOnRound(move: StatusMove, isOpen: boolean): boolean {
  if (move.to === 'authorize') return !isOpen || isSubmission(move);
  return isOpen && (isReturn(move) || ENDS.has(move.to));
}

const ENDS: ReadonlySet<StatusMove['to']> = new Set(['rejected', 'cancelled', 'closed']);
