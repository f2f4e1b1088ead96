import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The last back-test of a policy, under way or done. */
export const readLastBackTest = (request: RequestOf<'backTest.last'>): Promise<AnswerOf<'backTest.last'>> =>
  callResolver('backTest.last', request);
