import type { PracticePack } from '../practices/schema';
import type { SiteSnapshot, SiteWorkflow } from './site';

/** Name of the workflow that Steward makes for a practice in a project. */
export const workflowName = (projectKey: string, pack: PracticePack): string =>
  pack.workflow.kind === 'own' ? `${projectKey}: ${pack.workflow.name}` : '';

/** The workflow that the project's scheme gives to an issue type: its own mapping, or the default one. */
export function workflowOfType(site: SiteSnapshot, typeId: string): SiteWorkflow | undefined {
  const { byType, defaultWorkflow } = site.workflowScheme;
  const mapped = byType.find((mapping) => mapping.typeIds.includes(typeId))?.workflow ?? defaultWorkflow;
  return site.workflows.find((workflow) => workflow.id === mapped.id || workflow.name === mapped.name);
}
