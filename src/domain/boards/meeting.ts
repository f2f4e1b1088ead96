import type { Millis } from '../time/types';
import { mayConsent } from './agenda';
import type { AgendaLine, Meeting, MeetingItem } from './types';

/** A meeting of which nothing was written yet. */
export const comingMeeting = (boardId: string, at: Millis, minutes: number, called: boolean): Meeting => ({
  boardId,
  at,
  minutes,
  called,
  state: 'coming',
  cutOff: null,
  startedAt: null,
  endedAt: null,
  chair: null,
  items: [],
  attendance: [],
  acts: [],
  writing: [],
  audit: null,
  version: 0,
});

/** A line of the agenda as nobody has said anything of it. */
export const itemOf = ({ candidate: { issueId, issueKey }, treat, late }: AgendaLine): MeetingItem => ({
  issueId,
  issueKey,
  treat,
  byHand: false,
  state: 'waiting',
  late,
  pulled: null,
  deferred: null,
  since: null,
  spentMs: 0,
  notes: [],
  actions: [],
});

/**
 * What a meeting has on its agenda: what was said of items, on lines as they are worked out now. Before it starts every line
 * is on it; from then on only those that were on it at its start or were added, and what has come since waits beside it. Where nobody has said
 * how to treat an item, the engine does, so a new objection or freeze takes it out of what is approved together.
 */
export function itemsOf(meeting: Meeting, lines: readonly AgendaLine[]): readonly MeetingItem[] {
  const byId = new Map(lines.map((line) => [line.candidate.issueId, line]));
  const known = meeting.items.map((item) => {
    const line = byId.get(item.issueId);
    if (meeting.state === 'ended' || line === undefined || item.pulled !== null) return item;
    if (item.byHand) return mayConsent(line.candidate) ? item : { ...item, treat: 'discuss' as const };
    return { ...item, treat: line.treat };
  });
  if (meeting.state !== 'coming') return known;
  const has = new Set(known.map(({ issueId }) => issueId));
  const rest = lines.filter(({ late, candidate }) => !late && !has.has(candidate.issueId));
  // What isn't waited for any more leaves the agenda until the meeting starts, unless somebody said something of it.
  const stays = ({ issueId, notes, actions }: MeetingItem): boolean =>
    byId.has(issueId) || notes.length + actions.length > 0;
  return [...known.filter(stays), ...rest.map(itemOf)];
}

/** Time spent on an item, the stretch that is under way included. */
export const spentOn = ({ since, spentMs }: MeetingItem, now: Millis): number =>
  spentMs + (since === null ? 0 : Math.max(0, now - since));

/** People who are in the meeting now, each once. */
export const presentIn = ({ attendance }: Pick<Meeting, 'attendance'>): readonly string[] => [
  ...new Set(attendance.filter(({ to }) => to === null).map(({ accountId }) => accountId)),
];

/** People who were in it at any time. */
export const cameTo = ({ attendance }: Pick<Meeting, 'attendance'>): readonly string[] => [
  ...new Set(attendance.map(({ accountId }) => accountId)),
];
