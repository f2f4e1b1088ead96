import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** What waits for the viewer's vote, a page at a time; what they voted on lately comes with the first. */
export const readApprovals = (cursor: string | null): Promise<AnswerOf<'inbox.approvals'>> =>
  callResolver('inbox.approvals', { cursor });

/** Votes on several changes, each answered for itself. */
export const castVotes = (request: RequestOf<'inbox.vote'>): Promise<AnswerOf<'inbox.vote'>> =>
  callResolver('inbox.vote', request);
