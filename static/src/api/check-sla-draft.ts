import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What is wrong with a draft, and the draft in words. Nothing is kept. */
export const checkSlaDraft = (request: RequestOf<'sla.check'>): Promise<AnswerOf<'sla.check'>> =>
  callResolver('sla.check', request);
