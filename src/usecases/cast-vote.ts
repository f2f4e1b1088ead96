import { castBallot } from './approvals/cast-ballot';
import type { UseCase } from './deps';
import { changeViewOf } from './view-change';

/** A vote from the Change panel: adds a ballot and answers with the panel as it is then. */
export const castVote: UseCase<'change.vote'> = async (deps, request, caller) =>
  changeViewOf(deps, await castBallot(deps, request, caller), caller.accountId);

export { castBallot } from './approvals/cast-ballot';
