import * as z from 'zod';
import { administeredProject, visibleProject } from '../require';
import { badRequest, notFound } from '../errors';
import { noContent, ok } from '../http';
import { actingAccount } from '../permissions';
import { readProperties, writeProperty } from '../services/entity-properties';
import type { Route } from '../context';

/** Properties of projects. Those of issues stand with the issues. */
export const projectPropertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/properties',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const project = visibleProject(context, request, request.params['projectIdOrKey'] ?? '');
      const base = `${context.siteUrl}/rest/api/3/project/${project.id}/properties`;
      return ok({
        keys: readProperties(context, 'project', project.id).map(({ key }) => ({
          self: `${base}/${key}`,
          key,
        })),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    scopes: ['read:jira-work'],
    handle(context, request) {
      const project = visibleProject(context, request, request.params['projectIdOrKey'] ?? '');
      const row = context.tables
        .table('properties')
        .get(`project/${project.id}/${request.params['propertyKey'] ?? ''}`);
      if (!row) throw notFound(`The property with key '${request.params['propertyKey']}' does not exist.`);
      return ok({ key: row.key, value: row.value });
    },
  },
  {
    method: 'PUT',
    path: '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    scopes: ['manage:jira-project'],
    handle(context, request) {
      const project = administeredProject(context, request, request.params['projectIdOrKey'] ?? '');
      const key = request.params['propertyKey'] ?? '';
      if (request.body === undefined || !z.json().safeParse(request.body).success)
        throw badRequest('The property value must be a valid, non-empty JSON.');
      return { status: writeProperty(context, 'project', project.id, key, request.body) ? 201 : 200 };
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/project/{projectIdOrKey}/properties/{propertyKey}',
    scopes: ['manage:jira-project'],
    handle(context, request) {
      const project = administeredProject(context, request, request.params['projectIdOrKey'] ?? '');
      const key = request.params['propertyKey'] ?? '';
      if (!context.tables.table('properties').remove(`project/${project.id}/${key}`))
        throw notFound(`The property with key '${key}' does not exist.`);
      return noContent();
    },
  },
];

const operation = (status: number, message: string): { status: number; body: unknown } => ({
  status,
  body: { message, statusCode: status },
});
const base = '/rest/forge/1/app/properties';
/** Properties of the app itself: asApp() only, at most 32,768 characters (operations of the group "App properties (Forge)"). */
export const appPropertyRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes: ['read:app-data:jira'],
    only: 'app',
    handle: (context, request) =>
      ok({
        keys: readProperties(context, 'app', actingAccount(context, request.actor) ?? '').map(({ key }) => ({
          key,
          self: `${context.siteUrl}${base}/${key}`,
        })),
      }),
  },
  {
    method: 'GET',
    path: `${base}/{propertyKey}`,
    scopes: ['read:app-data:jira'],
    only: 'app',
    handle(context, request) {
      const key = request.params['propertyKey'] ?? '';
      if (key.length > 127) return operation(400, 'The property key cannot be longer than 127 characters.');
      const row = context.tables
        .table('properties')
        .get(`app/${actingAccount(context, request.actor) ?? ''}/${key}`);
      return row ? ok({ key: row.key, value: row.value }) : operation(404, 'Property with key not found.');
    },
  },
  {
    method: 'PUT',
    path: `${base}/{propertyKey}`,
    scopes: ['write:app-data:jira'],
    only: 'app',
    handle(context, request) {
      const key = request.params['propertyKey'] ?? '';
      if (key.length > 127) return operation(400, "The property key can't be longer than 127 characters.");
      if (request.body === undefined || request.body === '')
        return operation(400, 'The value must be a valid, non-empty JSON.');
      if (JSON.stringify(request.body).length > 32_768)
        return operation(400, "The property value can't be longer than 32768 characters.");
      const isNew = writeProperty(
        context,
        'app',
        actingAccount(context, request.actor) ?? '',
        key,
        request.body,
      );
      return isNew ? operation(201, 'Property created.') : operation(200, 'Property updated.');
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{propertyKey}`,
    scopes: ['write:app-data:jira'],
    only: 'app',
    handle(context, request) {
      const key = request.params['propertyKey'] ?? '';
      if (key.length > 127) return operation(400, 'The property key cannot be longer than 127 characters.');
      const removed = context.tables
        .table('properties')
        .remove(`app/${actingAccount(context, request.actor) ?? ''}/${key}`);
      return removed ? noContent() : operation(404, 'Property with key not found.');
    },
  },
];
