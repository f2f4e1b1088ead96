import type { AnswerOf, RequestOf } from '../../../src/contract/resolvers';
import { callResolver } from './call-resolver';

/** How far the approval of a change is, and what is asked of the person who looks. */
export const readPortalApproval = (
  request: RequestOf<'portal.approval'>,
): Promise<AnswerOf<'portal.approval'>> => callResolver('portal.approval', request);

/** Votes on what was shown; refused as STALE, with the difference, when the change was edited meanwhile. */
export const voteInPortal = (request: RequestOf<'portal.vote'>): Promise<AnswerOf<'portal.vote'>> =>
  callResolver('portal.vote', request);
