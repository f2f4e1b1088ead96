import { imageOf } from '../../domain/provisioning/workflow-image';
import type { SiteWorkflow } from '../../domain/provisioning/site';
import type { ActionContext } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { toWorkflows } from './read-workflows';
import { workflowsAnswer } from './shapes';

/**
 * Updates a workflow that is there (`body` as `POST /workflows/update` takes it): what it was before is kept first, and
 * afterwards which version came of it, so that undo can tell our change from a later one of somebody else's.
 */
export async function changeWorkflow(
  context: Pick<ActionContext, 'jira' | 'keep'>,
  existing: SiteWorkflow,
  body: unknown,
): Promise<SiteWorkflow> {
  const change = {
    kind: 'workflowChange' as const,
    id: existing.id,
    name: existing.name,
    before: imageOf(existing),
  };
  await context.keep({ ...change, wrote: null });
  const updated = toWorkflows(
    await context.jira.call(CONFIG_ENDPOINTS.updateWorkflows, { body, answer: workflowsAnswer }),
  );
  const after = updated.find((workflow) => workflow.id === existing.id);
  if (!after) throw new Error(`Jira changed the workflow "${existing.name}" and did not say into what`);
  await context.keep({ ...change, wrote: after.version });
  return after;
}
