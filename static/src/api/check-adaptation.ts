import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What is wrong with an adaptation, and the practice as it would be. Nothing is kept. */
export const checkAdaptation = (
  request: RequestOf<'admin.checkAdaptation'>,
): Promise<AnswerOf<'admin.checkAdaptation'>> => callResolver('admin.checkAdaptation', request);
