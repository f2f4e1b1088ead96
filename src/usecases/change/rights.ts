import { checkSeveral } from '../../jira/check-permissions';
import type { JiraClient } from '../../jira/client';
import type { Deps } from '../deps';
import { declarePermission, managePermission, overridePermission } from '../schedule/manage-permission';

/** What the person who asks may do with a change. */
export interface Rights {
  readonly browse: boolean;
  readonly edit: boolean;
  /** Holds "Steward: manage changes" in its project. */
  readonly manage: boolean;
  /** May lower a level: a change manager, or who holds "Steward: override risk". */
  readonly lower: boolean;
  /** Holds "Steward: declare emergency" in its project. */
  readonly declare: boolean;
}

/** A client is made anew for each invocation, and for one person: what it was told holds as long as it lives. */
const asked = new WeakMap<JiraClient, Map<string, Promise<Rights>>>();

/** Asks Jira as the person, on exactly this issue, in one call; once an invocation, however many ask. */
export function rightsOn({ jira, app }: Pick<Deps, 'jira' | 'app'>, issueId: string): Promise<Rights> {
  const known = asked.get(jira) ?? new Map<string, Promise<Rights>>();
  asked.set(jira, known);
  const rights = known.get(issueId) ?? ask({ jira, app }, issueId);
  known.set(issueId, rights);
  return rights;
}

async function ask({ jira, app }: Pick<Deps, 'jira' | 'app'>, issueId: string): Promise<Rights> {
  const [manage, override] = [managePermission(app), overridePermission(app)];
  const declare = declarePermission(app);
  const wanted = ['BROWSE_PROJECTS', 'EDIT_ISSUES', manage, override, declare];
  const held = await checkSeveral(jira, wanted, [issueId]);
  const holds = (permission: string): boolean => held.get(permission)?.has(issueId) === true;
  return {
    browse: holds('BROWSE_PROJECTS'),
    edit: holds('EDIT_ISSUES'),
    manage: holds(manage),
    lower: holds(manage) || holds(override),
    declare: holds(declare),
  };
}
