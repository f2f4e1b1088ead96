import { asApp } from '../../../support/jira-site';
import { doc, idOf, openIssueWorld } from './issue-world';

const path = (key: string, tail = ''): string => `/rest/api/3/issue/${key}${tail}`;
const NOT_FOUND = 'Issue does not exist or you do not have permission to see it.';

describe('editing issues', () => {
  it('writes fields, a changelog entry with the real differences, and an event', async () => {
    const world = openIssueWorld();
    const key = await world.make({ labels: ['a'] });
    const impact = world.field('Impact');
    const answer = await world.call('agentLena', 'PUT', path(key), {
      fields: {
        summary: 'Mail is slow',
        priority: { name: 'High' },
        [impact]: { value: 'Moderate / Limited' },
      },
      update: { labels: [{ add: 'b' }, { remove: 'a' }] },
    });
    expect(answer.status).toBe(204);
    const log = await world.call('agentLena', 'GET', path(key, '/changelog'));
    expect(log.body.total).toBe(1);
    expect(log.body.values[0].items).toEqual([
      {
        field: 'summary',
        fieldtype: 'jira',
        fieldId: 'summary',
        from: null,
        fromString: 'Mail is down',
        to: null,
        toString: 'Mail is slow',
      },
      expect.objectContaining({ field: 'priority', fromString: 'Medium', toString: 'High' }),
      expect.objectContaining({
        field: 'Impact',
        fieldtype: 'custom',
        fieldId: impact,
        from: null,
        toString: 'Moderate / Limited',
      }),
      expect.objectContaining({ field: 'labels', fromString: 'a', toString: 'b' }),
    ]);
    const updated = world.events.find((event) => event.name === 'avi:jira:updated:issue');
    expect((updated?.payload['changelog'] as { items: unknown[] }).items).toHaveLength(4);
    expect(updated?.payload).not.toHaveProperty('associatedStatuses');
  });

  it('makes no entry and no event when nothing differs', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    await world.call('agentLena', 'PUT', path(key), { fields: { summary: 'Mail is down', assignee: null } });
    expect((await world.call('agentLena', 'GET', path(key, '/changelog'))).body.total).toBe(0);
    expect(world.events).toHaveLength(1);
  });

  it('sends "assigned" beside "updated" when the assignee changes', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    expect(
      (await world.call('agentLena', 'PUT', path(key, '/assignee'), { accountId: idOf('agentDiego') }))
        .status,
    ).toBe(204);
    expect(world.events.slice(1).map((event) => event.name)).toEqual([
      'avi:jira:updated:issue',
      'avi:jira:assigned:issue',
    ]);
    const refused = await world.call('agentLena', 'PUT', path(key, '/assignee'), {
      accountId: idOf('customerSophie'),
    });
    expect([refused.status, refused.body.errors.assignee]).toEqual([
      400,
      `User '${idOf('customerSophie')}' cannot be assigned issues.`,
    ]);
  });

  it('marks what the app does as its own', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    await world.call(asApp, 'PUT', path(key), { fields: { summary: 'by the app' } });
    expect(world.events.at(-1)).toMatchObject({
      selfGenerated: true,
      payload: { atlassianId: '557058:app-user', selfGenerated: true },
    });
  });

  it('refuses an unknown verb, a field in both parts, and a transition', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const verb = await world.call('agentLena', 'PUT', path(key), { update: { summary: [{ add: 'x' }] } });
    expect(verb.body.errors.summary).toContain("does not support operation 'add'");
    const both = await world.call('agentLena', 'PUT', path(key), {
      fields: { summary: 'a' },
      update: { summary: [{ set: 'b' }] },
    });
    expect(both.body.errors.summary).toContain("both 'fields' and 'update'");
  });

  it('hides issues from who may not see them, with one text for all reasons', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    for (const answer of [
      await world.get('ITS-99999'),
      await world.get(key, '', 'customerMarek'),
      await world.call('customerMarek', 'PUT', path(key), { fields: { summary: 'x' } }),
    ]) {
      expect([answer.status, answer.body.errorMessages]).toEqual([404, [NOT_FOUND]]);
    }
  });

  it('deletes, with sub-tasks only when told so', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    await world.make({ issuetype: { id: world.type('Sub-task') }, parent: { key } });
    const refused = await world.call('admin', 'DELETE', path(key));
    expect([refused.status, refused.body.errorMessages[0]]).toEqual([
      400,
      expect.stringContaining('has subtasks'),
    ]);
    expect((await world.call('agentLena', 'DELETE', path(key))).status).toBe(403);
    expect((await world.call('admin', 'DELETE', `${path(key)}?deleteSubtasks=true`)).status).toBe(204);
    expect(world.events.filter((event) => event.name === 'avi:jira:deleted:issue')).toHaveLength(1);
    expect((await world.get(key)).status).toBe(404);
  });

  it('answers names, schema, changelog, rendered text and properties on demand', async () => {
    const world = openIssueWorld();
    const key = await world.make({ description: doc('since <nine>') });
    await world.call('agentLena', 'PUT', path(key, '/properties/steward'), { level: 'High' });
    await world.call('agentLena', 'PUT', path(key), { fields: { summary: 'b' } });
    const { body } = await world.get(
      key,
      '?fields=summary,description&expand=names,schema,renderedFields,changelog,transitions,editmeta&properties=steward',
    );
    expect(body.names).toEqual({ summary: 'Summary', description: 'Description' });
    expect(body.renderedFields.description).toBe('<p>since &lt;nine&gt;</p>');
    expect(body.changelog.histories).toHaveLength(1);
    expect(body.properties).toEqual({ steward: { level: 'High' } });
    expect(Object.keys(body.fields).sort()).toEqual(['description', 'summary']);
    expect(body.transitions.length).toBeGreaterThan(0);
    expect(body.editmeta.fields.summary.required).toBe(true);
  });

  it('fetches at most 100 issues at once, in order of id, naming those it can not show', async () => {
    const world = openIssueWorld();
    const keys = [await world.make(), await world.make()];
    const answer = await world.call('agentLena', 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: [...keys].reverse().concat('ITS-99999'),
      fields: ['summary'],
    });
    expect(answer.body.issues.map((issue: { key: string }) => issue.key)).toEqual(keys);
    expect(answer.body.issueErrors).toEqual([{ id: 'ITS-99999', errorMessage: NOT_FOUND }]);
    const many = await world.call('agentLena', 'POST', '/rest/api/3/issue/bulkfetch', {
      issueIdsOrKeys: Array.from({ length: 101 }, (_, index) => String(index)),
    });
    expect(many.status).toBe(400);
  });

  it('limits writes to one issue to 20 in two seconds while the clock runs', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    world.clock.start();
    const write = (n: number) => world.call('agentLena', 'PUT', path(key), { fields: { summary: `s${n}` } });
    for (let n = 0; n < 20; n++) expect((await write(n)).status).toBe(204);
    const refused = await write(20);
    world.clock.stop();
    expect(refused.status).toBe(429);
    expect(refused.headers).toMatchObject({ 'RateLimit-Reason': 'jira-per-issue-on-write' });
    expect(Number(refused.headers?.['Retry-After'])).toBeGreaterThan(0);
  });
});
