import type { LeadAct } from '../../contract/meetings';
import type { Millis } from '../time/types';
import { mayConsent } from './agenda';
import { itemOf, itemsOf, spentOn } from './meeting';
import type { AgendaLine, Meeting, MeetingItem, Said } from './types';

export type MeetingAct =
  LeadAct | { readonly verb: 'pull'; readonly issueId: string; readonly reason: string };

export interface ActContext {
  /** Made by the page once for each press. */
  readonly actId: string;
  readonly by: string;
  readonly now: Millis;
  readonly cutOff: Millis;
  /** Everything that waits for the board in time for this meeting, what came late included. */
  readonly lines: readonly AgendaLine[];
}

export type ActVerdict =
  | { readonly ok: true; readonly meeting: Meeting }
  | {
      readonly ok: false;
      readonly code: 'CONFLICT' | 'NOT_FOUND';
      readonly text: string;
      readonly remedy: string;
    };

/** The agenda of one meeting is read whole at every look. */
export const MOST_ITEMS = 100;
/** People may come together a little before the time. */
const EARLY_MS = 3_600_000;
/** As far back as a repeated act is recognised. */
const ACTS_KEPT = 300;

/**
 * Does one act in a meeting; the same act again changes nothing. Who may act is asked before; what the meeting's state permits is
 * decided here. Nothing in it can approve or reject a change.
 */
export function actIn(meeting: Meeting, act: MeetingAct, context: ActContext): ActVerdict {
  if (meeting.acts.includes(context.actId)) return { ok: true, meeting };
  if (meeting.state === 'ended') return refusal('The meeting is over.', 'Its minutes say what was decided.');
  const verdict = dispatch({ ...meeting, items: itemsOf(meeting, context.lines) }, act, context);
  if (!verdict.ok) return verdict;
  if (verdict.meeting.items.length > MOST_ITEMS)
    return refusal(
      `A meeting takes ${MOST_ITEMS} changes at most.`,
      'Leave the rest for the next meeting, or let the policy send fewer changes to the board.',
    );
  const acts = [...meeting.acts, context.actId].slice(-ACTS_KEPT);
  return { ok: true, meeting: { ...verdict.meeting, acts } };
}

function dispatch(meeting: Meeting, act: MeetingAct, context: ActContext): ActVerdict {
  switch (act.verb) {
    case 'start':
      return start(meeting, context);
    case 'next':
      return next(meeting, act.issueId, context);
    case 'order':
      return done(meeting, reorder(meeting.items, act.issueIds));
    case 'attend':
      return { ok: true, meeting: attend(meeting, act, context.now) };
    case 'add':
      return add(meeting, act.issueId, context);
    case 'end':
      return end(meeting, context.now);
    case 'consent':
      return withItem(meeting, act.issueId, (item) => consent(item, act.on, context));
    case 'pull':
      return withItem(meeting, act.issueId, (item) => pull(item, said(context, act.reason)));
    case 'defer':
      return withItem(meeting, act.issueId, (item) => ({
        ...paused(item, context.now),
        state: 'deferred',
        deferred: said(context, act.reason),
      }));
    case 'note':
      return withItem(meeting, act.issueId, (item) => ({
        ...item,
        notes: [...item.notes, { by: context.by, at: context.now, text: act.text }],
      }));
    case 'action': {
      const { text, owner, due } = act;
      const action = { by: context.by, at: context.now, text, owner, due };
      return withItem(meeting, act.issueId, (item) => ({ ...item, actions: [...item.actions, action] }));
    }
    case 'reopen':
      return withItem(meeting, act.issueId, (item) => reopen(item));
  }
}

type Refused = Extract<ActVerdict, { ok: false }>;
const refusal = (text: string, remedy: string): Refused => ({ ok: false, code: 'CONFLICT', text, remedy });
const done = (meeting: Meeting, items: readonly MeetingItem[]): ActVerdict => ({
  ok: true,
  meeting: { ...meeting, items },
});
const said = ({ by, now }: ActContext, reason: string): Said => ({ by, at: now, reason });

function withItem(
  meeting: Meeting,
  issueId: string,
  change: (item: MeetingItem) => MeetingItem | Refused,
): ActVerdict {
  const item = meeting.items.find((one) => one.issueId === issueId);
  if (item === undefined)
    return {
      ok: false,
      code: 'NOT_FOUND',
      text: 'This change is not on the agenda.',
      remedy: 'Reload the meeting; who leads it can add a change that waits for the board.',
    };
  const after = change(item);
  if ('ok' in after) return after;
  return done(
    meeting,
    meeting.items.map((one) => (one === item ? after : one)),
  );
}

function start(meeting: Meeting, { by, now, cutOff }: ActContext): ActVerdict {
  if (meeting.state === 'running') return refusal('The meeting has begun already.', 'Go on with it.');
  if (now < meeting.at - EARLY_MS)
    return refusal(
      'It is too early for this meeting.',
      'Start it an hour before its time at the earliest, or call another one.',
    );
  const begun = { ...meeting, state: 'running', cutOff, startedAt: now, chair: by } as const;
  return { ok: true, meeting: attend(begun, { accountId: by, present: true }, now) };
}

