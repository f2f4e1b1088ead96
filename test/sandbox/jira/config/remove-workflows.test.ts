import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { JiraSite } from '../../../support/jira-site';

const INCIDENT = 'ITS: Incident Management workflow';
let site: JiraSite;
beforeEach(() => {
  site = openJiraSite('acme');
  site.jira.install(testApp());
});
const call = (method: string, path: string, body?: unknown) =>
  site.call(asApp, method, `/rest/api/3/${path}`, body);
const tables = () => site.jira.context.tables;

interface StatusRow {
  readonly id: string;
  readonly name: string;
  readonly statusReference: string;
}
interface Read {
  readonly workflow: {
    readonly id: string;
    readonly name: string;
    readonly scope: object;
    readonly isEditable: boolean;
    readonly created: string;
    readonly updated: string;
    readonly version: { readonly id: string; readonly versionNumber: number };
    readonly statuses: readonly { readonly statusReference: string }[];
    readonly transitions: readonly { readonly id: string }[];
  };
  readonly statuses: readonly StatusRow[];
}
/** A workflow as it is read, fit to be written back. */
async function read(name: string): Promise<Read> {
  const { body } = await call('POST', 'workflows', { workflowNames: [name] });
  const [{ statuses, ...workflow }] = body.workflows;
  return {
    workflow: {
      ...workflow,
      statuses: statuses.map(({ deprecated: _old, ...row }: { deprecated: boolean }) => row),
    },
    statuses: body.statuses.map(({ scope: _scope, ...row }: { scope: unknown }) => row),
  };
}
const write = ({ workflow, statuses }: Read, more: object = {}) => {
  const { name: _name, scope: _scope, isEditable: _is, created: _at, updated: _by, ...shape } = workflow;
  return call('POST', 'workflows/update', {
    statuses,
    workflows: [{ ...shape, ...more }],
  });
};
/** Adds a status "Waiting for review" that every status leads to. */
const extend = (old: Read) =>
  write(
    {
      ...old,
      statuses: [...old.statuses, { ...review, statusReference: 'new' } as unknown as StatusRow],
    },
    {
      statuses: [...old.workflow.statuses, { statusReference: 'new', properties: {} }],
      transitions: [
        ...old.workflow.transitions,
        {
          id: '991',
          type: 'GLOBAL',
          name: 'Review',
          description: '',
          toStatusReference: 'new',
          links: [],
          actions: [],
          validators: [],
          triggers: [],
          properties: {},
        },
      ],
    },
  );
const review = { name: 'Waiting for review', statusCategory: 'IN_PROGRESS', description: '' };
const stored = (name: string) => tables().table('workflows').by('name', name)[0];

