import type { BackTestAnswer } from '../../contract/back-test';
import { isOver } from '../../store/jobs';
import type { Deps, UseCase } from '../deps';
import { jobView, readJob } from '../jobs/view-job';
import { Refusal } from '../refusal';
import { inputOf } from './input';
import { readLast } from './last-job';

/** A back-test by its job: how far it is, and what it found once it is done. */
export const backTestResult: UseCase<'backTest.result'> = async (deps, { jobId }) => {
  const { job, steps } = await readJob(deps, jobId);
  if (job.kind !== 'backTest')
    throw new Refusal('NOT_FOUND', 'There is no such back-test.', 'Start it again.');
  if (job.state !== 'done') return { kind: 'working', job: jobView(job, steps) };
  const { projectId, policyId } = inputOf(job);
  const { result } = await readLast(deps, projectId, policyId);
  if (result?.jobId !== jobId)
    throw new Refusal('STALE', 'A later back-test of this policy has taken its place.', 'Open that one.');
  return { kind: 'result', result };
};

/** The last back-test of a policy: one that is under way or has failed comes before an earlier one's result. */
export const lastBackTest: UseCase<'backTest.last'> = async (deps, { projectId, policyId }) => {
  const { jobId, result } = await readLast(deps, projectId, policyId);
  const shown: BackTestAnswer = result === null ? { kind: 'none' } : { kind: 'result', result };
  if (jobId === null || jobId === result?.jobId) return shown;
  return (await underWay(deps, jobId)) ?? shown;
};

async function underWay(deps: Pick<Deps, 'store'>, jobId: string): Promise<BackTestAnswer | null> {
  const job = await deps.store.jobs.get(jobId);
  if (job === null || (isOver(job) && job.state !== 'failed')) return null;
  return { kind: 'working', job: jobView(job, await deps.store.jobs.steps(job)) };
}
