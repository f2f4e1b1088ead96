import type { Minutes, MinutesItem } from '../../contract/meetings';
import { meetingIdOf, readMeetingId } from '../../domain/boards/meeting-id';
import type { Meeting, Writing } from '../../domain/boards/types';
import { addMarkedComment, findMarkedComment } from '../../jira/comments';
import { JiraError } from '../../jira/errors';
import { retryOnConflict } from '../../store/transaction';
import { BOARD, boardRecord } from '../boards/board-record';
import type { Deps } from '../deps';
import { isRefusal } from '../escalations/is-refusal';
import { noteDeferral } from './board-rows';
import { keepOnChange } from './keep-on-change';
import { minutesComment } from './minutes-comment';
import { minutesIn, readOutcomes } from './minutes-of';

const MINUTE = 60_000;
/** A consumer has 55 s; what has begun must be able to end. */
const STOP_AFTER_MS = 25_000;
/** Property by which the comment of a meeting is found again. */
const MARKER = 'steward-minutes';

/**
 * Writes the minutes of a meeting that is over to each change that it dealt with, once: claimed in the meeting, written, confirmed.
 * After a crash the comment is looked for before it is written again. Throws when Jira asks to wait: the queue comes back.
 */
export async function writeMinutes(deps: Deps, meetingId: string): Promise<void> {
  const began = deps.clock.now();
  const [rules, meeting] = await Promise.all([deps.store.rules.get(), deps.store.meetings.get(meetingId)]);
  const head = await deps.store.config.get(BOARD, readMeetingId(meetingId)?.boardId ?? '', boardRecord);
  if (rules === null || meeting?.state !== 'ended' || head === null) return;
  const outcomes = await readOutcomes(deps, meeting);
  const minutes = minutesIn(rules, head.value.board, meeting, outcomes);
  const items = new Map(minutes.items.map((item) => [item.issueId, item]));
  for (const { issueId, outcome } of meeting.writing) {
    if (outcome === 'written' || outcome === 'failed') continue;
    if (deps.clock.now() - began > STOP_AFTER_MS) return goOn(deps, meeting);
    const item = items.get(issueId);
    if (item === undefined || !isDealtWith(item, meeting))
      await mark(deps, meetingId, issueId, { outcome: 'written' });
    else await writeOne(deps, meeting, minutes, item, rules.timeZone);
  }
}

const goOn = (deps: Deps, meeting: Meeting): Promise<void> =>
  deps.queue.push(
    'upkeep-work',
    { kind: 'minutes', meetingId: meetingIdOf(meeting) },
    { concurrencyKey: `minutes-${meeting.boardId}` },
  );

/** A change that was only on the agenda has nothing to tell. */
function isDealtWith({ issueId, notes, actions, decision }: MinutesItem, { items }: Meeting): boolean {
  const item = items.find((one) => one.issueId === issueId);
  const wasCalled = item !== undefined && (item.state !== 'waiting' || item.spentMs > 0);
  return wasCalled || notes.length + actions.length > 0 || decision === 'approved' || decision === 'rejected';
}

async function writeOne(
  deps: Deps,
  meeting: Meeting,
  minutes: Minutes,
  item: MinutesItem,
  timeZone: string,
): Promise<void> {
  const { issueId } = item;
  const meetingId = meetingIdOf(meeting);
  const before = await claim(deps, meetingId, issueId);
  if (before === null) return;
  try {
    const commentId =
      before.claimedAt === null ? null : await find(deps, issueId, meetingId, before.claimedAt);
    const marker = { key: MARKER, value: { id: meetingId } };
    const written =
      commentId ??
      (await addMarkedComment(deps.jira, issueId, minutesComment(minutes, item, timeZone), false, marker));
    await keepOnChange(deps, meeting, minutes, item);
    if (item.decision === 'deferred') await noteDeferral(deps, meeting.boardId, issueId, meetingId);
    await mark(deps, meetingId, issueId, { outcome: 'written', commentId: written });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const why = error instanceof JiraError ? error.messages.join('; ').slice(0, 300) : error.message;
    await keepOnChange(deps, meeting, minutes, item);
    await mark(deps, meetingId, issueId, { outcome: 'failed', why });
  }
}

const find = (deps: Deps, issueId: string, id: string, claimedAt: number): Promise<string | null> =>
  findMarkedComment(deps.jira, issueId, { key: MARKER, id }, claimedAt - MINUTE);

/** Claims one change; gives how it stood before, null: somebody else has dealt with it. */
async function claim(deps: Deps, meetingId: string, issueId: string): Promise<Writing | null> {
  const seen: { before: Writing | null } = { before: null };
  await change(deps, meetingId, issueId, (one) => {
    const isOpen = one.outcome === 'waiting' || one.outcome === 'claimed';
    seen.before = isOpen ? one : null;
    return isOpen ? { ...one, outcome: 'claimed', claimedAt: one.claimedAt ?? deps.clock.now() } : one;
  });
  return seen.before;
}

const mark = (deps: Deps, meetingId: string, issueId: string, to: Partial<Writing>): Promise<void> =>
  change(deps, meetingId, issueId, (one) => ({ ...one, ...to }));

function change(
  { store }: Pick<Deps, 'store'>,
  meetingId: string,
  issueId: string,
  how: (one: Writing) => Writing,
): Promise<void> {
  return retryOnConflict(async () => {
    const meeting = await store.meetings.get(meetingId);
    if (meeting === null) return;
    const writing = meeting.writing.map((one) => (one.issueId === issueId ? how(one) : one));
    if (JSON.stringify(writing) !== JSON.stringify(meeting.writing))
      await store.meetings.save({ ...meeting, writing });
  });
}
