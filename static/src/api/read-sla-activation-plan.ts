import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** How far that plan is, or the plan. */
export const readSlaActivationPlan = (
  request: RequestOf<'sla.activationPlan'>,
): Promise<AnswerOf<'sla.activationPlan'>> => callResolver('sla.activationPlan', request);
