import { textOf } from '../issues/fields/text-of';
import { linksOf } from '../issues/computed-fields';
import { changesOf } from '../issues/changelog';
import { findKind } from '../issues/fields/kind-of';
import { readValue } from '../issues/fields/field-access';
import { isRecord } from '../issues/fields/field-kind';
import {
  dateValue,
  issueTypeHost,
  priorityHost,
  projectHost,
  propertiesHost,
  resolutionHost,
  richText,
  statusHost,
  userHost,
} from './host-parts';
import { CalendarDateValue, HostObject, fromJson } from './values';
import type { ChangeGroup, Field, Issue, IssueComment, IssueLink } from '../entities';
import type { HostWorld } from './host-parts';
import type { Value } from './values';

/** An issue as expressions see it: the row that is given, which may hold edits of a transition screen that aren't stored yet. */
export function issueHost(world: HostWorld, issue: Issue): HostObject {
  const { context } = world;
  const { tables } = context;
  const user = (id: string | null) => (): Value => userHost(world, id);
  const other = (id: string | null): Value => {
    const row = id === null ? undefined : tables.table('issues').get(id);
    return row ? issueHost(world, row) : null;
  };
  const custom = tables.table('fields').where((field) => field.custom && !field.trashed);
  return new HostObject('Issue', issue.id, {
    id: () => Number(issue.id),
    key: () => issue.key,
    summary: () => issue.summary,
    description: () => richText(issue.description),
    environment: () => richText(issue.environment),
    issueType: () => issueTypeHost(tables.table('issueTypes').get(issue.issueTypeId)),
    project: () => projectHost(world, need(tables.table('projects').get(issue.projectId))),
    status: () => statusHost(need(tables.table('statuses').get(issue.statusId))),
    priority: () =>
      issue.priorityId === null ? null : priorityHost(tables.table('priorities').get(issue.priorityId)),
    resolution: () =>
      issue.resolutionId === null
        ? null
        : resolutionHost(tables.table('resolutions').get(issue.resolutionId)),
    assignee: user(issue.assigneeId),
    reporter: user(issue.reporterId),
    creator: user(issue.creatorId),
    created: () => dateValue(world, issue.created),
    updated: () => dateValue(world, issue.updated),
    resolutionDate: () => dateValue(world, issue.resolvedAt),
    dueDate: () => (issue.dueDate === null ? null : new CalendarDateValue(issue.dueDate)),
    labels: () => issue.labels,
    parent: () => other(issue.parentId),
    subtasks: () =>
      tables
        .table('issues')
        .by('parent', issue.id)
        .map((child) => issueHost(world, child)),
    properties: () => propertiesHost(context, 'issue', issue.id),
    comments: () =>
      tables
        .table('comments')
        .by('issue', issue.id)
        .map((comment) => commentHost(world, comment)),
    links: () => linksOf(context, issue).map((link) => linkHost(world, issue, link, other)),
    changelogs: () =>
      changesOf(context, issue.id)
        .reverse()
        .map((group) => changelogHost(world, group)),
    ...Object.fromEntries(
      custom.flatMap((field) => {
        const read = (): Value => customValue(world, issue, field);
        return field.key === field.id
          ? [[field.id, read]]
          : [
              [field.id, read],
              [field.key, read],
            ];
      }),
    ),
  });
}

/** The value of a custom field: people, days and instants as such, paragraphs as rich text, the rest as REST gives it. */
function customValue(world: HostWorld, issue: Issue, field: Field): Value {
  const value = readValue(issue, field);
  if (value === null || !findKind(field)) return null;
  if (field.schema.type === 'user') return userHost(world, textOf(value));
  if (field.schema.type === 'array' && field.schema.items === 'user')
    return (value as string[]).map((id) => userHost(world, id));
  if (field.schema.type === 'date') return new CalendarDateValue(textOf(value));
  if (field.schema.type === 'datetime') return dateValue(world, textOf(value));
  if (isRecord(value) && value['type'] === 'doc') return richText(value);
  if (Array.isArray(value))
    return value.map((item) => (isRecord(item) ? optionHost(world, String(item['id'])) : fromJson(item)));
  return isRecord(value) ? optionHost(world, String(value['id'])) : fromJson(value);
}
function optionHost({ context }: HostWorld, id: string): Value {
  const option = context.tables.table('fieldOptions').get(id);
  return option
    ? new HostObject('CustomFieldOption', id, { id: () => Number(id), value: () => option.value })
    : null;
}

function commentHost(world: HostWorld, comment: IssueComment): Value {
  return new HostObject('Comment', comment.id, {
    id: () => Number(comment.id),
    author: () => userHost(world, comment.authorId),
    updateAuthor: () => userHost(world, comment.updateAuthorId),
    body: () => richText(comment.body),
    created: () => dateValue(world, comment.created),
    updated: () => dateValue(world, comment.updated),
    properties: () => fromJson(comment.properties),
  });
}
function linkHost(world: HostWorld, issue: Issue, link: IssueLink, other: (id: string) => Value): Value {
  const type = world.context.tables.table('issueLinkTypes').get(link.typeId);
  const isInwardEnd = link.inwardIssueId === issue.id;
  return new HostObject('IssueLink', link.id, {
    id: () => Number(link.id),
    type: () =>
      type
        ? new HostObject('IssueLinkType', type.id, {
            id: () => Number(type.id),
            name: () => type.name,
            inward: () => type.inward,
            outward: () => type.outward,
          })
        : null,
    direction: () => (isInwardEnd ? 'outward' : 'inward'),
    linkedIssue: () => other(isInwardEnd ? link.outwardIssueId : link.inwardIssueId),
  });
}
function changelogHost(world: HostWorld, group: ChangeGroup): Value {
  return new HostObject('IssueChangelog', group.id, {
    id: () => Number(group.id),
    author: () => userHost(world, group.authorId),
    created: () => dateValue(world, group.created),
    items: () =>
      group.items.map(
        (item, index) =>
          new HostObject('IssueChangelogItem', `${group.id}/${index}`, {
            field: () => item.field,
            fieldId: () => item.fieldId,
            from: () => item.from,
            fromString: () => item.fromString,
            to: () => item.to,
            toString: () => item.toString,
          }),
      ),
  });
}
function need<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('the issue refers to something that no longer exists');
  return row;
}
