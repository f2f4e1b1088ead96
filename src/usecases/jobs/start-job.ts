import type { JobView } from '../../contract/admin';
import type { JobKind } from '../../store/jobs';
import type { Caller, Deps } from '../deps';
import { createJob, type JobDraft } from './create-job';
import { jobView } from './view-job';

export type { JobDraft } from './create-job';

/** Begins a job (see createJob) and answers at once how it stands. */
export async function startJob(
  deps: Deps,
  kind: JobKind,
  subject: string,
  caller: Caller,
  draft: (jobId: string) => Promise<JobDraft>,
): Promise<JobView> {
  const { job, steps } = await createJob(deps, kind, subject, caller, draft);
  return jobView(job, steps);
}
