import { importIssues } from '../issues/import';
import { people } from './people';
import { seedBlankSite } from './blank-site';
import type { BaseSite } from './base-site';
import type { JiraContext } from '../context';

/** The blank site with issue security: two of its project's four issues carry a level that the app's role is not in. */
export function seedSecuredSite(context: JiraContext, base: BaseSite): void {
  seedBlankSite(context, base);
  const { tables } = context;
  const schemeId = context.nextId('securityScheme');
  tables.table('securitySchemes').put({
    id: schemeId,
    name: 'Confidential work',
    description: 'Keeps some of the issues to a few people.',
    defaultLevelId: null,
  });
  const level = (name: string, description: string, groups: readonly string[]): string => {
    const id = context.nextId('securityLevel');
    const members = groups.map((group) => ({ type: 'group' as const, value: base.groupIds[group] ?? '' }));
    tables.table('securityLevels').put({ id, name, description, issueSecuritySchemeId: schemeId, members });
    return id;
  };
  level('Staff', 'Everybody who works here.', ['jira-servicemanagement-users']);
  const boardOnly = level('Board only', 'The change board and the administrators.', [
    'cab-members',
    'jira-administrators',
  ]);
  const [project] = tables.table('projects').all();
  const [task] = tables.table('issueTypes').all();
  if (!project || !task) return;
  tables.table('projects').put({ ...project, issueSecuritySchemeId: schemeId });
  const created = new Date(context.clock.now() - 5 * 24 * 3_600_000).toISOString();
  const issues = importIssues(
    context,
    ['Order new badges', 'Replace the safe', 'Merge two departments', 'Water the plants'].map((summary) => ({
      projectId: project.id,
      issueTypeId: task.id,
      created,
      reporterId: people.agentLena.id,
      summary,
      events: [],
    })),
  );
  for (const issue of issues.slice(1, 3))
    tables.table('issues').put({ ...issue, securityLevelId: boardOnly });
}
