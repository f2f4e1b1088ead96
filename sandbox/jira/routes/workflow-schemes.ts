import * as z from 'zod';
import { JiraError } from '../context';
import { badRequest, notFound } from '../errors';
import { created, listOf, noContent, ok, page, readBody } from '../http';
import { formatWorkflowScheme } from '../formatters/workflow-scheme';
import { requireAdmin } from '../require';
import { uuidFrom } from '../ids';
import { workflowNamed } from '../services/workflows/find-workflow';
import type { JiraContext, Route } from '../context';
import type { WorkflowScheme } from '../entities';

const scopes = ['manage:jira-configuration'];
const base = '/rest/api/3/workflowscheme';
const schemeBody = z.looseObject({
  name: z.string().optional(),
  description: z.string().optional(),
  defaultWorkflow: z.string().optional(),
  issueTypeMappings: z.record(z.string(), z.string()).optional(),
  updateDraftIfNeeded: z.boolean().optional(),
});

/** The scheme of the path. The default scheme has no id in Jira, so it can't be named. */
export function schemeOf(context: JiraContext, id: string): WorkflowScheme {
  const scheme = context.tables.table('workflowSchemes').get(id);
  if (!scheme || scheme.isDefault) throw notFound('The workflow scheme was not found.');
  return scheme;
}
export const isUsed = (context: JiraContext, schemeId: string): boolean =>
  context.tables.table('projects').by('workflowScheme', schemeId).length > 0;

function checkBody(context: JiraContext, body: z.output<typeof schemeBody>, except?: string): void {
  const name = body.name;
  if (name !== undefined && (name.trim() === '' || name.length > 255))
    throw badRequest('The name of the workflow scheme must be between 1 and 255 characters long.');
  if (
    name !== undefined &&
    context.tables.table('workflowSchemes').find((scheme) => scheme.name === name && scheme.id !== except)
  )
    throw badRequest('The name of the workflow scheme must be unique.');
  const workflows = [
    ...(body.defaultWorkflow === undefined ? [] : [body.defaultWorkflow]),
    ...Object.values(body.issueTypeMappings ?? {}),
  ];
  const missing = workflows.find((workflow) => !workflowNamed(context, workflow));
  if (missing !== undefined) throw badRequest(`Workflow with name "${missing}" does not exist.`);
  const type = Object.keys(body.issueTypeMappings ?? {}).find(
    (id) => !context.tables.table('issueTypes').get(id),
  );
  if (type !== undefined) throw badRequest(`Issue type with ID "${type}" does not exist.`);
}

