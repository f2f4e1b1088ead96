import type { InvocationError, AsyncEvent } from '@forge/events';
import * as z from '../shape';
import { workJob as doJob } from '../usecases/jobs/work-job';
import { warmRosters } from '../usecases/approvals/roster-cache';
import { consume } from './consume';

const jobWork = z.object({ jobId: z.string().min(1) });

/** Messages about a long-running job: each does as many recorded steps as fit and queues the next message. */
export const workJob = (event: AsyncEvent, context: unknown): Promise<InvocationError | undefined> =>
  consume('job-work', jobWork, event, context, async (deps, { jobId }) => {
    await doJob(deps, jobId);
    await warmRosters(deps);
  });
