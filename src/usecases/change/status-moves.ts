import type { PracticeRules, StatusRole } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { compareIds, type ChangeEntry } from '../../jira/read-changelog';
import { roleOf } from '../rules/find-practice';

/** A change went from one status to another; roles are null for statuses that the practice doesn't know. */
export interface StatusMove {
  readonly changelogId: string;
  readonly at: Millis;
  readonly by: string | null;
  readonly from: StatusRole | null;
  readonly to: StatusRole | null;
}

/** The status moves of a history, oldest first. */
export function statusMoves(practice: PracticeRules, entries: readonly ChangeEntry[]): StatusMove[] {
  return entries.flatMap(({ id, at, author, items }) =>
    items
      .filter(({ fieldId }) => fieldId === 'status')
      .map(({ from, to }) => ({
        changelogId: id,
        at,
        by: author,
        from: roleOf(practice, from),
        to: roleOf(practice, to),
      })),
  );
}

const BEFORE_SUBMISSION: readonly (StatusRole | null)[] = ['draft', 'assess', null];

/** Whether a move submits the change for approval. */
export const isSubmission = (move: StatusMove): boolean =>
  move.to === 'authorize' && BEFORE_SUBMISSION.includes(move.from);

/** Whether a move takes the change back to be worked out anew. */
export const isReturn = (move: StatusMove): boolean => move.to === 'draft' || move.to === 'assess';

/**
 * The moves that a fold has not seen. At first sight only those from the last submission on: what earlier rounds
 * said can't be known any more, and inventing them would falsify the record.
 */
export function unseenMoves(moves: readonly StatusMove[], cursor: string | null): StatusMove[] {
  if (cursor !== null) return moves.filter(({ changelogId }) => compareIds(changelogId, cursor) > 0);
  const last = moves.findLastIndex(isSubmission);
  return last === -1 ? [...moves] : moves.slice(last);
}
