import { openSandbox, type Sandbox } from '../../sandbox';
import type { Actor } from '../../sandbox/core/types';
import { readActivePeople } from '../../src/jira/active-people';
import { makeJiraClient, type JiraClient } from '../../src/jira/client';
import { readRoleActors } from '../../src/jira/roles';
import { expectConforms, specsPresent } from '../support/openapi';
import { parameterFaults } from '../support/openapi-parameters';
import { recordTraffic, type Exchange } from '../support/record-traffic';

describe('who has a project role, as the app reads it', () => {
  let sandbox: Sandbox;
  let traffic: Exchange[];
  let jira: JiraClient;

  beforeAll(async () => {
    sandbox = await openSandbox({ running: false, say: () => undefined });
    traffic = recordTraffic(sandbox.jira);
    const actor: Actor = { kind: 'app', scopes: sandbox.forge.app.scopes };
    jira = makeJiraClient({
      send: async (_as, path, { method }) => {
        const [plain = path, query = ''] = path.split('?');
        const answer = await sandbox.jira.handle({
          ...{ method, path: plain, query: new URLSearchParams(query), headers: {}, body: undefined, actor },
        });
        return {
          status: answer.status,
          headers: { get: () => null },
          text: () => Promise.resolve(JSON.stringify(answer.body)),
        };
      },
      sleep: () => Promise.resolve(),
      random: () => 0,
      timeLeft: () => 20_000,
    });
  });
  afterAll(() => sandbox.close());

  test('people and groups, and which of the people are active', async () => {
    const roles = await sandbox.jira.handle({
      ...{ method: 'GET', path: '/rest/api/3/project/ITS/role', query: new URLSearchParams(), headers: {} },
      ...{ body: undefined, actor: { kind: 'app', scopes: sandbox.forge.app.scopes } },
    });
    const ids = Object.values(roles.body as Record<string, string>).map((one) => one.split('/').at(-1) ?? '');
    const found = await Promise.all(ids.map((id) => readRoleActors(jira, '10000', id)));
    expect(found.every(({ name }) => name !== '')).toBe(true);
    expect(found.flatMap(({ accountIds, groupIds }) => [...accountIds, ...groupIds]).length).toBeGreaterThan(
      0,
    );
    const lena = sandbox.people.byEmail('lena.hoffmann@acme.example')?.accountId ?? '';
    expect(await readActivePeople(jira, [lena, 'nobody'])).toEqual([lena]);
    expect(await readActivePeople(jira, [])).toEqual([]);
  });

  const documented = specsPresent ? test : test.skip;
  documented('stands in the documents, with its parameters and answers', () => {
    expect(traffic.length).toBeGreaterThan(1);
    for (const one of traffic) {
      expect(parameterFaults(one.method, one.path, one.query)).toEqual([]);
      expectConforms(one.method, one.path, one.status, one.answer);
    }
  });
});
