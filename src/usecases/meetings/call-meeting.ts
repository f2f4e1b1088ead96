import { comingMeeting } from '../../domain/boards/meeting';
import { meetingIdOf } from '../../domain/boards/meeting-id';
import { auditWrites } from '../../store/audit';
import { retryOnConflict } from '../../store/transaction';
import { BOARD, boardRecord } from '../boards/board-record';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { headOf } from './head-of';
import { mayLead, readPerson } from './standing';

const DAY = 86_400_000;
/** Clocks differ a little; a meeting in the past is a mistake. */
const LATE_MS = 5 * 60_000;

/** Calls a meeting outside the board's rhythm. Calling it again gives the same one. */
export const callMeeting: UseCase<'cab.call'> = async (deps, { boardId, start, minutes }, { accountId }) => {
  const [rules, head] = await Promise.all([
    readRules(deps),
    deps.store.config.get(BOARD, boardId, boardRecord),
  ]);
  if (head === null || head.value.retired)
    throw new Refusal('NOT_FOUND', 'There is no such board.', 'Choose one from the list of boards.');
  const { board } = head.value;
  const person = await readPerson(deps, rules, [board], accountId);
  if (!mayLead(board, person))
    throw new Refusal(
      'NOT_ALLOWED',
      'You don’t lead this board.',
      'Ask its chair, a deputy, or a change manager of the project.',
    );
  const now = deps.clock.now();
  const at = Date.parse(start);
  if (at < now - LATE_MS || at > now + 400 * DAY)
    throw new Refusal('BAD_INPUT', 'This time can’t be used.', 'Choose one from now on, within 400 days.');
  const called = await retryOnConflict(async () => {
    const known = await deps.store.meetings.get(meetingIdOf({ boardId, at }));
    if (known !== null) return known;
    const meeting = comingMeeting(boardId, at, minutes, true);
    const { head: audit, writes } = auditWrites(`board:${meetingIdOf(meeting)}`, null, [
      { kind: 'meeting: call', at: now, actor: accountId, data: { start, minutes } },
    ]);
    return deps.store.meetings.save({ ...meeting, audit }, writes);
  });
  return headOf(rules, board, called);
};
