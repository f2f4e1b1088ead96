import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What a customer may know of a request: by when it is promised and whom it waits for. */
export const readPromise = (request: RequestOf<'portal.promise'>): Promise<AnswerOf<'portal.promise'>> =>
  callResolver('portal.promise', request);
