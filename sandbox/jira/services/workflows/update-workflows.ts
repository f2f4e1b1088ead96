import { checkStatuses, checkWorkflow } from './check-workflow';
import { JiraError } from '../../context';
import { migrateIssues } from './migrate-issues';
import { refuseErrors } from './create-workflows';
import { schemesUsing, workflowOf } from './find-workflow';
import { startTask } from '../tasks';
import { storeStatuses, storedParts } from './store-workflow';
import { uuidFrom } from '../../ids';
import { wrong } from './findings';
import type { Finding } from './findings';
import type { Issue, Workflow } from '../../entities';
import type { JiraContext } from '../../context';
import type { UpdateRequest } from './schema';

type Input = UpdateRequest['workflows'][number];

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
    movesOf(context, stored(context, input.id), input, request).map(({ issue, to }) => ({
      issue,
      toStatusId: ids.get(to) ?? to,
    })),
  );
  const workflows = request.workflows.map((input) => {
    const old = stored(context, input.id);
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
  const task = startTask(context, 'Migrate issues of updated workflows', authorId, () => {
    migrateIssues(context, moves, authorId);
    return { migrated: moves.length };
  });
  return { workflows, taskId: task.id };
}

const stored = (context: JiraContext, id: string): Workflow => {
  const workflow = context.tables.table('workflows').get(id);
  if (!workflow) throw new JiraError(400, [`There is no workflow with the ID ${id}.`]);
  return workflow;
};

/** Issues that follow the workflow now. */
function followers(context: JiraContext, workflow: Workflow): Issue[] {
  const schemes = new Set(schemesUsing(context, workflow.name).map((scheme) => scheme.id));
  const projects = context.tables.table('projects').where((project) => schemes.has(project.workflowSchemeId));
  return projects.flatMap((project) => {
    const follows = new Map<string, boolean>();
    return context.tables
      .table('issues')
      .by('project', project.id)
      .filter(({ issueTypeId }) => {
        if (!follows.has(issueTypeId))
          follows.set(issueTypeId, workflowOf(context, project, issueTypeId).id === workflow.id);
        return follows.get(issueTypeId);
      });
  });
}

/** For each issue whose status goes away: where the request sends it (undefined: nowhere). */
function movesOf(
  context: JiraContext,
  workflow: Workflow,
  input: Input,
  request: UpdateRequest,
): { issue: Issue; to: string }[] {
  return destinations(context, workflow, input, request).filter(
    (move): move is { issue: Issue; to: string } => move.to !== undefined,
  );
}
function destinations(
  context: JiraContext,
  workflow: Workflow,
  input: Input,
  request: UpdateRequest,
): { issue: Issue; to: string | undefined }[] {
  const idOf = (reference: string): string =>
    request.statuses.find((status) => status.statusReference === reference)?.id ?? reference;
  const kept = new Set(input.statuses.map((status) => idOf(status.statusReference)));
  if (workflow.statuses.every((status) => kept.has(status.statusReference))) return [];
  return followers(context, workflow)
    .filter((issue) => !kept.has(issue.statusId))
    .map((issue) => {
      const own = input.statusMappings?.find(
        (mapping) => mapping.projectId === issue.projectId && mapping.issueTypeId === issue.issueTypeId,
      )?.statusMigrations;
      const rule = [...(own ?? []), ...(input.defaultStatusMappings ?? [])].find(
        (migration) => idOf(migration.oldStatusReference) === issue.statusId,
      );
      const inside =
        rule &&
        input.statuses.some(
          (status) =>
            status.statusReference === rule.newStatusReference ||
            idOf(status.statusReference) === rule.newStatusReference,
        );
      return { issue, to: inside ? rule.newStatusReference : undefined };
    });
}
function unmapped(context: JiraContext, workflow: Workflow, input: Input, request: UpdateRequest): Finding[] {
  const lost = destinations(context, workflow, input, request).filter((move) => move.to === undefined);
  const groups = new Map(
    lost.map(({ issue }) => [`${issue.projectId}/${issue.issueTypeId}/${issue.statusId}`, issue]),
  );
  return [...groups.values()].map((issue) =>
    wrong(
      'STATUS_MAPPING',
      'MISSING_STATUS_MAPPING',
      `Issue type with ID ${issue.issueTypeId} in project ${issue.projectId} is missing the mapping required for the status with ID ${issue.statusId}.`,
      {
        statusReference: issue.statusId,
        statusMappingReference: { projectId: issue.projectId, issueTypeId: issue.issueTypeId },
      },
    ),
  );
}
