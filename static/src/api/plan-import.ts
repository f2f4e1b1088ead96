import type { RequestOf } from '../../../src/contract/resolvers';
import type { ImportPlanView } from '../../../src/contract/transfer';
import { callResolver } from './call-resolver';
import { untilRead, type Reading } from './until-read';

/** What importing a file would do, project by project. Many projects are planned through the queue. */
export const planImport = async (
  request: RequestOf<'config.planImport'>,
  progress?: (reading: Reading) => void,
): Promise<ImportPlanView> =>
  untilRead(
    await callResolver('config.planImport', request),
    (jobId) => callResolver('config.importResult', { jobId }),
    progress,
  );
