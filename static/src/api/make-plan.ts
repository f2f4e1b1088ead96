import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What adopting would do in the project; writes nothing. */
export const makePlan = (request: RequestOf<'admin.plan'>): Promise<AnswerOf<'admin.plan'>> =>
  callResolver('admin.plan', request);
