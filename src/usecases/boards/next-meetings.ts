import { cutOffAt } from '../../domain/boards/cut-off';
import type { Board } from '../../domain/boards/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { CalendarDefinition, Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';

const MINUTE = 60_000;

/** The definition of a calendar that serves now; null: there is none. A holiday that was just announced so moves cut-offs. */
export const calendarIn =
  (rules: Pick<RulesInForce, 'calendars'> | null) =>
  (id: string): CalendarDefinition | null =>
    (Object.hasOwn(rules?.calendars ?? {}, id) ? rules?.calendars[id]?.at(-1)?.definition : undefined) ??
    null;

/** The cut-off of a meeting of a board as its calendar stands now. */
export const cutOffOf = (
  rules: Pick<RulesInForce, 'calendars'> | null,
  board: Board,
  start: Millis,
): Millis => cutOffAt(board.cutOff, start, calendarIn(rules));

/** Meetings that aren't over, as admins see them. */
export function nextMeetings(
  rules: Pick<RulesInForce, 'calendars'> | null,
  board: Board,
  starts: readonly Millis[],
  now: Millis,
  limit: number,
): { start: string; end: string; cutOff: string }[] {
  const length = (board.meets?.minutes ?? 0) * MINUTE;
  return starts
    .filter((start) => start + length > now)
    .slice(0, limit)
    .map((start) => ({
      start: isoOf(start),
      end: isoOf(start + length),
      cutOff: isoOf(cutOffOf(rules, board, start)),
    }));
}
