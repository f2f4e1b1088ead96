import { JiraError } from '../context';
import { boundary } from './dates';
import { findIssue } from '../issues/find-issue';
import { linksOf } from '../issues/computed-fields';
import type { FunctionOperand } from '@atlaskit/jql-ast';
import type { JqlValue, JqlWorld } from './clause-field';

const text = (value: string): JqlValue => ({ kind: 'text', text: value });

/** Functions of Jira and JSM, whether they are built here or not: an app can't take their names. */
const BUILT_IN: ReadonlySet<string> = new Set(
  `approved approver breached cascadeOption choiceOption closedSprints completed componentsLeadByUser currentLogin currentUser
  customerDetail earliestUnreleasedVersion elapsed endOfDay endOfMonth endOfWeek endOfYear entitlementDetail entitlementProduct
  everbreached futureSprints issueHistory issuesWithRemoteLinksByGlobalId lastLogin latestReleasedVersion linkedIssue linkedIssues
  linkedWorkItem linkedWorkItems membersOf myApproval myPending now openSprints organizationDetail organizationMembers
  parentEpic paused pending pendingBy portfolioChildIssuesOf projectsLeadByUser projectsWhereUserHasPermission
  projectsWhereUserHasRole releasedVersions remaining running standardIssueTypes standardWorkTypes startOfDay startOfMonth
  startOfWeek startOfYear subtaskIssueTypes subtaskWorkTypes unreleasedVersions updatedBy votedIssues votedWorkItems
  watchedIssues watchedWorkItems withinCalendarHours workItemHistory`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);
export const isBuiltIn = (name: string): boolean => BUILT_IN.has(name.toLowerCase());

/** The values of a function in a query; 400 for a function that isn't known here. */
export function callFunction(operand: FunctionOperand, world: JqlWorld): JqlValue[] {
  const name = operand.function.value;
  const args = operand.arguments.map((argument) => argument.value);
  const at = boundary(name, args[0], world);
  if (at !== null) return [{ kind: 'instant', at }];
  switch (name.toLowerCase()) {
    case 'currentuser':
      return [text(world.caller.authorId)];
    case 'now':
      return [{ kind: 'instant', at: world.now }];
    case 'membersof':
      return membersOf(world, args[0] ?? '');
    case 'linkedissues':
      return linkedIssues(world, args[0] ?? '', args[1]);
    default:
      if (isBuiltIn(name)) throw new JiraError(400, [`The sandbox does not support the function '${name}'.`]);
      throw new JiraError(400, [`Unable to find JQL function '${name}(${args.join(', ')})'.`]);
  }
}

function membersOf({ context }: JqlWorld, name: string): JqlValue[] {
  const group = context.tables
    .table('groups')
    .find((row) => row.id === name || row.name.toLowerCase() === name.toLowerCase());
  if (!group)
    throw new JiraError(400, [
      `Function 'membersOf' can not generate a list of usernames for group '${name}'; the group does not exist.`,
    ]);
  return group.members.map(text);
}

function linkedIssues({ context }: JqlWorld, key: string, relation: string | undefined): JqlValue[] {
  const issue = findIssue(context, key);
  if (!issue) throw new JiraError(400, [`Issue '${key}' could not be found in function 'linkedIssues'.`]);
  const types = context.tables.table('issueLinkTypes');
  const links = linksOf(context, issue).filter((link) => {
    if (relation === undefined) return true;
    const type = types.get(link.typeId);
    return (
      (link.inwardIssueId === issue.id ? type?.outward : type?.inward)?.toLowerCase() ===
      relation.toLowerCase()
    );
  });
  const ids = links.map((link) =>
    link.inwardIssueId === issue.id ? link.outwardIssueId : link.inwardIssueId,
  );
  return ids.flatMap((id) => context.tables.table('issues').get(id)?.key ?? []).map(text);
}
