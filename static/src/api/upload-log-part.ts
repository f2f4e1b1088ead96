import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Sends one part of a log. */
export const uploadLogPart = (request: RequestOf<'backTest.upload'>): Promise<AnswerOf<'backTest.upload'>> =>
  callResolver('backTest.upload', request);
