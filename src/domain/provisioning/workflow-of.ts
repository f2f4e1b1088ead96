import type { PracticePack } from '../practices/schema';
import { rememberedId } from './remembered';
import type { SiteSnapshot, SiteWorkflow } from './site';

/** Name of the workflow that Steward makes for a practice in a project. */
export const workflowName = (projectKey: string, pack: PracticePack): string =>
  `${projectKey}: ${pack.workflow.name}`;

type Own = Pick<SiteSnapshot, 'project' | 'workflows' | 'adoption'>;

/** The workflow that an adopted practice was bound to, whatever it is called by now, if it was read. */
const boundWorkflow = (site: Own, pack: PracticePack): SiteWorkflow | undefined =>
  site.workflows.find(({ id }) => id === rememberedId(site, pack.id, `workflow:${pack.id}`));

/** Name of the practice's own workflow: the one that the customer has given it since, else the one that Steward gives. */
export const ownWorkflowName = (site: Own, pack: PracticePack): string =>
  (pack.workflow.onExisting === 'replace' ? boundWorkflow(site, pack)?.name : undefined) ??
  workflowName(site.project.key, pack);

/** Whether the practice was adopted with a workflow of its own that is still there, whatever its type follows now. */
export const hasOwnWorkflow = (site: Own, pack: PracticePack): boolean =>
  boundWorkflow(site, pack)?.name === workflowName(site.project.key, pack);

/** The workflow that the project's scheme gives to an issue type: its own mapping, or the default one. */
export function workflowOfType(
  site: Pick<SiteSnapshot, 'workflowScheme' | 'workflows'>,
  typeId: string,
): SiteWorkflow | undefined {
  const { byType, defaultWorkflow } = site.workflowScheme;
  const mapped = byType.find((mapping) => mapping.typeIds.includes(typeId))?.workflow ?? defaultWorkflow;
  return site.workflows.find((workflow) => workflow.id === mapped.id || workflow.name === mapped.name);
}
