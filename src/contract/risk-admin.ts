import * as z from '../shape';
import { accountId, instant, issueId, levelName } from './common';

const id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/);

/** A question that admins put to whoever plans a change; each answer is a fact with a value from 0 to 1. */
export const question = z.object({
  id,
  text: z.string().trim().min(1).max(300),
  help: z.string().max(500),
  options: z
    .array(z.object({ id, label: z.string().trim().min(1).max(120), value: z.number().min(0).max(1) }))
    .min(2)
    .max(10),
  weight: z.number().min(-5).max(5),
  sign: z.union([z.literal(1), z.literal(-1)]),
  centre: z.number().min(0).max(1),
  variance: z.number().min(0).max(0.25),
  /** Asked only of these kinds of change; empty: of all. */
  kinds: z.array(z.enum(['standard', 'normal', 'emergency'])),
  /** Known beforehand from a fact: the option whose range of the factor's scaled value holds. */
  prefill: z
    .object({
      factor: z.string().max(64),
      ranges: z
        .array(z.object({ from: z.number(), to: z.number(), option: id }))
        .min(1)
        .max(10),
    })
    .nullable(),
});
export type Question = z.infer<typeof question>;

export const modelFactor = z.object({
  id: z.string().max(64),
  weight: z.number().min(-5).max(5),
  centre: z.number().min(-10).max(10),
  variance: z.number().min(0).max(100),
  /** Off: it counts nothing and is not asked. */
  on: z.boolean(),
});
export const stopperId = z.enum([
  'no-back-out-plan',
  'test-failed',
  'service-unknown',
  'no-implementation-plan',
  'no-test-plan',
]);
export type StopperId = z.infer<typeof stopperId>;

/** What an admin may edit of the risk model. */
export const riskDraft = z.object({
  factors: z.array(modelFactor).max(60),
  questions: z.array(question).max(30),
  historyWeights: z.object({
    team: z.number().min(0).max(3),
    model: z.number().min(0).max(3),
    service: z.number().min(0).max(3),
  }),
  /** matrix[likelihood - 1][damage - 1]. */
  matrix: z.array(z.array(levelName).min(5).max(5)).min(5).max(5),
  /** Upper ends (exclusive) of the bands of probability that give likelihood 1 to 4. */
  bands: z.array(z.number().min(0).max(1)).min(4).max(4),
  stoppers: z.array(stopperId),
});
export type RiskDraft = z.infer<typeof riskDraft>;

export const riskFinding = z.object({
  /** "factors.lead-time.weight", "matrix[2][3]", "questions.q1". */
  path: z.string(),
  severity: z.enum(['error', 'warning']),
  text: z.string(),
  remedy: z.string(),
});
export type RiskFinding = z.infer<typeof riskFinding>;

const counts = z.object({ changes: z.int(), failures: z.int() });

export const riskModelView = z.object({
  version: z.int(),
  effectiveFrom: instant,
  origin: z.enum(['shipped', 'admin', 'learned']),
  by: accountId.nullable(),
  pinned: z.boolean(),
  model: riskDraft,
  draft: z.object({ value: riskDraft, by: accountId, at: instant, basedOn: z.int() }).nullable(),
  /** What every factor is, in words, whatever its numbers. */
  about: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      question: z.string(),
      unit: z.string(),
      sign: z.union([z.literal(1), z.literal(-1)]),
      source: z.string(),
      reason: z.string(),
      shipped: z.object({ weight: z.number(), centre: z.number(), variance: z.number() }),
      /** Mean on this site and from how many; null below 100 closed changes. */
      site: z.object({ mean: z.number(), n: z.int() }).nullable(),
    }),
  ),
  stoppers: z.array(z.object({ id: stopperId, text: z.string(), remedy: z.string() })),
  versions: z.array(
    z.object({
      version: z.int(),
      effectiveFrom: instant,
      origin: z.string(),
      by: accountId.nullable(),
      what: z.string(),
    }),
  ),
  canEdit: z.boolean(),
});
export type RiskModelView = z.infer<typeof riskModelView>;

export const checkRisk = z.object({ draft: riskDraft });
/** What the draft would have said of past changes. */
export const riskPreview = z.object({
  findings: z.array(riskFinding),
  /** Closed changes of the last quarter. */
  changes: z.int(),
  before: z.record(z.string(), counts),
  after: z.record(z.string(), counts),
  moved: z.array(
    z.object({
      issueId,
      issueKey: z.string(),
      closedAt: instant,
      before: levelName,
      after: levelName,
      failed: z.boolean(),
      /** What moves it most. */
      because: z.string(),
    }),
  ),
  movedTotal: z.int(),
  /** "14 of last quarter's 120 changes would have another level; 3 of the 4 failed ones would have been High". */
  words: z.array(z.string()),
});
export type RiskPreview = z.infer<typeof riskPreview>;
export const saveRiskDraft = z.object({ draft: riskDraft, basedOn: z.int() });
export const activateRisk = z.object({ basedOn: z.int(), note: z.string().trim().max(500) });
/** `version` null: no pin, learned weights may follow. */
export const pinRisk = z.object({ version: z.int().nullable() });

const withInterval = z.object({ value: z.number(), low: z.number(), high: z.number() });
export const calibrationView = z.object({
  at: instant,
  outcomes: z.int(),
  failures: z.int(),
  /** What starts at this many failures, and how many are lacking. */
  learnsAt: z.int(),
  missing: z.int(),
  stage: z.enum(['none', 'few', 'histories', 'learning']),
  /** One sentence on what the figures allow to say. */
  words: z.string(),
  baseRate: z.number().nullable(),
  /** Of the predictions at submission; null: too few. */
  brier: z.number().nullable(),
  brierOfBaseRate: z.number().nullable(),
  auc: withInterval.nullable(),
  calibrationError: z.number().nullable(),
  curve: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      predicted: z.number(),
      observed: withInterval,
      n: z.int(),
      failures: z.int(),
    }),
  ),
  levels: z.array(
    z.object({ level: levelName, n: z.int(), failures: z.int(), rate: withInterval.nullable() }),
  ),
  /** By month, oldest first. */
  drift: z.array(z.object({ month: z.string(), n: z.int(), predicted: z.number(), observed: z.number() })),
  driftFinding: z.string().nullable(),
  teams: z.array(z.object({ name: z.string(), n: z.int(), failures: z.int(), rate: withInterval })),
  /** The last weekly look: what was tried and why it was taken or left. */
  lastLearning: z
    .object({
      at: instant,
      adopted: z.boolean(),
      why: z.string(),
      champion: z.object({ brier: z.number(), calibrationError: z.number(), auc: z.number() }).nullable(),
      challenger: z.object({ brier: z.number(), calibrationError: z.number(), auc: z.number() }).nullable(),
      weights: z.array(
        z.object({ id: z.string(), label: z.string(), before: z.number(), after: z.number() }),
      ),
    })
    .nullable(),
});
export type CalibrationView = z.infer<typeof calibrationView>;
export const noRequest = z.object({});