/** The item that is talked about is done, and its time stops. */
const settled = (item: MeetingItem, now: Millis): MeetingItem =>
  item.state === 'now' ? { ...paused(item, now), state: 'done' } : item;
const paused = (item: MeetingItem, now: Millis): MeetingItem => ({
  ...item,
  since: null,
  spentMs: spentOn(item, now),
});

function next(meeting: Meeting, wanted: string | null, { now }: ActContext): ActVerdict {
  if (meeting.state !== 'running')
    return refusal('The meeting hasn’t begun.', 'Start it before you call up a change.');
  const items = meeting.items.map((item) => settled(item, now));
  const waits = (item: MeetingItem): boolean => item.state === 'waiting' && item.treat === 'discuss';
  const found = wanted === null ? items.find(waits) : items.find(({ issueId }) => issueId === wanted);
  if (found === undefined)
    return wanted === null
      ? done(meeting, items)
      : refusal('This change is not on the agenda.', 'Reload the meeting.');
  if (found.state === 'deferred')
    return refusal('This change was put off.', 'Take it up again before you call it up.');
  // Calling up one of those that are approved together means that it is talked about.
  const called: MeetingItem = { ...found, state: 'now', treat: 'discuss', byHand: true, since: now };
  return done(
    meeting,
    items.map((item) => (item === found ? called : item)),
  );
}

/** Those named come first, in the order given; the others keep theirs behind. */
function reorder(items: readonly MeetingItem[], issueIds: readonly string[]): readonly MeetingItem[] {
  const byId = new Map(items.map((item) => [item.issueId, item]));
  const first = [...new Set(issueIds)].flatMap((id) => byId.get(id) ?? []);
  const named = new Set(first);
  return [...first, ...items.filter((item) => !named.has(item))];
}

function consent(item: MeetingItem, on: boolean, { lines }: ActContext): MeetingItem | Refused {
  if (!on) return { ...item, treat: 'discuss', byHand: true };
  if (item.pulled !== null)
    return refusal(
      'A member has pulled this change out, so it is talked about.',
      'Call it up, or put it off to the next meeting.',
    );
  const line = lines.find(({ candidate }) => candidate.issueId === item.issueId);
  if (line === undefined || !mayConsent(line.candidate))
    return refusal(
      'Only changes of Low or Medium risk that nobody has rejected are approved together.',
      'Call it up and let the board talk about it.',
    );
  return { ...item, treat: 'consent', byHand: true };
}

/** The first reason stays: pulled once is pulled. */
const pull = (item: MeetingItem, why: Said): MeetingItem | Refused =>
  item.pulled !== null || item.treat === 'consent'
    ? { ...item, treat: 'discuss', byHand: true, pulled: item.pulled ?? why }
    : refusal('This change is talked about anyway.', 'Say what you have to say when it is called up.');

const reopen = (item: MeetingItem): MeetingItem | Refused =>
  item.state === 'done' || item.state === 'deferred'
    ? { ...item, state: 'waiting', deferred: null }
    : refusal('This change still waits or is talked about.', 'There is nothing to take up again.');

function attend(
  meeting: Meeting,
  { accountId, present }: { readonly accountId: string; readonly present: boolean },
  now: Millis,
): Meeting {
  const isThere = meeting.attendance.some((one) => one.accountId === accountId && one.to === null);
  if (present === isThere) return meeting;
  const attendance = present
    ? [...meeting.attendance, { accountId, from: now, to: null }]
    : meeting.attendance.map((one) =>
        one.accountId === accountId && one.to === null ? { ...one, to: now } : one,
      );
  return { ...meeting, attendance };
}

function add(meeting: Meeting, issueId: string, { lines }: ActContext): ActVerdict {
  if (meeting.items.some((one) => one.issueId === issueId)) return { ok: true, meeting };
  const line = lines.find(({ candidate }) => candidate.issueId === issueId);
  if (line === undefined)
    return refusal(
      'This change doesn’t wait for the board.',
      'Only a change whose open approval asks this board can be taken on.',
    );
  return done(meeting, [...meeting.items, { ...itemOf(line), late: true }]);
}

function end(meeting: Meeting, now: Millis): ActVerdict {
  if (meeting.state !== 'running')
    return refusal('The meeting hasn’t begun.', 'A meeting that doesn’t take place needs no end.');
  const items = meeting.items.map((item) => settled(item, now));
  const attendance = meeting.attendance.map((one) => (one.to === null ? { ...one, to: now } : one));
  const writing = items.map(({ issueId }) => ({
    issueId,
    outcome: 'waiting' as const,
    claimedAt: null,
    commentId: null,
    why: null,
  }));
  return { ok: true, meeting: { ...meeting, state: 'ended', endedAt: now, items, attendance, writing } };
}
