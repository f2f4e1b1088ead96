import { propertiesOf, propertyOf } from '../issues/properties';
import { adfText } from '../adf/adf-text';
import { DateValue, HostObject, fromJson } from './values';
import type { JiraContext } from '../context';
import type {
  EntityProperty,
  IssueType,
  Priority,
  Project,
  Resolution,
  Status,
  Workflow,
  WorkflowTransition,
} from '../entities';
import type { Value } from './values';

/**
 * Jira's types in expressions. Ids of Jira's own objects are numbers there, account ids are strings.
 * Source: https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/
 */
export interface HostWorld {
  readonly context: JiraContext;
  readonly timeZone: string;
}
const number = (id: string): number => Number(id);

export const dateValue = (world: HostWorld, iso: string | null): Value =>
  iso === null ? null : new DateValue(Date.parse(iso), world.timeZone);

export function userHost({ context }: HostWorld, accountId: string | null): Value {
  if (accountId === null) return null;
  const user = context.tables.table('users').get(accountId);
  return new HostObject('User', accountId, {
    accountId: () => accountId,
    displayName: () => user?.displayName ?? 'Former user',
    properties: () => propertiesHost(context, 'user', accountId),
  });
}

/** Entity properties: an absent one is null. */
export function propertiesHost(
  context: JiraContext,
  entityType: EntityProperty['entityType'],
  entityId: string,
): Value {
  const read = (key: string): Value =>
    fromJson(propertyOf(context, entityType, entityId, key)?.value ?? null);
  return new HostObject(
    'EntityProperties',
    `${entityType}/${entityId}`,
    {
      get:
        () =>
        ([key]) =>
          typeof key === 'string' ? read(key) : null,
      keys: () => () => propertiesOf(context, entityType, entityId).map((row) => row.key),
    },
    read,
  );
}

export const statusHost = (status: Status): Value =>
  new HostObject('IssueStatus', status.id, {
    id: () => number(status.id),
    name: () => status.name,
    description: () => status.description,
    category: () => categoryHost(status.category),
  });
const CATEGORY = {
  TODO: { id: 2, key: 'new', name: 'To Do', colorName: 'blue-gray' },
  IN_PROGRESS: { id: 4, key: 'indeterminate', name: 'In Progress', colorName: 'yellow' },
  DONE: { id: 3, key: 'done', name: 'Done', colorName: 'green' },
} as const;
function categoryHost(category: Status['category']): Value {
  const { id, key, name, colorName } = CATEGORY[category];
  return new HostObject('IssueStatusCategory', key, {
    id: () => id,
    key: () => key,
    name: () => name,
    colorName: () => colorName,
  });
}

const namedHost = (
  type: string,
  row: { id: string; name: string; description: string } | undefined,
): Value =>
  row
    ? new HostObject(type, row.id, {
        id: () => number(row.id),
        name: () => row.name,
        description: () => row.description,
      })
    : null;
export const issueTypeHost = (row: IssueType | undefined): Value => namedHost('IssueType', row);
export const priorityHost = (row: Priority | undefined): Value => namedHost('IssuePriority', row);
export const resolutionHost = (row: Resolution | undefined): Value => namedHost('Resolution', row);

export const projectHost = ({ context }: HostWorld, project: Project): Value =>
  new HostObject('Project', project.id, {
    id: () => number(project.id),
    key: () => project.key,
    name: () => project.name,
    style: () => (project.style === 'classic' ? 'classic' : 'next-gen'),
    projectTypeKey: () => project.projectTypeKey,
    properties: () => propertiesHost(context, 'project', project.id),
  });

/** Rich text: its words are what expressions can use. */
export const richText = (document: unknown): Value =>
  document === null || document === undefined
    ? null
    : new HostObject('RichText', JSON.stringify(document), { plainText: () => adfText(document) });

export const transitionHost = (transition: WorkflowTransition, from: Status | null, to: Status): Value =>
  new HostObject('Transition', transition.id, {
    id: () => number(transition.id),
    name: () => transition.name,
    from: () => (from ? statusHost(from) : null),
    to: () => statusHost(to),
    hasScreen: () => transition.transitionScreen !== null,
  });

export const workflowHost = (workflow: Workflow): Value =>
  new HostObject('Workflow', workflow.id, { id: () => workflow.id, name: () => workflow.name });

/** The installed app; its properties are written by the app alone. */
export const appHost = (context: JiraContext): Value =>
  context.app
    ? new HostObject('App', context.app.appId, {
        key: () => context.app?.appId ?? '',
        properties: () => propertiesHost(context, 'app', context.app?.accountId ?? ''),
      })
    : null;
