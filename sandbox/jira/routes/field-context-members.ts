import * as z from 'zod';
import { badRequest } from '../errors';
import { contextOf, fieldOf } from './field-contexts';
import { noContent, readBody } from '../http';
import type { Route } from '../context';

const scopes = ['manage:jira-configuration'];
const base = '/rest/api/3/field/{fieldId}/context/{contextId}';
const ids = z.array(z.string()).min(1);

/** Refuses a list that names something twice, or something that the context hasn't got. */
function checkMembers(name: string, words: string, wanted: readonly string[], present: readonly string[]) {
  if (new Set(wanted).size < wanted.length) throw badRequest(`The ${name} must not contain duplicates.`);
  const others = wanted.filter((id) => !present.includes(id));
  if (others.length > 0)
    throw badRequest(`These ${words} are not associated with the context: ${others.join(', ')}.`);
}

/** Taking projects and work types out of a context. */
export const fieldContextMemberRoutes: readonly Route[] = [
  {
    // Without projects it would be a second global context: a field always has one (CHANGE-3019).
    method: 'POST',
    path: `${base}/project/remove`,
    scopes,
    handle(context, request) {
      const { projectIds } = readBody(z.strictObject({ projectIds: ids }), request);
      const row = contextOf(context, request, fieldOf(context, request));
      checkMembers('projectIds', 'projects', projectIds, row.projectIds);
      const kept = row.projectIds.filter((id) => !projectIds.includes(id));
      if (kept.length === 0) throw badRequest('The field would have two global contexts.');
      context.tables.table('fieldContexts').put({ ...row, projectIds: kept });
      return noContent();
    },
  },
  {
    // "A custom field context without any issue types applies to all issue types."
    method: 'POST',
    path: `${base}/issuetype/remove`,
    scopes,
    handle(context, request) {
      const { issueTypeIds } = readBody(z.strictObject({ issueTypeIds: ids }), request);
      const row = contextOf(context, request, fieldOf(context, request));
      checkMembers('issueTypeIds', 'issue types', issueTypeIds, row.issueTypeIds);
      const kept = row.issueTypeIds.filter((id) => !issueTypeIds.includes(id));
      context.tables
        .table('fieldContexts')
        .put({ ...row, issueTypeIds: kept, isAnyIssueType: kept.length === 0 });
      return noContent();
    },
  },
];
