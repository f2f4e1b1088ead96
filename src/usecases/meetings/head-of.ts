import type { MeetingHead } from '../../contract/meetings';
import { meetingIdOf } from '../../domain/boards/meeting-id';
import type { Board, Meeting } from '../../domain/boards/types';
import type { RulesInForce } from '../../domain/rules/types';
import { isoOf } from '../../jira/instant';
import { cutOffOf } from '../boards/next-meetings';

const MINUTE = 60_000;

/** A meeting in one line. Its cut-off is pinned when it starts; one that was called has none but its start. */
export function headOf(
  rules: Pick<RulesInForce, 'calendars'> | null,
  board: Board,
  meeting: Pick<Meeting, 'boardId' | 'at' | 'minutes' | 'called' | 'state' | 'cutOff'>,
): MeetingHead {
  return {
    id: meetingIdOf(meeting),
    boardId: board.id,
    board: board.name,
    start: isoOf(meeting.at),
    end: isoOf(meeting.at + meeting.minutes * MINUTE),
    cutOff: isoOf(cutOffIn(rules, board, meeting)),
    state: meeting.state,
    called: meeting.called,
  };
}

export const cutOffIn = (
  rules: Pick<RulesInForce, 'calendars'> | null,
  board: Board,
  { at, called, cutOff }: Pick<Meeting, 'at' | 'called' | 'cutOff'>,
): number => cutOff ?? (called ? at : cutOffOf(rules, board, at));
