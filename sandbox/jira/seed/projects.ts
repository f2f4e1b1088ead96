import { changeWorkflow } from './workflows/change';
import { defineWorkflow } from './workflows/define-workflow';
import { incidentWorkflow } from './workflows/incident';
import { people } from './people';
import { problemWorkflow, requestWorkflow, taskWorkflow } from './workflows/other';
import { servicePermissions, softwarePermissions } from './permission-schemes';
import { uuidFrom } from '../ids';
import type { BaseSite, RoleName } from './base-site';
import type { JiraContext } from '../context';
import type { Project } from '../entities';
import type { SeedScreens } from './screens';
import type { SeedTypes } from './issue-types';

/** The two projects. They share one workflow scheme and the default screen scheme, so changing either touches the other. */
export function seedProjects(
  context: JiraContext,
  base: BaseSite,
  types: SeedTypes,
  screens: SeedScreens,
): { its: Project; web: Project } {
  const workflowSchemeId = seedWorkflowScheme(context, types, screens);
  const common = {
    style: 'classic',
    workflowSchemeId,
    prioritySchemeId: base.prioritySchemeId,
    archived: false,
    lastIssueNumber: 0,
  } as const;
  const its: Project = {
    ...common,
    id: context.nextId('project'),
    key: 'ITS',
    name: 'IT Service',
    projectTypeKey: 'service_desk',
    leadAccountId: people.changeManager.id,
    issueTypeSchemeId: typeScheme(context, 'ITS: Jira Service Management Issue Type Scheme', types.incident, [
      types.incident,
      types.request,
      types.change,
      types.problem,
      types.task,
      types.subtask,
    ]),
    issueTypeScreenSchemeId: screenScheme(context, 'ITS: Jira Service Management Issue Type Screen Scheme', {
      default: screens.schemes.default,
      [types.incident]: screens.schemes.incident,
      [types.request]: screens.schemes.request,
      [types.change]: screens.schemes.change,
      [types.problem]: screens.schemes.problem,
    }),
    permissionSchemeId: servicePermissions(context, base).id,
  };
  const web: Project = {
    ...common,
    id: context.nextId('project'),
    key: 'WEB',
    name: 'Web shop',
    projectTypeKey: 'software',
    leadAccountId: people.agentLena.id,
    issueTypeSchemeId: typeScheme(context, 'WEB: Software Issue Type Scheme', types.story, [
      types.story,
      types.bug,
      types.task,
      types.subtask,
    ]),
    issueTypeScreenSchemeId: screenScheme(context, 'WEB: Software Issue Type Screen Scheme', {
      default: screens.schemes.default,
    }),
    permissionSchemeId: softwarePermissions(context, base).id,
  };
  for (const project of [its, web]) context.tables.table('projects').put(project);
  const join = (
    project: Project,
    role: RoleName,
    groups: readonly string[],
    users: readonly string[] = [],
  ): void => {
    const roleId = base.roleIds[role];
    context.tables.table('roleActors').put({
      id: `${project.id}/${roleId}`,
      projectId: project.id,
      roleId,
      users: [...users],
      groups: groups.map((name) => base.groupIds[name] ?? ''),
    });
  };
  join(its, 'Administrators', ['jira-administrators']);
  join(its, 'Service Desk Team', ['service-desk-agents', 'change-managers', 'cab-members']);
  join(its, 'Service Desk Customers', [], [people.customerSophie.id, people.customerMarek.id]);
  join(web, 'Administrators', ['jira-administrators']);
  join(web, 'Developers', ['jira-software-users']);
  return { its, web };
}

function seedWorkflowScheme(context: JiraContext, types: SeedTypes, screens: SeedScreens): string {
  const [done, wontDo] = context.tables
    .table('resolutions')
    .all()
    .map((resolution) => resolution.id) as [string, string];
  const workflows = {
    task: defineWorkflow(context, taskWorkflow(done)),
    incident: defineWorkflow(context, incidentWorkflow(screens.resolveScreenId, done)),
    request: defineWorkflow(context, requestWorkflow(screens.resolveScreenId, done)),
    change: defineWorkflow(context, changeWorkflow(done, wontDo)),
    problem: defineWorkflow(context, problemWorkflow(done)),
  };
  const put = (
    name: string,
    isDefault: boolean,
    defaultWorkflowName: string,
    issueTypeMappings: Record<string, string>,
  ): string => {
    const id = context.nextId('workflowScheme');
    context.tables.table('workflowSchemes').put({
      id,
      name,
      description: '',
      defaultWorkflowName,
      issueTypeMappings,
      isDefault,
      version: { id: uuidFrom('schemeVersion', `${id}/1`), versionNumber: 1 },
    });
    return id;
  };
  put('Default Workflow Scheme', true, workflows.task.name, {});
  return put('Acme workflow scheme', false, workflows.task.name, {
    [types.incident]: workflows.incident.name,
    [types.request]: workflows.request.name,
    [types.change]: workflows.change.name,
    [types.problem]: workflows.problem.name,
  });
}

function typeScheme(
  context: JiraContext,
  name: string,
  defaultIssueTypeId: string,
  issueTypeIds: readonly string[],
): string {
  const id = context.nextId('issueTypeScheme');
  context.tables.table('issueTypeSchemes').put({
    id,
    name,
    description: '',
    defaultIssueTypeId,
    issueTypeIds: [...issueTypeIds],
    isDefault: false,
  });
  return id;
}
function screenScheme(context: JiraContext, name: string, mappings: Record<string, string>): string {
  const id = context.nextId('issueTypeScreenScheme');
  context.tables
    .table('issueTypeScreenSchemes')
    .put({ id, name, description: '', mappings, isDefault: false });
  return id;
}
