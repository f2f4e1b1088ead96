import * as z from '../shape';

/** ISO-8601 UTC instant with milliseconds, as it is stored and sent ("2026-11-22T09:00:00.000Z"). */
export const instant = z.iso.datetime();
export const accountId = z.string().min(1).max(128);
export const issueId = z.string().regex(/^\d{1,18}$/, 'an issue id is a number');
export const projectId = z.string().regex(/^\d{1,18}$/, 'a project id is a number');

/** How people name an issue: by its key, or by its id as links carry it. What Jira makes of it is asked there. */
export const issueKey = z
  .string()
  .trim()
  .regex(/^[A-Za-z][A-Za-z0-9_]{0,30}-\d{1,10}$|^\d{1,18}$/, 'an issue is named by its key, such as OPS-12');

/** A calendar day, "2026-11-22". */
export const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written as 2026-11-22');

export const levelName = z.enum(['Low', 'Medium', 'High', 'Very high']);
export type LevelName = z.infer<typeof levelName>;

export const gateMode = z.enum(['off', 'observe', 'enforce']);
export type GateMode = z.infer<typeof gateMode>;

/** The practices that Steward ships; the last four are registers. */
export const practiceId = z.enum([
  'incident-management',
  'service-request-management',
  'service-catalogue-management',
  'problem-management',
  'change-enablement',
  'release-management',
  'deployment-management',
  'service-configuration-management',
  'it-asset-management',
  'service-level-management',
  'continual-improvement',
  'service-design-register',
  'supplier-register',
  'portfolio-register',
  'control-register',
]);
export type PracticeId = z.infer<typeof practiceId>;

/** Work that goes through the queue step by step. */
export const jobKind = z.enum([
  'adoption',
  'undo',
  'repair',
  'import',
  'importPlan',
  'uninstall',
  'plan',
  'drift',
  'backTest',
  'activationPlan',
  'activation',
  'serviceImport',
  'reach',
  'learning',
  'anchoring',
  'verification',
  'auditExport',
  'policyReplay',
  'policyReroute',
]);
export type JobKind = z.infer<typeof jobKind>;

/** One sealed field that changed, as words: what was approved (before) and what stands there now (after). */
export const fieldDiff = z.object({
  field: z.string(),
  name: z.string(),
  before: z.string(),
  after: z.string(),
});
export type FieldDiff = z.infer<typeof fieldDiff>;

/** A part of a screen that could not be loaded: the rest is still true. */
export const partial = z.object({ part: z.string(), message: z.string() });
export type Partial_ = z.infer<typeof partial>;

export const issueHead = z.object({
  id: issueId,
  key: z.string(),
  summary: z.string(),
  statusName: z.string(),
});
