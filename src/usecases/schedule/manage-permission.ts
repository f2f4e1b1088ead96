import { checkPermissions } from '../../jira/check-permissions';
import type { AppIds, Deps } from '../deps';

type Installed = Pick<AppIds, 'appId' | 'environmentId'>;

const keyOf = ({ appId, environmentId }: Installed, module: string): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${module}`;

/** Jira's key of the project permission "Steward: manage changes". */
export const managePermission = (app: Installed): string => keyOf(app, 'manage-changes');

/** Jira's key of the project permission "Steward: declare emergency". */
export const declarePermission = (app: Installed): string => keyOf(app, 'declare-emergency');

/** Jira's key of the project permission "Steward: override risk". */
export const overridePermission = (app: Installed): string => keyOf(app, 'override-risk');

/** Whether the person who asks holds "Steward: manage changes" in exactly this project. One call. */
export async function managesProject(
  { jira, app }: Pick<Deps, 'jira' | 'app'>,
  projectId: string,
): Promise<boolean> {
  const permission = managePermission(app);
  const { projects } = await checkPermissions(jira, { permission, projects: [projectId] });
  return projects.includes(projectId);
}
