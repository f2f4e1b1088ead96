import { actIn, type MeetingAct } from '../../domain/boards/act';
import type { Meeting } from '../../domain/boards/types';
import { meetingIdOf } from '../../domain/boards/meeting-id';
import { auditWrites } from '../../store/audit';
import { fitsOneRecord } from '../../store/body';
import { meetingBody } from '../../store/meetings';
import { retryOnConflict, type Write } from '../../store/transaction';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { checkAct } from './check-act';
import { endWrites, minutesLater } from './end-meeting';
import { linesOf, openScene, type Scene } from './scene';
import { meetingAfter } from './view-meeting';

/** Something that who leads the meeting does, or a member about themselves. The same act again does nothing. */
export const actInMeeting: UseCase<'cab.act'> = (deps, { meetingId, actId, act }, { accountId }) =>
  doAct(deps, meetingId, actId, act, accountId);

/** A member takes a change out of those that are approved together, so that it is talked about. */
export const pullItem: UseCase<'cab.pull'> = (deps, { meetingId, actId, issueId, reason }, { accountId }) =>
  doAct(deps, meetingId, actId, { verb: 'pull', issueId, reason }, accountId);

async function doAct(deps: Deps, meetingId: string, actId: string, act: MeetingAct, accountId: string) {
  const scene = await openScene(deps, meetingId, accountId);
  const meeting = await retryOnConflict(async (attempt) => {
    const stored = attempt === 0 ? null : await deps.store.meetings.get(meetingId);
    return write(deps, { ...scene, meeting: stored ?? scene.meeting }, actId, act);
  });
  if (meeting.state === 'ended') await minutesLater(deps, meeting);
  return meetingAfter(deps, meetingId, accountId);
}

async function write(deps: Deps, scene: Scene, actId: string, act: MeetingAct): Promise<Meeting> {
  const { meeting, person, now, cutOff } = scene;
  // Who repeats an act may have left the board since: it was done, and that is the answer.
  if (!meeting.acts.includes(actId)) checkAct(scene, act);
  const by = person.accountId;
  const verdict = actIn(meeting, act, { actId, by, now, cutOff, lines: linesOf(scene) });
  if (!verdict.ok) throw new Refusal(verdict.code, verdict.text, verdict.remedy);
  if (verdict.meeting === meeting) return meeting;
  const { verb, ...data } = act;
  const kind = `meeting: ${verb}`;
  const id = meetingIdOf(meeting);
  const { head, writes } = auditWrites(`board:${id}`, meeting.audit, [
    { kind, at: now, actor: by, data: { ...data, actId } },
  ]);
  const next = { ...verdict.meeting, audit: head };
  refuseTooLong(next);
  const together: readonly Write[] = next.state === 'ended' ? endWrites(deps, scene, next) : [];
  return deps.store.meetings.save(next, [...writes, ...together]);
}

/** Its end adds how far the minutes are written: a meeting that fits now must still fit then. */
function refuseTooLong(meeting: Meeting): void {
  const writing = meeting.items.map(({ issueId }) => ({ ...WRITTEN, issueId }));
  if (meeting.state === 'ended' || fitsOneRecord(meetingBody({ ...meeting, writing }))) return;
  throw new Refusal(
    'CONFLICT',
    'This meeting’s notes would outgrow the one record (240 KiB) that a meeting is kept in.',
    'Write long texts into the change itself, or end this meeting and call another one for the rest.',
  );
}
const WRITTEN = {
  outcome: 'written',
  claimedAt: 1_800_000_000_000,
  commentId: '1234567',
  why: null,
} as const;