describe('giving a workflow its earlier shape back', () => {
  test('rules, layouts, properties and transitions are as before; only the version counts on', async () => {
    const plain = await read(INCIDENT);
    const [first, ...others] = plain.workflow.transitions;
    await write(plain, {
      loopedTransitionContainerLayout: { x: 3, y: 4 },
      transitions: [
        { ...first, customIssueEventId: '13', properties: { 'jira.i18n.title': 'x' } },
        ...others,
      ],
    });
    const before = stored(INCIDENT);
    const old = await read(INCIDENT);
    expect((await extend(old)).status).toBe(200);
    const { version } = (await read(INCIDENT)).workflow;
    const added = (await read(INCIDENT)).statuses.find((row) => row.name === review.name)?.id ?? '';
    const open = old.statuses[0]?.id ?? '';
    const back = await write(
      { ...old, workflow: { ...old.workflow, version } },
      { defaultStatusMappings: [{ oldStatusReference: added, newStatusReference: open }] },
    );
    expect(back.status).toBe(200);
    const { version: counted, updatedAt: _at, ...after } = stored(INCIDENT) ?? {};
    const { version: _version, updatedAt: _before, ...expected } = before ?? {};
    expect(after).toEqual(expected);
    expect(counted?.versionNumber).toBe((before?.version.versionNumber ?? 0) + 2);
  });
  test('what a request leaves out is gone: it says all that the workflow is', async () => {
    await write(await read(INCIDENT), { loopedTransitionContainerLayout: { x: 3, y: 4 } });
    expect(stored(INCIDENT)?.loopedTransitionContainerLayout).toEqual({ x: 3, y: 4 });
    await write(await read(INCIDENT), { loopedTransitionContainerLayout: null });
    expect(stored(INCIDENT)?.loopedTransitionContainerLayout).toBeUndefined();
  });
  test('a status goes only with a mapping for each project and type, even when no issue stands there', async () => {
    const old = await read(INCIDENT);
    await extend(old);
    const now = await read(INCIDENT);
    const refused = await write({ ...old, workflow: { ...old.workflow, version: now.workflow.version } });
    expect([refused.status, refused.body.errorMessages]).toEqual([
      400,
      [expect.stringContaining('Issue type with ID 10000 in project 10000 is missing the mapping')],
    ]);
    const added = now.statuses.find((row) => row.name === review.name)?.id ?? '';
    const to = (newStatusReference: string) =>
      write(
        { ...old, workflow: { ...old.workflow, version: now.workflow.version } },
        {
          statusMappings: [
            {
              projectId: '10000',
              issueTypeId: '10000',
              statusMigrations: [{ oldStatusReference: added, newStatusReference }],
            },
          ],
        },
      );
    // Into a status that isn't in the workflow either, and then into one that is.
    expect((await to(added)).status).toBe(400);
    expect((await to(old.statuses[0]?.id ?? '')).status).toBe(200);
  });
  test('waits for the task of the update before', async () => {
    const old = await read(INCIDENT);
    await extend(old);
    const now = await read(INCIDENT);
    const added = now.statuses.find((row) => row.name === review.name)?.id ?? '';
    const issues = tables().table('issues');
    const moved = issues.find((issue) => issue.issueTypeId === '10000' && issue.projectId === '10000');
    if (moved) issues.put({ ...moved, statusId: added });
    const open = old.statuses[0]?.id ?? '';
    const mapping = { defaultStatusMappings: [{ oldStatusReference: added, newStatusReference: open }] };
    const first = await write(
      { ...old, workflow: { ...old.workflow, version: now.workflow.version } },
      mapping,
    );
    expect(typeof first.body.taskId).toBe('string');
    expect(issues.get(moved?.id ?? '')?.statusId).toBe(open);
    const second = await write(await read(INCIDENT));
    expect([second.status, second.body.errors]).toEqual([409, { conflictingTaskId: first.body.taskId }]);
    await site.clock.step(60_000);
    expect((await write(await read(INCIDENT))).status).toBe(200);
  });
});

describe('deleting', () => {
  test('a status that no workflow has any more', async () => {
    const old = await read(INCIDENT);
    await extend(old);
    const now = await read(INCIDENT);
    const added = now.statuses.find((row) => row.name === review.name)?.id ?? '';
    expect((await call('DELETE', `statuses?id=${added}`)).status).toBe(400);
    const open = old.statuses[0]?.id ?? '';
    await write(
      { ...old, workflow: { ...old.workflow, version: now.workflow.version } },
      { defaultStatusMappings: [{ oldStatusReference: added, newStatusReference: open }] },
    );
    expect((await call('DELETE', `statuses?id=${added}`)).status).toBe(204);
    expect((await call('DELETE', `statuses?id=${added}`)).status).toBe(400);
  });
  test('a workflow: not while a scheme has it, nor the one of the system', async () => {
    const workflow = stored('ITS: Change Management workflow');
    const path = `workflow/${workflow?.id}`;
    expect((await call('DELETE', path)).body.errorMessages).toEqual(['Cannot delete an active workflow.']);
    const made = await call('POST', 'workflowscheme', { name: 'Unused', defaultWorkflow: workflow?.name });
    const schemes = tables().table('workflowSchemes');
    for (const scheme of schemes.where((row) => row.id !== String(made.body.id)))
      schemes.put({ ...scheme, issueTypeMappings: {} });
    expect((await call('DELETE', path)).body.errorMessages).toEqual([
      'Cannot delete a workflow that is associated with a workflow scheme.',
    ]);
    expect((await call('DELETE', `workflowscheme/${made.body.id}`)).status).toBe(204);
    if (workflow)
      tables()
        .table('workflows')
        .put({ ...workflow, isEditable: false });
    expect((await call('DELETE', path)).body.errorMessages).toEqual(['Cannot delete a system workflow.']);
    if (workflow) tables().table('workflows').put(workflow);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).status).toBe(404);
  });
});

