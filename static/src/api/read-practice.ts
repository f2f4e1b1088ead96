import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Everything about one practice; with a project: as that project has adapted it. */
export const readPractice = (
  request: RequestOf<'catalogue.practice'>,
): Promise<AnswerOf<'catalogue.practice'>> => callResolver('catalogue.practice', request);
