import { promiseView, viewPromise } from '../portal';
import { portalApprovalView, portalVote, viewPortalApproval } from '../portal-approval';

/** What customers see beside their request. */
export const PORTAL_RESOLVERS = {
  'portal.promise': { request: viewPromise, answer: promiseView },
  'portal.approval': { request: viewPortalApproval, answer: portalApprovalView },
  'portal.vote': { request: portalVote, answer: portalApprovalView },
} as const;
