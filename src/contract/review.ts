import * as z from '../shape';
import { accountId, instant, issueId } from './common';

export const changeResult = z.enum([
  'failed',
  'rolledBack',
  'causedIncident',
  'successful',
  'withIssues',
  'cancelled',
  'rejected',
  'notImplemented',
]);

const closingReason = z.object({ code: z.string(), text: z.string(), remedy: z.string() });

/** What comes after implementation: what is owed, and how it really went. */
export const afterView = z.object({
  /** Null: no review is required. `by`: when it has to be done; null: before closing. */
  review: z.object({ why: z.array(z.string()), by: instant.nullable(), done: z.boolean() }).nullable(),
  /** The vote on what was done; null: none is required. `roundId` null: it opens when the work is over. */
  retro: z
    .object({
      why: z.string(),
      by: instant.nullable(),
      roundId: z.string().nullable(),
      /** Seal of what was done: a vote must carry it. */
      seal: z.string().nullable(),
      state: z.enum(['notOpen', 'open', 'ratified', 'ratifiedWithFindings', 'notRatified', 'blocked']),
      words: z.string(),
      you: z.object({ canVote: z.boolean(), why: z.string() }),
    })
    .nullable(),
  /** Arrived in implementation without the gate; null: it has not. */
  unauthorised: z.object({ at: instant, by: accountId.nullable() }).nullable(),
  actual: z.object({ start: instant.nullable(), end: instant.nullable(), extendedTo: instant.nullable() }),
  /** Since when it is carried out past its window; null: it isn't. */
  overrunSince: instant.nullable(),
  deviations: z.int(),
  /** What closing would be refused for; empty: nothing. */
  closing: z.array(closingReason),
});
export type AfterView = z.infer<typeof afterView>;

export const deviationView = z.object({
  id: z.string(),
  kind: z.enum(['field', 'window', 'task', 'overrun', 'unauthorised', 'condition']),
  text: z.string(),
  before: z.string(),
  after: z.string(),
  /** What people said to it. */
  note: z.string(),
});
export type DeviationView = z.infer<typeof deviationView>;

export const reviewActionView = z.object({
  text: z.string().trim().min(1).max(255),
  owner: accountId.nullable(),
  issue: z.object({ id: issueId, key: z.string() }).nullable(),
});

/** The post-implementation review: loads when its tab opens. */
export const reviewView = z.object({
  at: instant,
  required: z.boolean(),
  why: z.array(z.string()),
  by: instant.nullable(),
  deviations: z.array(deviationView),
  /** The last one that was saved; null: none yet. */
  review: z
    .object({
      at: instant,
      by: accountId,
      result: changeResult,
      findings: z.string(),
      actions: z.array(reviewActionView),
      done: z.boolean(),
    })
    .nullable(),
  /** What the outcome field says, if it is known. */
  result: changeResult.nullable(),
  /** Where actions become issues: "improvements in IMP", or why nowhere. */
  actionsGo: z.string(),
  you: z.object({ canSave: z.boolean(), why: z.string().nullable() }),
});
export type ReviewView = z.infer<typeof reviewView>;

export const readReview = z.object({ issueId });
export const saveReview = z.object({
  issueId,
  result: changeResult,
  findings: z.string().trim().max(10_000),
  deviations: z
    .array(z.object({ id: z.string().min(1).max(200), note: z.string().trim().max(2000) }))
    .max(100),
  actions: z
    .array(z.object({ text: z.string().trim().min(1).max(255), owner: accountId.nullable() }))
    .max(20),
  /** A draft may be saved; a finished review ends the duty. */
  done: z.boolean(),
});
export type SaveReview = z.infer<typeof saveReview>;

/** Ratifying what was done. Findings and a refusal need words. */
export const retroVote = z.object({
  issueId,
  roundId: z.string().min(1).max(200),
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  verdict: z.enum(['ratified', 'ratifiedWithFindings', 'notRatified']),
  words: z.string().trim().max(2000),
});
export type RetroVote = z.infer<typeof retroVote>;
