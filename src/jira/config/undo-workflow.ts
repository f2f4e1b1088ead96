import * as z from '../../shape';
import { hasStewardRules, withoutStewardRules } from '../../domain/provisioning/detach-rules';
import type { WorkflowImage } from '../../domain/provisioning/made';
import type { SiteWorkflow } from '../../domain/provisioning/site';
import type { UndoAction } from '../../domain/provisioning/undo-types';
import { imageOf } from '../../domain/provisioning/workflow-image';
import type { JiraClient } from '../client';
import { JiraError } from '../errors';
import type { ActionContext } from './action-context';
import { changeWorkflow } from './change-workflow';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readWorkflowsById } from './read-workflows';
import { id } from './shapes';
import { asTheyAre, readWireStatuses, referenceOf } from './workflow-wire';

type Move = { readonly from: string; readonly to: string };

/** A workflow as `POST /workflows/update` takes it: the image, on top of the version that is there now. */
async function updateOf(
  jira: JiraClient,
  present: Pick<SiteWorkflow, 'id' | 'name' | 'version'>,
  image: WorkflowImage,
  moves: readonly Move[] = [],
) {
  const { description, startPointLayout, loopedTransitionContainerLayout } = image.raw;
  const ids = [...image.statuses.map((status) => status.id), ...moves.map(({ from }) => from)];
  return {
    statuses: (await readWireStatuses(jira))(ids, present.name),
    workflows: [
      {
        id: present.id,
        version: present.version,
        ...(description != null && { description }),
        ...(startPointLayout != null && { startPointLayout }),
        ...(loopedTransitionContainerLayout != null && { loopedTransitionContainerLayout }),
        statuses: image.statuses.map((status) => ({
          properties: {},
          ...status.raw,
          statusReference: referenceOf(status.id),
        })),
        transitions: asTheyAre(image.transitions),
        ...(moves.length > 0 && {
          defaultStatusMappings: moves.map((move) => ({
            oldStatusReference: referenceOf(move.from),
            newStatusReference: referenceOf(move.to),
          })),
        }),
      },
    ],
  };
}

/**
 * Puts a workflow back as it was before Steward changed it. Gives the task in which Jira moves issues, or null.
 * @throws JiraError CONFLICT when somebody has changed it since the plan was made
 */
export async function restoreWorkflow(
  jira: JiraClient,
  { workflowId, name, present, image, moves }: Extract<UndoAction, { kind: 'restoreWorkflow' }>,
  again: boolean,
): Promise<string | null> {
  const [workflow] = await readWorkflowsById(jira, [workflowId]);
  if (!workflow) return null;
  if (workflow.version.id !== present) {
    // The answer to our own change may have been lost.
    if (again && isAlready(workflow.statusIds, image)) return null;
    throw new JiraError('updateWorkflows', 409, 'CONFLICT', [
      `"${name}" was changed since the plan was made. Plan the undo again.`,
    ]);
  }
  const body = await updateOf(jira, workflow, image, moves);
  const answer = z.object({ taskId: id.nullish() });
  return (await jira.call(CONFIG_ENDPOINTS.updateWorkflows, { body, answer })).taskId ?? null;
}

const isAlready = (statusIds: readonly string[], image: WorkflowImage): boolean =>
  statusIds.length === image.statuses.length &&
  image.statuses.every((status) => statusIds.includes(status.id));

/** Takes Steward's rules out of a workflow; everything else in it stays. False: there were none. */
export async function detachRules(
  context: Pick<ActionContext, 'jira' | 'keep' | 'app'>,
  workflowId: string,
): Promise<boolean> {
  const [workflow] = await readWorkflowsById(context.jira, [workflowId]);
  if (!workflow || !hasStewardRules(workflow, context.app.appId)) return false;
  const without = imageOf(withoutStewardRules(workflow, context.app.appId));
  await changeWorkflow(context, workflow, await updateOf(context.jira, workflow, without));
  return true;
}
