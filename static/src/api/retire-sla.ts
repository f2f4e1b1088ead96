import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** From now on the policy serves no new tickets. */
export const retireSla = (request: RequestOf<'sla.retire'>): Promise<AnswerOf<'sla.retire'>> =>
  callResolver('sla.retire', request);
