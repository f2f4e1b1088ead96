import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** One policy: what is in force, its draft, its versions. */
export const readSlaPolicy = (request: RequestOf<'sla.policy'>): Promise<AnswerOf<'sla.policy'>> =>
  callResolver('sla.policy', request);
