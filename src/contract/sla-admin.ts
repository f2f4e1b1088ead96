import * as z from '../shape';
import { jobView } from './admin';
import { clockView, ladderStep } from './clocks';
import { accountId, instant, issueHead, issueKey, partial, projectId } from './common';
import { agreement, slaDraft, slaPolicy } from './sla-policy';

const named = z.object({ id: z.string(), name: z.string() });

/** What a finding looks like, drawn: small data, no more than one glance. */
export const findingPicture = z.union([
  /** Two sets of values and what lies in both. */
  z.object({
    kind: z.literal('overlap'),
    first: named,
    second: named,
    values: z.array(z.object({ name: z.string(), in: z.enum(['first', 'second', 'both']) })),
  }),
  /** Open hours of each weekday, Monday first. */
  z.object({ kind: z.literal('week'), hours: z.array(z.number()) }),
  /** Marks on the way from start (0) to due (100) and beyond. */
  z.object({
    kind: z.literal('ladder'),
    marks: z.array(z.object({ label: z.string(), percent: z.number(), faulty: z.boolean() })),
  }),
  /** Parts laid end to end against a limit, in milliseconds. */
  z.object({
    kind: z.literal('chain'),
    limit: z.object({ name: z.string(), target: z.int() }),
    parts: z.array(z.object({ name: z.string(), target: z.int() })),
  }),
]);
export type FindingPicture = z.infer<typeof findingPicture>;

export const slaFinding = z.object({
  /** Place in the policy: "clock.start[0]", "goals[2].when". */
  path: z.string(),
  severity: z.enum(['error', 'warning']),
  text: z.string(),
  remedy: z.string(),
  picture: findingPicture.exactOptional(),
});
export type SlaFinding = z.infer<typeof slaFinding>;

export const slaSummary = z.object({
  id: z.string(),
  name: z.string(),
  agreement,
  supports: z.string().nullable(),
  version: z.int(),
  effectiveFrom: instant,
  /** `planned`: its first version begins later. `draftOnly`: never activated. */
  state: z.enum(['inForce', 'planned', 'retired', 'draftOnly']),
  hasDraft: z.boolean(),
  origin: z.enum(['pack', 'admin']),
  /** A few sentences. */
  words: z.array(z.string()),
  errors: z.int(),
  warnings: z.int(),
});
export type SlaSummary = z.infer<typeof slaSummary>;

export const slaPoliciesView = z.object({
  projectId,
  projectKey: z.string(),
  policies: z.array(slaSummary),
  /** An SLA with the OLAs and UCs that support it, and what is wrong among them. */
  chains: z.array(z.object({ sla: z.string(), parts: z.array(z.string()), findings: z.array(slaFinding) })),
});
export type SlaPoliciesView = z.infer<typeof slaPoliciesView>;

/** What conditions, goals and escalations of a project can be made of. */
export const slaVocabulary = z.object({
  projectId,
  fields: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** `date` can carry relative targets; `people` can be written to; `labels` and `text` compare by text. */
      kind: z.enum(['choice', 'people', 'labels', 'text', 'date', 'derived']),
      options: z.array(named),
      /** `fromNowOn`: its past isn't known; `no`: a condition on it would be refused. */
      history: z.enum(['yes', 'fromNowOn', 'no']),
      /** Steward can write it in an escalation. */
      settable: z.boolean(),
    }),
  ),
  /** "<link type id>:inward" or ":outward" with the words that Jira shows. */
  linkTypes: z.array(named),
  issueTypes: z.array(named),
  statuses: z.array(
    z.object({ id: z.string(), name: z.string(), category: z.enum(['new', 'indeterminate', 'done']) }),
  ),
  priorities: z.array(named),
  groups: z.array(named),
  calendars: z.array(z.object({ id: z.string(), name: z.string(), dayLength: z.int() })),
  teams: z.array(named),
  teamField: z.string().nullable(),
  partial: z.array(partial),
});
export type SlaVocabulary = z.infer<typeof slaVocabulary>;

