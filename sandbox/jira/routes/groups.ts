import * as z from 'zod';
import { actingAccount, hasGlobalPermission } from '../permissions';
import { badRequest, forbidden, notFound } from '../errors';
import { created, flagOf, listOf, numberOf, ok, page, readBody } from '../http';
import { formatGroupName, formatUser } from '../formatters/user';
import { identityPoints } from '../points';
import { requireAdmin } from '../require';
import { uuidFrom } from '../ids';
import type { JiraContext, Route } from '../context';
import type { Group } from '../entities';
import type { JiraRequest } from '../../core/types';

const read = ['read:jira-user'];
const manage = ['manage:jira-configuration'];
const NEEDS_BROWSE = 'Browse users and groups permission is required to view groups.';

function mayBrowse(context: JiraContext, request: JiraRequest): boolean {
  const account = actingAccount(context, request.actor);
  return (
    account !== null &&
    (hasGlobalPermission(context, account, 'USER_PICKER') ||
      hasGlobalPermission(context, account, 'ADMINISTER'))
  );
}
/** The group that groupId or groupname names. */
function namedGroup(context: JiraContext, request: JiraRequest): Group {
  const id = request.query.get('groupId');
  const name = request.query.get('groupname');
  if (id === null && name === null)
    throw badRequest("The query parameters 'groupname' or 'groupId' must be provided.");
  const groups = context.tables.table('groups');
  const group = id !== null ? groups.get(id) : groups.by('name', (name ?? '').toLowerCase())[0];
  if (!group)
    throw notFound(
      id !== null ? `The group with ID '${id}' does not exist.` : `The group named '${name}' does not exist.`,
    );
  return group;
}
const byName = (a: Group, b: Group): number => a.name.localeCompare(b.name);

export const groupRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/group',
    scopes: manage,
    handle(context, request) {
      const { name } = readBody(z.looseObject({ name: z.string().min(1).max(255) }), request);
      requireAdmin(context, request, 'Cannot add a group. You are not authorized to perform this operation.');
      const groups = context.tables.table('groups');
      if (groups.by('name', name.toLowerCase()).length > 0)
        throw badRequest('A group with this name already exists.');
      const group: Group = { id: uuidFrom('group', `${name}/${context.nextId('group')}`), name, members: [] };
      groups.put(group);
      return created({
        ...formatGroupName(context, group),
        users: { size: 0, items: [], 'max-results': 50, 'start-index': 0, 'end-index': 0 },
        expand: 'users',
      });
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/group',
    scopes: manage,
    handle(context, request) {
      requireAdmin(
        context,
        request,
        'Cannot delete a group. You are not authorized to perform this operation.',
      );
      context.tables.table('groups').remove(namedGroup(context, request).id);
      return { status: 200 };
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/group/bulk',
    scopes: read,
    points: identityPoints,
    handle(context, request) {
      if (!mayBrowse(context, request)) throw forbidden(NEEDS_BROWSE);
      const ids = new Set(listOf(request, 'groupId'));
      const names = new Set(listOf(request, 'groupName'));
      const found = context.tables
        .table('groups')
        .where((group) => ids.size + names.size === 0 || ids.has(group.id) || names.has(group.name));
      return ok(page(request, found.sort(byName), (group) => ({ name: group.name, groupId: group.id })));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/group/member',
    scopes: manage,
    points: identityPoints,
    handle(context, request) {
      if (!mayBrowse(context, request)) throw forbidden(NEEDS_BROWSE);
      const inactive = flagOf(request, 'includeInactiveUsers') ?? false;
      const members = namedGroup(context, request)
        .members.map((id) => context.tables.table('users').get(id))
        .filter((user) => user !== undefined);
      return ok(
        page(
          request,
          members.filter((user) => inactive || user.active),
          (user) => ({ ...formatUser(context, user), key: '', name: '' }),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/groups/picker',
    scopes: read,
    points: (response) => 1 + 2 * (response.body as { groups: unknown[] }).groups.length,
    handle(context, request) {
      const query = request.query.get('query') ?? '';
      const found = mayBrowse(context, request)
        ? context.tables
            .table('groups')
            .where((group) => group.name.toLowerCase().includes(query.toLowerCase()))
        : [];
      const shown = found.sort(byName).slice(0, Math.min(numberOf(request, 'maxResults', 20), 1000));
      return ok({
        header: `Showing ${shown.length} of ${found.length} matching groups`,
        total: found.length,
        groups: shown.map((group) => ({
          name: group.name,
          html: escapeHtml(group.name),
          labels: [],
          groupId: group.id,
        })),
      });
    },
  },
];
const escapeHtml = (text: string): string =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character);
