import { JiraError } from '../context';
import { numberOf, ok } from '../http';
import { issueTypesOf } from '../formatters/project';
import { callerOf } from '../issues/caller';
import { createMeta, editMeta } from '../issues/field-meta';
import { issueTypeRef } from '../issues/refs';
import { hasProjectPermission } from '../permissions';
import { READ, onIssue } from './issue-target';
import type { JiraContext, Route } from '../context';
import type { Project } from '../entities';
import type { Caller } from '../issues/caller';

/** A project in which the caller may create issues; Jira answers 404 otherwise. */
function creatableProject(context: JiraContext, caller: Caller, idOrKey: string): Project {
  const projects = context.tables.table('projects');
  const project = projects.get(idOrKey) ?? projects.by('key', idOrKey.toUpperCase())[0];
  if (!project || !hasProjectPermission(context, caller.accountId, project.id, 'CREATE_ISSUES')) {
    throw new JiraError(404, [`No project could be found with key or id '${idOrKey}'.`]);
  }
  return project;
}

/** What can be set when creating and editing. Source: operations getCreateIssueMetaIssueTypes, getCreateIssueMetaIssueTypeId. */
export const issueMetaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes',
    scopes: READ,
    handle(context, request) {
      const project = creatableProject(
        context,
        callerOf(context, request.actor),
        request.params['projectIdOrKey'] ?? '',
      );
      const types = issueTypesOf(context, project);
      const startAt = numberOf(request, 'startAt', 0);
      const maxResults = Math.min(numberOf(request, 'maxResults', 50), 200);
      return ok({
        startAt,
        maxResults,
        total: types.length,
        issueTypes: types
          .slice(startAt, startAt + maxResults)
          .map((type) => issueTypeRef(context, type))
          .map(({ description: _text, ...type }) => type),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}',
    scopes: READ,
    handle(context, request) {
      const caller = callerOf(context, request.actor);
      const project = creatableProject(context, caller, request.params['projectIdOrKey'] ?? '');
      const type = issueTypesOf(context, project).find((row) => row.id === request.params['issueTypeId']);
      if (!type)
        throw new JiraError(404, [
          `No issue type could be found with id '${request.params['issueTypeId']}'.`,
        ]);
      const fields = createMeta({ context, caller, project, issueTypeId: type.id }, type);
      const startAt = numberOf(request, 'startAt', 0);
      const maxResults = Math.min(numberOf(request, 'maxResults', 50), 200);
      return ok({
        startAt,
        maxResults,
        total: fields.length,
        fields: fields.slice(startAt, startAt + maxResults),
      });
    },
  },
  onIssue('GET', '/editmeta', ({ context, caller, issue }) => ok(editMeta(context, caller, issue))),
];
