import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Begins to work out what activating the saved draft would touch. */
export const planSlaActivation = (
  request: RequestOf<'sla.planActivation'>,
): Promise<AnswerOf<'sla.planActivation'>> => callResolver('sla.planActivation', request);
