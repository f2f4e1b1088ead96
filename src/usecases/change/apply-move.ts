import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { closeOpenRound, openRoundOf } from './close-open-round';
import { decisionOf } from './decision-of';
import { noteArrival } from './note-arrival';
import { openNextRound, type ChangeSight, type Draft } from './open-next-round';
import { isSubmission, type StatusMove } from './status-moves';

/** Takes one status move into the record: it may open a round, close it, or be an arrival in implementation. */
export async function applyMove(draft: Draft, sight: ChangeSight, move: StatusMove): Promise<Draft> {
  // What Steward does by itself is told as nobody's doing.
  const by = { at: move.at, by: move.by === sight.rules.rules.appAccountId ? null : move.by };
  switch (move.to) {
    case 'authorize': {
      if (openRoundOf(draft.state) !== null && !isSubmission(move)) return draft;
      const closed = closeOpenRound(draft, { ...by, how: 'resubmitted' });
      return openNextRound(closed, sight, { ...by, cause: 'submitted' });
    }
    case 'draft':
    case 'assess':
      return closeOpenRound(draft, {
        ...by,
        how: isRejected(draft.state, move.at) ? 'rejected' : 'superseded',
      });
    case 'rejected':
    case 'cancelled':
    case 'closed':
      return closeOpenRound(draft, { ...by, how: 'cancelled' });
    case 'implementing':
      return noteArrival(draft, sight.rules, move);
    default:
      return draft;
  }
}

const isRejected = (state: IssueState, at: Millis): boolean => decisionOf(state, at)?.decision === 'rejected';
