import type { DriftCause } from '../../contract/upkeep';
import { ownAccount } from '../clocks/own-account';
import { driftJobOf, startLook } from '../admin/drift-job';
import type { Deps } from '../deps';

/** Queues one look for each of these projects, in Steward's own name. Gives how many were begun or are under way. */
export async function startLooks(
  deps: Deps,
  projectIds: readonly string[],
  cause: DriftCause,
): Promise<number> {
  if (projectIds.length === 0) return 0;
  const accountId = await ownAccount(deps, null);
  for (const projectId of projectIds)
    if ((await driftJobOf(deps, projectId)) === null) await startLook(deps, projectId, cause, { accountId });
  return projectIds.length;
}
