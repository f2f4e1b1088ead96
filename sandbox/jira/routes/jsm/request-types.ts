import * as z from 'zod';
import { badRequest, forbidden, notFound } from '../../errors';
import { base, deskIn } from './service-desks';
import { callerOf } from '../../issues';
import { deskOf, isAgent, mayUseDesk, requireRequestType } from '../../services/find-request';
import { expandOf, flagOf, jsmPage, listOf, noContent, ok, readBody } from '../../http';
import { formatRequestForm, formatRequestType } from '../../formatters/jsm/request-type';
import { hasProjectPermission } from '../../permissions';
import type { JiraContext, Route } from '../../context';
import type { JiraRequest } from '../../../core/types';
import type { Project, RequestType } from '../../entities';

const scopes = ['read:servicedesk-request'];
const createBody = z.strictObject({
  issueTypeId: z.string(),
  name: z.string().trim().min(1).max(255),
  description: z.string().optional(),
  helpText: z.string().optional(),
});
/**
 * Request types without a group are hidden from the portal; agents see them, but a search finds them only when it says so
 * (parameter includeHiddenRequestTypesInSearch).
 */
function listTypes(context: JiraContext, request: JiraRequest, types: readonly RequestType[]): RequestType[] {
  const caller = callerOf(context, request.actor);
  const query = (request.query.get('searchQuery') ?? '').toLowerCase();
  const groupId = request.query.get('groupId');
  const withHidden = query === '' || flagOf(request, 'includeHiddenRequestTypesInSearch') === true;
  return types.filter((type) => {
    const { project } = deskOf(context, type);
    return (
      mayUseDesk(context, caller, project) &&
      (type.groupIds.length > 0 || (withHidden && isAgent(context, caller, project.id))) &&
      `${type.name}\n${type.description}`.toLowerCase().includes(query) &&
      (groupId === null || type.groupIds.includes(groupId))
    );
  });
}

/** Request types are made and removed by the administrators of the desk; those of team-managed projects are work types. */
function requireDeskAdmin(context: JiraContext, request: JiraRequest, project: Project): void {
  const { accountId } = callerOf(context, request.actor);
  if (!hasProjectPermission(context, accountId, project.id, 'ADMINISTER_PROJECTS'))
    throw forbidden('You do not have permission to administer this service desk.');
  if (project.style !== 'classic')
    throw badRequest('Request types of team-managed projects are made by creating issue types.');
}

/** What service desks offer their customers. */
export const requestTypeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/servicedeskapi/requesttype',
    scopes,
    handle(context, request) {
      const desks = listOf(request, 'serviceDeskId');
      const types = context.tables
        .table('requestTypes')
        .where((type) => desks.length === 0 || desks.includes(type.serviceDeskId));
      return ok(
        jsmPage(request, context.siteUrl, listTypes(context, request, types), (type) =>
          formatRequestType(context, type),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: `${base}/{serviceDeskId}/requesttype`,
    scopes,
    handle(context, request) {
      const { desk, project } = deskIn(context, request);
      const caller = callerOf(context, request.actor);
      const withFields = expandOf(request).has('field');
      const types = listTypes(
        context,
        request,
        context.tables.table('requestTypes').by('serviceDesk', desk.id),
      );
      return ok(
        jsmPage(request, context.siteUrl, types, (type) => ({
          ...formatRequestType(context, type),
          ...(withFields
            ? {
                fields: formatRequestForm(
                  context,
                  caller,
                  project,
                  type,
                  isAgent(context, caller, project.id),
                ),
              }
            : {}),
        })),
      );
    },
  },
  {
    // Creates a hidden type: no group, the required fields only (operation createRequestType). Experimental; not verified on a site.
    method: 'POST',
    path: `${base}/{serviceDeskId}/requesttype`,
    scopes: ['write:requesttype:jira-service-management'],
    and: ['read:requesttype:jira-service-management'],
    handle(context, request) {
      const body = readBody(createBody, request);
      const { desk, project } = deskIn(context, request);
      requireDeskAdmin(context, request, project);
      const scheme = context.tables.table('issueTypeSchemes').get(project.issueTypeSchemeId);
      if (!context.tables.table('issueTypes').get(body.issueTypeId))
        throw notFound(`The issue type with ID '${body.issueTypeId}' does not exist.`);
      if (!scheme?.issueTypeIds.includes(body.issueTypeId))
        throw badRequest('The issue type does not exist in the project.');
      if (
        context.tables
          .table('requestTypes')
          .by('serviceDesk', desk.id)
          .some((type) => type.name === body.name)
      )
        throw badRequest('A request type with this name already exists.');
      const type: RequestType = {
        id: context.nextId('requestType'),
        serviceDeskId: desk.id,
        issueTypeId: body.issueTypeId,
        name: body.name,
        description: body.description ?? '',
        helpText: body.helpText ?? '',
        groupIds: [],
        fieldIds: ['summary'],
      };
      context.tables.table('requestTypes').put(type);
      return ok(formatRequestType(context, type));
    },
  },
  {
    method: 'GET',
    path: `${base}/{serviceDeskId}/requesttype/{requestTypeId}`,
    scopes,
    handle: (context, request) =>
      ok(
        formatRequestType(
          context,
          requireRequestType(context, deskIn(context, request).desk, request.params['requestTypeId'] ?? ''),
        ),
      ),
  },
  {
    // "Deletes a customer request type, and removes it from all customer requests": those in use, too (operation deleteRequestType).
    method: 'DELETE',
    path: `${base}/{serviceDeskId}/requesttype/{requestTypeId}`,
    scopes: ['manage:jira-project'],
    handle(context, request) {
      const { desk, project } = deskIn(context, request);
      requireDeskAdmin(context, request, project);
      const type = requireRequestType(context, desk, request.params['requestTypeId'] ?? '');
      for (const issue of context.tables.table('issues').where((row) => row.requestTypeId === type.id))
        context.tables.table('issues').put({ ...issue, requestTypeId: null });
      context.tables.table('requestTypes').remove(type.id);
      return noContent();
    },
  },
  {
    method: 'GET',
    path: `${base}/{serviceDeskId}/requesttype/{requestTypeId}/field`,
    scopes,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const { desk, project } = deskIn(context, request);
      const type = requireRequestType(context, desk, request.params['requestTypeId'] ?? '');
      return ok(formatRequestForm(context, caller, project, type, isAgent(context, caller, project.id)));
    },
  },
];
