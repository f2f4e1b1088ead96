import * as z from '../shape';
import { accountId, fieldDiff, gateMode, instant, issueHead, issueId, levelName, partial } from './common';

/** A contribution to the score, in thousandths of log-odds. All of them add up to the score exactly. */
export const contribution = z.object({
  id: z.string(),
  label: z.string(),
  value: z.int(),
  fact: z.string(),
  source: z.string(),
  missing: z.boolean(),
});
export type Contribution = z.infer<typeof contribution>;

export const assessmentView = z.object({
  /** null: a preview of a draft, not yet pinned to a round. */
  number: z.int().nullable(),
  at: instant,
  modelVersion: z.int(),
  /** false: an answerable fact is missing; `levelForPolicy` then uses the upper end. */
  complete: z.boolean(),
  level: levelName,
  levelForPolicy: levelName,
  score: z.int(),
  probability: z.number(),
  interval: z.object({ low: z.number(), high: z.number() }),
  likelihood: z.int().min(1).max(5),
  damage: z.object({
    value: z.int().min(1).max(5).nullable(),
    forPolicy: z.int(),
    reasons: z.array(z.string()),
  }),
  contributions: z.array(contribution),
  stoppers: z.array(z.object({ id: z.string(), text: z.string(), remedy: z.string() })),
  missing: z.array(z.object({ id: z.string(), question: z.string(), field: z.string().optional() })),
  /** Single feasible changes, best first, computed by re-scoring. */
  lower: z.array(z.object({ id: z.string(), text: z.string(), level: levelName, scoreChange: z.int() })),
});
export type AssessmentView = z.infer<typeof assessmentView>;

export const voteValue = z.enum(['approve', 'reject', 'abstain']);
export type VoteValue = z.infer<typeof voteValue>;

export const seatView = z.object({
  accountId,
  /** Through what this person may vote: "CAB", "peer". */
  via: z.string(),
  vote: voteValue.nullable(),
  votedAt: instant.nullable(),
  /** Words why this seat does not count ("raised this change"); null when it counts. */
  excluded: z.string().nullable(),
});

export type SeatView = z.infer<typeof seatView>;

export const stageView = z.object({
  id: z.string(),
  name: z.string(),
  rule: z.string(),
  need: z.int(),
  approvals: z.int(),
  decision: z.enum(['pending', 'approved', 'rejected', 'blocked', 'expired']),
  seats: z.array(seatView),
  /** "2 of 3 CAB members, 1 more needed". */
  words: z.string(),
});
export type StageView = z.infer<typeof stageView>;

/** One line of the ledger as a person reads it, oldest first. `accountId` null: Steward itself. */
export const ledgerLine = z.object({
  at: instant,
  kind: z.string(),
  accountId: accountId.nullable(),
  text: z.string(),
  /** A later line replaced this one (a vote that was changed). It stays visible. */
  superseded: z.boolean(),
  note: z.string().optional(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

export const approvalView = z.object({
  /** preview: what would be asked if it were submitted now. */
  phase: z.enum(['preview', 'open', 'approved', 'rejected', 'blocked', 'closed', 'automatic', 'refused']),
  roundId: z.string().nullable(),
  roundNumber: z.int(),
  /** The seal of what the page shows: a vote must carry it. */
  seal: z.string(),
  row: z.string(),
  stages: z.array(stageView),
  excluded: z.array(z.object({ accountId, why: z.string() })),
  you: z.object({
    canVote: z.boolean(),
    /** Why not, or through what. */
    why: z.string(),
    vote: voteValue.nullable(),
  }),
  /** The last round was voided by an edit of what had been approved. */
  voided: z.object({ at: instant, by: accountId.nullable(), diff: z.array(fieldDiff) }).nullable(),
  ledger: z.array(ledgerLine),
});
export type ApprovalView = z.infer<typeof approvalView>;

export const gateReason = z.object({
  code: z.string(),
  text: z.string(),
  /** What to do about it. */
  remedy: z.string(),
});

export const changeView = z.object({
  issue: issueHead,
  /** When the back end answered: the screen counts relative times from the site's clock. */
  at: instant.optional(),
  phase: z.enum([
    'draft',
    'submitted',
    'scheduled',
    'implementing',
    'review',
    'closed',
    'cancelled',
    'onHold',
  ]),
  /** The first line of the panel, in words. */
  headline: z.object({
    level: levelName,
    decision: z.string(),
    next: z.string(),
    tone: z.enum(['neutral', 'waiting', 'good', 'bad']),
  }),
  assessment: assessmentView,
  approval: approvalView,
  window: z.object({
    start: instant.nullable(),
    end: instant.nullable(),
    state: z.enum(['none', 'before', 'inside', 'after']),
  }),
  gate: z.object({ mode: gateMode, passes: z.boolean(), missing: z.array(gateReason) }),
  partial: z.array(partial),
});
export type ChangeView = z.infer<typeof changeView>;

export const viewChange = z.object({ issueId });
export const castVote = z.object({
  issueId,
  roundId: z.string().min(1).max(200),
  /** The seal the voter saw. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  vote: voteValue,
  /** Needed for reject and for changing a vote. */
  reason: z.string().trim().max(2000).optional(),
});
export type CastVote = z.infer<typeof castVote>;
