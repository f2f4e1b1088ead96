import { changeWorkflow } from './workflows/change';
import { defineWorkflow } from './workflows/define-workflow';
import { incidentWorkflow } from './workflows/incident';
import { people } from './people';
import { problemWorkflow, requestWorkflow, taskWorkflow } from './workflows/other';
import { servicePermissions, softwarePermissions } from './permission-schemes';
import { joinRole, joinServiceRoles, typeScheme, typeScreenScheme, workflowScheme } from './schemes';
import type { BaseSite } from './base-site';
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
    issueTypeScreenSchemeId: typeScreenScheme(
      context,
      'ITS: Jira Service Management Issue Type Screen Scheme',
      {
        default: screens.schemes.default,
        [types.incident]: screens.schemes.incident,
        [types.request]: screens.schemes.request,
        [types.change]: screens.schemes.change,
        [types.problem]: screens.schemes.problem,
      },
    ),
    permissionSchemeId: servicePermissions(context, base, 'ITS').id,
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
    issueTypeScreenSchemeId: typeScreenScheme(context, 'WEB: Software Issue Type Screen Scheme', {
      default: screens.schemes.default,
    }),
    permissionSchemeId: softwarePermissions(context, base).id,
  };
  for (const project of [its, web]) context.tables.table('projects').put(project);
  joinServiceRoles(context, base, its.id, [people.customerSophie.id, people.customerMarek.id]);
  joinRole(context, base, web.id, 'Administrators', ['jira-administrators']);
  joinRole(context, base, web.id, 'Developers', ['jira-software-users']);
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
  workflowScheme(context, 'Default Workflow Scheme', workflows.task.name, {}, true);
  return workflowScheme(context, 'Acme workflow scheme', workflows.task.name, {
    [types.incident]: workflows.incident.name,
    [types.request]: workflows.request.name,
    [types.change]: workflows.change.name,
    [types.problem]: workflows.problem.name,
  });
}
