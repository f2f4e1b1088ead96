import type { CompiledFreeze } from '../../domain/schedule/types';
import { checkSeveral } from '../../jira/check-permissions';
import { readGroupsOf } from '../../jira/groups';
import type { IssueState } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { managePermission } from './manage-permission';
import { ownPart } from './refuse-own-part';

/** What somebody may do about the schedule of one change, by Jira's answer of this moment. */
export interface Powers {
  /** Edits the issue. */
  readonly edits: boolean;
  /** Holds "manage changes". */
  readonly manages: boolean;
  /** Of those asked about, the issues that this person can see. */
  readonly sees: ReadonlySet<string>;
  /** Which part this person has in the change, in words: then they must not decide about it. Null: none. */
  readonly part: string | null;
  /** Whether this person may let the change through a freeze. */
  readonly mayExcept: (freeze: CompiledFreeze) => boolean;
}

const [BROWSE, EDIT] = ['BROWSE_PROJECTS', 'EDIT_ISSUES'];

/** One call to Jira, and one for groups where a freeze names some. `others`: issues whose visibility is asked for as well. */
export async function powersOf(
  deps: Pick<Deps, 'jira' | 'app'>,
  { issueId, duties }: Pick<IssueState, 'issueId' | 'duties'>,
  accountId: string,
  freezes: readonly CompiledFreeze[],
  others: readonly string[] = [],
): Promise<Powers> {
  const MANAGE = managePermission(deps.app);
  const needsGroups = freezes.some((one) => one.effect === 'approve' && one.approvers.groups.length > 0);
  const [held, groups] = await Promise.all([
    checkSeveral(deps.jira, [BROWSE, EDIT, MANAGE], [issueId, ...others]),
    needsGroups ? readGroupsOf(deps.jira, accountId) : [],
  ]);
  const has = (permission: string): boolean => held.get(permission)?.has(issueId) === true;
  const part = ownPart(duties, accountId);
  const manages = has(MANAGE);
  return {
    edits: has(EDIT),
    manages,
    sees: held.get(BROWSE) ?? new Set(),
    part,
    mayExcept: (freeze) => part === null && (isApprover(freeze, accountId, groups) ?? manages),
  };
}

/** Whether somebody approves in a freeze of its own approvers; null: change managers decide. */
function isApprover(
  { effect, approvers }: CompiledFreeze,
  accountId: string,
  groups: readonly string[],
): boolean | null {
  if (effect !== 'approve' || approvers.accounts.length + approvers.groups.length === 0) return null;
  return approvers.accounts.includes(accountId) || approvers.groups.some((one) => groups.includes(one));
}
