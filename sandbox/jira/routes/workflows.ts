import * as z from 'zod';
import { JiraError } from '../context';
import { actingAccount } from '../permissions';
import { badRequest, notFound } from '../errors';
import { checkCreate, createWorkflows } from '../services/workflows/create-workflows';
import { checkUpdate, updateWorkflows } from '../services/workflows/update-workflows';
import { createRequest, updateRequest, validationOptions } from '../services/workflows/schema';
import { flagOf, noContent, numberOf, ok, page, readBody } from '../http';
import { forgeRules } from '../services/workflows/app-rules';
import { formatWorkflow, formatWorkflowStatuses } from '../formatters/workflow';
import { isActive, schemesUsing, workflowNamed, workflowOf } from '../services/workflows/find-workflow';
import { isAdmin, requireAdmin } from '../require';
import { SYSTEM_RULES } from '../services/workflows/system-rules';
import type { Finding } from '../services/workflows/findings';
import type { JiraContext, Route } from '../context';
import type { JiraRequest } from '../../core/types';
import type { Workflow } from '../entities';

const scopes = ['manage:jira-configuration'];
const readRequest = z.strictObject({
  workflowNames: z.array(z.string()).optional(),
  workflowIds: z.array(z.string()).optional(),
  projectAndIssueTypes: z
    .array(z.strictObject({ projectId: z.string(), issueTypeId: z.string() }))
    .optional(),
});
/** These operations answer 401 to callers without the permission; the document has no 403 for them. */
function only(context: JiraContext, request: JiraRequest): void {
  if (!isAdmin(context, request))
    throw new JiraError(401, ['You are not authorized to perform this operation.']);
}
const answer = (context: JiraContext, workflows: readonly Workflow[]): Record<string, unknown> => ({
  statuses: formatWorkflowStatuses(context, workflows),
  workflows: workflows.map(formatWorkflow),
});
const listed = (
  findings: readonly Finding[],
  levels: readonly string[] | undefined,
): Record<string, unknown> => ({
  errors: findings.filter((finding) => (levels ?? ['ERROR']).includes(finding.level)),
});

export const workflowRoutes: readonly Route[] = [
  {
    method: 'POST',
    path: '/rest/api/3/workflows',
    scopes,
    handle(context, request) {
      const body = readBody(readRequest, request);
      only(context, request);
      const named = (body.workflowNames ?? []).map((name) => workflowNamed(context, name));
      const byId = (body.workflowIds ?? []).map((id) => context.tables.table('workflows').get(id));
      const byPair = (body.projectAndIssueTypes ?? []).map(({ projectId, issueTypeId }) => {
        const project = context.tables.table('projects').get(projectId);
        if (!project || !context.tables.table('issueTypes').get(issueTypeId))
          throw badRequest(`There is no project ${projectId} or issue type ${issueTypeId}.`);
        return workflowOf(context, project, issueTypeId);
      });
      const found = new Map(
        [...named, ...byId, ...byPair]
          .filter((workflow) => workflow !== undefined)
          .map((workflow) => [workflow.id, workflow]),
      );
      return ok(answer(context, [...found.values()]));
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/workflows/search',
    scopes,
    handle(context, request) {
      only(context, request);
      const query = (request.query.get('queryString') ?? '').toLowerCase();
      const active = flagOf(request, 'isActive');
      const rows = context.tables
        .table('workflows')
        .where((workflow) => workflow.name.toLowerCase().includes(query))
        .filter((workflow) => active === null || isActive(context, workflow.name) === active)
        .sort((a, b) => a.name.localeCompare(b.name));
      const shown = rows
        .slice(numberOf(request, 'startAt', 0))
        .slice(0, Math.min(numberOf(request, 'maxResults', 50), 200));
      return ok({
        ...page(request, rows, formatWorkflow, 50, 200),
        statuses: formatWorkflowStatuses(context, shown),
      });
    },
  },
  {
    method: 'GET',
    path: '/rest/api/3/workflows/capabilities',
    scopes,
    handle(context, request) {
      only(context, request);
      const projectId = request.query.get('projectId');
      const workflowId = request.query.get('workflowId');
      if (workflowId === null && (projectId === null || request.query.get('issueTypeId') === null))
        throw badRequest('Either the workflowId or both the projectId and the issueTypeId must be provided.');
      if (workflowId !== null && !context.tables.table('workflows').get(workflowId))
        throw badRequest(`There is no workflow with the ID ${workflowId}.`);
      if (projectId !== null && !context.tables.table('projects').get(projectId))
        throw badRequest(`There is no project with the ID ${projectId}.`);
      return ok({
        editorScope: 'GLOBAL',
        projectTypes: ['software', 'service_desk', 'business'],
        connectRules: [],
        triggerRules: [],
        forgeRules: forgeRules(context),
        systemRules: SYSTEM_RULES.map(({ ruleKey, ruleType, name, description, initial }) => ({
          ruleKey,
          ruleType,
          name,
          description,
          incompatibleRuleKeys: [],
          isAvailableForInitialTransition: initial,
          isVisible: true,
        })),
      });
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/workflows/create',
    scopes,
    handle(context, request) {
      const body = readBody(createRequest, request);
      only(context, request);
      return ok(answer(context, createWorkflows(context, body)));
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/workflows/create/validation',
    scopes,
    handle(context, request) {
      const { payload, validationOptions: options } = readBody(
        z.strictObject({ payload: createRequest, validationOptions }),
        request,
      );
      only(context, request);
      return ok(listed(checkCreate(context, payload), options?.levels));
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/workflows/update',
    scopes,
    handle(context, request) {
      const body = readBody(updateRequest, request);
      only(context, request);
      const { workflows, taskId } = updateWorkflows(
        context,
        body,
        actingAccount(context, request.actor) ?? '',
      );
      return ok({ ...answer(context, workflows), ...(taskId === null ? {} : { taskId }) });
    },
  },
  {
    method: 'POST',
    path: '/rest/api/3/workflows/update/validation',
    scopes,
    handle(context, request) {
      const { payload, validationOptions: options } = readBody(
        z.strictObject({ payload: updateRequest, validationOptions }),
        request,
      );
      only(context, request);
      return ok(listed(checkUpdate(context, payload), options?.levels));
    },
  },
  {
    method: 'DELETE',
    path: '/rest/api/3/workflow/{entityId}',
    scopes,
    handle(context, request) {
      requireAdmin(context, request, 'Only Jira administrators can access the workflow configuration.');
      const workflow = context.tables.table('workflows').get(request.params['entityId'] ?? '');
      if (!workflow) throw notFound('The workflow was not found.');
      if (isActive(context, workflow.name)) throw badRequest('Cannot delete an active workflow.');
      if (!workflow.isEditable) throw badRequest('Cannot delete a system workflow.');
      if (schemesUsing(context, workflow.name).length > 0)
        throw badRequest('Cannot delete a workflow that is associated with a workflow scheme.');
      context.tables.table('workflows').remove(workflow.id);
      return noContent();
    },
  },
];
