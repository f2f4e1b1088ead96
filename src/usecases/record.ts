import { auditWrites } from '../store/audit';
import type { IssueState } from '../store/issue-state-types';
import type { Deps } from './deps';
import type { Happening } from './happening';

/** Writes an aggregate together with the audit records of what happened to it. Throws VersionConflict. */
export async function record(
  { store }: Pick<Deps, 'store'>,
  state: IssueState,
  happenings: readonly Happening[],
): Promise<IssueState> {
  const { head, writes } = auditWrites(state.issueId, state.audit, happenings);
  return store.issues.save({ ...state, audit: head }, writes);
}
