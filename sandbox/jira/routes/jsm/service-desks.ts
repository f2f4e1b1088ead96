import * as z from 'zod';
import { badRequest, forbidden } from '../../errors';
import { callerOf } from '../../issues';
import { expandOf, jsmPage, listOf, noContent, ok, readBody } from '../../http';
import { formatRequestForm, formatRequestType } from '../../formatters/jsm/request-type';
import { formatServiceDesk } from '../../formatters/jsm/parts';
import { hasProjectPermission } from '../../permissions';
import { isAgent, mayUseDesk, requireDesk, requireRequestType, deskOf } from '../../services/find-request';
import { REQUEST_TYPE_GROUPS } from '../../seed/request-types';
import type { JiraContext, Route } from '../../context';
import type { JiraRequest } from '../../../core/types';
import type { RequestType } from '../../entities';

const scopes = ['read:servicedesk-request'];
const base = '/rest/servicedeskapi/servicedesk';
const createBody = z.strictObject({
  issueTypeId: z.string(),
  name: z.string().min(1).max(255),
  description: z.string().optional(),
  helpText: z.string().optional(),
});
const deskIn = (context: JiraContext, request: JiraRequest & { params: Record<string, string> }) =>
  requireDesk(context, callerOf(context, request.actor), request.params['serviceDeskId'] ?? '');

/** Request types without a group are hidden from the portal; agents see them. */
function listTypes(context: JiraContext, request: JiraRequest, types: readonly RequestType[]): RequestType[] {
  const caller = callerOf(context, request.actor);
  const query = (request.query.get('searchQuery') ?? '').toLowerCase();
  const groupId = request.query.get('groupId');
  return types.filter((type) => {
    const { project } = deskOf(context, type);
    return (
      mayUseDesk(context, caller, project) &&
      (type.groupIds.length > 0 || isAgent(context, caller, project.id)) &&
      type.name.toLowerCase().includes(query) &&
      (groupId === null || type.groupIds.includes(groupId))
    );
  });
}

export const serviceDeskRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/servicedeskapi/info',
    scopes: [],
    anonymous: true,
    handle: (context) =>
      ok({
        version: '10.0.0-SANDBOX',
        platformVersion: '1001.0.0-SNAPSHOT',
        isLicensedForUse: true,
        _links: { self: `${context.siteUrl}/rest/servicedeskapi/info` },
      }),
  },
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const desks = context.tables
        .table('serviceDesks')
        .all()
        .flatMap((desk) => {
          const project = context.tables.table('projects').get(desk.projectId);
          return project && mayUseDesk(context, caller, project) ? [{ desk, project }] : [];
        });
      return ok(
        jsmPage(request, context.siteUrl, desks, ({ desk, project }) =>
          formatServiceDesk(context, desk, project),
        ),
      );
    },
  },
  {
    method: 'GET',
    path: `${base}/{serviceDeskId}`,
    scopes,
    handle(context, request) {
      const { desk, project } = deskIn(context, request);
      return ok(formatServiceDesk(context, desk, project));
    },
  },
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
    // Creates a hidden type: no group, the required fields only (operation createRequestType). The document names no scope; not verified on a site.
    method: 'POST',
    path: `${base}/{serviceDeskId}/requesttype`,
    scopes: ['write:requesttype:jira-service-management'],
    handle(context, request) {
      const body = readBody(createBody, request);
      const { desk, project } = deskIn(context, request);
      if (
        !hasProjectPermission(
          context,
          callerOf(context, request.actor).accountId,
          project.id,
          'ADMINISTER_PROJECTS',
        )
      )
        throw forbidden('You do not have permission to administer this service desk.');
      const scheme = context.tables.table('issueTypeSchemes').get(project.issueTypeSchemeId);
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
    method: 'DELETE',
    path: `${base}/{serviceDeskId}/requesttype/{requestTypeId}`,
    scopes: ['manage:jira-project'],
    handle(context, request) {
      const { desk, project } = deskIn(context, request);
      if (
        !hasProjectPermission(
          context,
          callerOf(context, request.actor).accountId,
          project.id,
          'ADMINISTER_PROJECTS',
        )
      )
        throw forbidden('You do not have permission to administer this service desk.');
      const type = requireRequestType(context, desk, request.params['requestTypeId'] ?? '');
      if (context.tables.table('issues').find((issue) => issue.requestTypeId === type.id))
        throw badRequest("The request type is used by requests and can't be deleted.");
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
  {
    method: 'GET',
    path: `${base}/{serviceDeskId}/requesttypegroup`,
    scopes,
    handle(context, request) {
      deskIn(context, request);
      return ok(jsmPage(request, context.siteUrl, REQUEST_TYPE_GROUPS, (group) => group));
    },
  },
  {
    method: 'GET',
    path: `${base}/{serviceDeskId}/organization`,
    scopes: ['manage:servicedesk-customer'],
    handle(context, request) {
      deskIn(context, request);
      return ok(jsmPage(request, context.siteUrl, [], (row) => row));
    },
  },
  {
    method: 'GET',
    path: '/rest/servicedeskapi/organization',
    scopes: ['manage:servicedesk-customer'],
    handle: (context, request) => ok(jsmPage(request, context.siteUrl, [], (row) => row)),
  },
];
