import type { Origin } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import type { MadeIssue } from '../../jira/create-as-user';
import { readIssue } from '../../jira/read-issue';
import type { Deps } from '../deps';
import { emptyState } from '../issue/empty-state';
import { record } from '../record';
import { findPractice } from '../rules/find-practice';

/**
 * Writes into the ledger of a change where it came from, once: nothing else makes a change standard. A change that Steward doesn't
 * look after any more gets none.
 */
export async function writeOrigin(deps: Deps, { id }: MadeIssue, origin: Origin): Promise<void> {
  const issue = await readIssue(deps.jira, id, []);
  await retryOnConflict(async () => {
    const { rules, state: known } = await deps.store.issues.getWithRules(id);
    const found = findPractice(rules, issue.projectId, issue.issueTypeId);
    if (found?.practice.practice !== 'change-enablement') return;
    const state = known ?? emptyState(found, issue, deps.clock.now());
    if (state.origin !== null) return;
    const { kind: _, at, by, ...data } = origin;
    const kind = origin.kind === 'template' ? 'made from template' : 'cloned';
    await record(deps, { ...state, origin }, [{ kind, at, actor: by, data }]);
  });
  await deps.queue.push('issue-work', { kind: 'fold', issueId: id }, { concurrencyKey: `issue-${id}` });
}
