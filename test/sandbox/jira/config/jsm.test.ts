import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import { people } from '../../../../sandbox/jira/seed/people';
import type { Actor } from '../../../../sandbox/core/types';
import type { PersonKey } from '../../../../sandbox/jira/seed/people';

const site = openJiraSite('acme');
site.jira.install(testApp());
const api = '/rest/servicedeskapi';
const raise = (who: PersonKey, more: object = {}) =>
  site.call(who, 'POST', `${api}/request`, {
    serviceDeskId: '1',
    requestTypeId: '1',
    requestFieldValues: { summary: 'Phones are dead', description: 'Since noon.\nAll of them.' },
    ...more,
  });

describe('requests', () => {
  test('a customer raises one with the form; the text becomes a document', async () => {
    const made = await raise('customerSophie');
    expect([made.status, made.body.reporter.accountId, made.body.currentStatus.status]).toEqual([
      201,
      people.customerSophie.id,
      'Open',
    ]);
    expect(
      made.body.requestFieldValues.find((value: { fieldId: string }) => value.fieldId === 'description')
        .value,
    ).toBe('Since noon.\nAll of them.');
    const issue = site.jira.context.tables.table('issues').get(made.body.issueId);
    expect(issue?.description).toMatchObject({ type: 'doc' });
  });
  test('customers see their own, not those of others; agents see all; the platform API hides issues from customers', async () => {
    const { issueKey } = (await raise('customerSophie')).body;
    const seen = async (who: PersonKey, path: string) => (await site.call(who, 'GET', path)).status;
    expect([
      await seen('customerSophie', `${api}/request/${issueKey}`),
      await seen('customerMarek', `${api}/request/${issueKey}`),
      await seen('agentLena', `${api}/request/${issueKey}`),
    ]).toEqual([200, 404, 200]);
    expect([
      await seen('customerSophie', `/rest/api/3/issue/${issueKey}`),
      await seen('agentLena', `/rest/api/3/issue/${issueKey}`),
    ]).toEqual([404, 200]);
  });
  test('only agents raise on behalf of others and add participants, who then see the request', async () => {
    expect((await raise('customerSophie', { raiseOnBehalfOf: people.customerMarek.id })).status).toBe(403);
    const made = await raise('agentLena', { raiseOnBehalfOf: people.customerMarek.id });
    expect(made.body.reporter.accountId).toBe(people.customerMarek.id);
    const path = `${api}/request/${made.body.issueKey}`;
    expect(
      (
        await site.call('customerMarek', 'POST', `${path}/participant`, {
          accountIds: [people.customerSophie.id],
        })
      ).status,
    ).toBe(403);
    expect(
      (
        await site.call('agentLena', 'POST', `${path}/participant`, {
          accountIds: [people.customerSophie.id],
        })
      ).body.values,
    ).toHaveLength(1);
    expect((await site.call('customerSophie', 'GET', path)).status).toBe(200);
  });
  test('a field that is not on the form is refused', async () => {
    const answer = await raise('customerSophie', { requestFieldValues: { summary: 'x', labels: ['a'] } });
    expect([answer.status, answer.body.errorMessage]).toEqual([
      400,
      expect.stringContaining("'labels' is not on the form"),
    ]);
  });
  test('internal comments are for agents', async () => {
    const { issueKey } = (await raise('customerSophie')).body;
    const path = `${api}/request/${issueKey}/comment`;
    await site.call('agentLena', 'POST', path, { body: 'Looking.', public: true });
    await site.call('agentLena', 'POST', path, { body: 'The exchange is from 2009.', public: false });
    expect((await site.call('customerSophie', 'POST', path, { body: 'Thanks', public: false })).status).toBe(
      403,
    );
    expect((await site.call('customerSophie', 'POST', path, { body: 'Thanks', public: true })).status).toBe(
      201,
    );
    const bodies = async (who: PersonKey) =>
      (await site.call(who, 'GET', path)).body.values.map((comment: { body: string }) => comment.body);
    expect([await bodies('customerSophie'), await bodies('agentLena')]).toEqual([
      ['Looking.', 'Thanks'],
      ['Looking.', 'The exchange is from 2009.', 'Thanks'],
    ]);
  });
  test('agents move it, the status history tells, newest first', async () => {
    const { issueKey } = (await raise('customerSophie')).body;
    const path = `${api}/request/${issueKey}`;
    expect(
      (await site.call('agentLena', 'GET', `${path}/transition`)).body.values.map(
        (row: { name: string }) => row.name,
      ),
    ).toContain('Investigate');
    expect(
      (
        await site.call('agentLena', 'POST', `${path}/transition`, {
          id: '11',
          additionalComment: { body: 'On it' },
        })
      ).status,
    ).toBe(204);
    expect((await site.call('agentLena', 'POST', `${path}/transition`, { id: '11' })).status).toBe(404);
    expect(
      (await site.call('customerSophie', 'GET', `${path}/status`)).body.values.map(
        (row: { status: string }) => row.status,
      ),
    ).toEqual(['Work in progress', 'Open']);
  });
  test("the list gives the caller's own by default", async () => {
    const mine = (await site.call('customerMarek', 'GET', `${api}/request?requestStatus=OPEN_REQUESTS`)).body
      .values;
    expect(mine.length).toBeGreaterThan(0);
    for (const request of mine) expect(request.reporter.accountId).toBe(people.customerMarek.id);
  });
});

