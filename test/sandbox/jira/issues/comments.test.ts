import { asApp } from '../../../support/jira-site';
import { doc, idOf, openIssueWorld } from './issue-world';

const path = (key: string, tail = ''): string => `/rest/api/3/issue/${key}/comment${tail}`;
const internal = { properties: [{ key: 'sd.public.comment', value: { internal: true } }] };

describe('comments', () => {
  it('are public unless the property of JSM says internal, and come oldest first', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const first = await world.call('agentLena', 'POST', path(key), { body: doc('looking into it') });
    await world.clock.step(1000);
    await world.call('agentDiego', 'POST', path(key), { body: doc('disk?'), ...internal });
    expect([first.status, first.body.jsdPublic]).toEqual([201, true]);
    const { body } = await world.call('agentLena', 'GET', `${path(key)}?expand=properties`);
    expect(body.comments.map((row: { jsdPublic: boolean }) => row.jsdPublic)).toEqual([true, false]);
    expect(body.comments[1].properties).toEqual(internal.properties);
    const newest = await world.call('agentLena', 'GET', `${path(key)}?orderBy=-created&maxResults=1`);
    expect(newest.body.comments[0].author.accountId).toBe(idOf('agentDiego'));
    expect(world.events.filter((event) => event.name === 'avi:jira:commented:issue')).toHaveLength(2);
    expect(world.events.at(-1)?.payload['comment']).toMatchObject({
      author: { accountId: idOf('agentDiego') },
      jsdPublic: false,
    });
  });

  it('refuse text, empty documents and people without the permission', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    for (const body of [
      'plain',
      { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
    ]) {
      const answer = await world.call('agentLena', 'POST', path(key), { body });
      expect([answer.status, answer.body.errors.comment]).toEqual([400, 'Comment body is not valid!']);
    }
    expect(
      (await world.call('agentLena', 'POST', path(key), { body: { type: 'doc', version: 1, content: [] } }))
        .body.errors.comment,
    ).toContain('empty');
    expect((await world.call('customerSophie', 'POST', path(key), { body: doc('x') })).status).toBe(404);
  });

  it('are edited and deleted by their author or with the permission for all, leaving a trace', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const { body } = await world.call('agentLena', 'POST', path(key), { body: doc('a') });
    expect((await world.call('agentDiego', 'PUT', path(key, `/${body.id}`), { body: doc('b') })).status).toBe(
      400,
    );
    const edited = await world.call('agentLena', 'PUT', path(key, `/${body.id}`), {
      body: doc('b'),
      ...internal,
    });
    expect([edited.status, edited.body.jsdPublic]).toEqual([200, false]);
    expect((await world.call('admin', 'DELETE', path(key, `/${body.id}`))).status).toBe(204);
    expect((await world.call('agentLena', 'GET', path(key, `/${body.id}`))).status).toBe(404);
    const log = await world.call('agentLena', 'GET', `/rest/api/3/issue/${key}/changelog`);
    expect(log.body.values[0].items[0]).toMatchObject({ field: 'Comment', fromString: 'b', to: null });
  });

  it('can be fetched by ids and carry properties of their own', async () => {
    const world = openIssueWorld();
    const key = await world.make();
    const { body } = await world.call(asApp, 'POST', path(key), {
      body: doc('escalated'),
      properties: [{ key: 'steward', value: 'step-1' }],
    });
    const list = await world.call('agentLena', 'POST', '/rest/api/3/comment/list?expand=properties', {
      ids: [Number(body.id), 1],
    });
    expect(list.body.values.map((row: { id: string }) => row.id)).toEqual([body.id]);
    expect(list.body.values[0].properties).toEqual([{ key: 'steward', value: 'step-1' }]);
    const property = await world.call(
      'agentLena',
      'GET',
      `/rest/api/3/comment/${body.id}/properties/steward`,
    );
    expect(property.body).toEqual({ key: 'steward', value: 'step-1' });
    expect(
      (await world.call('agentLena', 'GET', `/rest/api/3/comment/${body.id}/properties/other`)).status,
    ).toBe(404);
  });
});
