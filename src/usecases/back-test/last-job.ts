import * as z from '../../shape';
import { backTestResult, type BackTestResult } from '../../contract/back-test';
import { isoOf } from '../../jira/instant';
import type { Deps } from '../deps';

/** Two records for each policy: which job was the last one, and what the last one that came to its end has found. */
const jobId = (policyId: string): string => `job:${policyId}`;
const resultId = (policyId: string): string => `result:${policyId}`;
const noted = z.object({ jobId: z.string() });

export const noteJob = (
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  policyId: string,
  id: string,
): Promise<void> =>
  store.records.put('back-test', projectId, jobId(policyId), isoOf(clock.now()), { jobId: id });

export const keepResult = (
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  result: BackTestResult,
): Promise<void> => store.records.put('back-test', projectId, resultId(result.policyId), result.at, result);

/** Both in one read. */
export async function readLast(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  policyId: string,
): Promise<{ readonly jobId: string | null; readonly result: BackTestResult | null }> {
  const ids = [jobId(policyId), resultId(policyId)];
  const [job, result] = await store.records.getMany('back-test', projectId, ids, z.unknown());
  return {
    jobId: job == null ? null : noted.parse(job.body).jobId,
    result: result == null ? null : backTestResult.parse(result.body),
  };
}
