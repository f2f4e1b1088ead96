import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Throws a saved draft away; what is in force stays. */
export const discardSlaDraft = (
  request: RequestOf<'sla.discardDraft'>,
): Promise<AnswerOf<'sla.discardDraft'>> => callResolver('sla.discardDraft', request);
