import { callerOf } from '../../issues';
import { jsmPage, ok } from '../../http';
import { formatServiceDesk } from '../../formatters/jsm/parts';
import { mayUseDesk, requireDesk } from '../../services/find-request';
import { REQUEST_TYPE_GROUPS } from '../../seed/request-types';
import type { JiraContext, Route } from '../../context';
import type { JiraRequest } from '../../../core/types';

const scopes = ['read:servicedesk-request'];
export const base = '/rest/servicedeskapi/servicedesk';
/** The desk of the path, if the caller may use it. */
export const deskIn = (context: JiraContext, request: JiraRequest & { params: Record<string, string> }) =>
  requireDesk(context, callerOf(context, request.actor), request.params['serviceDeskId'] ?? '');

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
    path: `${base}/{serviceDeskId}/requesttypegroup`,
    scopes,
    handle(context, request) {
      deskIn(context, request);
      return ok(jsmPage(request, context.siteUrl, REQUEST_TYPE_GROUPS, (group) => group));
    },
  },
];
