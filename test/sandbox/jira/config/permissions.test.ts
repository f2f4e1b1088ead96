import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import { hasProjectPermission } from '../../../../sandbox/jira/permissions';
import { moduleAri } from '../../../../sandbox/core/types';
import { people } from '../../../../sandbox/jira/seed/people';
import type { PersonKey } from '../../../../sandbox/jira/seed/people';

const site = openJiraSite('acme');
site.jira.install(testApp());
const check = (who: Parameters<typeof site.call>[0], body: unknown) =>
  site.call(who, 'POST', '/rest/api/3/permissions/check', body);

describe('permissions', () => {
  test.each<[PersonKey, boolean, boolean]>([
    ['admin', true, true],
    ['agentLena', true, true],
    ['cabPriya', true, false],
    ['customerSophie', false, false],
  ])('%s browses ITS: %s, WEB: %s', async (who, its, web) => {
    const answer = await check(who, {
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000, 10001] }],
    });
    expect(answer.body.projectPermissions[0].projects).toEqual([
      ...(its ? [10000] : []),
      ...(web ? [10001] : []),
    ]);
  });
  test("looking at somebody else's permissions needs Administer Jira; the app has it through its scope", async () => {
    const question = { accountId: people.agentLena.id, globalPermissions: ['ADMINISTER'] };
    expect([
      (await check('agentLena', question)).status,
      (await check('agentDiego', question)).status,
    ]).toEqual([200, 403]);
    expect((await check('agentDiego', question)).body.errorMessages).toEqual([
      'Only Jira administrators can perform this operation.',
    ]);
    expect((await check(asApp, question)).status).toBe(200);
  });
  test('unknown permissions are refused by name; unknown projects and issues are ignored', async () => {
    const answer = await check('admin', {
      projectPermissions: [{ permissions: ['NO_SUCH'], projects: [10000] }],
    });
    expect([answer.status, answer.body]).toEqual([
      400,
      { errorMessages: [], errors: { NO_SUCH: 'Unrecognized permission' } },
    ]);
    expect(
      (
        await check('admin', {
          projectPermissions: [{ permissions: ['EDIT_ISSUES'], projects: [4711], issues: [4711] }],
        })
      ).body.projectPermissions,
    ).toEqual([{ permission: 'EDIT_ISSUES', issues: [], projects: [] }]);
  });
  test('more than 1,000 issues are refused, 1,000 are not', async () => {
    const ask = (count: number) =>
      check('admin', {
        projectPermissions: [
          { permissions: ['EDIT_ISSUES'], issues: Array.from({ length: count }, (_, index) => index) },
        ],
      });
    expect([(await ask(1000)).status, (await ask(1001)).status]).toEqual([200, 400]);
  });
  test("the app's permissions are keyed by ARI, granted to administrators, and kept when an admin takes the grant away", async () => {
    const key = moduleAri(testApp(), 'configure-rules');
    const manage = moduleAri(testApp(), 'manage-changes');
    const mine = async (who: PersonKey) =>
      (
        await site.call(
          who,
          'GET',
          `/rest/api/3/mypermissions?permissions=${encodeURIComponent(key)},${encodeURIComponent(manage)}`,
        )
      ).body.permissions;
    expect([
      (await mine('admin'))[key].havePermission,
      (await mine('admin'))[manage].havePermission,
      (await mine('agentLena'))[key].havePermission,
    ]).toEqual([true, true, false]);
  });
  test('issue security hides an issue from those outside the level, and from the app unless its role is in it', () => {
    const { tables } = site.jira.context;
    const issue = tables.table('issues').by('key', 'ITS-1')[0];
    if (!issue) throw new Error('no ITS-1');
    tables.table('securityLevels').put({
      id: '1',
      name: 'Managers',
      description: '',
      issueSecuritySchemeId: '1',
      members: [{ type: 'user', value: people.changeManager.id }],
    });
    const secret = { ...issue, securityLevelId: '1' };
    const may = (account: string | null) =>
      hasProjectPermission(site.jira.context, account, issue.projectId, 'BROWSE_PROJECTS', secret);
    expect([may(people.changeManager.id), may(people.agentLena.id), may(null)]).toEqual([true, false, false]);
    expect(hasProjectPermission(site.jira.context, null, issue.projectId, 'BROWSE_PROJECTS', issue)).toBe(
      true,
    );
  });
  test('an inactive person has no permission at all', () => {
    const { tables } = site.jira.context;
    tables.table('users').put({ ...people.agentYuki, active: false });
    expect(hasProjectPermission(site.jira.context, people.agentYuki.id, '10000', 'BROWSE_PROJECTS')).toBe(
      false,
    );
  });
  test('a project that one may not see does not exist', async () => {
    const answer = await site.call('cabPriya', 'GET', '/rest/api/3/project/WEB');
    expect([answer.status, answer.body.errorMessages]).toEqual([
      404,
      ["No project could be found with key 'WEB'."],
    ]);
    expect(
      (await site.call('cabPriya', 'GET', '/rest/api/3/project/search')).body.values.map(
        (project: { key: string }) => project.key,
      ),
    ).toEqual(['ITS']);
  });
});
