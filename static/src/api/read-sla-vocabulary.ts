import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What conditions, goals and escalations of a project can be made of. */
export const readSlaVocabulary = (
  request: RequestOf<'sla.vocabulary'>,
): Promise<AnswerOf<'sla.vocabulary'>> => callResolver('sla.vocabulary', request);
