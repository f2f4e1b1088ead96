import { issueTypesOf } from '../../formatters/project';
import { schemesUsing, workflowOf } from './find-workflow';
import { wrong } from './findings';
import type { Finding } from './findings';
import type { JiraContext } from '../../context';
import type { Project, Workflow } from '../../entities';
import type { Move } from './migration-task';
import type { UpdateRequest } from './schema';

type Input = UpdateRequest['workflows'][number];

/** Status references of a request as ids: those of new statuses stay as they are. */
const idsOf =
  (request: UpdateRequest) =>
  (reference: string): string =>
    request.statuses.find((status) => status.statusReference === reference)?.id ?? reference;

/** The statuses that a workflow would lose. */
function lostStatusIds(workflow: Workflow, input: Input, request: UpdateRequest): string[] {
  const kept = new Set(input.statuses.map((status) => idsOf(request)(status.statusReference)));
  return workflow.statuses.map((status) => status.statusReference).filter((id) => !kept.has(id));
}

/** Projects and types that follow the workflow now. */
function followers(
  context: JiraContext,
  workflow: Workflow,
): { readonly project: Project; readonly issueTypeId: string }[] {
  const schemes = new Set(schemesUsing(context, workflow.name).map((scheme) => scheme.id));
  return context.tables
    .table('projects')
    .where((project) => schemes.has(project.workflowSchemeId))
    .flatMap((project) =>
      issueTypesOf(context, project)
        .filter((type) => workflowOf(context, project, type.id).id === workflow.id)
        .map((type) => ({ project, issueTypeId: type.id })),
    );
}

/** Where a request sends issues of a project and type that stand in a status; undefined: nowhere in the new workflow. */
function destination(
  request: UpdateRequest,
  input: Input,
  at: { readonly projectId: string; readonly issueTypeId: string; readonly statusId: string },
): string | undefined {
  const idOf = idsOf(request);
  const own = input.statusMappings?.find(
    (mapping) => mapping.projectId === at.projectId && mapping.issueTypeId === at.issueTypeId,
  )?.statusMigrations;
  const to = [...(own ?? []), ...(input.defaultStatusMappings ?? [])].find(
    (migration) => idOf(migration.oldStatusReference) === at.statusId,
  )?.newStatusReference;
  const inside = input.statuses.some(
    ({ statusReference }) => statusReference === to || idOf(statusReference) === to,
  );
  return inside ? to : undefined;
}

/**
 * Findings for the statuses that go without the request saying where to: for each project and type that follows the workflow, whether
 * an issue stands there or not. The document doesn't say; this is what it demands for the switch of a scheme.
 */
export const unmapped = (
  context: JiraContext,
  workflow: Workflow,
  input: Input,
  request: UpdateRequest,
): Finding[] =>
  lostStatusIds(workflow, input, request).flatMap((statusId) =>
    followers(context, workflow)
      .map(({ project, issueTypeId }) => ({ projectId: project.id, issueTypeId, statusId }))
      .filter((at) => destination(request, input, at) === undefined)
      .map(({ projectId, issueTypeId }) =>
        wrong(
          'STATUS_MAPPING',
          'MISSING_STATUS_MAPPING',
          `Issue type with ID ${issueTypeId} in project ${projectId} is missing the mapping required for the status with ID ${statusId}.`,
          { statusReference: statusId, statusMappingReference: { projectId, issueTypeId } },
        ),
      ),
  );

/** The moves of the issues that stand in statuses which go. `ids`: status reference -> id, new statuses included. */
export function movesOf(
  context: JiraContext,
  workflow: Workflow,
  input: Input,
  request: UpdateRequest,
  ids: ReadonlyMap<string, string>,
): Move[] {
  const lost = new Set(lostStatusIds(workflow, input, request));
  if (lost.size === 0) return [];
  return followers(context, workflow).flatMap(({ project, issueTypeId }) =>
    context.tables
      .table('issues')
      .by('project', project.id)
      .filter((issue) => issue.issueTypeId === issueTypeId && lost.has(issue.statusId))
      .flatMap((issue) => {
        const to = destination(request, input, { ...issue, projectId: project.id });
        return to === undefined ? [] : [{ issue, toStatusId: ids.get(to) ?? to }];
      }),
  );
}
