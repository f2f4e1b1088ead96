import { meetingsAhead } from '../../domain/boards/meetings-ahead';
import type { RulesInForce } from '../../domain/rules/types';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import { changeRules } from '../rules/change-rules';
import { BOARD, boardCalendar, boardRecord, CALENDAR, calendarWrite } from './board-record';

/** With fewer days left than these, the meetings of a board are worked out anew. */
const LEFT_MS = 200 * 86_400_000;

/**
 * Works out the meetings of boards for another year, in a transaction with the rules, so that a board that is saved meanwhile wins.
 * On most days it finds nothing to do, with one request for 25 boards.
 */
export async function renewBoards(
  deps: Pick<Deps, 'store' | 'clock' | 'jira'>,
  { boards = [] }: Pick<RulesInForce, 'boards'>,
): Promise<void> {
  if (boards.length === 0) return;
  const now = deps.clock.now();
  const ids = boards.map(({ id }) => id);
  const calendars = await deps.store.records.getMany(CALENDAR.kind, CALENDAR.subject, ids, boardCalendar);
  const short = ids.filter((_, index) => isShort(calendars[index]?.body.until ?? null, now));
  if (short.length === 0) return;
  await changeRules(deps, await ownAccount(deps, null), async (rules, at) => {
    const heads = await deps.store.config.getMany(BOARD, short.slice(0, AT_ONCE), boardRecord);
    const together = heads.flatMap((head) =>
      head === null || head.value.retired
        ? []
        : [calendarWrite(deps, head.value.board, head.version, meetingsAhead(head.value.board, now), at)],
    );
    if (together.length === 0) return null;
    const record = { subjects: ['site'], kind: 'meetings worked out anew', data: { boards: short } };
    return { rules, record, together };
  });
}

/** A transaction takes 25 writes, the rules and their record among them; the others have their turn tomorrow. */
const AT_ONCE = 15;

const isShort = (until: string | null, now: number): boolean =>
  until !== null && Date.parse(until) < now + LEFT_MS;
