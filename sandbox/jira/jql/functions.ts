import { JiraError } from '../context';
import { boundary } from './dates';
import { findIssue } from '../issues/find-issue';
import { linksOf } from '../issues/computed-fields';
import type { FunctionOperand } from '@atlaskit/jql-ast';
import type { JqlValue, JqlWorld } from './clause-field';

const text = (value: string): JqlValue => ({ kind: 'text', text: value });

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
