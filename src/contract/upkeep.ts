import * as z from '../shape';
import { accountId, instant, practiceId, projectId } from './common';

/** One difference between what was adopted and what is there now. */
export const driftItem = z.object({
  id: z.string(),
  practice: practiceId.nullable(),
  object: z.string(),
  name: z.string(),
  what: z.enum(['missing', 'changed', 'bypass']),
  text: z.string(),
  /** Who did it and when, where Jira's audit log says so. */
  by: accountId.nullable(),
  at: instant.nullable(),
  /** False: only somebody with a hand on Jira's own pages can; the link leads there. */
  repairable: z.boolean(),
  link: z.string().optional(),
});
export type DriftItem = z.infer<typeof driftItem>;

/** What made Steward look: a person, a change of the configuration, or the weekly pass. */
export const driftCause = z.enum(['person', 'event', 'weekly']);
export type DriftCause = z.infer<typeof driftCause>;

export const driftView = z.object({
  projectId,
  /** Null: never looked. */
  checkedAt: instant.nullable(),
  cause: driftCause.nullable(),
  items: z.array(driftItem),
  /** A check that is under way. */
  jobId: z.string().nullable(),
});
export type DriftView = z.infer<typeof driftView>;

export const repair = z.object({
  projectId,
  itemIds: z.array(z.string().min(1).max(400)).min(1).max(500),
});

export const undoItem = z.object({
  id: z.string(),
  practice: practiceId.nullable(),
  verb: z.enum(['remove', 'restore', 'stays']),
  object: z.string(),
  name: z.string(),
  /** What will happen, or why it stays. */
  text: z.string(),
});
export type UndoItem = z.infer<typeof undoItem>;
export const undoPlanView = z.object({
  projectId,
  practices: z.array(practiceId),
  planId: z.string(),
  items: z.array(undoItem),
  writes: z.int(),
  /** What somebody must settle first; empty: it can be done. */
  blockers: z.array(z.string()),
});
export type UndoPlanView = z.infer<typeof undoPlanView>;
export const planUndo = z.object({ projectId, practices: z.array(practiceId).min(1) });
export const applyUndo = planUndo.extend({ planId: z.string().min(1).max(128) });

/** Everything that "prepare for uninstall" does, per project, and what it leaves. */
export const uninstallView = z.object({
  /** Instant at which the site was last prepared; null: never, or something was adopted or enforced since. */
  preparedAt: instant.nullable(),
  projects: z.array(
    z.object({
      id: projectId,
      key: z.string(),
      name: z.string(),
      gate: z.enum(['off', 'observe', 'enforce']).nullable(),
      /** Whether Steward's rules are still in the workflow. */
      attached: z.boolean(),
    }),
  ),
  does: z.array(z.string()),
  leaves: z.array(z.string()),
  jobId: z.string().nullable(),
  /** Lines of the report of the last preparation. */
  report: z.array(z.string()),
});
export type UninstallView = z.infer<typeof uninstallView>;

/** A page of the whole ledger: audit records of every subject, in order. */
export const readLedger = z.object({ cursor: z.string().max(2000).nullable() });
export const ledgerPage = z.object({ records: z.array(z.unknown()), next: z.string().nullable() });
export type LedgerPage = z.infer<typeof ledgerPage>;
