import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Everything the change panel shows. */
export const readChange = (request: RequestOf<'change.view'>): Promise<AnswerOf<'change.view'>> =>
  callResolver('change.view', request);
