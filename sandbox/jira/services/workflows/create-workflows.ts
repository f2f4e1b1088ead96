import { checkStatuses, checkWorkflow } from './check-workflow';
import { JiraError } from '../../context';
import { storeStatuses, storedParts } from './store-workflow';
import { uuidFrom } from '../../ids';
import { workflowNamed } from './find-workflow';
import { wrong } from './findings';
import type { CreateRequest } from './schema';
import type { Finding } from './findings';
import type { JiraContext } from '../../context';
import type { Workflow } from '../../entities';

/** What POST /workflows/create/validation reports and POST /workflows/create refuses for. */
export function checkCreate(context: JiraContext, request: CreateRequest): Finding[] {
  const references = new Set(request.statuses.map((status) => status.statusReference));
  const names = request.workflows.map((workflow) => workflow.name.trim());
  return [
    ...(request.scope.type === 'PROJECT'
      ? [
          wrong(
            'SCOPE',
            'SCOPE_NOT_SUPPORTED',
            "Workflows of the scope PROJECT belong to team-managed projects, which this site doesn't have.",
          ),
        ]
      : []),
    ...checkStatuses(context, request.statuses),
    ...(references.size < request.statuses.length
      ? [wrong('STATUS', 'DUPLICATE_STATUS_REFERENCE', 'Status references must be unique.')]
      : []),
    ...names.flatMap((name, index) => {
      if (name === '') return [wrong('WORKFLOW', 'WORKFLOW_NAME_EMPTY', 'You must name the workflow.')];
      if (name.length > 255)
        return [
          wrong('WORKFLOW', 'WORKFLOW_NAME_TOO_LONG', 'The workflow name must be 255 characters or fewer.'),
        ];
      if (workflowNamed(context, name) || names.indexOf(name) !== index)
        return [wrong('WORKFLOW', 'NON_UNIQUE_WORKFLOW_NAME', 'You must use a unique workflow name.')];
      return [];
    }),
    ...request.workflows.flatMap((workflow) => checkWorkflow(context, workflow, references)),
  ];
}

/** Refuses with every error's message, as one 400. */
export function refuseErrors(findings: readonly Finding[]): void {
  const errors = findings.filter((finding) => finding.level === 'ERROR');
  if (errors.length > 0) throw new JiraError(400, [...new Set(errors.map((finding) => finding.message))]);
}

export function createWorkflows(context: JiraContext, request: CreateRequest): Workflow[] {
  refuseErrors(checkCreate(context, request));
  const ids = storeStatuses(context, request.statuses);
  return request.workflows.map((input) => {
    const number = context.nextId('workflow');
    const now = context.clock.iso();
    const workflow: Workflow = {
      id: uuidFrom('workflow', number),
      name: input.name.trim(),
      description: input.description ?? '',
      isEditable: true,
      scope: 'GLOBAL',
      version: { id: uuidFrom('workflowVersion', `${number}/1`), versionNumber: 1 },
      ...storedParts(context, input, ids),
      createdAt: now,
      updatedAt: now,
    };
    context.tables.table('workflows').put(workflow);
    return workflow;
  });
}
