import * as z from 'zod';
import { DEFAULT_AVATAR, ISSUE_TYPE_AVATARS } from '../services/issue-types/avatars';
import { actingAccount } from '../permissions';
import { alternativeFor, deleteIssueType, retype } from '../services/issue-types/delete-issue-type';
import { badRequest, conflict, notFound } from '../errors';
import { created, noContent, numberOf, ok, readBody } from '../http';
import { formatIssueType } from '../formatters/issue-type';
import { issueTypesOf } from '../formatters/project';
import { requireAdmin, canSeeProject, isAdmin, visibleProject } from '../require';
import type { JiraContext, Route } from '../context';
import type { IssueType } from '../entities';

const manage = ['manage:jira-configuration'];
const createBody = z.strictObject({
  name: z.string(),
  description: z.string().optional(),
  type: z.enum(['subtask', 'standard']).optional(),
  hierarchyLevel: z.int().optional(),
});
const updateBody = z.strictObject({
  name: z.string().optional(),
  description: z.string().optional(),
  avatarId: z.int().optional(),
});

function checkName(context: JiraContext, name: string, except?: string): void {
  if (name.trim() === '') throw badRequest('You must specify a name for this new issue type.');
  if (name.length > 60) throw badRequest('The name must be 60 characters or fewer.');
  const taken = context.tables
    .table('issueTypes')
    .find((type) => type.id !== except && type.name.toLowerCase() === name.trim().toLowerCase());
  if (taken) throw conflict('An issue type with this name already exists.');
}
function existing(context: JiraContext, id: string): IssueType {
  const type = context.tables.table('issueTypes').get(id);
  if (!type) throw notFound(`The issue type with id '${id}' does not exist.`);
  return type;
}

export const issueTypeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issuetype',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const all = context.tables.table('issueTypes').all();
      if (isAdmin(context, request)) return ok(all.map((type) => formatIssueType(context, type)));
      const visible = context.tables
        .table('projects')
        .all()
        .filter((project) => canSeeProject(context, request, project));
      const ids = new Set(
        visible.flatMap((project) => issueTypesOf(context, project).map((type) => type.id)),
      );
      return ok(all.filter((type) => ids.has(type.id)).map((type) => formatIssueType(context, type)));
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/issuetype',
    scopes: manage,
    handle(context, request) {
      const body = readBody(createBody, request);
      requireAdmin(context, request);
      checkName(context, body.name);
      // Levels above 0 belong to issue type hierarchy; creating takes -1 and 0 (operation createIssueType).
      const level = body.hierarchyLevel ?? (body.type === 'subtask' ? -1 : 0);
      if (level !== 0 && level !== -1) throw badRequest('The hierarchyLevel must be 0 or -1.');
      const type: IssueType = {
        id: context.nextId('issueType'),
        name: body.name.trim(),
        description: body.description ?? '',
        hierarchyLevel: level,
        avatarId: DEFAULT_AVATAR[level === -1 ? 'subtask' : 'standard'],
      };
      context.tables.table('issueTypes').put(type);
      // It joins no scheme: since January 2026 not even the default one (announcement of field associations, 2025-05).
      return created(formatIssueType(context, type));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype/project',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const project = visibleProject(context, request, String(numberOf(request, 'projectId', -1)));
      const level = request.query.get('level');
      return ok(
        issueTypesOf(context, project)
          .filter((type) => level === null || type.hierarchyLevel === Number(level))
          .map((type) => formatIssueType(context, type)),
      );
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issuetype/{id}',
    scopes: ['read:jira-work'],
    handle: (context, request) => ok(formatIssueType(context, existing(context, request.params['id'] ?? ''))),
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issuetype/{id}',
    scopes: manage,
    handle(context, request) {
      const body = readBody(updateBody, request);
      requireAdmin(context, request);
      const type = existing(context, request.params['id'] ?? '');
      if (Object.keys(body).length === 0) throw badRequest('No content was sent.');
      if (body.name !== undefined) checkName(context, body.name, type.id);
      if (body.avatarId !== undefined && !ISSUE_TYPE_AVATARS.has(body.avatarId))
        throw badRequest(`The avatar ${body.avatarId} is not an avatar of issue types.`);
      const next: IssueType = {
        ...type,
        name: body.name?.trim() ?? type.name,
        description: body.description ?? type.description,
        avatarId: body.avatarId ?? type.avatarId,
      };
      context.tables.table('issueTypes').put(next);
      return ok(formatIssueType(context, next));
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issuetype/{id}',
    scopes: manage,
    handle(context, request) {
      requireAdmin(context, request);
      const type = existing(context, request.params['id'] ?? '');
      const used = context.tables.table('issues').by('type', type.id);
      if (used.length > 0) {
        const other = alternativeFor(context, type, used, request.query.get('alternativeIssueTypeId'));
        retype(context, used, type, other, actingAccount(context, request.actor) ?? '');
      }
      deleteIssueType(context, type.id);
      return noContent();
    },
  },
];
