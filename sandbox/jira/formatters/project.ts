import { formatIssueType } from './issue-type';
import { formatUser } from './user';
import { uuidFrom } from '../ids';
import type { JiraContext } from '../context';
import type { IssueType, Project } from '../entities';

const avatars = (context: JiraContext, project: Project): Record<string, string> =>
  Object.fromEntries(
    [48, 24, 16, 32].map((size) => [
      `${size}x${size}`,
      `${context.siteUrl}/rest/api/3/universal_avatar/view/type/project/avatar/${project.id}?size=${size}`,
    ]),
  );

/** A project as issues carry it (ProjectDetails). */
export const formatProjectDetails = (context: JiraContext, project: Project): Record<string, unknown> => ({
  self: `${context.siteUrl}/rest/api/3/project/${project.id}`,
  id: project.id,
  key: project.key,
  name: project.name,
  projectTypeKey: project.projectTypeKey,
  simplified: project.style === 'next-gen',
  avatarUrls: avatars(context, project),
});

/** A row of project/search. */
export const formatProject = (context: JiraContext, project: Project): Record<string, unknown> => ({
  ...formatProjectDetails(context, project),
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  style: project.style,
  isPrivate: false,
  properties: {},
});

/** GET /project/{id}: with lead, work types and roles. */
export const formatFullProject = (context: JiraContext, project: Project): Record<string, unknown> => ({
  ...formatProjectDetails(context, project),
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  description: '',
  lead: formatUser(context, project.leadAccountId),
  components: [],
  issueTypes: issueTypesOf(context, project).map((type) => formatIssueType(context, type)),
  assigneeType: 'UNASSIGNED',
  versions: [],
  roles: rolesOf(context, project),
  style: project.style,
  isPrivate: false,
  properties: {},
  ...(project.style === 'next-gen' ? { uuid: uuidFrom('project', project.id) } : {}),
});

/** The work types that the project's scheme offers, in its order. */
export function issueTypesOf(context: JiraContext, project: Project): IssueType[] {
  const ids = context.tables.table('issueTypeSchemes').get(project.issueTypeSchemeId)?.issueTypeIds ?? [];
  return ids.map((id) => context.tables.table('issueTypes').get(id)).filter((type) => type !== undefined);
}
export const rolesOf = (context: JiraContext, project: Project): Record<string, string> =>
  Object.fromEntries(
    context.tables
      .table('projectRoles')
      .all()
      .map((role) => [role.name, `${context.siteUrl}/rest/api/3/project/${project.id}/role/${role.id}`]),
  );
