import * as z from 'zod';
import { JiraError } from '../context';
import { actingAccount } from '../permissions';
import { badRequest } from '../errors';
import { formatReadScheme } from '../formatters/workflow-scheme';
import { isAdmin } from '../require';
import { migrateTask, refuseWhileRunning } from '../services/workflows/migration-task';
import { movesFor, switchScheme } from '../services/workflow-schemes/switch-scheme';
import { nextVersion } from './workflow-schemes';
import { ok, readBody } from '../http';
import { typeChanges } from '../services/workflow-schemes/required-mappings';
import type { JiraContext, Route } from '../context';
import type { JiraRequest, JiraResponse } from '../../core/types';
import type { Task, WorkflowScheme } from '../entities';

const scopes = ['manage:jira-configuration'];
const base = '/rest/api/3/workflowscheme';
const statusMappings = z.array(z.object({ oldStatusId: z.string(), newStatusId: z.string() }));
const byType = z.array(z.object({ issueTypeId: z.string(), statusMappings })).optional();
const associations = z.array(z.strictObject({ issueTypeIds: z.array(z.string()), workflowId: z.string() }));
const readRequest = z.strictObject({
  projectIds: z.array(z.string()).optional(),
  workflowSchemeIds: z.array(z.string()).optional(),
});
const mappingsRequest = z.strictObject({
  id: z.string(),
  defaultWorkflowId: z.string().optional(),
  workflowsForIssueTypes: associations,
});
const updateRequest = z.object({
  id: z.string(),
  name: z.string().min(1).max(255),
  description: z.string(),
  version: z.object({ id: z.string(), versionNumber: z.int() }),
  defaultWorkflowId: z.string().optional(),
  workflowsForIssueTypes: associations.optional(),
  statusMappingsByIssueTypeOverride: byType,
  statusMappingsByWorkflows: z
    .array(z.object({ oldWorkflowId: z.string(), newWorkflowId: z.string(), statusMappings }))
    .optional(),
});

/** 401 without Administer Jira, as these operations document it. */
function only(context: JiraContext, request: JiraRequest): void {
  if (!isAdmin(context, request))
    throw new JiraError(401, ['You are not authorized to perform this operation.']);
}
function known(context: JiraContext, id: string): WorkflowScheme {
  const scheme = context.tables.table('workflowSchemes').get(id);
  if (!scheme) throw badRequest(`The workflow scheme with ID ${id} was not found.`);
  return scheme;
}
/** The scheme with other workflows in it (ids become names, as schemes are kept). */
function changed(
  context: JiraContext,
  scheme: WorkflowScheme,
  input: z.output<typeof mappingsRequest>,
): WorkflowScheme {
  const nameOf = (id: string): string => {
    const workflow = context.tables.table('workflows').get(id);
    if (!workflow) throw badRequest(`There is no workflow with the ID ${id}.`);
    return workflow.name;
  };
  const pairs = input.workflowsForIssueTypes.flatMap((row) =>
    row.issueTypeIds.map((typeId) => [typeId, nameOf(row.workflowId)] as const),
  );
  const bad = pairs.find(([typeId]) => !context.tables.table('issueTypes').get(typeId));
  if (bad) throw badRequest(`Issue type with ID "${bad[0]}" does not exist.`);
  if (new Set(pairs.map(([typeId]) => typeId)).size < pairs.length)
    throw badRequest('An issue type can be assigned to one workflow only.');
  return {
    ...scheme,
    defaultWorkflowName:
      input.defaultWorkflowId === undefined ? scheme.defaultWorkflowName : nameOf(input.defaultWorkflowId),
    issueTypeMappings: Object.fromEntries(pairs),
  };
}
const projectsOf = (context: JiraContext, schemeId: string) =>
  context.tables.table('projects').by('workflowScheme', schemeId);
const accepted = (context: JiraContext, task: Task): JiraResponse => ({
  status: 303,
  headers: { Location: `${context.siteUrl}/rest/api/3/task/${task.id}` },
});

