import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { JiraSite } from '../../../support/jira-site';

describe('issue security that hides issues from the app', () => {
  let site: JiraSite;
  beforeAll(() => {
    site = openJiraSite('secured');
    site.jira.install(testApp());
  });
  const found = async (who: Parameters<JiraSite['call']>[0]): Promise<string[]> => {
    const { body } = await site.call(who, 'POST', '/rest/api/3/search/jql', {
      jql: 'project = BLANK ORDER BY key',
      fields: ['key'],
    });
    return body.issues.map(({ key }: { key: string }) => key);
  };
  const count = async (who: Parameters<JiraSite['call']>[0]): Promise<number> =>
    (await site.call(who, 'POST', '/rest/api/3/search/approximate-count', { jql: 'project = BLANK' })).body
      .count;

  test('the app neither finds nor counts nor gets them, though it may do everything in the project', async () => {
    expect(await found('admin')).toEqual(['BLANK-1', 'BLANK-2', 'BLANK-3', 'BLANK-4']);
    expect(await found(asApp)).toEqual(['BLANK-1', 'BLANK-4']);
    expect([await count('admin'), await count(asApp)]).toEqual([4, 2]);
    expect((await site.call(asApp, 'GET', '/rest/api/3/issue/BLANK-2')).status).toBe(404);
    expect((await site.call('agentLena', 'GET', '/rest/api/3/issue/BLANK-2')).status).toBe(404);
    expect((await site.call('cabPriya', 'GET', '/rest/api/3/issue/BLANK-2')).status).toBe(200);
  });

  test('the scheme of the project tells of its levels, and who is in them', async () => {
    const { body } = await site.call(asApp, 'GET', '/rest/api/3/project/BLANK/issuesecuritylevelscheme');
    expect(body).toMatchObject({
      name: 'Confidential work',
      levels: [{ name: 'Staff' }, { name: 'Board only' }],
    });
    const members = await site.call(
      asApp,
      'GET',
      `/rest/api/3/issuesecurityschemes/level/member?schemeId=${body.id}`,
    );
    expect(
      members.body.values.map(({ holder }: { holder: { parameter: string } }) => holder.parameter),
    ).toEqual(['jira-servicemanagement-users', 'cab-members', 'jira-administrators']);
  });

  test('levels of a project are those that the caller could set', async () => {
    const levels = async (who: Parameters<JiraSite['call']>[0]): Promise<string[]> =>
      (await site.call(who, 'GET', '/rest/api/3/project/BLANK/securitylevel')).body.levels.map(
        ({ name }: { name: string }) => name,
      );
    expect(await levels('admin')).toEqual(['Staff', 'Board only']);
    // In none of the levels, though it may set them.
    expect(await levels(asApp)).toEqual([]);
    // May not set any.
    expect(await levels('agentLena')).toEqual([]);
  });

  test('a project without a scheme has none to answer, and the schemes are for administrators', async () => {
    const plain = openJiraSite('blank');
    plain.jira.install(testApp());
    const path = '/rest/api/3/project/BLANK/issuesecuritylevelscheme';
    expect((await plain.call(asApp, 'GET', path)).status).toBe(404);
    expect((await site.call('agentLena', 'GET', path)).status).toBe(403);
    expect((await site.call('agentLena', 'GET', '/rest/api/3/issuesecurityschemes')).status).toBe(403);
    expect((await site.call('admin', 'GET', '/rest/api/3/issuesecurityschemes/1')).status).toBe(404);
  });

  test('a new issue gets the default level of the scheme', async () => {
    const own = openJiraSite('secured');
    const schemes = own.jira.context.tables.table('securitySchemes');
    const [level] = own.jira.context.tables.table('securityLevels').all();
    for (const scheme of schemes.all()) schemes.put({ ...scheme, defaultLevelId: level?.id ?? null });
    const [type] = own.jira.context.tables.table('issueTypes').all();
    const made = await own.call('admin', 'POST', '/rest/api/3/issue', {
      fields: { project: { key: 'BLANK' }, issuetype: { id: type?.id }, summary: 'New' },
    });
    expect(own.jira.context.tables.table('issues').get(made.body.id)?.securityLevelId).toBe(level?.id);
  });
});
