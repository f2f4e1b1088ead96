import * as z from '../shape';
import { instant, issueId, partial, projectId } from './common';

/** The queues of the app, as the manifest names them. */
export const QUEUES = ['issue-work', 'ask-work', 'job-work', 'upkeep-work'] as const;
export const queueName = z.enum(QUEUES);
export type QueueName = z.infer<typeof queueName>;

/**
 * What a dead letter is about. `message`: a message that a queue gave up. `due`: a ticket on which something was due. `escalation`,
 * `digest`: a notice or mail of which nobody can tell whether it went. `evidence`: records that are not as they were written.
 * `unreadable`: a letter that this version can't read.
 */
export const letterKind = z.enum(['message', 'due', 'escalation', 'digest', 'evidence', 'unreadable']);
export type LetterKind = z.infer<typeof letterKind>;

/** Which letter: its list and its id in it. */
export const letterRef = z.object({ list: z.string().min(1).max(64), id: z.string().min(1).max(400) });
export type LetterRef = z.infer<typeof letterRef>;

export const letterView = z.object({
  ref: letterRef,
  what: letterKind,
  /** Of a message. */
  queue: queueName.nullable(),
  /** What was to be done, as the message says it: "fold", "publish" ...; null: it doesn't say. */
  task: z.string().nullable(),
  issueId: issueId.nullable(),
  issueKey: z.string().nullable(),
  /** When it was given up, the last time. */
  at: instant,
  code: z.string().nullable(),
  why: z.string(),
  /** How often it was tried, retries of retries included; null: nobody counted. */
  attempts: z.int().nullable(),
  /** The version of the app that gave it up. */
  appVersion: z.string().nullable(),
  /** Somebody had it tried again then, and it is under way. */
  retriedAt: instant.nullable(),
  /** False: trying again could do twice what may have been done, or nothing is to be done again. */
  retryable: z.boolean(),
});
export type LetterView = z.infer<typeof letterView>;

/** `late`: something is overdue by more than two runs. `unknown`: it never had anything to do. */
const sweepView = z.object({
  state: z.enum(['onTime', 'late', 'unknown']),
  /** When it last had something to hand on: a run that finds nothing leaves no trace, which is what makes it cheap. */
  lastAt: instant.nullable(),
  handedOn: z.int(),
  /** About when it runs next, counted from that run in steps of five minutes. */
  nextAt: instant.nullable(),
  /** Tickets that are overdue now, at most 100 are counted, and since when the oldest one is. */
  overdue: z.int(),
  oldestDueAt: instant.nullable(),
});

const dailyView = z.object({
  state: z.enum(['onTime', 'late', 'failed', 'unknown']),
  lastAt: instant.nullable(),
  nextAt: instant.nullable(),
  /** Why the last one stopped; null: it came to its end. */
  code: z.string().nullable(),
  /** Tasks that wait on its agenda, at most 100 are counted, and since when the oldest one does. */
  waiting: z.int(),
  oldestWaitingAt: instant.nullable(),
});

/** A test message through one queue. Forge doesn't tell how many wait: how long one takes is what can be measured. */
const queueView = z.object({
  queue: queueName,
  sentAt: instant.nullable(),
  arrivedAt: instant.nullable(),
});

export const failureLine = z.object({
  code: z.string(),
  /** In the last 24 hours. */
  count: z.int(),
  /** More may have happened: a code is counted up to a hundred times an hour. */
  capped: z.boolean(),
  lastAt: instant,
  /** What failed last with it. */
  operation: z.string(),
});

const reconcileView = z.object({
  /** Of the last seven days. */
  checked: z.int(),
  repaired: z.int(),
  lastAt: instant.nullable(),
});

const verificationView = z.object({
  verifiedAt: instant.nullable(),
  records: z.int(),
  chains: z.int(),
  /** Records that are not as they were written, at most 100 are counted. */
  findings: z.int(),
});

const driftLine = z.object({
  projectId,
  projectKey: z.string(),
  checkedAt: instant.nullable(),
  items: z.int(),
});

/** Points of Jira's hourly quota, as Jira itself counts them; null: it doesn't say. */
export const pointsView = z.object({
  limit: z.int(),
  used: z.int(),
  resetAt: instant,
  /** The quota is shared by all sites of the app, so others use it, too. */
  shared: z.boolean(),
});

/** What is not well, the worst first. */
export const healthReason = z.enum([
  'evidence',
  'sweepLate',
  'dailyFailed',
  'dailyLate',
  'letters',
  'queueSlow',
  'drift',
  'points',
  'failures',
]);
export type HealthReason = z.infer<typeof healthReason>;

/** Parts that could not be read are null and named in `partial`. */
export const healthView = z.object({
  at: instant,
  /** `unknown`: nothing bad was found, but a part could not be looked at. */
  verdict: z.enum(['well', 'look', 'unwell', 'unknown']),
  reasons: z.array(healthReason),
  sweep: sweepView.nullable(),
  daily: dailyView.nullable(),
  queues: z.array(queueView).nullable(),
  /** The newest hundred. */
  letters: z.array(letterView).nullable(),
  reconcile: reconcileView.nullable(),
  verification: verificationView.nullable(),
  drift: z.array(driftLine).nullable(),
  points: pointsView.nullable(),
  failures: z.array(failureLine).nullable(),
  partial: z.array(partial),
});
export type HealthView = z.infer<typeof healthView>;

/** One letter, or all of a kind that can be retried. */
export const retryLetters = z.union([
  z.object({ letter: letterRef }),
  z.object({ what: z.enum(['message', 'due']) }),
]);
export const discardLetter = z.object({ letter: letterRef, reason: z.string().trim().min(3).max(500) });