describe('the default workflow scheme', () => {
  test('is assigned to a project without issues, and can not be switched to', async () => {
    const scheme = tables()
      .table('workflowSchemes')
      .find((row) => row.isDefault);
    const switched = await call('POST', 'workflowscheme/project/switch', {
      projectId: '10001',
      targetSchemeId: scheme?.id,
    });
    expect([switched.status, switched.body.errorMessages[0]]).toEqual([
      400,
      expect.stringContaining('was not found'),
    ]);
    expect((await call('PUT', 'workflowscheme/project', { projectId: '10001' })).status).toBe(400);
    for (const issue of tables().table('issues').by('project', '10001'))
      tables().table('issues').remove(issue.id);
    expect((await call('PUT', 'workflowscheme/project', { projectId: '10001' })).status).toBe(204);
    expect(tables().table('projects').get('10001')?.workflowSchemeId).toBe(scheme?.id);
  });
});

describe('what uses a workflow, a scheme or a status', () => {
  const ids = (page: { values: { id: string }[] }) => page.values.map((row) => row.id);
  test('projects, schemes, types and workflows', async () => {
    const workflow = stored(INCIDENT);
    const schemes = tables().table('workflowSchemes');
    const shared = schemes.find((row) => !row.isDefault)?.id ?? '';
    const base = `workflow/${workflow?.id}`;
    expect(ids((await call('GET', `${base}/projectUsages`)).body.projects)).toEqual(['10000', '10001']);
    expect(ids((await call('GET', `${base}/workflowSchemes`)).body.workflowSchemes)).toEqual([shared]);
    expect(ids((await call('GET', `${base}/project/10000/issueTypeUsages`)).body.issueTypes)).toEqual([
      '10000',
    ]);
    expect(ids((await call('GET', `${base}/project/10001/issueTypeUsages`)).body.issueTypes)).toEqual([]);
    expect(ids((await call('GET', `workflowscheme/${shared}/projectUsages`)).body.projects)).toEqual([
      '10000',
      '10001',
    ]);
    const status = workflow?.statuses[0]?.statusReference;
    expect(ids((await call('GET', `statuses/${status}/workflowUsages`)).body.workflows)).toContain(
      workflow?.id,
    );
    expect(ids((await call('GET', `statuses/${status}/projectUsages`)).body.projects)).toEqual([
      '10000',
      '10001',
    ]);
    expect((await call('GET', 'statuses/4711/workflowUsages')).status).toBe(404);
  });
  test('in pages behind a cursor', async () => {
    const base = `workflow/${stored(INCIDENT)?.id}/projectUsages`;
    const first = (await call('GET', `${base}?maxResults=1`)).body.projects;
    expect(ids(first)).toEqual(['10000']);
    const rest = await call('GET', `${base}?nextPageToken=${encodeURIComponent(first.nextPageToken)}`);
    expect([ids(rest.body.projects), 'nextPageToken' in rest.body.projects]).toEqual([['10001'], false]);
    expect((await call('GET', `${base}?nextPageToken=x`)).body.errorMessages).toEqual([
      'Invalid format of nextPageToken',
    ]);
    expect((await call('GET', `${base}?maxResults=201`)).status).toBe(400);
  });
});
