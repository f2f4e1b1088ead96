import { ISSUE_NOT_FOUND, notFound } from '../errors';
import { hasProjectPermission } from '../permissions';
import type { JiraContext } from '../context';
import type { Issue, Project } from '../entities';
import type { Caller } from './caller';

/** An issue by id or key (keys ignore case). */
export function findIssue(context: JiraContext, idOrKey: string): Issue | undefined {
  const issues = context.tables.table('issues');
  if (/^\d+$/.test(idOrKey)) return issues.get(idOrKey);
  return issues.by('key', idOrKey.toUpperCase())[0];
}

/** May the caller see this issue? */
export const canBrowse = (context: JiraContext, caller: Caller, issue: Issue): boolean =>
  hasProjectPermission(context, caller.accountId, issue.projectId, 'BROWSE_PROJECTS', issue);

/** The issue, or Jira's 404, which is the same for what doesn't exist and what may not be seen. */
export function requireIssue(context: JiraContext, caller: Caller, idOrKey: string): Issue {
  const issue = findIssue(context, idOrKey);
  if (!issue || !canBrowse(context, caller, issue)) throw notFound(ISSUE_NOT_FOUND);
  return issue;
}

/** The project of an issue; every issue has one. */
export function projectOf(context: JiraContext, issue: Pick<Issue, 'projectId' | 'key'>): Project {
  const project = context.tables.table('projects').get(issue.projectId);
  if (!project)
    throw new Error(`issue ${issue.key} belongs to project ${issue.projectId}, which doesn't exist`);
  return project;
}
