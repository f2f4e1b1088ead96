import { PORTAL_RESOLVERS } from '../contract/surfaces/portal';
import { viewPortalApproval } from '../usecases/portal/view-approval';
import { viewPromise } from '../usecases/portal/view-promise';
import { voteInPortal } from '../usecases/portal/vote';
import { resolver } from './define';
import { seeRequest } from './permissions';

/** What customers see beside their request, and where approvers without a licence vote. */
export const portal = resolver('portal', PORTAL_RESOLVERS)
  .define('portal.promise', seeRequest, viewPromise)
  .define('portal.approval', seeRequest, viewPortalApproval)
  .define('portal.vote', seeRequest, voteInPortal)
  .handler();
