import { checkStatuses, checkWorkflow } from './check-workflow';
import { JiraError } from '../../context';
import { migrateTask, refuseWhileRunning } from './migration-task';
import { movesOf, unmapped } from './status-mappings';
import { refuseErrors } from './create-workflows';
import { storeStatuses, storedParts } from './store-workflow';
import { uuidFrom } from '../../ids';
import { wrong } from './findings';
import type { Finding } from './findings';
import type { Workflow } from '../../entities';
import type { JiraContext } from '../../context';
import type { UpdateRequest } from './schema';

/** What POST /workflows/update/validation reports and POST /workflows/update refuses for, versions apart. */
export function checkUpdate(context: JiraContext, request: UpdateRequest): Finding[] {
  const references = new Set(request.statuses.map((status) => status.statusReference));
  return [
    ...checkStatuses(context, request.statuses),
    ...request.workflows.flatMap((input) => {
      const workflow = context.tables.table('workflows').get(input.id);
      if (!workflow)
        return [wrong('WORKFLOW', 'WORKFLOW_NOT_FOUND', `There is no workflow with the ID ${input.id}.`)];
      return [
        ...(workflow.isEditable
          ? []
          : [wrong('WORKFLOW', 'WORKFLOW_NOT_EDITABLE', `The workflow ${workflow.name} can't be edited.`)]),
        ...checkWorkflow(context, input, references),
        ...unmapped(context, workflow, input, request),
      ];
    }),
  ];
}

/** Updates workflows; issues in statuses that go away are migrated as the request's mappings say, by a task. */
export function updateWorkflows(
  context: JiraContext,
  request: UpdateRequest,
  authorId: string,
): { workflows: Workflow[]; taskId: string | null } {
  refuseWhileRunning(context);
  refuseErrors(checkUpdate(context, request));
  for (const input of request.workflows) {
    const { name, version } = stored(context, input.id);
    if (version.id !== input.version.id || version.versionNumber !== input.version.versionNumber)
      throw new JiraError(409, [
        `The workflow ${name} has been changed since it was read: its version is ${version.versionNumber}.`,
      ]);
  }
  const ids = storeStatuses(context, request.statuses);
  const moves = request.workflows.flatMap((input) =>
    movesOf(context, stored(context, input.id), input, request, ids),
  );
  const workflows = request.workflows.map((input) => {
    // What a request leaves out is not kept: it says all that the workflow is.
    const { loopedTransitionContainerLayout: _left, ...old } = stored(context, input.id);
    const versionNumber = old.version.versionNumber + 1;
    const next: Workflow = {
      ...old,
      ...storedParts(context, input, ids),
      description: input.description ?? old.description,
      version: { id: uuidFrom('workflowVersion', `${old.id}/${versionNumber}`), versionNumber },
      updatedAt: context.clock.iso(),
    };
    context.tables.table('workflows').put(next);
    return next;
  });
  if (moves.length === 0) return { workflows, taskId: null };
  const task = migrateTask(context, moves, authorId, () => undefined);
  return { workflows, taskId: task.id };
}

const stored = (context: JiraContext, id: string): Workflow => {
  const workflow = context.tables.table('workflows').get(id);
  if (!workflow) throw new JiraError(400, [`There is no workflow with the ID ${id}.`]);
  return workflow;
};
