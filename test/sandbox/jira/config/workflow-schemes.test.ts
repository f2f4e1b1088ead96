import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import { TASK_MS } from '../../../../sandbox/jira/services/tasks';
import type { JiraSite } from '../../../support/jira-site';

const CHANGE = '10002';
let site: JiraSite;
beforeEach(() => {
  site = openJiraSite('acme');
  site.jira.install(testApp());
});
const post = (path: string, body: unknown) => site.call(asApp, 'POST', `/rest/api/3/${path}`, body);
const tables = () => site.jira.context.tables;

/** A workflow of two new statuses for changes, and a copy of the shared scheme that uses it. */
async function copyScheme() {
  const made = await post('workflows/create', {
    scope: { type: 'GLOBAL' },
    statuses: [
      { statusReference: 'a', name: 'Draft', statusCategory: 'TODO' },
      { statusReference: 'b', name: 'Over', statusCategory: 'DONE' },
    ],
    workflows: [
      {
        name: 'Steward change',
        statuses: ['a', 'b'].map((statusReference) => ({ statusReference, properties: {} })),
        transitions: [
          { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [] },
          {
            id: '11',
            type: 'DIRECTED',
            name: 'End',
            toStatusReference: 'b',
            links: [{ fromStatusReference: 'a' }],
          },
        ],
      },
    ],
  });
  const old = (await site.call(asApp, 'GET', '/rest/api/3/workflowscheme/project?projectId=10000')).body
    .values[0].workflowScheme;
  const scheme = await post('workflowscheme', {
    name: 'ITS copy',
    defaultWorkflow: old.defaultWorkflow,
    issueTypeMappings: { ...old.issueTypeMappings, [CHANGE]: 'Steward change' },
  });
  const lost =
    tables()
      .table('workflows')
      .by('name', 'ITS: Change Management workflow')[0]
      ?.statuses.map((status) => status.statusReference) ?? [];
  return {
    workflowId: made.body.workflows[0].id as string,
    draft: made.body.statuses[0].id as string,
    schemeId: String(scheme.body.id),
    oldId: String(old.id),
    lost,
  };
}
const mapAll = (lost: readonly string[], newStatusId: string) => [
  { issueTypeId: CHANGE, statusMappings: lost.map((oldStatusId) => ({ oldStatusId, newStatusId })) },
];

describe("switching a project's scheme", () => {
  test('needs a mapping for every status that a type loses', async () => {
    const { schemeId, draft, lost } = await copyScheme();
    const none = await post('workflowscheme/project/switch', {
      projectId: '10000',
      targetSchemeId: schemeId,
    });
    expect([none.status, none.body.errorMessages]).toEqual([
      400,
      [
        `Issue type with ID '${CHANGE}' is missing the mappings required for statuses with IDs ${lost.join(', ')}.`,
      ],
    ]);
    const most = await post('workflowscheme/project/switch', {
      projectId: '10000',
      targetSchemeId: schemeId,
      mappingsByIssueTypeOverride: mapAll(lost.slice(1), draft),
    });
    expect(most.status).toBe(400);
    expect(tables().table('projects').get('10000')?.workflowSchemeId).not.toBe(schemeId);
  });
  test('is a task; issues move with a changelog entry; the other project stays as it was', async () => {
    const { schemeId, oldId, draft, lost } = await copyScheme();
    const web = tables().table('issues').by('project', '10001');
    const answer = await post('workflowscheme/project/switch', {
      projectId: '10000',
      targetSchemeId: schemeId,
      mappingsByIssueTypeOverride: mapAll(lost, draft),
    });
    expect(answer.status).toBe(303);
    const path = new URL(answer.headers?.['Location'] ?? '').pathname;
    expect((await site.call(asApp, 'GET', path)).body).toMatchObject({ status: 'RUNNING', progress: 50 });
    await site.clock.step(TASK_MS);
    expect((await site.call(asApp, 'GET', path)).body).toMatchObject({ status: 'COMPLETE', progress: 100 });
    const changes = tables()
      .table('issues')
      .by('project', '10000')
      .filter((issue) => issue.issueTypeId === CHANGE);
    expect(changes.length).toBeGreaterThan(5);
    for (const issue of changes) {
      expect([issue.key, issue.statusId]).toEqual([issue.key, draft]);
      expect(tables().table('changeGroups').by('issue', issue.id).at(-1)?.items[0]).toMatchObject({
        fieldId: 'status',
        to: draft,
      });
    }
    expect(tables().table('projects').get('10001')?.workflowSchemeId).toBe(oldId);
    expect(tables().table('issues').by('project', '10001')).toEqual(web);
  });
  test('one at a time: 409 names the task that runs', async () => {
    const { schemeId, oldId, draft, lost } = await copyScheme();
    const first = await post('workflowscheme/project/switch', {
      projectId: '10000',
      targetSchemeId: schemeId,
      mappingsByIssueTypeOverride: mapAll(lost, draft),
    });
    const taskId = (first.headers?.['Location'] ?? '').split('/').at(-1);
    const second = await post('workflowscheme/project/switch', { projectId: '10000', targetSchemeId: oldId });
    expect([second.status, second.body]).toEqual([
      409,
      {
        errorMessages: ['Another task is currently running, please try again later.'],
        errors: { conflictingTaskId: taskId },
      },
    ]);
  });
  test('a task is seen by its author and by administrators only', async () => {
    const { schemeId, draft, lost } = await copyScheme();
    const answer = await post('workflowscheme/project/switch', {
      projectId: '10000',
      targetSchemeId: schemeId,
      mappingsByIssueTypeOverride: mapAll(lost, draft),
    });
    const path = new URL(answer.headers?.['Location'] ?? '').pathname;
    expect([
      (await site.call('agentLena', 'GET', path)).status,
      (await site.call('admin', 'GET', path)).status,
    ]).toEqual([403, 200]);
    expect((await site.call('admin', 'GET', '/rest/api/3/task/4711')).status).toBe(404);
  });
});

