import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** How far a back-test is, or its result. */
export const readBackTest = (request: RequestOf<'backTest.result'>): Promise<AnswerOf<'backTest.result'>> =>
  callResolver('backTest.result', request);
