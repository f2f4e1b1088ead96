import { JiraError } from '../context';
import { allPermissions } from '../permissions/list-permissions';
import { badRequest } from '../errors';
import { hasGlobalPermission, hasProjectPermission } from '../permissions';
import type { JiraContext } from '../context';

export interface PermissionQuestion {
  readonly globalPermissions: readonly string[];
  readonly projectPermissions: readonly {
    readonly permissions: readonly string[];
    readonly issues: readonly string[];
    readonly projects: readonly string[];
  }[];
}

/**
 * POST /permissions/check (operation getBulkPermissions): which of these the account has. Unknown projects and issues are ignored,
 * unknown permissions and more than 1,000 projects or issues refused.
 */
export function checkPermissions(
  context: JiraContext,
  accountId: string,
  question: PermissionQuestion,
): Record<string, unknown> {
  const kinds = new Map(allPermissions(context).map((kind) => [kind.key, kind.type]));
  const unknown = [
    ...question.globalPermissions.filter((key) => kinds.get(key) !== 'GLOBAL'),
    ...question.projectPermissions
      .flatMap((entry) => entry.permissions)
      .filter((key) => kinds.get(key) !== 'PROJECT'),
  ];
  if (unknown.length > 0)
    throw new JiraError(400, [], Object.fromEntries(unknown.map((key) => [key, 'Unrecognized permission'])));
  if (question.projectPermissions.some((entry) => entry.permissions.length === 0))
    throw badRequest('At least one project permission must be provided.');
  const count = (
    pick: (entry: PermissionQuestion['projectPermissions'][number]) => readonly string[],
  ): number => new Set(question.projectPermissions.flatMap(pick)).size;
  if (count((entry) => entry.projects) > 1000 || count((entry) => entry.issues) > 1000)
    throw badRequest('A maximum of 1000 projects and 1000 issues can be checked.');
  const issues = context.tables.table('issues');
  const projects = context.tables.table('projects');
  return {
    globalPermissions: question.globalPermissions.filter((key) =>
      hasGlobalPermission(context, accountId, key),
    ),
    projectPermissions: question.projectPermissions.flatMap((entry) =>
      entry.permissions.map((permission) => ({
        permission,
        issues: entry.issues
          .filter((id) => {
            const issue = issues.get(id);
            return (
              issue !== undefined &&
              hasProjectPermission(context, accountId, issue.projectId, permission, issue)
            );
          })
          .map(Number),
        projects: entry.projects
          .filter(
            (id) =>
              projects.get(id) !== undefined && hasProjectPermission(context, accountId, id, permission),
          )
          .map(Number),
      })),
    ),
  };
}
