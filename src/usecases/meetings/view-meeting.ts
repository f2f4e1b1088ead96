import type { AgendaItem, Delegate, MeetingAnswer, MeetingView } from '../../contract/meetings';
import { minutesOfAgenda } from '../../domain/boards/agenda';
import { cameTo, itemsOf, presentIn } from '../../domain/boards/meeting';
import { attendanceOf, quorumOf } from '../../domain/boards/minutes';
import type { Meeting } from '../../domain/boards/types';
import { isoOf } from '../../jira/instant';
import type { Deps, UseCase } from '../deps';
import { headOf } from './head-of';
import { isFresh, pollAfter, readTold, toldText } from './poll';
import { linesOf, openScene, type Scene } from './scene';
import { mayLead } from './standing';
import { viewItem, viewLate } from './view-item';

/**
 * A meeting as it stands. With what the page was told last: "unchanged" after one request, unless something was done in it or a vote
 * was cast on the change that is talked about. That answer says nothing, so it asks nobody who is asking.
 */
export const viewMeeting: UseCase<'cab.meeting'> = async (deps, { meetingId, ifVersion }, { accountId }) => {
  const told = ifVersion === null ? null : readTold(ifVersion);
  const now = deps.clock.now();
  if (told !== null && ifVersion !== null && isFresh(told, now)) {
    const live = await deps.store.meetings.versions(meetingId, told.issueId);
    if (live.meeting === told.meeting && live.issue === told.issue)
      return { changed: false, version: ifVersion, pollAfterMs: pollAfter(told, now) };
  }
  return meetingViewOf(await openScene(deps, meetingId, accountId));
};

/** The whole, after an act. */
export const meetingAfter = async (
  deps: Deps,
  meetingId: string,
  accountId: string,
): Promise<MeetingAnswer> => meetingViewOf(await openScene(deps, meetingId, accountId));

export function meetingViewOf(scene: Scene): MeetingView {
  const { rules, board, meeting, now, agenda, states } = scene;
  const lines = new Map(linesOf(scene).map((line) => [line.candidate.issueId, line]));
  const items = itemsOf(meeting, linesOf(scene));
  const onIt = new Set(items.map(({ issueId }) => issueId));
  const shown = items.map((item) => viewItem(scene, item, lines.get(item.issueId) ?? null));
  const beside = [...agenda.late, ...agenda.lines].filter(({ candidate }) => !onIt.has(candidate.issueId));
  const late = meeting.state === 'ended' ? [] : beside.map((line) => viewLate(scene, line));
  const current = items.find(({ state }) => state === 'now')?.issueId ?? null;
  const issue = current === null ? null : (states.get(current)?.version ?? 0);
  const version = toldText({
    meeting: meeting.version,
    state: meeting.state,
    issueId: current,
    issue,
    at: now,
  });
  const there = meeting.state === 'ended' ? cameTo(meeting) : presentIn(meeting);
  return {
    changed: true,
    at: isoOf(now),
    version,
    pollAfterMs: pollAfter({ state: meeting.state, at: now }, now, isWriting(meeting)),
    meeting: headOf(rules, board, meeting),
    kind: board.kind,
    startedAt: meeting.startedAt === null ? null : isoOf(meeting.startedAt),
    endedAt: meeting.endedAt === null ? null : isoOf(meeting.endedAt),
    chair: meeting.chair,
    attendance: attendanceOf(meeting, board, shown.flatMap(votersIn)),
    quorum: quorumOf(there, board),
    items: shown.filter((one) => one !== null),
    late: late.filter((one) => one !== null),
    hidden: [...shown, ...late].filter((one) => one === null).length,
    plannedMinutes: { agenda: minutesOfAgenda(items, board), meeting: meeting.minutes },
    minutes: writingOf(meeting),
    you: youOf(scene, shown),
  };
}

/** Members by a group, and who votes for one, are known by their seats in what the board decides. */
function votersIn(item: AgendaItem | null): Delegate[] {
  if (!item?.vote) return [];
  const { waitingFor, ballots, delegates } = item.vote;
  return [...waitingFor, ...ballots.map(({ accountId }) => accountId)].map(
    (accountId) =>
      delegates.find((one) => one.accountId === accountId) ?? { accountId, for: [], seated: true },
  );
}

const isWriting = ({ writing }: Meeting): boolean =>
  writing.some(({ outcome }) => outcome === 'waiting' || outcome === 'claimed');

function writingOf(meeting: Meeting): MeetingView['minutes'] {
  const { writing, items, state } = meeting;
  const keys = new Map(items.map(({ issueId, issueKey }) => [issueId, issueKey]));
  return {
    state: state !== 'ended' ? 'none' : isWriting(meeting) ? 'writing' : 'written',
    written: writing.filter(({ outcome }) => outcome === 'written').length,
    failed: writing
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ issueId, why }) => ({ issueId, issueKey: keys.get(issueId) ?? issueId, why: why ?? '' })),
  };
}

const WORDS = {
  chair: 'You are its chair.',
  deputy: 'You act for its chair.',
  member: 'You are a member of the board.',
  delegate: 'You vote in place of members of the board.',
  manager: 'You manage changes that it decides about.',
  reader: 'You read along as an auditor.',
} as const;

function youOf(
  { board, person, role, meeting, standsFor }: Scene,
  shown: readonly (AgendaItem | null)[],
): MeetingView['you'] {
  return {
    role,
    canLead: meeting.state !== 'ended' && mayLead(board, person),
    canVote: shown.some((item) => item?.you.canVote === true),
    for: [...standsFor],
    why: WORDS[role],
  };
}
