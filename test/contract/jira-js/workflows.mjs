import { expectThat, refused } from './world.mjs';

/** A small workflow in the shape in which Jira takes it. */
const draft = (stamp, name = `Flow ${stamp}`) => ({
  scope: { type: 'GLOBAL' },
  statuses: [
    { statusReference: 'a', name: `Begun ${stamp}`, statusCategory: 'TODO' },
    { statusReference: 'b', name: `Ended ${stamp}`, statusCategory: 'DONE' },
  ],
  workflows: [
    {
      name,
      description: 'by a test',
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

/** Statuses, workflows, their schemes and the tasks they start. */
export const workflows = ({ jira, customer, found, stamp, step }) => ({
  statuses: () => jira.status.search({}),
  'statuses of a name that none has': async () => {
    const page = await jira.status.search({ searchString: 'zzz' });
    expectThat(page.values.length === 0, 'no status is called "zzz"');
  },
  'new status': async () => {
    [found.status] = await jira.status.createStatuses({
      scope: { type: 'GLOBAL' },
      statuses: [{ name: `Checked ${stamp}`, statusCategory: 'IN_PROGRESS', description: '' }],
    });
  },
  'new status of a name that is taken': () =>
    refused(
      400,
      jira.status.createStatuses({
        scope: { type: 'GLOBAL' },
        statuses: [{ name: `Checked ${stamp}`, statusCategory: 'IN_PROGRESS' }],
      }),
    ),
  workflows: async () => (found.workflows = await jira.workflows.searchWorkflows({})),
  'workflows by name': () =>
    jira.workflows.readWorkflows({ workflowNames: [found.workflows.values[0].name] }),
  'workflows by a name that none has': async () => {
    const read = await jira.workflows.readWorkflows({ workflowNames: ['no such workflow'] });
    expectThat(read.workflows.length === 0, 'an unknown name is left out');
  },
  'what workflows can do': () =>
    jira.workflows.workflowCapabilities({
      projectId: found.project.id,
      issueTypeId: found.project.issueTypes[0].id,
    }),
  'new workflow, checked': async () => {
    const verdict = await jira.workflows.validateCreateWorkflows({
      payload: draft(stamp),
      validationOptions: { levels: ['ERROR', 'WARNING'] },
    });
    expectThat(verdict.errors.length === 0, 'nothing is wrong with it');
  },
  'new workflow with a fault, checked': async () => {
    const payload = draft(stamp);
    payload.workflows[0].transitions.shift();
    const verdict = await jira.workflows.validateCreateWorkflows({
      payload,
      validationOptions: { levels: ['ERROR'] },
    });
    expectThat(verdict.errors.length > 0, 'a missing initial transition is found');
  },
  'new workflow': async () => {
    const made = await jira.workflows.createWorkflows(draft(stamp));
    found.flow = made.workflows[0];
    found.flowStatuses = made.statuses;
  },
  'new workflow, asked by a customer': () =>
    refused(401, customer.workflows.createWorkflows(draft(stamp, `Mine ${stamp}`))),
  'changed workflow': async () => {
    const { id, version, statuses, transitions } = found.flow;
    const [begun, ended] = statuses.map((status) => status.statusReference);
    const updated = await jira.workflows.updateWorkflows({
      statuses: found.flowStatuses.map(({ id: statusId, name, statusReference, statusCategory }) => ({
        id: statusId,
        name,
        statusReference,
        statusCategory,
      })),
      workflows: [
        {
          id,
          version,
          description: 'changed by a test',
          statuses: statuses.map(({ statusReference }) => ({ statusReference, properties: {} })),
          transitions: [
            ...transitions,
            {
              id: '21',
              type: 'DIRECTED',
              name: 'Again',
              toStatusReference: begun,
              links: [{ fromStatusReference: ended }],
              properties: {},
            },
          ],
        },
      ],
    });
    found.flow = updated.workflows[0];
  },
  'changed workflow, a stale version': () =>
    refused(
      409,
      jira.workflows.updateWorkflows({
        statuses: found.flowStatuses.map(({ id, name, statusReference, statusCategory }) => ({
          id,
          name,
          statusReference,
          statusCategory,
        })),
        workflows: [
          {
            id: found.flow.id,
            version: { ...found.flow.version, versionNumber: 0 },
            statuses: found.flow.statuses.map(({ statusReference }) => ({ statusReference, properties: {} })),
            transitions: found.flow.transitions,
          },
        ],
      }),
    ),
  'workflow schemes': () => jira.workflowSchemes.getAllWorkflowSchemes({}),
  'workflow schemes by project': () =>
    jira.workflowSchemeProjectAssociations.getWorkflowSchemeProjectAssociations({
      projectId: [Number(found.project.id)],
    }),
  'workflow scheme of the project': async () => {
    [found.flowScheme] = await jira.workflowSchemes.readWorkflowSchemes({ projectIds: [found.project.id] });
  },
  'new workflow scheme': async () => {
    found.newFlowScheme = await jira.workflowSchemes.createWorkflowScheme({
      name: `Flows ${stamp}`,
      description: 'by a test',
      defaultWorkflow: found.flow.name,
      issueTypeMappings: { [found.type.id]: found.flow.name },
    });
  },
  'new workflow scheme with a workflow that is not there': () =>
    refused(
      400,
      jira.workflowSchemes.createWorkflowScheme({ name: `Odd ${stamp}`, defaultWorkflow: 'no such' }),
    ),
  'changed workflow scheme': async () => {
    const [scheme] = await jira.workflowSchemes.readWorkflowSchemes({
      workflowSchemeIds: [String(found.newFlowScheme.id)],
    });
    await jira.workflowSchemes.updateSchemes({
      id: scheme.id,
      name: `Flows again ${stamp}`,
      description: 'changed by a test',
      version: scheme.version,
      defaultWorkflowId: found.flow.id,
      workflowsForIssueTypes: [],
    });
  },
  'changed workflow scheme, a stale version': () =>
    refused(
      409,
      jira.workflowSchemes.updateSchemes({
        id: String(found.newFlowScheme.id),
        name: `Flows stale ${stamp}`,
        description: '',
        version: { id: found.flowScheme.version.id, versionNumber: 999 },
      }),
    ),
  'panel pinned': async () => {
    const { forgeRules } = await jira.workflows.workflowCapabilities({
      projectId: found.project.id,
      issueTypeId: found.project.issueTypes[0].id,
    });
    const moduleId = forgeRules[0].id.replace(/[^/]+$/, 'steward-change');
    found.task = await jira.issuePanels.bulkPinUnpinProjectsAsync({
      moduleId,
      projectList: [{ projectIdOrKey: found.project.id, action: 'PIN' }],
    });
  },
  'a panel that no app has': () =>
    refused(
      400,
      jira.issuePanels.bulkPinUnpinProjectsAsync({
        moduleId: 'ari:cloud:ecosystem::extension/x/y/static/z',
        projectList: [{ projectIdOrKey: 'ITS', action: 'PIN' }],
      }),
    ),
  'task at work': () => jira.tasks.getTask({ taskId: found.task.taskId }),
  'task done': async () => {
    await step(60_000);
    const task = await jira.tasks.getTask({ taskId: found.task.taskId });
    expectThat(task.status === 'COMPLETE', `the task is complete, not ${task.status}`);
  },
  'a task that is not there': () => refused(404, jira.tasks.getTask({ taskId: '4711' })),
  'app properties are for the app alone': () =>
    refused(403, jira.appProperties.getForgeAppProperty({ propertyKey: 'adoption' })),
  'app properties are written by the app alone': () =>
    refused(403, jira.appProperties.putForgeAppProperty({ propertyKey: 'adoption', propertyValue: {} })),
});
