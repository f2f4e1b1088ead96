import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import { moduleAri } from '../../../../sandbox/core/types';

const site = openJiraSite('acme');
site.jira.install(testApp());
const PROPERTY = '/rest/forge/1/app/properties/adopted';

describe('issue panels', () => {
  const act = (projectList: readonly object[], module = 'steward-change') =>
    site.call(asApp, 'POST', '/rest/api/3/forge/panel/action/bulk/async', {
      moduleId: moduleAri(testApp(), module),
      projectList,
    });
  const pinned = () => site.jira.context.tables.table('pinnedPanels').all();
  test('are pinned and unpinned by the same operation, as a task', async () => {
    const made = await act([
      { projectIdOrKey: 'ITS', action: 'PIN' },
      { projectIdOrKey: '10001', action: 'PIN' },
    ]);
    expect([made.status, typeof made.body.taskId]).toEqual([202, 'string']);
    expect(pinned().map((row) => row.projectId)).toEqual(['10000', '10001']);
    await act([{ projectIdOrKey: '10001', action: 'UNPIN' }]);
    expect(pinned().map((row) => row.projectId)).toEqual(['10000']);
    // Unpinning what isn't pinned changes nothing.
    expect((await act([{ projectIdOrKey: 'WEB', action: 'UNPIN' }])).status).toBe(202);
    await act([{ projectIdOrKey: 'ITS', action: 'UNPIN' }]);
    expect(pinned()).toEqual([]);
  });
  test('are those of the app, on projects that are there, at most 1,000 at once', async () => {
    expect((await act([{ projectIdOrKey: 'ITS', action: 'PIN' }], 'no-such-panel')).status).toBe(400);
    expect((await act([{ projectIdOrKey: 'NOPE', action: 'PIN' }])).status).toBe(400);
    const many = (count: number) =>
      Array.from({ length: count }, () => ({ projectIdOrKey: 'ITS', action: 'UNPIN' }));
    expect([(await act(many(1000))).status, (await act(many(1001))).status]).toEqual([202, 400]);
  });
});

describe('properties of the app', () => {
  test('are deleted once, by the app itself', async () => {
    await site.call(asApp, 'PUT', PROPERTY, { types: ['10002'] });
    expect((await site.call('admin', 'DELETE', PROPERTY)).status).toBe(403);
    expect((await site.call(asApp, 'DELETE', PROPERTY)).status).toBe(204);
    expect((await site.call(asApp, 'DELETE', PROPERTY)).body).toEqual({
      message: 'Property with key not found.',
      statusCode: 404,
    });
    expect((await site.call(asApp, 'GET', PROPERTY)).status).toBe(404);
  });
  test('have keys of at most 127 characters', async () => {
    const long = (length: number) => `/rest/forge/1/app/properties/${'k'.repeat(length)}`;
    expect([
      (await site.call(asApp, 'DELETE', long(127))).status,
      (await site.call(asApp, 'DELETE', long(128))).status,
    ]).toEqual([404, 400]);
  });
});
