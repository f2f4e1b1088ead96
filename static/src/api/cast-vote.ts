import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** Votes on the content the voter saw (its seal); refused with STALE and a diff when it was edited since. */
export const castVote = (request: RequestOf<'change.vote'>): Promise<AnswerOf<'change.vote'>> =>
  callResolver('change.vote', request);
