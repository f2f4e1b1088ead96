import { adfText } from '../adf/adf-text';
import { JiraError } from '../context';
import { findIssue } from '../issues/find-issue';
import { linksOf } from '../issues/computed-fields';
import { dayNumber, dayOf, readDate } from './dates';
import { rangeField } from './range-field';
import { setField } from './set-field';
import { textField } from './text-field';
import { userIds } from './user-values';
import type { Issue } from '../entities';
import type { ClauseField, JqlValue, JqlWorld } from './clause-field';

type Row = Readonly<Issue>;
const one = (value: string | null): string[] => (value === null ? [] : [value]);

/** Ids of rows that a text names, by id or by name without case; null when there are none. */
const named =
  (rows: readonly { id: string; name: string }[]) =>
  (text: string): string[] | null => {
    const found = rows
      .filter((row) => row.name.toLowerCase() === text.toLowerCase() || row.id === text)
      .map((row) => row.id);
    return found.length === 0 ? null : found;
  };

/** Fields that Jira itself brings, by the names they have in queries (lower case). Made once for a query. */
export function systemField(name: string, world: JqlWorld): ClauseField | undefined {
  return FIELDS[name]?.(world);
}

const people =
  (name: string, of: (issue: Row) => string | null, history?: string) =>
  (world: JqlWorld): ClauseField =>
    setField({
      name,
      of: (issue) => one(of(issue)),
      idsOf: (text) => userIds(world.context, text),
      sort: (issue) =>
        world.context.tables
          .table('users')
          .get(of(issue) ?? '')
          ?.displayName.toLowerCase() ?? null,
      ...(history ? { history: { fieldId: history } } : {}),
    });

const instant =
  (name: string, of: (issue: Row) => string | null) =>
  (world: JqlWorld): ClauseField =>
    rangeField({
      name,
      of: (issue) => (of(issue) === null ? null : Date.parse(of(issue) as string)),
      read: (value) => readInstantValue(value, name, world),
    });
export const readInstantValue = (value: JqlValue, name: string, world: JqlWorld): number =>
  value.kind === 'instant' ? value.at : readDate(value.kind === 'text' ? value.text : '', name, world);

/** A field with days without time: what it is compared with is cut to the user's day. */
export const dayField = (name: string, of: (issue: Row) => string | null, world: JqlWorld): ClauseField =>
  rangeField({
    name,
    of: (issue) => (of(issue) === null ? null : dayNumber(of(issue) as string)),
    read: (value) => dayOf(readInstantValue(value, name, world), world),
  });

const words =
  (name: string, of: (issue: Row) => unknown, sortable = false) =>
  (): ClauseField =>
    textField(name, (issue) => adfText(of(issue)), sortable);

const commentsOf = (world: JqlWorld, issue: Row): string =>
  world.context.tables
    .table('comments')
    .by('issue', issue.id)
    .map((comment) => adfText(comment.body))
    .join('\n');

function key(world: JqlWorld): ClauseField {
  const number = (issue: Row): string =>
    `${issue.key.split('-')[0]}-${(issue.key.split('-')[1] ?? '').padStart(9, '0')}`;
  const field = setField({
    name: 'issuekey',
    of: (issue) => [issue.id],
    idsOf: (text) => {
      const found = findIssue(world.context, text);
      if (!found)
        throw new JiraError(400, [`An issue with key '${text}' does not exist for field 'issuekey'.`]);
      return [found.id];
    },
    sort: number,
  });
  return field;
}

