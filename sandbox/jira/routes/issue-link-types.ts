import * as z from 'zod';
import { created, noContent, ok, readBody } from '../http';
import { JiraError } from '../context';
import { notFound } from '../errors';
import { isAdmin } from '../require';
import type { JiraContext, Route } from '../context';
import type { IssueLinkType } from '../entities';
import type { JiraRequest } from '../../core/types';

const manage = ['manage:jira-configuration'];
const body = z.looseObject({
  name: z.string().min(1).max(255),
  inward: z.string().min(1).max(255),
  outward: z.string().min(1).max(255),
});
const format = (context: JiraContext, type: IssueLinkType): Record<string, unknown> => ({
  id: type.id,
  name: type.name,
  inward: type.inward,
  outward: type.outward,
  self: `${context.siteUrl}/rest/api/3/issueLinkType/${type.id}`,
});
function existing(context: JiraContext, id: string): IssueLinkType {
  const type = context.tables.table('issueLinkTypes').get(id);
  if (!type) throw notFound(`No issue link type with id '${id}' found.`);
  return type;
}
/** The document answers 401 for callers without Administer Jira here (operation createIssueLinkType has no 403). */
function only(context: JiraContext, request: JiraRequest): void {
  if (!isAdmin(context, request))
    throw new JiraError(401, [
      'You are not authorized to perform this operation. Administrator privileges are required.',
    ]);
}
/** Names are unique whatever their case. */
function checkName(context: JiraContext, name: string, except?: string): void {
  if (
    context.tables
      .table('issueLinkTypes')
      .find((type) => type.id !== except && type.name.toLowerCase() === name.toLowerCase())
  )
    throw new JiraError(400, [], { name: 'Another link type with this name already exists.' });
}

export const issueLinkTypeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issueLinkType',
    scopes: ['read:jira-work'],
    handle: (context) =>
      ok({
        issueLinkTypes: context.tables
          .table('issueLinkTypes')
          .all()
          .map((type) => format(context, type)),
      }),
  },
  {
    method: 'GET',
    path: '/rest/api/3/issueLinkType/{issueLinkTypeId}',
    scopes: ['read:jira-work'],
    handle: (context, request) =>
      ok(format(context, existing(context, request.params['issueLinkTypeId'] ?? ''))),
  },
  {
    method: 'POST',
    path: '/rest/api/3/issueLinkType',
    scopes: manage,
    handle(context, request) {
      const { name, inward, outward } = readBody(body, request);
      only(context, request);
      checkName(context, name);
      const type: IssueLinkType = { id: context.nextId('issueLinkType'), name, inward, outward };
      context.tables.table('issueLinkTypes').put(type);
      return created(format(context, type));
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/issueLinkType/{issueLinkTypeId}',
    scopes: manage,
    handle(context, request) {
      const change = readBody(body.partial(), request);
      only(context, request);
      const type = existing(context, request.params['issueLinkTypeId'] ?? '');
      if (change.name !== undefined) checkName(context, change.name, type.id);
      const next: IssueLinkType = {
        id: type.id,
        name: change.name ?? type.name,
        inward: change.inward ?? type.inward,
        outward: change.outward ?? type.outward,
      };
      context.tables.table('issueLinkTypes').put(next);
      return ok(format(context, next));
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/issueLinkType/{issueLinkTypeId}',
    scopes: manage,
    handle(context, request) {
      only(context, request);
      const type = existing(context, request.params['issueLinkTypeId'] ?? '');
      for (const link of context.tables.table('issueLinks').by('type', type.id))
        context.tables.table('issueLinks').remove(link.id);
      context.tables.table('issueLinkTypes').remove(type.id);
      return noContent();
    },
  },
];
