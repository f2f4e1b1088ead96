import * as z from '../../shape';
import type { SchemeAction } from '../../domain/provisioning/types';
import { done, idOf, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';
import { readWorkflowScheme } from './read-workflows';
import { id } from './shapes';
import { startTask } from './tasks';

interface Mapping {
  readonly oldStatusId: string;
  readonly newStatusId: string;
}

/** Gives the type its workflow. Jira moves existing issues in a task that goes on after the answer. */
export async function changeWorkflowScheme(
  context: ActionContext,
  action: SchemeAction,
): Promise<ActionResult> {
  const typeId = idOf(context, action.typeRef);
  const workflowId = idOf(context, action.workflowRef);
  const present = await readWorkflowScheme(context.jira, context.project.id);
  const served =
    present.byType.find((one) => one.typeIds.includes(typeId))?.workflow.id ?? present.defaultWorkflow.id;
  if (served === workflowId) return done({ workflowScheme: present.id });
  const statusMappings = action.moves.map((move): Mapping => ({
    oldStatusId: move.from,
    newStatusId: idOf(context, move.toRef),
  }));
  // An earlier step of the same job may have given the project its own scheme: then that one is changed.
  return action.kind === 'updateWorkflowScheme' || present.name === action.name
    ? update(context, present, typeId, workflowId, statusMappings)
    : copy(context, action, present, typeId, workflowId, statusMappings);
}

type Scheme = Awaited<ReturnType<typeof readWorkflowScheme>>;

async function update(
  context: ActionContext,
  scheme: Scheme,
  typeId: string,
  workflowId: string,
  statusMappings: readonly Mapping[],
): Promise<ActionResult> {
  const others = scheme.byType
    .map((one) => ({
      workflowId: one.workflow.id,
      issueTypeIds: one.typeIds.filter((other) => other !== typeId),
    }))
    .filter((one) => one.issueTypeIds.length > 0 && one.workflowId !== workflowId);
  const same = scheme.byType.filter((one) => one.workflow.id === workflowId).flatMap((one) => one.typeIds);
  const taskId = await startTask(context.jira, CONFIG_ENDPOINTS.updateWorkflowScheme, {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    version: scheme.version,
    defaultWorkflowId: scheme.defaultWorkflow.id,
    workflowsForIssueTypes: [...others, { workflowId, issueTypeIds: [...new Set([...same, typeId])] }],
    statusMappingsByIssueTypeOverride:
      statusMappings.length === 0 ? [] : [{ issueTypeId: typeId, statusMappings }],
  });
  return done(
    { workflowScheme: scheme.id },
    [{ kind: 'workflowScheme', id: scheme.id, before: scheme }],
    taskId,
  );
}

async function copy(
  context: ActionContext,
  action: SchemeAction,
  present: Scheme,
  typeId: string,
  workflowId: string,
  statusMappings: readonly Mapping[],
): Promise<ActionResult> {
  const { jira, project } = context;
  const existing = await readPages(
    jira,
    CONFIG_ENDPOINTS.listWorkflowSchemes,
    z.object({ id, name: z.string() }),
  );
  const workflowName = await workflowNameOf(context, workflowId, present);
  const issueTypeMappings = Object.fromEntries(
    present.byType.flatMap((one) => one.typeIds.map((other) => [other, one.workflow.name])),
  );
  const targetSchemeId =
    existing.find((scheme) => scheme.name === action.name)?.id ??
    (
      await jira.call(CONFIG_ENDPOINTS.createWorkflowScheme, {
        body: {
          name: action.name,
          description: `Copy of "${present.name}" with Steward's workflow. Made by Steward.`,
          defaultWorkflow: present.defaultWorkflow.name,
          issueTypeMappings: { ...issueTypeMappings, [typeId]: workflowName },
        },
        answer: z.object({ id }),
      })
    ).id;
  const taskId = await startTask(jira, CONFIG_ENDPOINTS.switchWorkflowScheme, {
    projectId: project.id,
    targetSchemeId,
    mappingsByIssueTypeOverride: statusMappings.length === 0 ? [] : [{ issueTypeId: typeId, statusMappings }],
  });
  const before = { projectId: project.id, workflowSchemeId: present.id };
  return done(
    { workflowScheme: targetSchemeId },
    [{ kind: 'workflowScheme', id: targetSchemeId, before }],
    taskId,
  );
}

/** Schemes are made with names of workflows, everything else takes ids. */
async function workflowNameOf(context: ActionContext, workflowId: string, present: Scheme): Promise<string> {
  const known = present.byType.find((one) => one.workflow.id === workflowId)?.workflow.name;
  if (known !== undefined) return known;
  const answer = await context.jira.call(CONFIG_ENDPOINTS.readWorkflows, {
    body: { workflowIds: [workflowId] },
    answer: z.object({ workflows: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
  const found = answer.workflows.find((workflow) => workflow.id === workflowId);
  if (!found) throw new Error(`the workflow ${workflowId} is gone`);
  return found.name;
}
