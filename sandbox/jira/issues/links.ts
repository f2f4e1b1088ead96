import { textOf } from './fields/text-of';
import { JiraError } from '../context';
import { ISSUE_NOT_FOUND, notFound } from '../errors';
import { hasProjectPermission } from '../permissions';
import { changeItem, storeIssue } from './apply-changes';
import { addComment } from './comments/add-comment';
import { isRecord } from './fields/field-kind';
import { requireIssue } from './find-issue';
import type { JiraContext } from '../context';
import type { Issue, IssueLink, IssueLinkType } from '../entities';
import type { Caller } from './caller';

/** Links two issues (body of POST /issueLink). Both get a changelog entry; linking the same pair the same way again changes nothing. */
export function createLink(
  context: JiraContext,
  caller: Caller,
  body: Readonly<Record<string, unknown>>,
): IssueLink {
  const type = readType(context, body['type']);
  const [inward, outward] = [
    readEnd(context, caller, body['inwardIssue']),
    readEnd(context, caller, body['outwardIssue']),
  ];
  if (inward.id === outward.id) throw new JiraError(400, ['You cannot link an issue to itself.']);
  for (const issue of [inward, outward]) {
    if (!hasProjectPermission(context, caller.accountId, issue.projectId, 'LINK_ISSUES', issue)) {
      throw notFound('No Link Issue Permission for issue ' + `'${issue.key}'`);
    }
  }
  const links = context.tables.table('issueLinks');
  const known = links
    .by('inward', inward.id)
    .find((row) => row.outwardIssueId === outward.id && row.typeId === type.id);
  if (known) return known;
  const link: IssueLink = {
    id: context.nextId('issueLink'),
    typeId: type.id,
    inwardIssueId: inward.id,
    outwardIssueId: outward.id,
  };
  links.put(link);
  record(context, caller, inward, outward, type.outward, 'added');
  record(context, caller, outward, inward, type.inward, 'added');
  if (isRecord(body['comment'])) addComment(context, caller, inward, { body: body['comment']['body'] });
  context.emit({
    name: 'avi:jira:created:issuelink',
    selfGenerated: caller.selfGenerated,
    payload: linkPayload('avi:jira:created:issuelink', context, caller, link, type),
  });
  return link;
}

export function deleteLink(context: JiraContext, caller: Caller, link: IssueLink): void {
  const issues = context.tables.table('issues');
  const [inward, outward] = [issues.get(link.inwardIssueId), issues.get(link.outwardIssueId)];
  const type = context.tables.table('issueLinkTypes').get(link.typeId);
  for (const issue of [inward, outward]) {
    if (issue && !hasProjectPermission(context, caller.accountId, issue.projectId, 'LINK_ISSUES', issue))
      throw notFound(`No issue link with id '${link.id}' exists.`);
  }
  context.tables.table('issueLinks').remove(link.id);
  if (!inward || !outward || !type) return;
  record(context, caller, inward, outward, type.outward, 'removed');
  record(context, caller, outward, inward, type.inward, 'removed');
  const name = 'avi:jira:deleted:issuelink';
  context.emit({
    name,
    selfGenerated: caller.selfGenerated,
    payload: linkPayload(name, context, caller, link, type),
  });
}

function linkPayload(
  name: string,
  context: JiraContext,
  caller: Caller,
  link: IssueLink,
  type: IssueLinkType,
): Record<string, unknown> {
  return {
    eventType: name,
    timestamp: String(context.clock.now()),
    selfGenerated: caller.selfGenerated,
    id: link.id,
    atlassianId: caller.authorId,
    sourceIssueId: link.inwardIssueId,
    destinationIssueId: link.outwardIssueId,
    issueLinkType: { id: type.id, name: type.name, outwardName: type.outward, inwardName: type.inward },
  };
}

/** Jira writes "This issue <relation> <key>" on both ends. */
function record(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
  other: Issue,
  relation: string,
  what: 'added' | 'removed',
): void {
  const shown = { id: other.key, text: `This work item ${relation} ${other.key}` };
  const nothing = { id: null, text: null };
  const field = { id: 'issuelinks', custom: false, name: 'Link' };
  const item = {
    ...changeItem(field, what === 'added' ? nothing : shown, what === 'added' ? shown : nothing),
    field: 'Link',
  };
  storeIssue(context, issue, issue, caller.authorId, [item]);
}

function readType(context: JiraContext, input: unknown): IssueLinkType {
  const { id, name } = isRecord(input) ? input : {};
  const type = context.tables
    .table('issueLinkTypes')
    .find((row) => (id !== undefined ? row.id === textOf(id) : row.name === name));
  if (!type)
    throw notFound(
      `No issue link type with ${id !== undefined ? `id '${textOf(id)}'` : `name '${textOf(name)}'`} found.`,
    );
  return type;
}
function readEnd(context: JiraContext, caller: Caller, input: unknown): Issue {
  const { id, key } = isRecord(input) ? input : {};
  const named = id ?? key;
  if (typeof named !== 'string' && typeof named !== 'number') throw notFound(ISSUE_NOT_FOUND);
  return requireIssue(context, caller, String(named));
}
