import { castBallot } from '../approvals/cast-ballot';
import type { UseCase } from '../deps';
import { portalApprovalOf } from './view-approval';

/** The vote of somebody who may have no licence: by the same rules as on the Change panel, and marked as come from here. */
export const voteInPortal: UseCase<'portal.vote'> = async (deps, request, caller) =>
  portalApprovalOf(await castBallot(deps, { ...request, from: 'portal' }, caller), caller.accountId);
