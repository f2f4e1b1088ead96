import { people } from '../../../../sandbox/jira/seed/people';
import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { JiraSite } from '../../../support/jira-site';

const LOG = '/rest/api/3/auditing/record';

describe("Jira's audit log", () => {
  let site: JiraSite;
  beforeEach(() => {
    site = openJiraSite('empty');
    site.jira.install(testApp());
  });
  const records = async (query = ''): Promise<Record<string, unknown>[]> =>
    (await site.call('admin', 'GET', `${LOG}${query}`)).body.records;
  const makeType = (name: string, who: Parameters<JiraSite['call']>[0] = 'admin') =>
    site.call(who, 'POST', '/rest/api/3/issuetype', { name });

  test('says what was done to which object by whom, newest first', async () => {
    const { body } = await makeType('Audit');
    await site.clock.step(1000);
    await site.call(asApp, 'PUT', `/rest/api/3/issuetype/${body.id}`, { name: 'Audits' });
    expect(await records()).toMatchObject([
      {
        summary: 'Issue type updated',
        category: 'issue types',
        authorAccountId: testApp().accountId,
        created: '2026-11-23T09:00:01.000+0000',
        objectItem: { id: body.id, name: 'Audits', typeName: 'ISSUE_TYPE' },
        changedValues: [{ fieldName: 'Name', changedFrom: 'Audit', changedTo: 'Audits' }],
      },
      { summary: 'Issue type created', authorAccountId: people.admin.id },
    ]);
  });

  test('knows workflow schemes given to projects, the screens of changed tabs, and deleted fields', async () => {
    const { body: scheme } = await site.call('admin', 'POST', '/rest/api/3/workflowscheme', {
      name: 'Other',
      defaultWorkflow: 'Acme task workflow',
    });
    site.jira.context.tables.table('screens').put({ id: '77', name: 'Shelf', description: '' });
    await site.call('admin', 'POST', '/rest/api/3/screens/77/tabs', { name: 'More' });
    await site.call('admin', 'PUT', '/rest/api/3/workflowscheme/project', {
      projectId: '10001',
      workflowSchemeId: String(scheme.id),
    });
    const { body: field } = await site.call('admin', 'POST', '/rest/api/3/field', {
      name: 'Gone soon',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:textfield',
    });
    await site.call('admin', 'DELETE', `/rest/api/3/field/${field.id}`);
    const found = await records();
    expect(found.map(({ summary }) => summary)).toEqual(
      expect.arrayContaining([
        'Custom field deleted',
        'Custom field created',
        'Screen updated',
        'Workflow scheme created',
      ]),
    );
    expect(found.find(({ summary }) => summary === 'Screen updated')).toMatchObject({
      objectItem: { id: '77', name: 'Shelf', typeName: 'SCREEN' },
    });
  });

  test('a scheme that a project gets and leaves is named with the project', async () => {
    const { body } = await site.call('admin', 'POST', '/rest/api/3/issuetypescheme', {
      name: 'Other types',
      issueTypeIds: ['10004', '10005', '10006', '10007'],
    });
    await site.call('admin', 'PUT', '/rest/api/3/issuetypescheme/project', {
      issueTypeSchemeId: body.issueTypeSchemeId,
      projectId: '10001',
    });
    expect((await records()).slice(0, 2)).toMatchObject([
      {
        summary: 'Issue type scheme added to project',
        objectItem: { id: '10001', name: 'Web shop', typeName: 'PROJECT' },
        associatedItems: [{ name: 'Other types', typeName: 'SCHEME' }],
      },
      { summary: 'Issue type scheme removed from project' },
    ]);
  });

  test('is filtered by words that must all be found, by time, and cut into pages', async () => {
    await makeType('Audit');
    await site.clock.step(60_000);
    await makeType('Review');
    const names = async (query: string): Promise<unknown[]> =>
      (await records(query)).map(({ objectItem }) => (objectItem as { name: string }).name);
    expect(await names('?filter=issue%20rev')).toEqual(['Review']);
    expect(await names('?filter=workflow')).toEqual([]);
    expect(await names('?from=2026-11-23T09:00:30.000%2B0000')).toEqual(['Review']);
    expect(await names('?to=2026-11-23T09:00:00.000Z')).toEqual(['Audit']);
    expect(await names('?offset=1&limit=1')).toEqual(['Audit']);
    const page = await site.call('admin', 'GET', `${LOG}?limit=1`);
    expect(page.body).toMatchObject({ offset: 0, limit: 1, total: 2 });
  });

  test('is for administrators, and for apps that administer Jira', async () => {
    expect((await site.call('agentLena', 'GET', LOG)).status).toBe(403);
    expect((await site.call(asApp, 'GET', LOG)).status).toBe(200);
  });

  test('does not record options, link types and properties', async () => {
    await site.call('admin', 'POST', '/rest/api/3/issueLinkType', { name: 'A', inward: 'b', outward: 'c' });
    await site.call('admin', 'PUT', '/rest/api/3/project/ITS/properties/p', { a: 1 });
    expect(await records()).toEqual([]);
  });
});
