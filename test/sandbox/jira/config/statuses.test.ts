import { asApp, openJiraSite, testApp } from '../../../support/jira-site';

const site = openJiraSite('acme');
site.jira.install(testApp());
const post = (path: string, body: unknown) => site.call(asApp, 'POST', `/rest/api/3/${path}`, body);

describe('statuses', () => {
  const create = (name: string) =>
    post('statuses', { scope: { type: 'GLOBAL' }, statuses: [{ name, statusCategory: 'TODO' }] });
  test('names are unique and have at most 255 characters; used ones are not deleted', async () => {
    const made = await create('On hold');
    expect([made.status, (await create('on HOLD')).status, (await create('x'.repeat(255))).status]).toEqual([
      200, 400, 200,
    ]);
    expect((await create('x'.repeat(256))).body.errorMessages).toEqual(['The name is too long, maxSize=255']);
    const { id } = made.body[0];
    expect(
      (
        await site.call(asApp, 'PUT', '/rest/api/3/statuses', {
          statuses: [{ id, name: 'Held', statusCategory: 'IN_PROGRESS' }],
        })
      ).status,
    ).toBe(204);
    expect(
      (await site.call(asApp, 'GET', '/rest/api/3/statuses/byNames?name=Held')).body[0].statusCategory,
    ).toBe('IN_PROGRESS');
    expect((await site.call(asApp, 'DELETE', `/rest/api/3/statuses?id=${id}`)).status).toBe(204);
    expect((await site.call(asApp, 'DELETE', '/rest/api/3/statuses?id=10000')).status).toBe(400);
  });
});
