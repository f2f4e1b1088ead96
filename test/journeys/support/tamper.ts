import { issueUpdated } from '../../../sandbox/jira/issues/emit-events';
import { changeItem, storeIssue } from '../../../sandbox/jira/issues/apply-changes';
import { callerOf } from '../../../sandbox/jira/issues/caller';
import type { Office } from './office';

/** What an administrator or a bulk move can do to an issue or a workflow past Steward. */

/** Jira's bulk move: another type and status in one changelog entry, without transitions and validators. */
export async function forceType(
  office: Office,
  id: string,
  typeName: string,
  statusName: string,
): Promise<void> {
  const { context } = office.site.jira;
  const issue = office.issue(id);
  const statusId = statusNamed(office, statusName);
  const typeId = office.typeId(typeName);
  const caller = callerOf(context, { kind: 'user', accountId: office.account('alma.admin') });
  const items = [
    changeItem(
      { id: 'issuetype', custom: false, name: 'Issue Type' },
      { id: issue.issueTypeId, text: '' },
      { id: typeId, text: typeName },
    ),
    changeItem(
      { id: 'status', custom: false, name: 'Status' },
      { id: issue.statusId, text: '' },
      { id: statusId, text: statusName },
    ),
  ].filter(({ from, to }) => from !== to);
  const { issue: stored, group } = storeIssue(
    context,
    issue,
    { ...issue, issueTypeId: typeId, statusId },
    caller.authorId,
    items,
  );
  if (group) issueUpdated(context, caller, stored, group);
  await office.settle();
}

/** A second transition into a status, without Steward's rule. */
export function addTransition(office: Office, name: string, from: string, to: string): void {
  const workflow = changeWorkflow(office);
  const [model] = workflow.transitions.filter((one) => one.name === 'Finish implementation');
  if (!model) throw new Error('the workflow has no such transition');
  const link = {
    ...model.links[0],
    fromStatusReference: statusNamed(office, from),
  } as (typeof model.links)[number];
  const added = {
    ...model,
    id: String(900 + workflow.transitions.length),
    name,
    toStatusReference: statusNamed(office, to),
    links: [link],
  };
  office.tables.table('workflows').put({ ...workflow, transitions: [...workflow.transitions, added] });
}

/** Puts a screen with these fields on the gated transition; answers how to take it away again. */
export function screenOnStart(office: Office, fieldNames: readonly string[]): () => void {
  const fieldIds = fieldNames.map((name) => office.fieldId(name));
  office.tables.table('screens').put({ id: '99001', name: 'Start', description: '' });
  office.tables
    .table('screenTabs')
    .put({ id: '99001', screenId: '99001', name: 'Fields', position: 0, fieldIds });
  const before = changeWorkflow(office);
  const screen = { ruleKey: 'system:transition-screen' as const, parameters: { screenId: '99001' } };
  const transitions = before.transitions.map((one) =>
    one.name === 'Start implementation' ? { ...one, transitionScreen: screen } : one,
  );
  office.tables.table('workflows').put({ ...before, transitions });
  return () => void office.tables.table('workflows').put(before);
}

function changeWorkflow(office: Office) {
  const workflow = office.tables
    .table('workflows')
    .find(({ name }) => name.includes('Change enablement (Steward)'));
  if (!workflow) throw new Error('the change workflow is not there');
  return workflow;
}

function statusNamed(office: Office, name: string): string {
  const found = office.tables.table('statuses').find((status) => status.name === name);
  if (!found) throw new Error(`there is no status "${name}"`);
  return found.id;
}

/** Edits of the summary long ago: nothing about them concerns the change, but they are in its history. */
export function pastEdits(office: Office, id: string, count: number): void {
  const { context } = office.site.jira;
  const issue = office.issue(id);
  const field = { id: 'summary', custom: false, name: 'Summary' };
  for (let n = 0; n < count; n++)
    context.tables.table('changeGroups').put({
      id: context.nextId('changeGroup'),
      issueId: id,
      authorId: office.account('lena.hoffmann'),
      created: issue.created,
      items: [changeItem(field, { id: null, text: `Name ${n}` }, { id: null, text: `Name ${n + 1}` })],
    });
}