describe('request types', () => {
  test('a created one is hidden from customers until it has a group', async () => {
    const made = await site.call(asApp, 'POST', `${api}/servicedesk/1/requesttype`, {
      issueTypeId: '10002',
      name: 'Plan a change',
      description: 'd',
      helpText: 'h',
    });
    expect([made.status, made.body.groupIds]).toEqual([200, []]);
    const names = async (who: PersonKey) =>
      (await site.call(who, 'GET', `${api}/servicedesk/1/requesttype`)).body.values.map(
        (type: { name: string }) => type.name,
      );
    expect([
      (await names('customerSophie')).includes('Plan a change'),
      (await names('agentLena')).includes('Plan a change'),
    ]).toEqual([false, true]);
    expect(
      (
        await site.call('agentLena', 'POST', `${api}/servicedesk/1/requesttype`, {
          issueTypeId: '10002',
          name: 'Mine',
        })
      ).status,
    ).toBe(403);
    expect(
      (await site.call(asApp, 'DELETE', `${api}/servicedesk/1/requesttype/${made.body.id}`)).status,
    ).toBe(204);
  });
  test('a hidden one is found by a search only when the search says so', async () => {
    const made = await site.call(asApp, 'POST', `${api}/servicedesk/1/requesttype`, {
      issueTypeId: '10002',
      name: 'Hidden offer',
    });
    const found = async (more: string) =>
      (await site.call('agentLena', 'GET', `${api}/servicedesk/1/requesttype?searchQuery=hidden${more}`)).body
        .values.length;
    expect([await found(''), await found('&includeHiddenRequestTypesInSearch=true')]).toEqual([0, 1]);
    await site.call(asApp, 'DELETE', `${api}/servicedesk/1/requesttype/${made.body.id}`);
  });
  test('needs a name, a type of the project, both scopes, and has a name of its own', async () => {
    const create = (body: object, who: Actor = asApp) =>
      site.call(who, 'POST', `${api}/servicedesk/1/requesttype`, body);
    expect((await create({ issueTypeId: '10002', name: ' ' })).status).toBe(400);
    expect((await create({ issueTypeId: '4711', name: 'Odd' })).status).toBe(404);
    expect((await create({ issueTypeId: '10005', name: 'Story' })).status).toBe(400);
    const scopes = ['write:requesttype:jira-service-management'];
    expect((await create({ issueTypeId: '10002', name: 'Odd' }, { kind: 'app', scopes })).status).toBe(401);
    const taken = site.jira.context.tables.table('requestTypes').get('1')?.name ?? '';
    expect((await create({ issueTypeId: '10002', name: taken })).status).toBe(400);
  });
  test('a deleted one goes out of the requests that were raised with it', async () => {
    const { issueId } = (await raise('customerSophie', { requestTypeId: '2' })).body;
    const answer = await site.call(asApp, 'DELETE', `${api}/servicedesk/1/requesttype/2`);
    expect(answer.status).toBe(204);
    expect(site.jira.context.tables.table('issues').get(issueId)?.requestTypeId).toBeNull();
    expect((await site.call(asApp, 'DELETE', `${api}/servicedesk/1/requesttype/2`)).status).toBe(404);
  });
  test('somebody who is no customer of the desk gets nothing', async () => {
    site.jira.context.tables
      .table('users')
      .put({ ...people.customerSophie, id: 'qm:stranger', email: 'stranger@else.example' });
    const answer = await site.call({ kind: 'user', accountId: 'qm:stranger' }, 'GET', `${api}/servicedesk`);
    expect(answer.body.values).toEqual([]);
    expect(
      (await site.call({ kind: 'user', accountId: 'qm:stranger' }, 'GET', `${api}/servicedesk/1`)).status,
    ).toBe(403);
  });
});

test('customers are created and added', async () => {
  const scoped = {
    kind: 'app',
    scopes: ['manage:servicedesk-customer', 'manage:jira-configuration'],
  } as const;
  site.jira.context.app = { ...testApp(), scopes: scoped.scopes };
  const made = await site.call(scoped, 'POST', `${api}/customer`, {
    email: 'new@acme.example',
    displayName: 'New One',
  });
  expect([
    made.status,
    (
      await site.call(scoped, 'POST', `${api}/customer?strictConflictStatusCode=true`, {
        email: 'new@acme.example',
      })
    ).status,
  ]).toEqual([201, 409]);
  expect(
    (await site.call(scoped, 'POST', `${api}/servicedesk/1/customer`, { accountIds: [made.body.accountId] }))
      .status,
  ).toBe(204);
  expect(
    (await site.call(scoped, 'GET', `${api}/servicedesk/1/customer?query=new`)).body.values,
  ).toHaveLength(1);
});
