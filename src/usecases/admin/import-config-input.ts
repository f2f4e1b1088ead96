import * as z from '../../shape';
import { practiceId } from '../../contract/common';
import { decision } from '../../contract/insight';
import { jobInput } from './job-input';

/** What an import job needs besides its steps: one adoption for each project that it changes, in the order of the steps. */
export const importInput = z.object({
  planId: z.string(),
  /** Where the file came from, for the record. */
  from: z.object({ site: z.string(), exportedAt: z.string() }),
  projects: z.array(
    z.object({
      input: jobInput,
      decisions: z.array(z.object({ practices: z.array(practiceId), decision })),
    }),
  ),
});
export type ImportInput = z.infer<typeof importInput>;

/** A step of an import: a look whether the plan still holds, one of an adoption's, or the one that switches all of them on. */
export const importStep = z.union([
  z.object({ kind: z.literal('check'), projectId: z.string() }),
  z.object({ kind: z.literal('adoption'), projectId: z.string(), action: z.unknown() }),
  z.object({ kind: z.literal('switchOn') }),
]);
export type ImportStep = z.infer<typeof importStep>;
