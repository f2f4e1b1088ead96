import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Stops a job that may be stopped. */
export const cancelJob = (request: RequestOf<'admin.cancel'>): Promise<AnswerOf<'admin.cancel'>> =>
  callResolver('admin.cancel', request);
