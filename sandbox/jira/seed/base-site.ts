import { APP_ROLE } from '../apps/install-app';
import { groups, people } from './people';
import { systemFields } from './system-fields';
import { uuidFrom } from '../ids';
import type { JiraContext } from '../context';
import type { PersonKey } from './people';

/** Ids that the rest of the seed refers to. */
export interface BaseSite {
  readonly groupIds: Readonly<Record<string, string>>;
  readonly roleIds: Readonly<Record<RoleName, string>>;
  readonly prioritySchemeId: string;
}
export type RoleName =
  'Administrators' | 'Service Desk Team' | 'Service Desk Customers' | 'Developers' | typeof APP_ROLE;

/** What every Jira site has before its first project: people, groups, roles, system fields, priorities, resolutions, link types. */
export function seedBaseSite(context: JiraContext): BaseSite {
  const { tables } = context;
  for (const user of Object.values(people)) tables.table('users').put(user);
  const groupIds: Record<string, string> = {};
  for (const [name, members] of Object.entries(groups)) {
    groupIds[name] = uuidFrom('group', name);
    tables
      .table('groups')
      .put({ id: uuidFrom('group', name), name, members: members.map((key: PersonKey) => people[key].id) });
  }
  grant(context, groupIds, ['ADMINISTER', 'SYSTEM_ADMIN'], ['jira-administrators']);
  grant(
    context,
    groupIds,
    ['USER_PICKER', 'BULK_CHANGE', 'CREATE_SHARED_OBJECTS'],
    ['jira-administrators', 'jira-servicemanagement-users', 'jira-software-users'],
  );
  for (const field of systemFields) tables.table('fields').put(field);
  seedPriorities(context);
  for (const [name, description] of RESOLUTIONS)
    tables.table('resolutions').put({ id: context.nextId('resolution'), name, description });
  for (const [name, inward, outward] of LINK_TYPES)
    tables.table('issueLinkTypes').put({ id: context.nextId('issueLinkType'), name, inward, outward });
  const roleIds = Object.fromEntries(
    ROLES.map(([id, name, description]) => {
      tables.table('projectRoles').put({ id, name, description });
      return [name, id];
    }),
  ) as Record<RoleName, string>;
  return { groupIds, roleIds, prioritySchemeId: '1' };
}

function grant(
  context: JiraContext,
  groupIds: Readonly<Record<string, string>>,
  permissions: readonly string[],
  to: readonly string[],
): void {
  for (const permission of permissions)
    for (const name of to) {
      const groupId = groupIds[name] ?? '';
      context.tables.table('globalGrants').put({ id: `${permission}/${groupId}`, permission, groupId });
    }
}

function seedPriorities(context: JiraContext): void {
  PRIORITIES.forEach(([name, statusColor, description], index) =>
    context.tables.table('priorities').put({
      id: String(index + 1),
      name,
      description,
      statusColor,
      iconUrl: `${context.siteUrl}/images/icons/priorities/${name.toLowerCase()}.svg`,
    }),
  );
  context.tables.table('prioritySchemes').put({
    id: '1',
    name: 'Default priority scheme',
    priorityIds: PRIORITIES.map((_, index) => String(index + 1)),
    defaultPriorityId: '3',
    isDefault: true,
  });
}

const PRIORITIES = [
  ['Highest', '#d04437', 'This problem will block progress.'],
  ['High', '#f15C75', 'Serious problem that could block progress.'],
  ['Medium', '#f79232', 'Has the potential to affect progress.'],
  ['Low', '#707070', 'Minor problem or easily worked around.'],
  ['Lowest', '#999999', 'Trivial problem with little or no impact on progress.'],
] as const;
const RESOLUTIONS = [
  ['Done', 'Work has been completed on this work item.'],
  ["Won't Do", "This work item won't be actioned."],
  ['Duplicate', 'The problem is a duplicate of an existing work item.'],
  ['Cannot Reproduce', 'All attempts at reproducing this work item failed.'],
  ['Known Error', 'The problem has a known root cause and workaround.'],
] as const;
const LINK_TYPES = [
  ['Blocks', 'is blocked by', 'blocks'],
  ['Cloners', 'is cloned by', 'clones'],
  ['Duplicate', 'is duplicated by', 'duplicates'],
  ['Problem/Incident', 'is caused by', 'causes'],
  ['Relates', 'relates to', 'relates to'],
] as const;
const ROLES = [
  ['10002', 'Administrators', 'A project role that represents administrators in a project'],
  [
    '10003',
    APP_ROLE,
    'A project role that represents Connect add-ons declaring a scope that requires more than read issue permissions',
  ],
  ['10100', 'Service Desk Customers', 'Customers of the service project'],
  ['10101', 'Service Desk Team', 'Agents of the service project'],
  ['10102', 'Developers', 'A project role that represents developers in a project'],
] as const;
