import type { PlanView } from '../../../src/contract/admin';
import type { RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';
import { untilRead, type Reading } from './until-read';

/** Plans an adoption. A large site is read through the queue; `progress` is told how far it is. */
export const makePlan = async (
  request: RequestOf<'admin.plan'>,
  progress?: (reading: Reading) => void,
): Promise<PlanView> =>
  untilRead(
    await callResolver('admin.plan', request),
    (jobId) => callResolver('admin.planResult', { jobId }),
    progress,
  );
