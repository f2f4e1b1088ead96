import { defineWorkflow } from './workflows/define-workflow';
import { joinRole, joinServiceRoles, typeScheme, typeScreenScheme, workflowScheme } from './schemes';
import { people } from './people';
import { seedField } from './jsm-fields';
import { systemType } from '../services/fields/custom-field-types';
import { taskWorkflow } from './workflows/other';
import type { BaseSite } from './base-site';
import type { JiraContext } from '../context';
import type { SeedScreens } from './screens';
import type { SeedTypes } from './issue-types';

/** How much there is on the site in all, what acme has included. */
export const HUGE = { projects: 500, customFields: 600, workflows: 300, sharing: 40 } as const;

/** Fills a site up: the first of the new projects share all their schemes, the others have workflow schemes in turn. */
export function seedHugeSite(
  context: JiraContext,
  base: BaseSite,
  types: SeedTypes,
  screens: SeedScreens,
): void {
  fillFields(context);
  const shared = schemeSet(context, 'Shared', types, screens, newWorkflow(context, 'Shared workflow'));
  const own = schemeSet(context, 'Plain', types, screens, newWorkflow(context, 'Plain workflow'));
  const schemeIds = fillWorkflows(context, types);
  const [template] = context.tables.table('projects').all();
  const permissionSchemeId = template?.permissionSchemeId ?? '';
  const missing = HUGE.projects - context.tables.table('projects').size;
  for (let index = 0; index < missing; index += 1) {
    const id = context.nextId('project');
    const isService = index < HUGE.sharing || index % 2 === 0;
    const schemes = index < HUGE.sharing ? shared : own;
    context.tables.table('projects').put({
      id,
      key: `H${String(index + 1).padStart(3, '0')}`,
      name: `Department ${index + 1}`,
      projectTypeKey: isService ? 'service_desk' : 'software',
      style: 'classic',
      leadAccountId: people.changeManager.id,
      ...schemes,
      workflowSchemeId:
        index < HUGE.sharing
          ? schemes.workflowSchemeId
          : (schemeIds[index % schemeIds.length] ?? schemes.workflowSchemeId),
      permissionSchemeId,
      prioritySchemeId: base.prioritySchemeId,
      archived: false,
      lastIssueNumber: 0,
    });
    if (isService) {
      joinServiceRoles(context, base, id, []);
      context.tables.table('serviceDesks').put({ id: context.nextId('serviceDesk'), projectId: id });
    } else joinRole(context, base, id, 'Administrators', ['jira-administrators']);
  }
}

interface SchemeSet {
  readonly issueTypeSchemeId: string;
  readonly issueTypeScreenSchemeId: string;
  readonly workflowSchemeId: string;
}
function schemeSet(
  context: JiraContext,
  name: string,
  types: SeedTypes,
  screens: SeedScreens,
  workflowName: string,
): SchemeSet {
  const all = [types.incident, types.request, types.change, types.problem, types.task, types.subtask];
  return {
    issueTypeSchemeId: typeScheme(context, `${name} work type scheme`, types.task, all),
    issueTypeScreenSchemeId: typeScreenScheme(context, `${name} work type screen scheme`, {
      default: screens.schemes.default,
    }),
    workflowSchemeId: workflowScheme(context, `${name} workflow scheme`, workflowName, {}),
  };
}

function newWorkflow(context: JiraContext, name: string): string {
  const [done] = context.tables.table('resolutions').all();
  return defineWorkflow(context, { ...taskWorkflow(done?.id ?? ''), name }).name;
}

/** Workflows up to the number, each in a scheme of its own; answers the schemes. */
function fillWorkflows(context: JiraContext, types: SeedTypes): string[] {
  const missing = HUGE.workflows - context.tables.table('workflows').size;
  return Array.from({ length: missing }, (_, index) => {
    const name = newWorkflow(context, `Workflow of department ${index + 1}`);
    return workflowScheme(context, `Workflow scheme of department ${index + 1}`, 'Plain workflow', {
      [types.task]: name,
    });
  });
}

const KINDS = ['select', 'textfield', 'textarea', 'datetime', 'float', 'userpicker'] as const;

function fillFields(context: JiraContext): void {
  const custom = context.tables.table('fields').where((field) => field.custom).length;
  for (let index = custom; index < HUGE.customFields; index += 1) {
    const kind = KINDS[index % KINDS.length] ?? 'textfield';
    seedField(
      context,
      `Department field ${index + 1}`,
      systemType(kind),
      '',
      kind === 'select' ? ['A', 'B'] : [],
    );
  }
}
