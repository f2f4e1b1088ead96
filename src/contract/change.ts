import * as z from '../shape';
import { approvalView } from './approval-view';
import { accountId, gateMode, instant, issueHead, issueId, levelName, partial } from './common';
import { emergencyView } from './emergency';
import { afterView } from './review';
import { freezeHit } from './schedule';

export * from './approval-requests';
export * from './approval-view';
import { verbView } from './verbs';

/** A contribution to the score, in thousandths of log-odds. All of them add up to the score exactly. */
export const contribution = z.object({
  id: z.string(),
  label: z.string(),
  value: z.int(),
  fact: z.string(),
  source: z.string(),
  missing: z.boolean(),
  /** What kind of addend it is; absent in assessments from before there were others. */
  group: z.enum(['base', 'history', 'fact', 'question']).exactOptional(),
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
    /** Names from the changed service to the one that decides the damage: "A -> B -> C"; empty without services. */
    path: z.array(z.string()),
  }),
  contributions: z.array(contribution),
  stoppers: z.array(z.object({ id: z.string(), text: z.string(), remedy: z.string() })),
  missing: z.array(z.object({ id: z.string(), question: z.string(), field: z.string().optional() })),
  /** Single feasible changes, best first, computed by re-scoring. */
  lower: z.array(
    z.object({
      id: z.string(),
      text: z.string(),
      level: levelName,
      scoreChange: z.int(),
      /** What one press does about it; null: people have to. */
      action: z
        .union([
          z.object({ kind: z.literal('move'), start: instant, end: instant }),
          z.object({ kind: z.literal('edit'), field: z.string() }),
          z.object({ kind: z.literal('answer'), question: z.string() }),
        ])
        .nullable(),
    }),
  ),
  /** The level set by hand that is in force; null: the computed one is. */
  override: z
    .object({
      to: levelName,
      by: accountId,
      at: instant,
      reason: z.string(),
      /** The planned end at that time: it ends then. */
      until: instant.nullable(),
    })
    .nullable(),
});
export type AssessmentView = z.infer<typeof assessmentView>;

export const gateReason = z.object({
  code: z.string(),
  text: z.string(),
  /** What to do about it. */
  remedy: z.string(),
});

/** One admin-made question as it is put to whoever plans the change. */
export const askedQuestion = z.object({
  id: z.string(),
  text: z.string(),
  help: z.string(),
  options: z.array(z.object({ id: z.string(), label: z.string() })),
  answer: z.object({ option: z.string(), by: accountId.nullable(), at: instant }).nullable(),
  /** What is known already, and from what: taken as the answer until somebody gives another. */
  prefill: z.object({ option: z.string(), because: z.string() }).nullable(),
  /** The answer and what is known contradict each other, in words. */
  contradiction: z.string().nullable(),
});
export type AskedQuestion = z.infer<typeof askedQuestion>;

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
  questions: z.array(askedQuestion),
  /** What the schedule says, from the last look; details come with `change.conflicts`. */
  schedule: z.object({
    grade: z.int().min(0).max(3),
    conflicts: z.int(),
    /** Grade 3 conflicts that the change manager hasn't taken note of. */
    unacknowledged: z.int(),
    freezes: z.array(freezeHit),
    seenAt: instant.nullable(),
  }),
  /** Services that the change names: known ones by id and name, unknown ones by what was written. */
  services: z.object({
    known: z.array(z.object({ id: z.string(), name: z.string() })),
    unknown: z.array(z.string()),
  }),
  you: z.object({
    canEdit: z.boolean(),
    /** Levels that this person may set by hand now. */
    canSetLevel: z.array(levelName),
    /** Why not lower, in words; null when it may be lowered. */
    whyNotLower: z.string().nullable(),
  }),
  /** Absent: these couldn't be worked out, and `partial` says so. */
  emergency: emergencyView.exactOptional(),
  verbs: z.array(verbView).exactOptional(),
  after: afterView.exactOptional(),
  partial: z.array(partial),
});
export type ChangeView = z.infer<typeof changeView>;

/** A level set by hand; the one that is computed: takes the override back. */
export const overrideLevel = z.object({
  issueId,
  to: levelName,
  reason: z.string().trim().max(2000),
  /** The assessment that the person saw. */
  assessmentNumber: z.int().min(1),
});
export const answerQuestions = z.object({
  issueId,
  answers: z
    .array(z.object({ question: z.string().max(64), option: z.string().max(64) }))
    .min(1)
    .max(30),
});
/** Past changes that are most like this one, with how they ended. */
export const similarView = z.object({
  at: instant,
  changes: z.array(
    z.object({
      issueId,
      issueKey: z.string(),
      /** 0 to 100. */
      likeness: z.int(),
      /** "same service", "same kind of change", "same team", "words in common". */
      why: z.array(z.string()),
      closedAt: instant,
      result: z.string(),
      failed: z.boolean(),
      level: levelName.nullable(),
    }),
  ),
  /** "2 of the 8 most alike failed". */
  words: z.string(),
  searched: z.int(),
});
export type SimilarView = z.infer<typeof similarView>;

export const viewChange = z.object({ issueId });
