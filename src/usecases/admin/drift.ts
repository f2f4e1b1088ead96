import type { DriftView } from '../../contract/upkeep';
import { LargeSite } from '../../jira/config/read-lists';
import type { DriftLook } from '../../store/drift';
import type { Deps, UseCase } from '../deps';
import { jobHolding } from '../jobs/active-jobs';
import { Refusal } from '../refusal';
import { adoptedIn, readAdopted } from './adoption-index';
import { driftJobOf, startLook } from './drift-job';
import { lookAt } from './drift-look';

async function viewOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
  look: DriftLook | null,
): Promise<DriftView> {
  const [adopted, jobId] = await Promise.all([readAdopted(deps), driftJobOf(deps, projectId)]);
  const practices = adoptedIn(adopted, projectId);
  return {
    projectId,
    checkedAt: look?.checkedAt ?? null,
    cause: look?.cause ?? null,
    // A practice may have been undone since.
    items: (look?.items ?? []).filter(
      ({ practice }) => practices.length > 0 && (practice === null || practices.includes(practice)),
    ),
    jobId,
  };
}

/** What the last look at a project found. */
export const readDrift: UseCase<'admin.drift'> = async (deps, { projectId }) =>
  viewOf(deps, projectId, await deps.store.drift.get(projectId));

/** Looks now; a large site is looked at through the queue, and the answer names the job. */
export const checkDrift: UseCase<'admin.checkDrift'> = async (deps, { projectId }, caller) => {
  const other = await jobHolding(deps, projectId);
  if (other !== null)
    throw new Refusal(
      'CONFLICT',
      `Another job for this project is at work since ${other.startedAt}.`,
      'Wait until it is done: it looks for differences itself.',
      { jobId: other.jobId },
    );
  if ((await driftJobOf(deps, projectId)) !== null) return readDrift(deps, { projectId }, caller);
  try {
    return await viewOf(deps, projectId, await lookAt(deps, projectId, 'person', { anySize: false }));
  } catch (error) {
    if (!(error instanceof LargeSite)) throw error;
    await startLook(deps, projectId, 'person', caller);
    return readDrift(deps, { projectId }, caller);
  }
};