describe('updating a scheme', () => {
  const read = async (id: string) => (await post('workflowscheme/read', { workflowSchemeIds: [id] })).body[0];
  const update = (scheme: Awaited<ReturnType<typeof read>>, more: object) =>
    post('workflowscheme/update', {
      id: scheme.id,
      name: scheme.name,
      description: scheme.description,
      version: scheme.version,
      ...more,
    });
  test('an unused scheme changes at once; a stale version is refused', async () => {
    const { schemeId, workflowId } = await copyScheme();
    const scheme = await read(schemeId);
    expect(
      (await update(scheme, { workflowsForIssueTypes: [{ issueTypeIds: [CHANGE, '10003'], workflowId }] }))
        .status,
    ).toBe(200);
    expect((await read(schemeId)).workflowsForIssueTypes).toEqual([
      { issueTypeIds: [CHANGE, '10003'], workflow: expect.objectContaining({ id: workflowId }) },
    ]);
    expect((await update(scheme, {})).status).toBe(409);
  });
  test('a scheme in use asks for mappings, which the mappings operation lists', async () => {
    const { oldId, workflowId, draft, lost } = await copyScheme();
    const scheme = await read(oldId);
    const others = scheme.workflowsForIssueTypes
      .map((row: { workflow: { id: string }; issueTypeIds: string[] }) => ({
        workflowId: row.workflow.id,
        issueTypeIds: row.issueTypeIds.filter((id) => id !== CHANGE),
      }))
      .filter((row: { issueTypeIds: string[] }) => row.issueTypeIds.length > 0);
    const workflowsForIssueTypes = [...others, { workflowId, issueTypeIds: [CHANGE] }];
    const needed = await post('workflowscheme/update/mappings', { id: oldId, workflowsForIssueTypes });
    expect(needed.body.statusMappingsByIssueTypes).toEqual([{ issueTypeId: CHANGE, statusIds: lost }]);
    expect((await update(scheme, { workflowsForIssueTypes })).status).toBe(400);
    const done = await update(scheme, {
      workflowsForIssueTypes,
      statusMappingsByIssueTypeOverride: mapAll(lost, draft),
    });
    expect(done.status).toBe(303);
    expect(
      (await site.call(asApp, 'GET', '/rest/api/3/project/ITS/statuses')).body.find(
        (type: { id: string }) => type.id === CHANGE,
      ).statuses,
    ).toHaveLength(2);
  });
  test('the older operations: active schemes are not changed or deleted, nor assigned to a project with issues', async () => {
    const { schemeId, oldId } = await copyScheme();
    const call = (method: string, path: string, body?: unknown) =>
      site.call(asApp, method, `/rest/api/3/workflowscheme/${path}`, body);
    expect((await call('PUT', oldId, { name: 'New name' })).status).toBe(400);
    expect((await call('PUT', schemeId, { name: 'New name' })).body.name).toBe('New name');
    expect((await call('DELETE', oldId)).status).toBe(400);
    expect((await call('PUT', 'project', { projectId: '10000', workflowSchemeId: schemeId })).status).toBe(
      400,
    );
    expect((await call('DELETE', schemeId)).status).toBe(204);
    expect(
      (await post('workflowscheme', { name: 'X', defaultWorkflow: 'no such' })).body.errorMessages,
    ).toEqual(['Workflow with name "no such" does not exist.']);
  });
});
