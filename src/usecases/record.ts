import { auditWrites } from '../store/audit';
import type { IssueStates } from '../store/issue-state';
import type { IssueState } from '../store/issue-state-types';
import type { Write } from '../store/transaction';
import type { Deps } from './deps';
import type { Happening } from './happening';

/**
 * Writes an aggregate together with the audit records of what happened to it, and with what else belongs to it. Throws
 * VersionConflict.
 */
export async function record(
  { store, clock }: Pick<Deps, 'clock'> & { readonly store: { readonly issues: Pick<IssueStates, 'save'> } },
  state: IssueState,
  happenings: readonly Happening[],
  together: readonly Write[] = [],
): Promise<IssueState> {
  const { head, writes } = auditWrites(state.issueId, state.audit, happenings, clock.now());
  return store.issues.save({ ...state, audit: head }, [...writes, ...together]);
}
