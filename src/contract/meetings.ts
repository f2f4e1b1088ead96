import * as z from '../shape';
import { boardKind } from './board-terms';
import { boardId, forBoard } from './boards';
import { castVote } from './approval-requests';
import { voteValue } from './approval-view';
import { accountId, instant, isoDay, issueId, levelName } from './common';
import { answerError } from './errors';
import { freezeEffect } from './schedule';
import { changeKind, grade } from './slot';

export { forBoard };

/** "<board id>_<planned start>": the same for everybody, before anything is written about it. */
export const meetingId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}_\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, 'no such meeting');
/** Made by the page, once for each press: the same act again does nothing. */
const actId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);
const reason = z.string().trim().min(1).max(1000);

export const meetingState = z.enum(['coming', 'running', 'ended']);
export type MeetingState = z.infer<typeof meetingState>;

/** What somebody is on a board. `manager`: holds "manage changes" for its changes. `reader`: an auditor. */
/** A delegate has no place of their own on the board: they vote in the places of others. */
export const boardRole = z.enum(['chair', 'deputy', 'member', 'delegate', 'manager', 'reader']);
export type BoardRole = z.infer<typeof boardRole>;

export const meetingHead = z.object({
  id: meetingId,
  boardId,
  board: z.string(),
  start: instant,
  end: instant,
  /** What is submitted after it comes to the next meeting. */
  cutOff: instant,
  state: meetingState,
  /** It was called by hand and isn't in the board's rhythm. */
  called: z.boolean(),
});
export type MeetingHead = z.infer<typeof meetingHead>;

export const boardsView = z.object({
  at: instant,
  boards: z.array(
    z.object({
      id: boardId,
      name: z.string(),
      kind: boardKind,
      purpose: z.string(),
      chair: accountId.nullable(),
      quorum: z.int(),
      /** Running or next; null: it meets when somebody calls a meeting. */
      next: meetingHead.nullable(),
      /** Changes that wait for it, at most 100 are counted. */
      waiting: z.int(),
      role: boardRole,
      canCall: z.boolean(),
    }),
  ),
});
export type BoardsView = z.infer<typeof boardsView>;

export const readMeetings = z.object({ boardId, cursor: z.string().max(2000).nullable() });
export const meetingsView = z.object({
  /** Soonest first, at most ten; only with the first page. */
  coming: z.array(meetingHead),
  /** Newest first. */
  past: z.array(
    meetingHead.extend({ items: z.int(), decided: z.int(), deferred: z.int(), minutes: z.int() }),
  ),
  next: z.string().nullable(),
});
export type MeetingsView = z.infer<typeof meetingsView>;

/** A meeting outside the rhythm, such as one of the emergency board. */
export const callMeeting = z.object({
  boardId,
  start: instant,
  minutes: z
    .int()
    .min(5)
    .max(12 * 60),
});

export const noteLine = z.object({ by: accountId, at: instant, text: z.string() });
export const actionLine = z.object({
  by: accountId,
  at: instant,
  text: z.string(),
  owner: accountId.nullable(),
  due: isoDay.nullable(),
});
export type ActionLine = z.infer<typeof actionLine>;

/** Somebody who votes in the place of others, and whether they have a seat of their own besides. */
export const delegate = z.object({ accountId, for: z.array(accountId), seated: z.boolean() });
export type Delegate = z.infer<typeof delegate>;

