import type { BoardFault } from '../../contract/boards';
import { boardWarnings, checkBoard } from '../../domain/boards/check-board';
import { meetingsAhead } from '../../domain/boards/meetings-ahead';
import type { Board } from '../../domain/boards/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { UseCase } from '../deps';
import { checkGroups } from '../groups/check-groups';
import { nextMeetings } from './next-meetings';

const SHOWN = 10;

/** What a board would do before it is saved: its faults, or its next meetings. Nothing is written. */
export const checkDraft: UseCase<'boards.check'> = async (deps, { board }) => {
  const now = deps.clock.now();
  const rules = await deps.store.rules.get();
  const faults = [...faultsOf(board, rules, now), ...(await checkGroups(deps, board.groups, 'groups'))];
  if (faults.length > 0) return { faults, warnings: [], next: [] };
  const ahead = meetingsAhead(board, now);
  return {
    faults: [],
    warnings: boardWarnings(board, ahead),
    next: nextMeetings(rules, board, ahead.starts, now, SHOWN),
  };
};

/** Why a board can't be saved under these rules. */
export const faultsOf = (board: Board, rules: RulesInForce | null, now: Millis): BoardFault[] =>
  checkBoard(board, {
    projects: new Set(Object.keys(rules?.projects ?? {})),
    calendars: new Set(Object.keys(rules?.calendars ?? {})),
    now,
  });
