import type { JiraContext } from '../../../sandbox/jira/context';

/** Gives a project an issue security scheme with one level that no issue carries; answers how to take it away. */
export function secureProject({ tables }: JiraContext, key: string): () => void {
  tables
    .table('securitySchemes')
    .put({ id: '10000', name: 'Confidential', description: '', defaultLevelId: null });
  tables.table('securityLevels').put({
    id: '10000',
    name: 'Staff',
    description: '',
    issueSecuritySchemeId: '10000',
    members: [{ type: 'applicationRole' }],
  });
  const projects = tables.table('projects');
  const [project] = projects.by('key', key);
  if (!project) throw new Error(`there is no project ${key}`);
  projects.put({ ...project, issueSecuritySchemeId: '10000' });
  return () => projects.put(project);
}
