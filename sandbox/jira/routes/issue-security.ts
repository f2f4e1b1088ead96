import { administeredProject, isAdmin, requireAdmin, callerHas, visibleProject } from '../require';
import { actingAccount, isHolder } from '../permissions';
import { badRequest, forbidden, notFound } from '../errors';
import { flagOf, listOf, ok, page } from '../http';
import { formatLevel, formatMember, formatSecurityScheme } from '../formatters/issue-security';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';
import type { IssueSecurityLevel } from '../entities';

const schemes = '/rest/api/3/issuesecurityschemes';
const config = ['manage:jira-configuration'];

const levelsOf = (context: JiraContext, schemeId: string): IssueSecurityLevel[] =>
  context.tables.table('securityLevels').by('scheme', schemeId);

/** Issue security: who sees which issues of a project beyond the permissions. Schemes come with the seed. */
export const issueSecurityRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/securitylevel',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const project = visibleProject(context, request, request.params['projectKeyOrId'] ?? '');
      const account = actingAccount(context, request.actor);
      // Only those that the caller could set: with Set Issue Security, and belonging to the level.
      const levels =
        account !== null && callerHas(context, request, project.id, 'SET_ISSUE_SECURITY')
          ? levelsOf(context, project.issueSecuritySchemeId ?? '').filter(({ members }) =>
              members.some((holder) => isHolder(context, account, project, holder)),
            )
          : [];
      return ok({ levels: levels.map((level) => formatLevel(context, level)) });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectKeyOrId}/issuesecuritylevelscheme',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const project = administeredProject(context, request, request.params['projectKeyOrId'] ?? '');
      const scheme = context.tables.table('securitySchemes').get(project.issueSecuritySchemeId ?? '');
      // Not documented for a project without a scheme: there is nothing to answer.
      if (!scheme) throw notFound('The project has no issue security scheme.');
      return ok(formatSecurityScheme(context, scheme, levelsOf(context, scheme.id)));
    },
  },
  {
    method: 'GET',
    path: schemes,
    scopes: ['manage:jira-project'],
    handle(context, request) {
      requireAdmin(context, request);
      const rows = context.tables.table('securitySchemes').all();
      return ok({ issueSecuritySchemes: rows.map((scheme) => formatSecurityScheme(context, scheme)) });
    },
  },
  {
    method: 'GET',
    path: `${schemes}/{id}`,
    scopes: ['manage:jira-project'],
    handle(context, request) {
      const scheme = context.tables.table('securitySchemes').get(request.params['id'] ?? '');
      const isTheirs = context.tables
        .table('projects')
        .where((project) => project.issueSecuritySchemeId === scheme?.id)
        .some((project) => callerHas(context, request, project.id, 'ADMINISTER_PROJECTS'));
      if (!isAdmin(context, request) && !isTheirs) throw forbidden();
      if (!scheme) throw notFound('The issue security scheme was not found.');
      return ok(formatSecurityScheme(context, scheme, levelsOf(context, scheme.id)));
    },
  },
  {
    method: 'GET',
    path: `${schemes}/level`,
    scopes: config,
    handle(context, request) {
      requireAdmin(context, request);
      const found = levelsAskedFor(context, request, 'id');
      const defaults = new Set(
        context.tables
          .table('securitySchemes')
          .all()
          .map((scheme) => scheme.defaultLevelId),
      );
      const rows = flagOf(request, 'onlyDefault') ? found.filter((level) => defaults.has(level.id)) : found;
      return ok(
        page(request, rows, (level) => ({
          ...formatLevel(context, level),
          isDefault: defaults.has(level.id),
          issueSecuritySchemeId: level.issueSecuritySchemeId,
        })),
      );
    },
  },
  {
    method: 'GET',
    path: `${schemes}/level/member`,
    scopes: config,
    handle(context, request) {
      requireAdmin(context, request);
      if (listOf(request, 'id').length > 0) throw badRequest('Ask for members by schemeId or levelId.');
      const members = levelsAskedFor(context, request, 'levelId').flatMap((level) =>
        level.members.map((holder, index) => ({ level, holder, id: `${level.id}${index}` })),
      );
      return ok(page(request, members, (member) => formatMember(context, member)));
    },
  },
  {
    method: 'GET',
    path: `${schemes}/project`,
    scopes: config,
    handle(context, request) {
      requireAdmin(context, request);
      const [schemeIds, projectIds] = [
        listOf(request, 'issueSecuritySchemeId'),
        listOf(request, 'projectId'),
      ];
      const rows = context.tables
        .table('projects')
        .where(
          ({ id, issueSecuritySchemeId }) =>
            issueSecuritySchemeId !== undefined &&
            (schemeIds.length + projectIds.length === 0 ||
              schemeIds.includes(issueSecuritySchemeId) ||
              projectIds.includes(id)),
        );
      return ok(
        page(request, rows, ({ id, issueSecuritySchemeId }) => ({ projectId: id, issueSecuritySchemeId })),
      );
    },
  },
];

/** The filters add up: levels by their own id, and all levels of a scheme; all levels when nothing is asked for. */
function levelsAskedFor(
  context: JiraContext,
  request: JiraRequest,
  idParameter: 'id' | 'levelId',
): IssueSecurityLevel[] {
  const [ids, schemeIds] = [listOf(request, idParameter), listOf(request, 'schemeId')];
  return context.tables
    .table('securityLevels')
    .where(
      (level) =>
        ids.length + schemeIds.length === 0 ||
        ids.includes(level.id) ||
        schemeIds.includes(level.issueSecuritySchemeId),
    );
}
