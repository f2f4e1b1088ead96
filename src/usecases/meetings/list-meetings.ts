import type { MeetingsView } from '../../contract/meetings';
import type { Meeting } from '../../domain/boards/types';
import { isoOf } from '../../jira/instant';
import { BOARD, boardCalendar, boardRecord, CALENDAR } from '../boards/board-record';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { headOf } from './head-of';
import { comingOf } from './list-boards';
import { readPerson, roleOn } from './standing';

const PAGE = 20;

/** Meetings of a board, those to come and those that are over. One query a page. */
export const listMeetings: UseCase<'cab.list'> = async (deps, { boardId, cursor }, { accountId }) => {
  const [rules, head, calendar] = await Promise.all([
    readRules(deps),
    deps.store.config.get(BOARD, boardId, boardRecord),
    deps.store.records.get(CALENDAR.kind, CALENDAR.subject, boardId, boardCalendar),
  ]);
  const board = head?.value.board;
  const person = board && (await readPerson(deps, rules, [board], accountId));
  if (!board || !person || roleOn(board, person, null) === null)
    throw new Refusal(
      'NOT_FOUND',
      'There is no such board, or you are not on it.',
      'Who configures the rules can tell you who is.',
    );
  const now = deps.clock.now();
  const page = { to: isoOf(now + DAY), limit: PAGE, cursor };
  const [coming, { meetings, next }] = await Promise.all([
    cursor === null && head?.value.retired !== true
      ? comingOf(deps, rules, board, calendar?.body ?? null, now)
      : [],
    deps.store.meetings.list(boardId, page),
  ]);
  const past = meetings.filter(({ state }) => state === 'ended');
  return {
    coming: [...coming],
    past: past.map((one) => ({ ...headOf(rules, board, one), ...tallyOf(one) })),
    next,
  };
};

const DAY = 86_400_000;

/** What a list says of a meeting that is over. */
function tallyOf({
  items,
  startedAt,
  endedAt,
}: Meeting): Omit<MeetingsView['past'][number], keyof ReturnType<typeof headOf>> {
  return {
    items: items.length,
    decided: items.filter(({ state }) => state === 'done').length,
    deferred: items.filter(({ state }) => state === 'deferred').length,
    minutes: Math.round(((endedAt ?? 0) - (startedAt ?? 0)) / 60_000),
  };
}
