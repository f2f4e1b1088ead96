import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** A real ticket under what is in force and under the draft. */
export const trySlaDraft = (request: RequestOf<'sla.try'>): Promise<AnswerOf<'sla.try'>> =>
  callResolver('sla.try', request);
