import { asApp, openJiraSite, testApp } from '../../../support/jira-site';

const site = openJiraSite();
site.jira.install(testApp());

describe('the router', () => {
  test('an operation that is not built answers 501 and names itself', async () => {
    const answer = await site.call('admin', 'POST', '/rest/api/3/project', { key: 'X', name: 'X' });
    expect([answer.status, answer.body]).toEqual([
      501,
      { errorMessages: ['The sandbox does not know POST /rest/api/3/project'], errors: {} },
    ]);
  });
  test.each([
    ['GET', '/rest/api/3/search'],
    ['POST', '/rest/api/3/search'],
    ['POST', '/rest/api/3/workflow'],
    ['POST', '/rest/api/3/expression/eval'],
  ])('%s %s is gone (410)', async (method, path) => {
    const answer = await site.jira.handle({
      method,
      path,
      query: new URLSearchParams(),
      headers: {},
      body: {},
      actor: asApp,
    });
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      410,
      expect.stringContaining('has been removed'),
    ]);
  });
  test('anonymous callers get 401, but for what is public', async () => {
    expect((await site.call({ kind: 'anonymous' }, 'GET', '/rest/api/3/myself')).status).toBe(401);
    expect((await site.call({ kind: 'anonymous' }, 'GET', '/rest/api/3/serverInfo')).status).toBe(200);
  });
  test('an app without the scope is refused as Forge does, for a user too', async () => {
    const expected = [401, { code: 401, message: 'Unauthorized; scope does not match' }];
    const asApplication = await site.call(
      { kind: 'app', scopes: ['read:jira-work'] },
      'POST',
      '/rest/api/3/issuetype',
      { name: 'X' },
    );
    const asUser = await site.call(
      { kind: 'appAsUser', accountId: 'x', scopes: ['read:jira-work'] },
      'GET',
      '/rest/api/3/myself',
    );
    expect([
      [asApplication.status, asApplication.body],
      [asUser.status, asUser.body],
    ]).toEqual([expected, expected]);
  });
  test('the scope alone is not enough: a user without the permission is refused', async () => {
    const lena = (await site.call('agentLena', 'GET', '/rest/api/3/myself')).body.accountId;
    const answer = await site.call(
      { kind: 'appAsUser', accountId: lena, scopes: ['manage:jira-configuration'] },
      'POST',
      '/rest/api/3/issuetype',
      { name: 'X' },
    );
    expect([answer.status, answer.body]).toEqual([
      403,
      { errorMessages: ['Only Jira administrators can perform this operation.'], errors: {} },
    ]);
  });
  test("a body of the wrong shape is Jira's 400, with the detail in a header", async () => {
    const answer = await site.call('admin', 'POST', '/rest/api/3/issuetype', { nam: 'X' });
    expect([answer.status, answer.body.errorMessages]).toEqual([
      400,
      ['Invalid request payload. Refer to the REST API documentation and try again.'],
    ]);
    expect(answer.headers?.['x-sandbox-detail']).toContain('name');
  });
  test("JSM's errors have JSM's shape", async () => {
    const answer = await site.call('admin', 'GET', '/rest/servicedeskapi/servicedesk/77');
    expect([answer.status, answer.body.errorMessage]).toEqual([
      404,
      "The Service Desk with ID '77' does not exist.",
    ]);
    expect(answer.body.i18nErrorMessage).toBeDefined();
  });
  test('points: one a call, one more for each object read, two for each person', async () => {
    const points = async (path: string): Promise<number> =>
      Number((await site.call('admin', 'GET', path)).headers?.['x-sandbox-points']);
    expect(await points('/rest/api/3/resolution/search')).toBe(1 + 5);
    expect(await points('/rest/api/3/group/member?groupname=cab-members')).toBe(1 + 2 * 3);
  });
  test('nobody can change what is stored by keeping an answer', async () => {
    const answer = await site.call('admin', 'GET', '/rest/api/3/permissions');
    answer.body.permissions.ADMINISTER.name = 'changed';
    expect(
      (await site.call('admin', 'GET', '/rest/api/3/permissions')).body.permissions.ADMINISTER.name,
    ).toBe('Administer Jira');
  });
});
