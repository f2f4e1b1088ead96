import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** The post-implementation review of a change. */
export const readReview = (issueId: string): Promise<AnswerOf<'change.review'>> =>
  callResolver('change.review', { issueId });

/** Saves the review as a draft, or finishes it. */
export const saveReview = (request: RequestOf<'change.saveReview'>): Promise<AnswerOf<'change.saveReview'>> =>
  callResolver('change.saveReview', request);

/** Votes on what was done; refused as STALE when it changed since. */
export const retroVote = (request: RequestOf<'change.retroVote'>): Promise<AnswerOf<'change.retroVote'>> =>
  callResolver('change.retroVote', request);
