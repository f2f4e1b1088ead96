import * as z from 'zod';
import { JiraError } from '../context';
import { noContent, ok, readBody } from '../http';
import { callerOf } from '../issues/caller';
import { requireComment } from '../issues/comments/change-comment';
import { isPublic } from '../issues/comments/add-comment';
import { canBrowse } from '../issues/find-issue';
import {
  propertiesOf,
  propertyNotFound,
  propertyOf,
  removeProperty,
  setProperty,
} from '../issues/properties';
import { hasProjectPermission } from '../permissions';
import { ISSUE_NOT_FOUND, notFound } from '../errors';
import { READ, WRITE, onIssue } from './issue-target';
import type { JiraContext, Route } from '../context';
import type { IssueComment } from '../entities';
import type { Request, Target } from './issue-target';

/** Writing a property of an issue needs Edit issues; the issue's `updated` stays and no changelog entry is made. */
function requireEdit({ context, caller, issue }: Target): void {
  if (hasProjectPermission(context, caller.accountId, issue.projectId, 'EDIT_ISSUES', issue)) return;
  throw new JiraError(403, ['You do not have permission to edit issues in this project.']);
}
const keyOf = ({ request }: { request: Request }): string => request.params['propertyKey'] ?? '';
const bulk = z.looseObject({
  entitiesIds: z.array(z.number().int()).max(10_000).optional(),
  // "A list of up to 10 entity properties": operation bulkSetIssuesPropertiesList.
  properties: z
    .record(z.string(), z.unknown())
    .refine((given) => Object.keys(given).length <= 10, 'at most 10 properties')
    .optional(),
});

export const issuePropertyRoutes: readonly Route[] = [
  onIssue('GET', '/properties', ({ context, issue }) =>
    ok({
      keys: propertiesOf(context, 'issue', issue.id).map(({ key }) => ({
        self: `${context.siteUrl}/rest/api/3/issue/${issue.id}/properties/${key}`,
        key,
      })),
    }),
  ),
  onIssue('GET', '/properties/{propertyKey}', (target) => {
    const row = propertyOf(target.context, 'issue', target.issue.id, keyOf(target));
    if (!row) throw propertyNotFound(keyOf(target));
    return ok({ key: row.key, value: row.value });
  }),
  onIssue('PUT', '/properties/{propertyKey}', (target) => {
    requireEdit(target);
    const isNew = setProperty(target.context, 'issue', target.issue.id, keyOf(target), target.request.body);
    return { status: isNew ? 201 : 200 };
  }),
  onIssue('DELETE', '/properties/{propertyKey}', (target) => {
    requireEdit(target);
    removeProperty(target.context, 'issue', target.issue.id, keyOf(target));
    return noContent();
  }),
  {
    // Operation bulkSetIssuesPropertiesList: asynchronous, answers 303 with the task; the work itself is done at once here.
    method: 'POST',
    path: '/rest/api/3/issue/properties',
    scopes: WRITE,
    handle(context, request) {
      const { entitiesIds = [], properties = {} } = readBody(bulk, request);
      const caller = callerOf(context, request.actor);
      const issues = entitiesIds.map((id) => context.tables.table('issues').get(String(id)));
      for (const issue of issues) {
        if (!issue || !canBrowse(context, caller, issue)) throw notFound(ISSUE_NOT_FOUND);
        requireEdit({ context, caller, issue, request });
      }
      for (const issue of issues)
        for (const [key, value] of Object.entries(properties))
          if (issue) setProperty(context, 'issue', issue.id, key, value);
      const id = context.nextId('task');
      const now = context.clock.now();
      context.tables.table('tasks').put({
        id,
        description: 'Set issue properties',
        status: 'COMPLETE',
        submitted: now,
        finished: now,
        progress: 100,
        result: '',
        message: '',
        submittedBy: caller.authorId,
      });
      return { status: 303, headers: { Location: `${context.siteUrl}/rest/api/3/task/${id}` } };
    },
  },
  ...commentPropertyRoutes(),
];

/** Properties of comments; `sd.public.comment` decides whether customers see the comment. */
function commentPropertyRoutes(): Route[] {
  const path = '/rest/api/3/comment/{commentId}/properties';
  const load = (context: JiraContext, request: Request): IssueComment => {
    const caller = callerOf(context, request.actor);
    const comment = context.tables.table('comments').get(request.params['commentId'] ?? '');
    const issue = comment && context.tables.table('issues').get(comment.issueId);
    if (!comment || !issue || !canBrowse(context, caller, issue))
      throw notFound(`Can not find a comment for the id: ${request.params['commentId']}.`);
    return requireComment(context, caller, issue, comment.id);
  };
  return [
    {
      method: 'GET',
      path,
      scopes: READ,
      handle(context, request) {
        const comment = load(context, request);
        return ok({
          keys: Object.keys(comment.properties).map((key) => ({
            self: `${context.siteUrl}/rest/api/3/comment/${comment.id}/properties/${key}`,
            key,
          })),
        });
      },
    },
    {
      method: 'GET',
      path: `${path}/{propertyKey}`,
      scopes: READ,
      handle(context, request) {
        const comment = load(context, request);
        const key = keyOf({ request });
        if (!Object.hasOwn(comment.properties, key)) throw propertyNotFound(key);
        return ok({ key, value: comment.properties[key] });
      },
    },
    {
      method: 'PUT',
      path: `${path}/{propertyKey}`,
      scopes: WRITE,
      handle(context, request) {
        const comment = load(context, request);
        const key = keyOf({ request });
        const properties = { ...comment.properties, [key]: request.body };
        context.tables.table('comments').put({ ...comment, properties, jsdPublic: isPublic(properties) });
        return { status: Object.hasOwn(comment.properties, key) ? 200 : 201 };
      },
    },
    {
      method: 'DELETE',
      path: `${path}/{propertyKey}`,
      scopes: WRITE,
      handle(context, request) {
        const comment = load(context, request);
        const { [keyOf({ request })]: removed, ...properties } = comment.properties;
        if (removed === undefined) throw propertyNotFound(keyOf({ request }));
        context.tables.table('comments').put({ ...comment, properties, jsdPublic: isPublic(properties) });
        return noContent();
      },
    },
  ];
}
