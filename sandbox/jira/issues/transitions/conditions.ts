import { notKnown } from '../../errors';
import { groupsOf, hasProjectPermission } from '../../permissions';
import { checkFieldValue } from './check-field-value';
import type { JiraContext } from '../../context';
import type { Issue, WorkflowConditionGroup, WorkflowRule } from '../../entities';
import type { Caller } from '../caller';

/**
 * Evaluates the conditions of a transition for a caller. An empty group is true.
 * Rule keys and parameters: operation "Get available workflow capabilities" of the platform API.
 */
export function conditionsHold(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  group: WorkflowConditionGroup | null,
): boolean {
  if (!group) return true;
  const parts = [
    ...group.conditions.map((rule) => () => conditionHolds(context, caller, issue, rule)),
    ...(group.conditionGroups ?? []).map((inner) => () => conditionsHold(context, caller, issue, inner)),
  ];
  if (parts.length === 0) return true;
  return group.operation === 'ANY' ? parts.some((part) => part()) : parts.every((part) => part());
}

function conditionHolds(context: JiraContext, caller: Caller, issue: Issue, rule: WorkflowRule): boolean {
  switch (rule.ruleKey) {
    case 'system:restrict-issue-transition':
      return isOneOf(context, caller, issue, rule.parameters);
    case 'system:restrict-from-all-users':
      // "users" hides the transition from people but leaves it to REST calls; here every call is a REST call.
      return rule.parameters['restrictMode'] !== 'usersAndAPI';
    case 'system:separation-of-duties':
      return !hasMadeMove(context, caller.authorId, issue, rule.parameters);
    case 'system:check-field-value':
      return checkFieldValue(context, issue, rule.parameters);
    case 'system:block-in-progress-approval':
      // No approvals of JSM's own exist on this site, so none can be in progress.
      return true;
    default:
      throw notKnown(`the workflow condition ${rule.ruleKey}`);
  }
}

/** True if any criterion is met; a rule without criteria lets nobody pass. */
function isOneOf(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  parameters: WorkflowRule['parameters'],
): boolean {
  for (const name of ['groupCustomFields', 'allowUserCustomFields', 'denyUserCustomFields']) {
    if (listOf(parameters[name]).length > 0)
      throw notKnown(`the parameter ${name} of system:restrict-issue-transition`);
  }
  const account = caller.authorId;
  const groups = groupsOf(context, account);
  const isAccount = (value: string): boolean =>
    value === account ||
    (value === 'allow-assignee' && issue.assigneeId === account) ||
    (value === 'allow-reporter' && issue.reporterId === account);
  const inRole = (roleId: string): boolean => {
    const actors = context.tables.table('roleActors').get(`${issue.projectId}/${roleId}`);
    return (
      (actors?.users.includes(account) ?? false) ||
      groups.some((group) => actors?.groups.some((id) => id === group.id || id === group.name))
    );
  };
  return (
    listOf(parameters['accountIds']).some(isAccount) ||
    listOf(parameters['roleIds']).some(inRole) ||
    listOf(parameters['groupIds']).some((id) => groups.some((group) => group.id === id)) ||
    listOf(parameters['permissionKeys']).some((key) =>
      hasProjectPermission(context, caller.accountId, issue.projectId, key, issue),
    )
  );
}

function hasMadeMove(
  context: JiraContext,
  account: string,
  issue: Issue,
  parameters: WorkflowRule['parameters'],
): boolean {
  const groups = context.tables.table('changeGroups').by('issue', issue.id);
  return groups.some(
    (group) =>
      group.authorId === account &&
      group.items.some(
        (item) =>
          item.fieldId === 'status' &&
          item.from === parameters['fromStatusId'] &&
          item.to === parameters['toStatusId'],
      ),
  );
}

export const listOf = (text: string | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