export const agendaItem = z.object({
  issueId,
  issueKey: z.string(),
  summary: z.string(),
  /** consent: approved together, unless somebody pulls it out. */
  treat: z.enum(['consent', 'discuss']),
  state: z.enum(['waiting', 'now', 'done', 'deferred']),
  /** Why it is treated so, in words: "Low, without conflicts" or "Conflict with CHG-4". */
  because: z.array(z.string()),
  pulled: z.object({ by: accountId, at: instant, reason: z.string() }).nullable(),
  deferred: z.object({ by: accountId, at: instant, reason: z.string() }).nullable(),
  /** How many meetings have put it off before this one. */
  deferrals: z.int(),
  /** It was submitted after the cut-off. */
  late: z.boolean(),
  level: levelName.nullable(),
  kind: changeKind,
  /** Probability of failure times the weight of the damage; the order of the agenda. Null: not assessed, which comes first. */
  expectedLoss: z.number().nullable(),
  probability: z.number().nullable(),
  damage: z.int().nullable(),
  irreversible: z.boolean(),
  window: z.object({ start: instant.nullable(), end: instant.nullable() }),
  plannedMinutes: z.int(),
  spentMs: z.int(),
  /** `issueKey`: words in its place where the reader can't see the other change. */
  conflicts: z.array(z.object({ issueKey: z.string(), grade, why: z.string(), acknowledged: z.boolean() })),
  freezes: z.array(z.object({ name: z.string(), effect: freezeEffect, end: instant })),
  stoppers: z.array(z.string()),
  /** The stage that this board votes in; null: nothing waits for the board any more. */
  vote: z
    .object({
      roundId: z.string(),
      /** The seal to vote with: of what the change said when its round opened. */
      seal: z.string(),
      stageId: z.string(),
      stage: z.string(),
      decision: z.enum(['waiting', 'pending', 'approved', 'rejected', 'blocked', 'expired']),
      need: z.int(),
      approvals: z.int(),
      rejections: z.int(),
      words: z.string(),
      ballots: z.array(
        z.object({
          accountId,
          vote: voteValue,
          at: instant,
          reason: z.string().nullable(),
          conditions: z.array(z.string()),
        }),
      ),
      waitingFor: z.array(accountId),
      /** Who of those votes in the place of others: delegates, and whom the chair has appointed. */
      delegates: z.array(delegate),
      excluded: z.array(z.object({ accountId, why: z.string() })),
    })
    .nullable(),
  notes: z.array(noteLine),
  actions: z.array(actionLine),
  you: z.object({
    canVote: z.boolean(),
    vote: voteValue.nullable(),
    /** May lead this item: not somebody with a part in the change. */
    canLead: z.boolean(),
    /** Why not one or the other, in words; null: both, or nothing to say. */
    why: z.string().nullable(),
  }),
});
export type AgendaItem = z.infer<typeof agendaItem>;

export const attendee = z.object({
  accountId,
  /** `delegate`: has no seat but those of others. */
  role: z.enum(['chair', 'deputy', 'member', 'delegate', 'guest']),
  /** In whose places they vote on what is on the agenda. */
  for: z.array(accountId),
  present: z.boolean(),
  /** When they came and went; the last is open while they are there. */
  times: z.array(z.object({ from: instant, to: instant.nullable() })),
});
export type Attendee = z.infer<typeof attendee>;

export const readMeeting = z.object({
  meetingId,
  /** As the last answer gave it: answered with "unchanged" if nothing was done since. Null: the whole. */
  ifVersion: z.string().max(100).nullable(),
});
export const meetingView = z.object({
  changed: z.literal(true),
  at: instant,
  version: z.string(),
  /** When to ask again; grows while nothing happens, null once it is over. */
  pollAfterMs: z.int().nullable(),
  meeting: meetingHead,
  kind: boardKind,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  /** Who leads it. */
  chair: accountId.nullable(),
  attendance: z.array(attendee),
  quorum: z.object({ need: z.int(), present: z.int(), met: z.boolean() }),
  /** In the order of the meeting. */
  items: z.array(agendaItem),
  /** Waits for the board, and isn't on the agenda: it came after the cut-off or after the meeting began. */
  late: z.array(agendaItem),
  /** Changes on the agenda that you can't see in Jira. */
  hidden: z.int(),
  plannedMinutes: z.object({ agenda: z.int(), meeting: z.int() }),
  minutes: z.object({
    state: z.enum(['none', 'writing', 'written']),
    written: z.int(),
    failed: z.array(z.object({ issueId, issueKey: z.string(), why: z.string() })),
  }),
  you: z.object({
    role: boardRole,
    /** May lead the meeting. */
    canLead: z.boolean(),
    canVote: z.boolean(),
    /** Accounts in whose places the viewer may vote on something that waits. */
    for: z.array(accountId),
    why: z.string(),
  }),
});
export type MeetingView = z.infer<typeof meetingView>;
export const meetingAnswer = z.union([
  meetingView,
  z.object({ changed: z.literal(false), version: z.string(), pollAfterMs: z.int().nullable() }),
]);
export type MeetingAnswer = z.infer<typeof meetingAnswer>;