export const workflowSchemeUpdateRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: `${base}/read`,
    scopes,
    handle(context, request) {
      const body = readBody(readRequest, request);
      only(context, request);
      const table = context.tables.table('workflowSchemes');
      const ofProjects = (body.projectIds ?? []).map(
        (id) => context.tables.table('projects').get(id)?.workflowSchemeId,
      );
      const ids = new Set([...(body.workflowSchemeIds ?? []), ...ofProjects]);
      return ok(
        [...ids].flatMap((id) => {
          const scheme = id === undefined ? undefined : table.get(id);
          return scheme ? [formatReadScheme(context, scheme)] : [];
        }),
      );
    },
  },
  {
    method: 'POST',
    path: `${base}/update/mappings`,
    scopes,
    handle(context, request) {
      const body = readBody(mappingsRequest, request);
      only(context, request);
      const scheme = known(context, body.id);
      const next = changed(context, scheme, body);
      const changes = projectsOf(context, scheme.id)
        .flatMap((project) => typeChanges(context, project, scheme, next))
        .filter((change) => change.lostStatusIds.length > 0);
      const byTypeId = new Map(changes.map((change) => [change.issueTypeId, change]));
      const byPair = new Map(changes.map((change) => [`${change.from.id}/${change.to.id}`, change]));
      const workflows = new Map(
        changes.flatMap(
          (change) =>
            [
              [change.from.id, change.from],
              [change.to.id, change.to],
            ] as const,
        ),
      );
      const statusIds = new Set(
        [...workflows.values()].flatMap((workflow) =>
          workflow.statuses.map((status) => status.statusReference),
        ),
      );
      return ok({
        statusMappingsByIssueTypes: [...byTypeId.values()].map((change) => ({
          issueTypeId: change.issueTypeId,
          statusIds: change.lostStatusIds,
        })),
        statusMappingsByWorkflows: [...byPair.values()].map((change) => ({
          sourceWorkflowId: change.from.id,
          targetWorkflowId: change.to.id,
          statusIds: change.lostStatusIds,
        })),
        statuses: [...statusIds].flatMap((id) => {
          const status = context.tables.table('statuses').get(id);
          return status ? [{ id, name: status.name, category: status.category }] : [];
        }),
        statusesPerWorkflow: [...workflows.values()].map((workflow) => ({
          workflowId: workflow.id,
          statuses: workflow.statuses.map((status) => status.statusReference),
          initialStatusId:
            workflow.transitions.find((step) => step.type === 'INITIAL')?.toStatusReference ?? '',
        })),
      });
    },
  },
  {
    method: 'POST',
    path: `${base}/update`,
    scopes,
    handle(context, request) {
      const body = readBody(updateRequest, request);
      only(context, request);
      const scheme = known(context, body.id);
      if (scheme.isDefault) throw badRequest("The default workflow scheme can't be edited.");
      if (
        scheme.version.id !== body.version.id ||
        scheme.version.versionNumber !== body.version.versionNumber
      )
        throw new JiraError(409, [
          `The workflow scheme ${scheme.name} has been changed since it was read: its version is ${scheme.version.versionNumber}.`,
        ]);
      if (
        context.tables
          .table('workflowSchemes')
          .find((other) => other.name === body.name && other.id !== scheme.id)
      )
        throw badRequest('The name of the workflow scheme must be unique.');
      refuseWhileRunning(context);
      const mapped =
        body.workflowsForIssueTypes === undefined
          ? scheme
          : changed(context, scheme, {
              id: body.id,
              workflowsForIssueTypes: body.workflowsForIssueTypes,
              ...(body.defaultWorkflowId === undefined ? {} : { defaultWorkflowId: body.defaultWorkflowId }),
            });
      const next: WorkflowScheme = {
        ...mapped,
        name: body.name,
        description: body.description,
        version: nextVersion(scheme),
      };
      const changes = projectsOf(context, scheme.id).flatMap((project) =>
        typeChanges(context, project, scheme, next),
      );
      const moves = movesFor(context, changes, (change, statusId) => {
        const own = body.statusMappingsByIssueTypeOverride?.find(
          (row) => row.issueTypeId === change.issueTypeId,
        )?.statusMappings;
        const pair = body.statusMappingsByWorkflows?.find(
          (row) => row.oldWorkflowId === change.from.id && row.newWorkflowId === change.to.id,
        )?.statusMappings;
        return [...(own ?? []), ...(pair ?? [])].find((row) => row.oldStatusId === statusId)?.newStatusId;
      });
      const save = (): void => context.tables.table('workflowSchemes').put(next);
      if (moves.length > 0)
        return accepted(
          context,
          migrateTask(context, moves, actingAccount(context, request.actor) ?? '', save),
        );
      save();
      return { status: 200 };
    },
  },
  {
    method: 'POST',
    path: `${base}/project/switch`,
    scopes,
    handle(context, request) {
      const body = readBody(
        z.strictObject({
          projectId: z.string(),
          targetSchemeId: z.string(),
          mappingsByIssueTypeOverride: byType,
        }),
        request,
      );
      only(context, request);
      const project = context.tables.table('projects').get(body.projectId);
      if (!project) throw badRequest(`The project with ID ${body.projectId} was not found.`);
      if (project.style !== 'classic')
        throw badRequest('Only classic projects can have workflow schemes assigned.');
      // The default scheme has no id in Jira, and only the assignment of a scheme to an empty project says how to do without one.
      const target = known(context, body.targetSchemeId);
      if (target.isDefault) throw badRequest(`The workflow scheme with ID ${target.id} was not found.`);
      return accepted(
        context,
        switchScheme(
          context,
          project,
          target,
          (change, statusId) =>
            body.mappingsByIssueTypeOverride
              ?.find((row) => row.issueTypeId === change.issueTypeId)
              ?.statusMappings.find((row) => row.oldStatusId === statusId)?.newStatusId,
          actingAccount(context, request.actor) ?? '',
        ),
      );
    },
  },
];
