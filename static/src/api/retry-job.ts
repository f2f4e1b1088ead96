import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Goes on with an adoption from the step that failed. */
export const retryJob = (request: RequestOf<'admin.retry'>): Promise<AnswerOf<'admin.retry'>> =>
  callResolver('admin.retry', request);