export const workflowSchemeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: base,
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      return ok(
        page(
          request,
          context.tables.table('workflowSchemes').where((scheme) => !scheme.isDefault),
          (scheme) => formatWorkflowScheme(context, scheme),
        ),
      );
    },
  },
  {
    method: 'POST',
    path: base,
    scopes,
    handle(context, request) {
      const body = readBody(schemeBody, request);
      requireAdmin(context, request);
      if (body.name === undefined) throw badRequest('The name of the workflow scheme must be provided.');
      checkBody(context, body);
      const fallback =
        context.tables.table('workflowSchemes').find((scheme) => scheme.isDefault)?.defaultWorkflowName ?? '';
      const id = context.nextId('workflowScheme');
      const scheme: WorkflowScheme = {
        id,
        name: body.name,
        description: body.description ?? '',
        defaultWorkflowName: body.defaultWorkflow ?? fallback,
        issueTypeMappings: body.issueTypeMappings ?? {},
        isDefault: false,
        version: { id: uuidFrom('schemeVersion', `${id}/1`), versionNumber: 1 },
      };
      context.tables.table('workflowSchemes').put(scheme);
      return created(formatWorkflowScheme(context, scheme));
    },
  },
  {
    method: 'GET',
    path: `${base}/project`,
    scopes,
    handle(context, request) {
      requireAdmin(context, request, 'Only Jira administrators can access workflow scheme associations.');
      const ids = listOf(request, 'projectId');
      if (ids.length === 0)
        throw new JiraError(400, [], { projectId: 'The ID of a project has to be provided.' });
      const projects = ids
        .map((id) => context.tables.table('projects').get(id))
        .filter((project) => project !== undefined);
      const schemeIds = [...new Set(projects.map((project) => project.workflowSchemeId))];
      return ok({
        values: schemeIds.flatMap((id) => {
          const scheme = context.tables.table('workflowSchemes').get(id);
          return scheme
            ? [
                {
                  projectIds: projects
                    .filter((project) => project.workflowSchemeId === id)
                    .map((project) => project.id),
                  workflowScheme: formatWorkflowScheme(context, scheme),
                },
              ]
            : [];
        }),
      });
    },
  },
  {
    method: 'PUT',
    path: `${base}/project`,
    scopes,
    handle(context, request) {
      const body = readBody(
        z.strictObject({ projectId: z.string(), workflowSchemeId: z.string().nullish() }),
        request,
      );
      requireAdmin(context, request, 'Only Jira administrators can access workflow scheme associations.');
      const project = context.tables.table('projects').get(body.projectId);
      if (!project) throw notFound('The project was not found.');
      if (project.style !== 'classic')
        throw badRequest('Only classic projects can have workflow schemes assigned.');
      // "This operation is performed only if there are no issues in the project" (operation assignSchemeToProject).
      if (context.tables.table('issues').by('project', project.id).length > 0)
        throw badRequest(
          "The project has issues, so its workflow scheme can't be assigned with this operation.",
        );
      const target =
        body.workflowSchemeId === undefined || body.workflowSchemeId === null
          ? context.tables.table('workflowSchemes').find((scheme) => scheme.isDefault)
          : schemeOf(context, body.workflowSchemeId);
      if (target) context.tables.table('projects').put({ ...project, workflowSchemeId: target.id });
      return noContent();
    },
  },
  {
    method: 'GET',
    path: `${base}/{id}`,
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      return ok(formatWorkflowScheme(context, schemeOf(context, request.params['id'] ?? '')));
    },
  },
  {
    method: 'PUT',
    path: `${base}/{id}`,
    scopes,
    handle(context, request) {
      const body = readBody(schemeBody, request);
      requireAdmin(context, request);
      const scheme = schemeOf(context, request.params['id'] ?? '');
      checkBody(context, body, scheme.id);
      if (isUsed(context, scheme.id))
        throw badRequest(
          body.updateDraftIfNeeded === true
            ? 'The sandbox keeps no draft workflow schemes: use POST /rest/api/3/workflowscheme/update.'
            : 'The workflow scheme is active: it can only be updated through a draft. Set updateDraftIfNeeded to true.',
        );
      const next: WorkflowScheme = {
        ...scheme,
        name: body.name ?? scheme.name,
        description: body.description ?? scheme.description,
        defaultWorkflowName: body.defaultWorkflow ?? scheme.defaultWorkflowName,
        issueTypeMappings: body.issueTypeMappings ?? scheme.issueTypeMappings,
        version: nextVersion(scheme),
      };
      context.tables.table('workflowSchemes').put(next);
      return ok(formatWorkflowScheme(context, next));
    },
  },
  {
    method: 'DELETE',
    path: `${base}/{id}`,
    scopes,
    handle(context, request) {
      requireAdmin(context, request);
      const scheme = schemeOf(context, request.params['id'] ?? '');
      if (isUsed(context, scheme.id)) throw badRequest("The workflow scheme is active and can't be deleted.");
      context.tables.table('workflowSchemes').remove(scheme.id);
      return noContent();
    },
  },
];

export const nextVersion = (scheme: WorkflowScheme): WorkflowScheme['version'] => ({
  id: uuidFrom('schemeVersion', `${scheme.id}/${scheme.version.versionNumber + 1}`),
  versionNumber: scheme.version.versionNumber + 1,
});
