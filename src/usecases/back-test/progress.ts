import * as z from '../../shape';
import { emptyTally, tally, type Tally } from '../../domain/back-test/back-test';
import type { Deps } from '../deps';

/**
 * How far a back-test is, with what is known so far: one record, so that a part which is cut off is either counted or not.
 * There is one for each policy; the next back-test writes over it.
 */
const progress = z.object({
  jobId: z.string(),
  /** Where the list of tickets goes on: Jira's token, or the number of the next part. Null: from its beginning. */
  next: z.string().nullable(),
  /** The list has been read to its end. */
  listed: z.boolean(),
  /** Tickets that are listed and not judged yet. */
  waiting: z.array(z.string()),
  /** Tickets that were looked at. */
  done: z.int(),
  /** Of them, those that Jira no longer gave. */
  gone: z.int(),
  tally,
});
export type Progress = Readonly<z.infer<typeof progress>> & { readonly tally: Tally };

const idOf = (policyId: string): string => `progress:${policyId}`;

export async function readProgress(
  { store }: Pick<Deps, 'store'>,
  { projectId, policyId }: { readonly projectId: string; readonly policyId: string },
  jobId: string,
): Promise<Progress> {
  const kept = await store.records.get('back-test', projectId, idOf(policyId), progress);
  if (kept?.body.jobId === jobId) return kept.body;
  return { jobId, next: null, listed: false, waiting: [], done: 0, gone: 0, tally: emptyTally() };
}

export const saveProgress = (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  { projectId, policyId }: { readonly projectId: string; readonly policyId: string },
  value: Progress,
): Promise<void> =>
  store.records.put('back-test', projectId, idOf(policyId), new Date(clock.now()).toISOString(), value);

export const dropProgress = (
  { store }: Pick<Deps, 'store'>,
  { projectId, policyId }: { readonly projectId: string; readonly policyId: string },
): Promise<void> => store.records.remove('back-test', projectId, idOf(policyId));
