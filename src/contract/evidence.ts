import * as z from '../shape';
import { accountId, instant, isoDay, issueId, issueKey, levelName, projectId } from './common';
import { jobView } from './admin';

/** Where a change stands; `deleted`: the issue is gone, its record stays. */
export const auditState = z.enum([
  'draft',
  'submitted',
  'scheduled',
  'implementing',
  'review',
  'closed',
  'cancelled',
  'onHold',
  'deleted',
]);
export type AuditState = z.infer<typeof auditState>;

export const auditKind = z.enum(['standard', 'normal', 'emergency']);
export type AuditKind = z.infer<typeof auditKind>;

/** A change as lists for auditors show it: ids and facts, no text that people wrote. */
export const auditedChange = z.object({
  issueId,
  key: z.string(),
  projectId,
  state: auditState,
  kind: auditKind,
  /** Of the last assessment; null: never assessed. */
  level: levelName.nullable(),
  /** What became of the last round. */
  decision: z.enum(['none', 'open', 'passed', 'rejected', 'void', 'ended']),
  /** First submission; null: not submitted. */
  submittedAt: instant.nullable(),
  /** When Steward last looked at it. */
  seenAt: instant,
  rounds: z.int(),
  ballots: z.int(),
  /** Arrivals in implementation that no gate verdict let through. */
  unauthorised: z.int(),
  /** How it ended; null: not known yet. */
  result: z.string().nullable(),
  /** Records in its audit chain. */
  records: z.int(),
});
export type AuditedChange = z.infer<typeof auditedChange>;

/** Days are those of UTC, both included, and mean when a change was last touched; null leaves a condition out. */
export const findChanges = z.object({
  /** "CHG-12": that one alone, whatever else is asked. */
  key: z.string().trim().min(1).max(64).nullable(),
  projectId: projectId.nullable(),
  state: auditState.nullable(),
  level: levelName.nullable(),
  kind: auditKind.nullable(),
  from: isoDay.nullable(),
  to: isoDay.nullable(),
  cursor: z.string().max(4000).nullable(),
});
export const foundChanges = z.object({
  changes: z.array(auditedChange),
  /** Where the next page begins; null after the last. A page may be short, even empty, before that. */
  next: z.string().nullable(),
  /** Projects with changes, to choose from. */
  projects: z.array(z.object({ id: projectId, key: z.string() })),
});
export type FoundChanges = z.infer<typeof foundChanges>;

export const forEvidence = z.object({ issueId });

/** What a check of evidence says; see docs/evidence.md. */
export const evidenceVerdict = z.object({
  intact: z.boolean(),
  /** What was looked at, a line each. */
  checks: z.array(z.object({ what: z.string(), ok: z.boolean(), detail: z.string() })),
});
export type EvidenceVerdict = z.infer<typeof evidenceVerdict>;

/** The file as it is to be saved: not a byte of it may be changed. */
export const packView = z.object({
  fileName: z.string(),
  /** `EvidencePack` (evidence-pack.ts) as canonical JSON. */
  text: z.string(),
  verdict: evidenceVerdict,
});
export type PackView = z.infer<typeof packView>;

export const startExport = z.object({
  /** Null: all projects with changes. */
  projectId: projectId.nullable(),
  /** Days of creation as Jira counts them, both included. */
  from: isoDay,
  to: isoDay,
  format: z.enum(['csv', 'json']),
});
export const forExport = z.object({ jobId: z.string().min(1).max(128) });
export const readExportPart = forExport.extend({ part: z.int().min(0) });

export const exportCounts = z.object({
  /** What Jira says of how many there are; it calls the figure approximate. Null: it doesn't understand the question. */
  jiraCount: z.int().nullable(),
  /** What Jira's search has listed. */
  jiraListed: z.int(),
  /** Lines in the export. */
  exported: z.int(),
  /** Why the figures differ, each with its number. */
  differences: z.array(z.object({ why: z.string(), count: z.int() })),
  /** Whether the differences explain everything. */
  reconciled: z.boolean(),
});
export type ExportCounts = z.infer<typeof exportCounts>;
export const exportView = z.object({
  job: jobView,
  request: startExport,
  /** Parts that can be read; null while it is under way. */
  parts: z.int().nullable(),
  counts: exportCounts.nullable(),
  fileName: z.string(),
});
export type ExportView = z.infer<typeof exportView>;
export const exportPart = z.object({
  text: z.string(),
  /** Null: that was the last one. */
  next: z.int().nullable(),
});
export type ExportPart = z.infer<typeof exportPart>;

/** A sample is drawn from what an export has listed: whoever has the export and the seed draws the same. */
export const drawSample = forExport.extend({
  size: z.int().min(1).max(200),
  method: z.enum(['random', 'byRisk']),
  /** Null: a new one. */
  seed: z.string().min(1).max(64).nullable(),
});
export const sampleView = z.object({
  seed: z.string(),
  method: z.enum(['random', 'byRisk']),
  population: z.int(),
  /** One for each level under `byRisk`, else one for all. */
  strata: z.array(z.object({ name: z.string(), population: z.int(), drawn: z.int() })),
  changes: z.array(auditedChange),
});
export type SampleView = z.infer<typeof sampleView>;

export const auditFinding = z.object({
  id: z.string(),
  at: instant,
  /** Id of the issue, or "project-<id>", or "anchors". */
  subject: z.string(),
  /** Key of the issue as it was last known; null: none. */
  key: z.string().nullable(),
  /** Place of the record from which on it doesn't fit, from 0; null: the chain as a whole. */
  position: z.int().nullable(),
  why: z.string(),
});
export type AuditFinding = z.infer<typeof auditFinding>;

export const anchorView = z.object({
  number: z.int(),
  at: instant,
  /** The root, chained with the one before, lower-case hex. */
  root: z.string(),
  /** Chains that it covers. */
  chains: z.int(),
  /** `none`: no audit issue was named; `failed`: Jira refused, `why` says how. */
  comment: z.enum(['written', 'waiting', 'failed', 'none']),
  commentId: z.string().nullable(),
  why: z.string().nullable(),
});
export type AnchorView = z.infer<typeof anchorView>;

export const evidenceSettings = z.object({
  issue: z.object({ id: issueId, key: z.string() }).nullable(),
  /** What is wrong with it, in words; empty: nothing. */
  warnings: z.array(z.string()),
  savedBy: accountId.nullable(),
  savedAt: instant.nullable(),
});
export type EvidenceSettings = z.infer<typeof evidenceSettings>;
export const saveEvidenceSettings = z.object({ issueKey: issueKey.nullable() });

export const auditStatus = z.object({
  /** Newest first. */
  anchors: z.array(anchorView),
  /** The last verification; null: none yet. */
  verified: z.object({ at: instant, chains: z.int(), records: z.int(), findings: z.int() }).nullable(),
  /** Newest first. */
  findings: z.array(auditFinding),
  /** When every chain was last gone through; null: not yet. */
  wholeAt: instant.nullable(),
  issue: evidenceSettings.fields.issue,
  /** Under way, or the last one that failed. */
  job: jobView.nullable(),
});
export type AuditStatus = z.infer<typeof auditStatus>;

/** One change, or (null) every chain there is, as a job. */
export const verifyEvidence = z.object({ issueId: issueId.nullable() });
export const verifiedEvidence = z.object({ verdict: evidenceVerdict.nullable(), job: jobView.nullable() });
export type VerifiedEvidence = z.infer<typeof verifiedEvidence>;
