import * as z from '../shape';
import { planItem } from './admin';
import { practiceId, projectId } from './common';

/** Key of the checksum. The file can be read without it, but not changed unnoticed. */
const passphrase = z.string().min(12).max(256);
/** A bridge message takes 500 kB; files above 400,000 characters are refused with the reason in words. */
const fileText = z.string().min(2).max(480_000);

export const exportConfig = z.object({ passphrase });
export const exportedFile = z.object({ fileName: z.string(), text: z.string() });
export type ExportedFile = z.infer<typeof exportedFile>;

/**
 * `projects` maps keys of the file to projects of this site; a key that is not in it means the project of the same key,
 * null leaves that project out.
 */
export const planImport = z.object({
  text: fileText,
  passphrase,
  projects: z.record(z.string(), projectId.nullable()),
});
export const importPlanView = z.object({
  planId: z.string(),
  /** What the file says of itself. */
  from: z.object({ site: z.string(), exportedAt: z.string(), appVersion: z.string() }),
  projects: z.array(
    z.object({
      key: z.string(),
      /** Null: this site has no such project; choose one or leave it out. */
      projectId: projectId.nullable(),
      projectName: z.string().nullable(),
      practices: z.array(practiceId),
      writes: z.int(),
      conflicts: z.int(),
      items: z.array(planItem),
    }),
  ),
  writes: z.int(),
  /** What is in the way; empty: it can be imported. */
  blockers: z.array(z.string()),
});
export type ImportPlanView = z.infer<typeof importPlanView>;
export const importAnswer = z.union([
  z.object({ kind: z.literal('plan'), plan: importPlanView }),
  z.object({
    kind: z.literal('reading'),
    jobId: z.string(),
    text: z.string(),
    done: z.int(),
    total: z.int(),
  }),
]);
export type ImportAnswer = z.infer<typeof importAnswer>;
export const applyImport = planImport.extend({ planId: z.string().min(1).max(128) });
