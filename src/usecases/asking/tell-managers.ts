import { readGroupMembers } from '../../jira/groups';
import type { RulesInForce } from '../../domain/rules/types';
import type { IssueState } from '../../store/issue-state-types';
import { chairsOf } from '../approvals/chair-of';
import type { Deps } from '../deps';
import { alarmsFor } from './alarms';
import { tellOnce } from './tell-once';
import type { Message } from './tell-people';

/** Nobody reads an inbox line that two hundred others got as well. */
const MOST = 200;

/** Tells the change managers of doors that were opened without a vote, and of stages that are late and name nobody else. */
export async function tellAlarms(deps: Deps, rules: RulesInForce, state: IssueState): Promise<void> {
  for (const { id, what, text, stage } of alarmsFor(state, deps.clock.now())) {
    const also = stage === null ? [] : chairsOf({ rules }, stage.definition);
    const message = { id, subject: `${state.issueKey}: ${what}`, text, urgent: true, due: null };
    await tellManagers(deps, rules, state, message, also);
  }
}

/** Tells the change managers of a project, at most once for each message: a line in everybody's inbox, and one mail on the issue. */
export async function tellManagers(
  deps: Deps,
  rules: RulesInForce,
  state: IssueState,
  message: Message,
  also: readonly string[] = [],
): Promise<void> {
  const group = rules.projects[state.projectId]?.groups.changeManagers;
  if (group === undefined) return;
  const members = (await readGroupMembers(deps.jira, group)).slice(0, MOST);
  const people = [...new Set([...members, ...also])];
  await tellOnce(deps, state, { people, mailTo: { users: also, groupIds: [group] } }, message);
}
