import type { BoardsView, MeetingHead } from '../../contract/meetings';
import { comingMeeting } from '../../domain/boards/meeting';
import type { Board } from '../../domain/boards/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import { BOARD, boardCalendar, boardRecord, CALENDAR, type BoardCalendar } from '../boards/board-record';
import type { Deps, UseCase } from '../deps';
import { BOARD_ITEM, boardRow } from './board-rows';
import { headOf } from './head-of';
import { mayLead, readPerson, roleOn } from './standing';

const DAY = 86_400_000;
const MINUTE = 60_000;
const MOST = 100;

/** The boards on which somebody is something, each with its running or next meeting. Two calls to Jira; two queries for each board. */
export const listBoards: UseCase<'cab.boards'> = async (deps, _request, { accountId }) => {
  const now = deps.clock.now();
  const rules = await deps.store.rules.get();
  const ids = (rules?.boards ?? []).map(({ id }) => id);
  if (rules === null || ids.length === 0) return { at: isoOf(now), boards: [] };
  const [heads, calendars, person] = await Promise.all([
    deps.store.config.getMany(BOARD, ids, boardRecord),
    deps.store.records.getMany(CALENDAR.kind, CALENDAR.subject, ids, boardCalendar),
    readPerson(deps, rules, rules.boards ?? [], accountId),
  ]);
  const boards = heads.map(async (head, index): Promise<BoardsView['boards'][number] | null> => {
    const board = head?.value.board;
    const role = board === undefined ? null : roleOn(board, person, null);
    if (board === undefined || role === null) return null;
    const [next, { records }] = await Promise.all([
      nextOf(deps, rules, board, calendars[index]?.body ?? null),
      deps.store.records.list(BOARD_ITEM, board.id, boardRow, { limit: MOST }),
    ]);
    const { id, name, kind, purpose, chair, quorum } = board;
    return {
      ...{ id, name, kind, purpose, chair, quorum, next, role },
      waiting: records.length,
      canCall: mayLead(board, person),
    };
  });
  const seen = (await Promise.all(boards)).filter((one) => one !== null);
  return { at: isoOf(now), boards: seen.sort((a, b) => a.name.localeCompare(b.name)) };
};

/** The meeting that runs, else the soonest that isn't over, called ones among them. */
async function nextOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  rules: RulesInForce,
  board: Board,
  calendar: BoardCalendar | null,
): Promise<MeetingHead | null> {
  const coming = await comingOf(deps, rules, board, calendar, deps.clock.now());
  return coming.find(({ state }) => state === 'running') ?? coming[0] ?? null;
}

/** Meetings that are running or to come, soonest first: those of the rhythm, and those of which something was written. */
export async function comingOf(
  { store }: Pick<Deps, 'store'>,
  rules: RulesInForce,
  board: Board,
  calendar: BoardCalendar | null,
  now: Millis,
): Promise<readonly MeetingHead[]> {
  const { meetings } = await store.meetings.list(board.id, { from: isoOf(now - 2 * DAY), limit: MOST });
  const written = new Map(meetings.map((one) => [one.at, one]));
  const length = (calendar?.minutes ?? 0) * MINUTE;
  const planned = (calendar?.starts ?? [])
    .map((start) => Date.parse(start))
    .filter((at) => at + length > now && !written.has(at))
    .slice(0, AHEAD)
    .map((at) => comingMeeting(board.id, at, calendar?.minutes ?? 0, false));
  const open = [...written.values()].filter(
    ({ state, at, minutes }) => state === 'running' || (state === 'coming' && at + minutes * MINUTE > now),
  );
  return [...planned, ...open]
    .sort((a, b) => a.at - b.at)
    .slice(0, AHEAD)
    .map((one) => headOf(rules, board, one));
}
const AHEAD = 10;
