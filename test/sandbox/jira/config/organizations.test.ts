import { openJiraSite, testApp } from '../../../support/jira-site';
import { people } from '../../../../sandbox/jira/seed/people';

const API = '/rest/servicedeskapi';
const site = openJiraSite('acme');
site.jira.install(testApp());
const names = async (who: Parameters<typeof site.call>[0], path: string): Promise<string[]> =>
  (await site.call(who, 'GET', `${API}/${path}`)).body.values.map((row: { name: string }) => row.name);

test('Acme has two organisations; a customer sees those they are in', async () => {
  expect(await names('agentLena', 'organization')).toEqual(['Acme Retail', 'Acme Logistics']);
  expect(await names('agentLena', 'servicedesk/1/organization')).toEqual(['Acme Retail', 'Acme Logistics']);
  expect(await names('customerSophie', 'organization')).toEqual(['Acme Retail']);
  const marek = encodeURIComponent(people.customerMarek.id);
  expect(await names('agentLena', `organization?accountId=${marek}`)).toEqual(['Acme Logistics']);
  expect((await site.call('customerSophie', 'GET', `${API}/organization?accountId=${marek}`)).status).toBe(
    403,
  );
  expect((await site.call('customerSophie', 'GET', `${API}/organization/2`)).status).toBe(404);
  expect((await site.call('customerSophie', 'GET', `${API}/servicedesk/1/organization`)).status).toBe(403);
});

test('the app needs a scope for them, but reads those of an issue without', async () => {
  const scopes = ['read:servicedesk-request', 'read:jira-work'];
  expect((await site.call({ kind: 'app', scopes }, 'GET', `${API}/organization`)).status).toBe(401);
  const field =
    site.jira.context.tables.table('fields').find(({ name }) => name === 'Organizations')?.id ?? '';
  const { body } = await site.call({ kind: 'app', scopes }, 'POST', '/rest/api/3/search/jql', {
    jql: 'Organizations = "Acme Retail"',
    fields: [field, 'reporter'],
  });
  expect(body.issues.length).toBeGreaterThan(10);
  for (const { fields } of body.issues) {
    expect(fields[field]).toMatchObject([{ id: '1', name: 'Acme Retail' }]);
    expect(fields.reporter.accountId).toBe(people.customerSophie.id);
  }
});

test('members of the organisation see its requests in the portal', async () => {
  const { tables } = site.jira.context;
  const issue = tables.table('issues').find((row) => row.organizationIds.includes('1'));
  expect((await site.call('customerMarek', 'GET', `${API}/request/${issue?.key}`)).status).toBe(404);
  const retail = tables.table('organizations').get('1')!;
  tables.table('organizations').put({ ...retail, members: [...retail.members, people.customerMarek.id] });
  expect((await site.call('customerMarek', 'GET', `${API}/request/${issue?.key}`)).status).toBe(200);
});

test('participants are added and taken out by agents', async () => {
  const issue = site.jira.context.tables
    .table('issues')
    .find((row) => row.reporterId === people.customerSophie.id && row.requestTypeId !== null);
  const path = `${API}/request/${issue?.key}/participant`;
  const body = { accountIds: [people.agentYuki.id, people.agentDiego.id] };
  expect((await site.call('customerSophie', 'POST', path, body)).status).toBe(403);
  expect((await site.call('agentLena', 'POST', path, body)).body.values).toHaveLength(2);
  const out = { accountIds: [people.agentYuki.id] };
  expect((await site.call('customerSophie', 'DELETE', path, out)).status).toBe(403);
  const { body: left } = await site.call('agentLena', 'DELETE', path, out);
  expect(left.values.map((row: { accountId: string }) => row.accountId)).toEqual([people.agentDiego.id]);
  expect((await site.call('agentLena', 'DELETE', path, { accountIds: ['nobody'] })).status).toBe(400);
});