const FIELDS: Readonly<Record<string, (world: JqlWorld) => ClauseField>> = {
  project: ({ context }) => {
    const rows = context.tables.table('projects').all();
    return setField({
      name: 'project',
      of: (issue) => [issue.projectId],
      idsOf: (text) => {
        const found = rows
          .filter((row) =>
            [row.id, row.key.toLowerCase(), row.name.toLowerCase()].includes(text.toLowerCase()),
          )
          .map((row) => row.id);
        return found.length === 0 ? null : found;
      },
      sort: (issue) => rows.find((row) => row.id === issue.projectId)?.name.toLowerCase() ?? null,
    });
  },
  issuetype: ({ context }) => {
    const rows = context.tables.table('issueTypes').all();
    const names = new Map(rows.map((row) => [row.id, row.name.toLowerCase()]));
    return setField({
      name: 'issuetype',
      of: (issue) => [issue.issueTypeId],
      idsOf: named(rows),
      sort: (issue) => names.get(issue.issueTypeId) ?? null,
    });
  },
  status: ({ context }) => {
    const rows = context.tables.table('statuses').all();
    const order = new Map(rows.map((row, index) => [row.id, index]));
    return setField({
      name: 'status',
      of: (issue) => [issue.statusId],
      idsOf: named(rows),
      sort: (issue) => order.get(issue.statusId) ?? null,
      history: { fieldId: 'status' },
    });
  },
  statuscategory: ({ context }) => {
    const names: Readonly<Record<string, string>> = {
      'to do': 'TODO',
      new: 'TODO',
      '2': 'TODO',
      'in progress': 'IN_PROGRESS',
      indeterminate: 'IN_PROGRESS',
      '4': 'IN_PROGRESS',
      done: 'DONE',
      '3': 'DONE',
    };
    const categories = new Map(
      context.tables
        .table('statuses')
        .all()
        .map((row) => [row.id, row.category]),
    );
    return setField({
      name: 'statusCategory',
      of: (issue) => one(categories.get(issue.statusId) ?? null),
      idsOf: (text) => (names[text.toLowerCase()] ? [names[text.toLowerCase()] as string] : null),
      sort: (issue) => categories.get(issue.statusId) ?? null,
    });
  },
  priority: ({ context }) => {
    const rows = context.tables.table('priorities').all();
    // The first priority is the highest: it compares as the greatest and sorts last in ascending order.
    const rank = new Map(rows.map((row, index) => [row.id, rows.length - index]));
    return setField({
      name: 'priority',
      of: (issue) => one(issue.priorityId),
      idsOf: named(rows),
      rank: (id) => rank.get(id) ?? 0,
      sort: (issue) => rank.get(issue.priorityId ?? '') ?? null,
      history: { fieldId: 'priority' },
    });
  },
  resolution: ({ context }) => {
    const rows = context.tables.table('resolutions').all();
    const field = setField({
      name: 'resolution',
      of: (issue) => one(issue.resolutionId),
      idsOf: named(rows),
      sort: (issue) => rows.findIndex((row) => row.id === issue.resolutionId),
      history: { fieldId: 'resolution' },
    });
    const unresolved = (value: JqlValue): JqlValue =>
      value.kind === 'text' && value.text.toLowerCase() === 'unresolved' ? { kind: 'empty' } : value;
    return {
      ...field,
      test: (operator, values) => {
        const read = values.map(unresolved);
        // "resolution != Unresolved" asks for those that have one.
        return field.test(operator, read);
      },
    };
  },
  assignee: people('assignee', (issue) => issue.assigneeId, 'assignee'),
  reporter: people('reporter', (issue) => issue.reporterId),
  creator: people('creator', (issue) => issue.creatorId),
  watcher: (world) =>
    setField({
      name: 'watcher',
      of: (issue) => issue.watchers,
      idsOf: (text) => userIds(world.context, text),
    }),
  labels: () =>
    setField({
      name: 'labels',
      of: (issue) => issue.labels.map((label) => label.toLowerCase()),
      idsOf: (text) => [text.toLowerCase()],
      sort: (issue) => issue.labels[0]?.toLowerCase() ?? null,
    }),
  created: instant('created', (issue) => issue.created),
  updated: instant('updated', (issue) => issue.updated),
  resolved: instant('resolved', (issue) => issue.resolvedAt),
  statuscategorychangeddate: instant('statusCategoryChangedDate', (issue) => issue.statusChangedAt),
  due: (world) => dayField('due', (issue) => issue.dueDate, world),
  summary: words('summary', (issue) => issue.summary, true),
  description: words('description', (issue) => issue.description),
  environment: words('environment', (issue) => issue.environment),
  comment: (world) => textField('comment', (issue) => commentsOf(world, issue)),
  text: (world) =>
    textField('text', (issue) =>
      [issue.summary, adfText(issue.description), adfText(issue.environment), commentsOf(world, issue)].join(
        '\n',
      ),
    ),
  key,
  parent: (world) =>
    setField({
      name: 'parent',
      of: (issue) => one(issue.parentId),
      idsOf: (text) => {
        const found = findIssue(world.context, text);
        return found ? [found.id] : null;
      },
    }),
  issuelinktype: ({ context }) => {
    const types = context.tables.table('issueLinkTypes').all();
    return setField({
      name: 'issueLinkType',
      of: (issue) =>
        linksOf(context, issue as Issue).flatMap((link) => {
          const type = types.find((row) => row.id === link.typeId);
          return type ? [(link.inwardIssueId === issue.id ? type.outward : type.inward).toLowerCase()] : [];
        }),
      idsOf: (text) => {
        const wanted = text.toLowerCase();
        const relations = types.flatMap((type) =>
          type.name.toLowerCase() === wanted
            ? [type.inward, type.outward]
            : [type.inward, type.outward].filter((name) => name.toLowerCase() === wanted),
        );
        return relations.length === 0 ? null : relations.map((name) => name.toLowerCase());
      },
    });
  },
};
const ALIASES: Readonly<Record<string, string>> = {
  type: 'issuetype',
  worktype: 'issuetype',
  space: 'project',
  issuekey: 'key',
  issue: 'key',
  id: 'key',
  workitem: 'key',
  createddate: 'created',
  updateddate: 'updated',
  resolutiondate: 'resolved',
  duedate: 'due',
  watchers: 'watcher',
};
export const systemName = (name: string): string => ALIASES[name.toLowerCase()] ?? name.toLowerCase();
