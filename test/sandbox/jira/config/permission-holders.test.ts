import { moduleAri } from '../../../../sandbox/core/types';
import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { JiraSite } from '../../../support/jira-site';

const SEARCH = '/rest/api/3/user/permission/search';

describe('who holds a permission', () => {
  let site: JiraSite;
  beforeAll(() => {
    site = openJiraSite('empty');
    site.jira.install(testApp());
  });
  const holders = async (query: string): Promise<string[]> =>
    (await site.call(asApp, 'GET', `${SEARCH}?${query}`)).body.map(
      ({ displayName }: { displayName: string }) => displayName,
    );
  const refused = async (query: string, who: Parameters<JiraSite['call']>[0] = 'admin'): Promise<number> =>
    (await site.call(who, 'GET', `${SEARCH}?${query}`)).status;

  test('people with all of the permissions in a project', async () => {
    expect(await holders('query=&permissions=EDIT_ISSUES,SERVICEDESK_AGENT&projectKey=ITS')).toEqual(
      expect.arrayContaining(['Alma Admin', 'Lena Hoffmann', 'Priya Raman', 'Steward']),
    );
    expect(await holders('query=&permissions=BROWSE_PROJECTS&projectKey=ITS')).not.toContain(
      'Sophie Laurent',
    );
    expect(await holders('query=lena&permissions=EDIT_ISSUES&projectKey=ITS')).toEqual(['Lena Hoffmann']);
  });

  test("the app's own permissions, under the keys that GET /permissions gives", async () => {
    const key = moduleAri(testApp(), 'manage-changes');
    const all = await site.call('admin', 'GET', '/rest/api/3/permissions');
    expect(all.body.permissions[key]).toMatchObject({ key, type: 'PROJECT' });
    expect(await holders(`query=&permissions=${encodeURIComponent(key)}&projectKey=ITS`)).toEqual([
      'Alma Admin',
    ]);
    const scheme = await site.call('admin', 'GET', '/rest/api/3/project/ITS/permissionscheme?expand=all');
    const grant = scheme.body.permissions.find(
      ({ permission }: { permission: string }) => permission === key,
    );
    expect(grant.holder).toMatchObject({ type: 'group', parameter: 'jira-administrators' });
  });

  test('GET /mypermissions answers for the app as for people, and the scopes decide whether the app administers', async () => {
    const mine = async (who: Parameters<JiraSite['call']>[0]): Promise<Record<string, boolean>> => {
      const query = 'projectKey=ITS&permissions=ADMINISTER,ADMINISTER_PROJECTS,SET_ISSUE_SECURITY';
      const { body } = await site.call(who, 'GET', `/rest/api/3/mypermissions?${query}`);
      return Object.fromEntries(
        Object.entries(body.permissions as Record<string, { havePermission: boolean }>).map(
          ([key, { havePermission }]) => [key, havePermission],
        ),
      );
    };
    const all = { ADMINISTER: true, ADMINISTER_PROJECTS: true, SET_ISSUE_SECURITY: true };
    expect(await mine(asApp)).toEqual(all);
    expect(await mine('admin')).toEqual(all);
    expect(Object.values(await mine('agentLena'))).toEqual([false, false, false]);
    const modest = openJiraSite('empty');
    modest.jira.install(testApp({ scopes: ['read:jira-work'] }));
    const asked = await modest.call(
      { kind: 'app', scopes: ['read:jira-work'] },
      'GET',
      '/rest/api/3/mypermissions?permissions=ADMINISTER',
    );
    expect(asked.body.permissions.ADMINISTER.havePermission).toBe(false);
  });

  test('searches only the range that was asked for', async () => {
    const everybody = await holders('query=&permissions=EDIT_ISSUES&projectKey=ITS&maxResults=1000');
    const first = await holders('query=&permissions=EDIT_ISSUES&projectKey=ITS&maxResults=3');
    expect(everybody.length).toBeGreaterThan(3);
    expect(first).toEqual(everybody.slice(0, first.length));
    expect(first.length).toBeLessThanOrEqual(3);
  });

  test('refuses what the document refuses', async () => {
    expect(await refused('query=&projectKey=ITS')).toBe(400);
    expect(await refused('query=&permissions=NO_SUCH&projectKey=ITS')).toBe(400);
    // Global permissions are asked for one person at a time, with POST /permissions/check.
    expect(await refused('query=&permissions=ADMINISTER&projectKey=ITS')).toBe(400);
    expect(await refused('query=&permissions=EDIT_ISSUES')).toBe(400);
    expect(await refused('permissions=EDIT_ISSUES&projectKey=ITS')).toBe(400);
    expect(await refused('query=a&accountId=b&permissions=EDIT_ISSUES&projectKey=ITS')).toBe(400);
    expect(await refused('query=&permissions=EDIT_ISSUES&projectKey=its')).toBe(404);
    expect(await refused('query=&permissions=EDIT_ISSUES&projectKey=ITS', 'agentLena')).toBe(403);
  });
});
