import { moduleAri } from '../../../sandbox/core/types';
import { testApp } from '../../support/jira-site';
import type { Tour } from './tour';

const flow = (name: string) => ({
  scope: { type: 'GLOBAL' },
  statuses: [
    { statusReference: 'a', name: 'Begun', statusCategory: 'TODO' },
    { statusReference: 'b', name: 'Ended', statusCategory: 'DONE' },
  ],
  workflows: [
    {
      name,
      description: 'd',
      statuses: ['a', 'b'].map((statusReference) => ({ statusReference, properties: {} })),
      transitions: [
        { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [], properties: {} },
        {
          id: '11',
          type: 'DIRECTED',
          name: 'End',
          toStatusReference: 'b',
          links: [{ fromStatusReference: 'a' }],
          properties: {},
        },
      ],
    },
  ],
});
type Status = { id: string; name: string; statusReference: string; statusCategory: string };

/** Statuses, workflows, their schemes and the tasks they start. */
export async function workflows({ ok, site }: Tour): Promise<void> {
  const [status] = await ok('POST', 'statuses', {
    scope: { type: 'GLOBAL' },
    statuses: [{ name: 'Checked', statusCategory: 'IN_PROGRESS', description: '' }],
  });
  await ok('PUT', 'statuses', {
    statuses: [{ id: status.id, name: 'Proven', statusCategory: 'DONE', description: 'd' }],
  });
  await ok('GET', 'status');
  await ok('GET', `statuses?id=${status.id}`);
  await ok('GET', 'statuses/search?searchString=prov');
  await ok('GET', 'statuses/byNames?name=Proven');
  await ok('DELETE', `statuses?id=${status.id}`);

  await ok('POST', 'workflows/create/validation', {
    payload: flow('Flow'),
    validationOptions: { levels: ['ERROR', 'WARNING'] },
  });
  const made = await ok('POST', 'workflows/create', flow('Flow'));
  const [workflow] = made.workflows;
  const change = {
    statuses: (made.statuses as Status[]).map(({ id, name, statusReference, statusCategory }) => ({
      id,
      name,
      statusReference,
      statusCategory,
    })),
    workflows: [
      {
        id: workflow.id,
        version: workflow.version,
        statuses: (workflow.statuses as Status[]).map(({ statusReference }) => ({
          statusReference,
          properties: {},
        })),
        transitions: workflow.transitions,
      },
    ],
  };
  await ok('POST', 'workflows/update/validation', { payload: change });
  await ok('POST', 'workflows/update', change);
  await ok('POST', 'workflows', { workflowNames: ['Flow'] });
  await ok('GET', 'workflows/search');
  await ok('GET', `workflow/${workflow.id}/projectUsages`);
  await ok('GET', `workflow/${workflow.id}/workflowSchemes?maxResults=1`);
  await ok('GET', `workflow/${workflow.id}/project/10000/issueTypeUsages`);
  await ok('GET', `statuses/${change.statuses[0]?.id}/workflowUsages`);
  await ok('GET', `statuses/${change.statuses[0]?.id}/projectUsages`);
  await ok('GET', 'workflows/capabilities?projectId=10000&issueTypeId=10000');

  const current = (await ok('GET', 'workflowscheme/project?projectId=10000')).values[0].workflowScheme;
  const scheme = await ok('POST', 'workflowscheme', {
    name: 'Flows',
    defaultWorkflow: current.defaultWorkflow,
    issueTypeMappings: current.issueTypeMappings,
  });
  await ok('GET', 'workflowscheme');
  await ok('GET', `workflowscheme/${scheme.id}`);
  await ok('GET', `workflowscheme/${scheme.id}/projectUsages`);
  await ok('PUT', `workflowscheme/${scheme.id}`, { name: 'Flows again' });
  const [read] = await ok('POST', 'workflowscheme/read', { workflowSchemeIds: [String(scheme.id)] });
  await ok('POST', 'workflowscheme/update/mappings', {
    id: read.id,
    defaultWorkflowId: read.defaultWorkflow.id,
    workflowsForIssueTypes: [],
  });
  await ok('POST', 'workflowscheme/update', {
    id: read.id,
    name: 'Flows once more',
    description: 'd',
    version: read.version,
  });
  await ok('POST', 'workflowscheme/project/switch', {
    projectId: '10000',
    targetSchemeId: String(scheme.id),
  });
  // The older operation serves projects without issues only.
  const projects = site.jira.context.tables.table('projects');
  const its = projects.get('10000');
  if (its) projects.put({ ...its, id: '10050', key: 'NEW', name: 'New' });
  await ok('PUT', 'workflowscheme/project', { workflowSchemeId: String(scheme.id), projectId: '10050' });
  const panel = await ok('POST', 'forge/panel/action/bulk/async', {
    moduleId: moduleAri(testApp(), 'steward-change'),
    projectList: [{ projectIdOrKey: 'ITS', action: 'PIN' }],
  });
  await ok('GET', `task/${panel.taskId}`);
  await site.clock.step(60_000);
  await ok('GET', `task/${panel.taskId}`);
  const unused = await ok('POST', 'workflowscheme', { name: 'Unused', defaultWorkflow: 'Flow' });
  await ok('DELETE', `workflowscheme/${unused.id}`);
  await ok('DELETE', `workflow/${workflow.id}`);
}
