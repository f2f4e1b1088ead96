import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Progress of an adoption. */
export const readJob = (request: RequestOf<'admin.job'>): Promise<AnswerOf<'admin.job'>> =>
  callResolver('admin.job', request);
