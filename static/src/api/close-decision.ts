import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Records whether the benefit of a decision came. */
export const closeDecision = (
  request: RequestOf<'admin.closeDecision'>,
): Promise<AnswerOf<'admin.closeDecision'>> => callResolver('admin.closeDecision', request);