export const slaPolicyView = z.object({
  projectId,
  policyId: z.string(),
  /** The version in force, or the next one; null when there is only a draft. */
  policy: slaPolicy.nullable(),
  draft: z.object({ value: slaDraft, version: z.int(), savedAt: instant, savedBy: accountId }).nullable(),
  /** Of the draft, else of the policy. */
  findings: z.array(slaFinding),
  words: z.array(z.string()),
  /** Newest first, each with what it changed against the one before. */
  versions: z.array(
    z.object({
      version: z.int(),
      effectiveFrom: instant,
      retired: z.boolean(),
      by: accountId.nullable(),
      at: instant.nullable(),
      changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  /** What is under way for this policy: open tickets that move to a version, else a plan of that. Null: nothing. */
  job: jobView.nullable(),
});
export type SlaPolicyView = z.infer<typeof slaPolicyView>;

const policyId = z.string().min(1).max(80);
export const forPolicy = z.object({ projectId, policyId });
/** `draft` is checked by the engine: it names every fault with its place and remedy. */
export const checkDraft = z.object({ projectId, draft: z.unknown() });
export const saveDraft = z.object({
  projectId,
  draft: z.unknown(),
  /** The draft version that was edited, 0 for none. STALE when somebody else saved meanwhile. */
  baseVersion: z.int().min(0),
});
export const checkedDraft = z.object({ findings: z.array(slaFinding), words: z.array(z.string()) });
export type CheckedDraft = z.infer<typeof checkedDraft>;

export const tryDraft = z.object({ projectId, draft: z.unknown(), issueKey });
/** A real ticket under what is in force and under the draft. Null: that policy doesn't serve it, or its clock hasn't started. */
export const triedDraft = z.object({
  issue: issueHead,
  before: clockView.nullable(),
  after: clockView.nullable(),
  ladder: z.array(ladderStep),
  /** "Would be due 2 h earlier." */
  words: z.string(),
});
export type TriedDraft = z.infer<typeof triedDraft>;

const state = z.object({ state: z.string(), due: instant.nullable(), breached: z.boolean() });
export const activationPlan = z.object({
  jobId: z.string(),
  policyId: z.string(),
  draftVersion: z.int(),
  /** What the new version changes, in words. */
  changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
  openTickets: z.int(),
  /** If the open tickets move. */
  move: z.object({
    breachedAtOnce: z.int(),
    breachedNoMore: z.int(),
    dueEarlier: z.int(),
    dueLater: z.int(),
    same: z.int(),
    /** The ones it hits hardest, at most 100. */
    tickets: z.array(z.object({ issueId: z.string(), key: z.string(), before: state, after: state })),
  }),
});
export type ActivationPlan = z.infer<typeof activationPlan>;

const working = z.object({ kind: z.literal('working'), job: jobView });
/** A plan is made through the queue: ask again until it is there. */
export const activationAnswer = z.union([
  working,
  z.object({ kind: z.literal('plan'), plan: activationPlan }),
]);
export type ActivationAnswer = z.infer<typeof activationAnswer>;

export const activate = z.object({
  projectId,
  policyId,
  draftVersion: z.int().min(1),
  /** Null: from now on. Not in the past: a new version never rewrites it. */
  effectiveFrom: instant.nullable(),
  /** Open tickets keep their version, or move to the new one in the background. Closed ones are never touched. */
  openTickets: z.enum(['keep', 'move']),
});
export const activated = z.object({ view: slaPolicyView, job: jobView.nullable() });
export type Activated = z.infer<typeof activated>;

export const slaSettings = z.object({
  projectId,
  /** Id of the calendar outside whose hours mails that aren't urgent wait for the digest; null: no quiet hours. */
  quietHours: z.string().max(80).nullable(),
  /** Breached tickets ask for a reason. */
  askReason: z.boolean(),
  breachCodes: z
    .array(z.object({ id: z.string().min(1).max(40), name: z.string().trim().min(1).max(80) }))
    .max(30),
  /** The rate that reports draw as the goal line, 0 to 1. */
  goalLine: z.number().min(0).max(1),
});
export type SlaSettings = z.infer<typeof slaSettings>;

/** How good the forecasts were: predicted against what happened, only from earlier tickets. */
export const forecastQuality = z.object({
  cases: z.int(),
  enough: z.boolean(),
  brier: z.number().nullable(),
  brierOfBaseRate: z.number().nullable(),
  bins: z.array(
    z.object({
      from: z.number(),
      to: z.number(),
      predicted: z.number(),
      observed: z.number(),
      cases: z.int(),
    }),
  ),
  at: instant.nullable(),
});
export type ForecastQuality = z.infer<typeof forecastQuality>;
