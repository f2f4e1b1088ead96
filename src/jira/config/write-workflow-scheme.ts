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
/** A type with the workflow it gets and where its issues go, in Jira's ids. */
interface Change {
  readonly typeId: string;
  readonly workflowId: string;
  readonly statusMappings: readonly Mapping[];
}

/** Gives the types their workflows, all at once. Jira moves existing issues in a task that goes on after the answer. */
export async function changeWorkflowScheme(
  context: ActionContext,
  action: SchemeAction,
): Promise<ActionResult> {
  const present = await readWorkflowScheme(context.jira, context.project.id);
  const served = (typeId: string) =>
    present.byType.find((one) => one.typeIds.includes(typeId))?.workflow.id ?? present.defaultWorkflow.id;
  const changes = action.types
    .map(({ typeRef, workflowRef, moves }): Change => ({
      typeId: idOf(context, typeRef),
      workflowId: idOf(context, workflowRef),
      statusMappings: moves.map((move) => ({
        oldStatusId: move.from,
        newStatusId: idOf(context, move.toRef),
      })),
    }))
    .filter((change) => served(change.typeId) !== change.workflowId);
  if (changes.length === 0) return done({ workflowScheme: present.id });
  // An earlier run of the same step may have given the project its own scheme: then that one is changed.
  return action.kind === 'updateWorkflowScheme' || present.name === action.name
    ? update(context, present, changes)
    : copy(context, action, present, changes);
}

type Scheme = Awaited<ReturnType<typeof readWorkflowScheme>>;

/** The types of each workflow after the changes. */
function associations(scheme: Scheme, changes: readonly Change[]) {
  const changed = new Set(changes.map((change) => change.typeId));
  const byWorkflow = new Map<string, string[]>();
  const add = (workflowId: string, typeId: string) =>
    byWorkflow.set(workflowId, [...(byWorkflow.get(workflowId) ?? []), typeId]);
  for (const { workflow, typeIds } of scheme.byType)
    for (const typeId of typeIds) if (!changed.has(typeId)) add(workflow.id, typeId);
  for (const { workflowId, typeId } of changes) add(workflowId, typeId);
  return [...byWorkflow].map(([workflowId, issueTypeIds]) => ({ workflowId, issueTypeIds }));
}

/** Keeps each type's workflow in the scheme, before and after, and where its issues go. */
async function keepMappings(
  { keep }: Pick<ActionContext, 'keep'>,
  schemeId: string,
  present: Scheme,
  changes: readonly Change[],
): Promise<void> {
  for (const { typeId, workflowId, statusMappings } of changes)
    await keep({
      kind: 'workflowMapping',
      schemeId,
      typeId,
      name: `type ${typeId}`,
      before: present.byType.find((one) => one.typeIds.includes(typeId))?.workflow.id ?? null,
      after: workflowId,
      moves: statusMappings.map(({ oldStatusId, newStatusId }) => ({
        typeId,
        from: oldStatusId,
        to: newStatusId,
      })),
    });
}

const overrides = (changes: readonly Change[]) =>
  changes
    .filter((change) => change.statusMappings.length > 0)
    .map(({ typeId, statusMappings }) => ({ issueTypeId: typeId, statusMappings }));

async function update(
  context: ActionContext,
  scheme: Scheme,
  changes: readonly Change[],
): Promise<ActionResult> {
  await keepMappings(context, scheme.id, scheme, changes);
  const taskId = await startTask(context.jira, CONFIG_ENDPOINTS.updateWorkflowScheme, {
    id: scheme.id,
    name: scheme.name,
    description: scheme.description,
    version: scheme.version,
    defaultWorkflowId: scheme.defaultWorkflow.id,
    workflowsForIssueTypes: associations(scheme, changes),
    statusMappingsByIssueTypeOverride: overrides(changes),
  });
  return done({ workflowScheme: scheme.id }, [], taskId);
}

async function copy(
  context: ActionContext,
  action: SchemeAction,
  present: Scheme,
  changes: readonly Change[],
): Promise<ActionResult> {
  const { jira, project } = context;
  const existing = await readPages(
    jira,
    CONFIG_ENDPOINTS.listWorkflowSchemes,
    z.object({ id, name: z.string() }),
  );
  const nameOf = await workflowNames(
    context,
    changes.map((change) => change.workflowId),
  );
  const issueTypeMappings = Object.fromEntries([
    ...present.byType.flatMap((one) => one.typeIds.map((other) => [other, one.workflow.name] as const)),
    ...changes.map((change) => [change.typeId, nameOf(change.workflowId)] as const),
  ]);
  const targetSchemeId =
    existing.find((scheme) => scheme.name === action.name)?.id ??
    (
      await jira.call(CONFIG_ENDPOINTS.createWorkflowScheme, {
        body: {
          name: action.name,
          description: `Copy of "${present.name}" with Steward's workflows. Made by Steward.`,
          defaultWorkflow: present.defaultWorkflow.name,
          issueTypeMappings,
        },
        answer: z.object({ id }),
      })
    ).id;
  // Kept before the switch: afterwards the project no longer says which scheme it had.
  await context.keep({ kind: 'workflowScheme', id: targetSchemeId, name: action.name, before: present.id });
  await keepMappings(context, targetSchemeId, present, changes);
  const taskId = await startTask(jira, CONFIG_ENDPOINTS.switchWorkflowScheme, {
    projectId: project.id,
    targetSchemeId,
    mappingsByIssueTypeOverride: overrides(changes),
  });
  return done({ workflowScheme: targetSchemeId }, [], taskId);
}

/** Schemes are made with names of workflows, everything else takes ids. */
async function workflowNames(
  context: ActionContext,
  workflowIds: readonly string[],
): Promise<(workflowId: string) => string> {
  const answer = await context.jira.call(CONFIG_ENDPOINTS.readWorkflows, {
    body: { workflowIds: [...new Set(workflowIds)] },
    answer: z.object({ workflows: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
  const names = new Map(answer.workflows.map((workflow) => [workflow.id, workflow.name]));
  return (workflowId) => {
    const name = names.get(workflowId);
    if (name === undefined) throw new Error(`the workflow ${workflowId} is gone`);
    return name;
  };
}
