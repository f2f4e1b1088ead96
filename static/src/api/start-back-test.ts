import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Starts a back-test through the queue. */
export const startBackTest = (request: RequestOf<'backTest.start'>): Promise<AnswerOf<'backTest.start'>> =>
  callResolver('backTest.start', request);
