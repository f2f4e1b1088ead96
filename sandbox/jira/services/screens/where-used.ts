import type { JiraContext } from '../../context';
import type { Project } from '../../entities';

/** The ids of the screens that a project shows for any of its types and operations. */
export function screensOfProject(context: JiraContext, project: Project): Set<string> {
  const mappings = context.tables
    .table('issueTypeScreenSchemes')
    .get(project.issueTypeScreenSchemeId)?.mappings;
  const schemes = Object.values(mappings ?? {}).flatMap(
    (id) => context.tables.table('screenSchemes').get(id) ?? [],
  );
  return new Set(schemes.flatMap((scheme) => Object.values(scheme.screens)));
}