/** What who leads the meeting does. */
export const leadAct = z.union([
  z.object({ verb: z.literal('start') }),
  /** The present item is done; calls up this one, or the first that waits. */
  z.object({ verb: z.literal('next'), issueId: issueId.nullable() }),
  /** All that waits, in the order wanted; what isn't named keeps its place behind. */
  z.object({ verb: z.literal('order'), issueIds: z.array(issueId).min(1).max(100) }),
  z.object({ verb: z.literal('consent'), issueId, on: z.boolean() }),
  z.object({ verb: z.literal('defer'), issueId, reason }),
  z.object({ verb: z.literal('note'), issueId, text: z.string().trim().min(1).max(4000) }),
  z.object({
    verb: z.literal('action'),
    issueId,
    text: z.string().trim().min(1).max(500),
    owner: accountId.nullable(),
    due: isoDay.nullable(),
  }),
  /** Members say it of themselves as well. */
  z.object({ verb: z.literal('attend'), accountId, present: z.boolean() }),
  /** Takes a change that came late onto the agenda. */
  z.object({ verb: z.literal('add'), issueId }),
  /** An item that was done or deferred waits again. */
  z.object({ verb: z.literal('reopen'), issueId }),
  z.object({ verb: z.literal('end') }),
]);
export type LeadAct = z.infer<typeof leadAct>;
export const actInMeeting = z.object({ meetingId, actId, act: leadAct });
export const pullItem = z.object({ meetingId, actId, issueId, reason });

/** Each counts for itself, with the seal that was shown; one may be refused while the others count. */
export const voteTogether = z.object({
  meetingId,
  votes: z.array(castVote).min(1).max(25),
});
export const votedTogether = z.object({
  results: z.array(
    z.union([
      z.object({ issueId, ok: z.literal(true) }),
      z.object({ issueId, ok: z.literal(false), error: answerError }),
    ]),
  ),
  meeting: meetingAnswer,
});
export type VotedTogether = z.infer<typeof votedTogether>;

export const forMeeting = z.object({ meetingId });
export const minutesItem = z.object({
  issueId,
  issueKey: z.string(),
  treat: z.enum(['consent', 'discuss']),
  /** "Approved: 3 of 4, quorum met". */
  outcome: z.string(),
  decision: z.enum(['approved', 'rejected', 'pending', 'blocked', 'deferred', 'none']),
  minutes: z.number(),
  /** Only of those who voted: name, in whose places, vote and reason. */
  votes: z.array(
    z.object({
      accountId,
      for: z.array(accountId),
      vote: voteValue,
      reason: z.string().nullable(),
      conditions: z.array(z.string()),
    }),
  ),
  excluded: z.array(z.object({ accountId, why: z.string() })),
  notes: z.array(noteLine),
  actions: z.array(actionLine),
});
export type MinutesItem = z.infer<typeof minutesItem>;
export const minutes = z.object({
  meeting: meetingHead,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
  chair: accountId.nullable(),
  attendance: z.array(attendee),
  quorum: z.object({ need: z.int(), present: z.int(), met: z.boolean() }),
  items: z.array(minutesItem),
  actions: z.array(actionLine.extend({ issueKey: z.string() })),
});
export type Minutes = z.infer<typeof minutes>;
/** `minutes` holds only what the reader can see in Jira; `markdown` is made of it, people by account id as Jira links them. */
export const minutesView = z.object({ minutes, hidden: z.int(), markdown: z.string() });
export type MinutesView = z.infer<typeof minutesView>;
