import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Looks now for what was changed outside; on a large site the answer names a job. */
export const checkDrift = (request: RequestOf<'admin.checkDrift'>): Promise<AnswerOf<'admin.checkDrift'>> =>
  callResolver('admin.checkDrift', request);
