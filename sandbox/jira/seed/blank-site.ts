import { createScreen } from '../services/screens/create-screen';
import { joinServiceRoles, screenScheme, typeScheme, typeScreenScheme, workflowScheme } from './schemes';
import { defineWorkflow } from './workflows/define-workflow';
import { people } from './people';
import { seedServiceFields } from './jsm-fields';
import { servicePermissions } from './permission-schemes';
import { jiraWorkflow } from './workflows/jira-default';
import type { BaseSite } from './base-site';
import type { JiraContext } from '../context';

/**
 * A site as its admin finds it before anybody has set anything up: system fields and those of JSM, Jira's default schemes and
 * workflow, and one company-managed service project that has Task and Sub-task only.
 */
export function seedBlankSite(context: JiraContext, base: BaseSite): void {
  const { tables } = context;
  const service = seedServiceFields(context);
  const type = (name: string, description: string, hierarchyLevel: 0 | -1, avatarId: number): string => {
    const id = context.nextId('issueType');
    tables.table('issueTypes').put({ id, name, description, hierarchyLevel, avatarId });
    return id;
  };
  const task = type('Task', 'A small, distinct piece of work.', 0, 10318);
  const subtask = type('Sub-task', 'A small piece of work that is part of a larger task.', -1, 10316);

  const screen = createScreen(context, 'Default Screen', 'Allows to update all system fields.', [
    'summary',
    'issuetype',
    'priority',
    'duedate',
    'assignee',
    'reporter',
    'environment',
    'description',
    'attachment',
    'labels',
    'parent',
    service.requestType,
    service.participants,
    service.organizations,
  ]);
  const resolve = createScreen(context, 'Resolve Issue Screen', 'Allows to set resolution.', [
    'resolution',
    'assignee',
    'comment',
  ]);
  createScreen(context, 'Workflow Screen', 'This screen is used in the workflow.', ['assignee', 'comment']);
  const screens = screenScheme(context, 'Default Screen Scheme', screen.id);

  const workflow = defineWorkflow(context, jiraWorkflow(resolve.id));
  tables.table('workflows').put({ ...workflow, isEditable: false });

  const project = {
    id: context.nextId('project'),
    key: 'BLANK',
    name: 'Blank service',
    projectTypeKey: 'service_desk',
    style: 'classic',
    leadAccountId: people.changeManager.id,
    issueTypeSchemeId: typeScheme(context, 'Default Issue Type Scheme', task, [task, subtask], true),
    workflowSchemeId: workflowScheme(context, 'Default Workflow Scheme', workflow.name, {}, true),
    issueTypeScreenSchemeId: typeScreenScheme(
      context,
      'Default Issue Type Screen Scheme',
      { default: screens },
      true,
    ),
    permissionSchemeId: servicePermissions(context, base, 'BLANK').id,
    prioritySchemeId: base.prioritySchemeId,
    archived: false,
    lastIssueNumber: 0,
  } as const;
  tables.table('projects').put(project);
  joinServiceRoles(context, base, project.id, [people.customerSophie.id, people.customerMarek.id]);
  tables.table('serviceDesks').put({ id: context.nextId('serviceDesk'), projectId: project.id });
}
