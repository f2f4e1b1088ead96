import * as z from '../shape';
import { accountId, gateMode, instant, jobKind, practiceId, projectId } from './common';
import { decision } from './insight';
import { adaptation, practiceState, priorityScheme } from './practices';

export const overview = z.object({
  /** When the back end answered: the screen counts relative times from the site's clock. */
  at: instant.optional(),
  canConfigure: z.boolean(),
  notice: z.string(),
  practices: z.array(
    z.object({ id: practiceId, name: z.string(), purpose: z.string(), brings: z.array(z.string()) }),
  ),
  projects: z.array(
    z.object({
      id: projectId,
      key: z.string(),
      name: z.string(),
      supported: z.boolean(),
      whyNot: z.string().optional(),
      adopted: z.array(practiceId),
      /** Practices that are planned or have drifted; the other adopted ones are as they were. */
      states: z.array(z.object({ practice: practiceId, state: practiceState })).optional(),
      gate: gateMode.nullable(),
      /** The job that is at work on this project, if any. */
      jobId: z.string().nullable(),
    }),
  ),
});
export type Overview = z.infer<typeof overview>;

/** What the admin decides before the plan is made. Groups are given by id. */
export const adoptionSettings = z.object({
  timeZone: z.string().min(1).max(64),
  /** "09:00"-"17:00", Monday to Friday. */
  opens: z.string().regex(/^\d\d:\d\d$/),
  closes: z.string().regex(/^\d\d:\d\d$/),
  holidays: z.array(z.iso.date()).max(400),
  groups: z.object({
    peers: z.string().min(1),
    cab: z.string().min(1),
    changeManagers: z.string().min(1),
    emergency: z.string().min(1),
  }),
  quorum: z.int().min(1).max(50),
  /** Absent: the shipped matrix, and Steward sets the priority. */
  priority: priorityScheme.optional(),
});
export type AdoptionSettings = z.infer<typeof adoptionSettings>;

export const settingsView = z.object({
  proposed: adoptionSettings,
  groups: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Why the proposal is what it is, e.g. about the quorum. */
  reasons: z.array(z.string()),
  /** How the project has adapted its practices so far. */
  adaptations: z.array(adaptation).optional(),
  /** Jira's priorities, most urgent first, for the matrix. */
  priorities: z.array(z.string()).optional(),
});
export type SettingsView = z.infer<typeof settingsView>;

export const planItem = z.object({
  id: z.string(),
  practice: practiceId.nullable(),
  verb: z.enum(['create', 'reuse', 'extend', 'map', 'conflict', 'byHand', 'leftAlone']),
  object: z.string(),
  name: z.string(),
  /** What exactly will happen and why. */
  text: z.string(),
  /** Who else is touched; empty when nobody is. */
  touches: z.array(z.string()),
  link: z.string().optional(),
});
export type PlanItem = z.infer<typeof planItem>;

export const planView = z.object({
  projectId,
  practices: z.array(practiceId),
  /** Identifies exactly this plan; apply refuses another one. */
  planId: z.string(),
  items: z.array(planItem),
  /** Number of writes that applying would make; 0 = nothing to do. */
  writes: z.int(),
  conflicts: z.int(),
});
export type PlanView = z.infer<typeof planView>;

/** A large site is read through the queue: ask again for the job until it is done. */
export const planAnswer = z.union([
  z.object({ kind: z.literal('plan'), plan: planView }),
  z.object({
    kind: z.literal('reading'),
    jobId: z.string(),
    text: z.string(),
    done: z.int(),
    total: z.int(),
  }),
]);
export type PlanAnswer = z.infer<typeof planAnswer>;

export const jobStepView = z.object({
  position: z.int(),
  text: z.string(),
  state: z.enum(['waiting', 'running', 'done', 'failed', 'skipped']),
  message: z.string().optional(),
});
export const jobView = z.object({
  jobId: z.string(),
  state: z.enum(['queued', 'running', 'waiting', 'failed', 'done', 'cancelled']),
  done: z.int(),
  total: z.int(),
  current: z.string().nullable(),
  steps: z.array(jobStepView),
  error: z.object({ message: z.string(), remedy: z.string() }).nullable(),
  startedBy: accountId,
  startedAt: instant,
  byHand: z.array(planItem),
  /** The failed step can be left out without harm to those after it. */
  canSkip: z.boolean().optional(),
  /** A person may stop it. */
  canCancel: z.boolean().optional(),
  /** What the job is for; absent: an adoption. */
  kind: jobKind.optional(),
});
export type JobView = z.infer<typeof jobView>;

export const gateView = z.object({
  projectId,
  mode: gateMode,
  since: instant,
  /** Whether the validator was read back from the workflow. */
  attached: z.boolean(),
  attachment: z.string(),
  wayOut: z.string(),
  /** What would have been refused in the last 30 days, and why. */
  preview: z.array(
    z.object({
      issueKey: z.string(),
      issueId: z.string(),
      at: instant,
      missing: z.array(z.string()),
    }),
  ),
  previewFrom: instant,
  /** Submitted before enforcement and not yet through the gate: attested in one action. */
  grandfathered: z.array(z.object({ issueKey: z.string(), issueId: z.string(), submittedAt: instant })),
});
export type GateView = z.infer<typeof gateView>;

export const rulesView = z.object({
  version: z.int(),
  calendars: z.array(
    z.object({ id: z.string(), name: z.string(), words: z.string(), holidays: z.array(z.string()) }),
  ),
  slas: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      version: z.int(),
      effectiveFrom: instant,
      words: z.array(z.string()),
    }),
  ),
  approvals: z.array(z.object({ row: z.string(), when: z.string(), stages: z.array(z.string()) })),
  risk: z.object({ version: z.int(), factors: z.array(z.string()), matrix: z.array(z.array(z.string())) }),
  priority: z.object({
    impacts: z.array(z.string()),
    urgencies: z.array(z.string()),
    cells: z.array(z.array(z.string())),
  }),
});
export type RulesView = z.infer<typeof rulesView>;

export const forProject = z.object({ projectId });
export const makePlan = z.object({
  projectId,
  practices: z.array(practiceId).min(1),
  settings: adoptionSettings,
  /** At most one for each practice; absent: as shipped, or as the project has adapted it before. */
  adaptations: z.array(adaptation).max(20).optional(),
});
export const applyPlan = makePlan.extend({
  planId: z.string().min(1).max(128),
  decision: decision.optional(),
});
export const forJob = z.object({ jobId: z.string().min(1).max(128) });
export const setGate = z.object({
  projectId,
  mode: gateMode,
  /** Attest the changes that were submitted before; needed for enforce when there are any. */
  attest: z.object({ reason: z.string().trim().min(3).max(2000), until: instant }).optional(),
});
