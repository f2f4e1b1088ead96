import { moduleAri } from '../../../sandbox/core/types';
import { openSandbox } from '../../../sandbox';
import { people } from '../../../sandbox/jira/seed/people';
import { TINY_APP, buildTinyApp } from '../../support/tiny-app/build-tiny-app';
import { openTinySite } from '../../support/tiny-site';
import type { TinySite } from '../../support/tiny-site';

const DAY = 86_400_000;

describe('uninstalling', () => {
  let site: TinySite;
  beforeEach(async () => {
    site = openTinySite();
    await site.forge.settle();
  });
  const called = (): string[] => site.jira.calls.map(({ path }) => path);

  test('runs preUninstall with the context, without a user, while the app can still call Jira', async () => {
    expect(await site.forge.uninstall()).toEqual([{ moduleKey: 'leaving', ok: true, message: null }]);
    expect(called()).toContain('/rest/api/3/leaving/leaving');
    expect(site.forge.installed).toBe(false);
  });

  test('goes on when preUninstall fails', async () => {
    site.forge.kvs('/api/v1/set', { key: 'leave badly', value: true });
    expect(await site.forge.uninstall()).toEqual([
      { moduleKey: 'leaving', ok: false, message: 'could not clean up' },
    ]);
    expect(site.forge.installed).toBe(false);
  });

  test('takes storage, waiting messages, events and schedules', async () => {
    await site.call('save', { value: 1 });
    await site.call('push', { events: [{ body: { n: 1 }, delayInSeconds: 600 }] });
    await site.forge.uninstall();
    expect(site.forge.kvs('/api/v1/get', { key: 'key' }).status).toBe(404);
    site.jira.emit({ name: 'avi:jira:created:issue', payload: {}, selfGenerated: false });
    await site.clock.step(DAY);
    await site.forge.settle();
    for (const key of ['work', 'events', 'sweeps']) expect([key, site.noted(key)]).toEqual([key, []]);
    await expect(site.call('load')).rejects.toThrow('not installed');
  });

  test('work that was under way reaches nothing any more', async () => {
    await site.call('push', { events: [{ body: { wait: 300 } }] });
    while (site.noted('work').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await site.forge.uninstall();
    await site.forge.settle();
    expect([site.noted('work'), site.noted('done')]).toEqual([[], []]);
  });

  test('is not undone by reopening the site', async () => {
    await site.forge.uninstall();
    const again = openTinySite({ db: site.db, code: site.code });
    await again.forge.settle();
    expect(again.forge.installed).toBe(false);
    expect(again.jira.installed).toEqual([]);
  });

  test('can be followed by installing: empty, with a new installation, schedules and events', async () => {
    await site.call('save', { value: 1 });
    const before = site.forge.installation.installationId;
    await site.forge.uninstall();
    site.forge.install();
    await site.forge.settle();
    expect(site.forge.installation.installationId).not.toBe(before);
    expect(await site.call('load')).toEqual({});
    expect(site.noted('events')).toMatchObject([{ eventType: 'avi:forge:installed:app' }]);
    await site.clock.step(DAY / 24);
    const sweeps = site.noted('sweeps').map(({ at }) => at);
    expect(sweeps.length).toBeGreaterThan(0);
    expect(new Set(sweeps).size).toBe(sweeps.length);
  });

  test('leaves nothing for the next installation: no waiting message, no retry of one that was running', async () => {
    await site.call('push', { events: [{ body: { n: 1 }, delayInSeconds: 600 }] });
    await site.call('push', { events: [{ body: { wait: 300, fail: true } }] });
    while (site.noted('work').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await site.forge.uninstall();
    await site.forge.settle();
    site.forge.install();
    await site.clock.step(DAY);
    await site.forge.settle();
    expect(site.noted('work')).toEqual([]);
  });

  test('is refused twice, and so is installing', async () => {
    expect(() => site.forge.install()).toThrow('installed already');
    await site.forge.uninstall();
    await expect(site.forge.uninstall()).rejects.toThrow('not installed');
  });
});

describe('a site whose app has been uninstalled', () => {
  test('blocks a transition that still has the rule, hides the fields, and gets them back with their values', async () => {
    const sandbox = await openSandbox({
      appDir: TINY_APP,
      bundleDir: buildTinyApp(),
      site: 'acme',
      at: Date.parse('2026-11-23T09:00:00Z'),
      say: () => undefined,
    });
    const { jira, forge } = sandbox;
    const { tables } = jira.context;
    // The tiny app has no field: one is put in as Forge would have made it.
    jira.install({
      ...forge.app,
      customFields: [{ key: 'mark', name: 'Mark', description: '', type: 'string', readOnly: true }],
    });
    const field = tables.table('fields').by('name', 'mark')[0];
    const issue = tables.table('issues').find((row) => row.key.startsWith('WEB-'));
    const workflow = tables.table('workflows').by('name', 'Acme task workflow')[0];
    if (!field || !issue || !workflow) throw new Error('the seed has changed');
    tables.table('issues').put({ ...issue, custom: { ...issue.custom, [field.id]: 'kept' } });
    tables.table('workflows').put({
      ...workflow,
      transitions: workflow.transitions.map((transition) =>
        transition.name === 'Done'
          ? {
              ...transition,
              validators: [
                {
                  id: 'rule',
                  ruleKey: 'forge:workflow-validator',
                  parameters: { key: moduleAri(forge.app, 'tiny-gate'), config: '{}' },
                },
              ],
            }
          : transition,
      ),
    });
    const call = (method: string, path: string, body?: unknown) =>
      jira.handle({
        method,
        path,
        query: new URLSearchParams(),
        headers: {},
        body,
        actor: { kind: 'user', accountId: people.admin.id },
      });
    const fields = async (): Promise<string[]> =>
      ((await call('GET', '/rest/api/3/field')).body as { id: string }[]).map(({ id }) => id);
    jira.context.tables.table('pinnedPanels').put({
      id: 'tiny-panel/10000',
      moduleKey: 'tiny-panel',
      projectId: '10000',
      at: sandbox.clock.iso(),
    });
    expect(await fields()).toContain(field.id);

    await forge.uninstall();
    expect(await fields()).not.toContain(field.id);
    expect(tables.table('pinnedPanels').size).toBe(0);
    expect(tables.table('users').get(forge.app.accountId)?.active).toBe(false);
    const move = await call('POST', `/rest/api/3/issue/${issue.key}/transitions`, {
      transition: { id: '31' },
    });
    expect(move.status).toBe(400);
    expect(tables.table('issues').get(issue.id)?.statusId).toBe(issue.statusId);

    forge.install();
    jira.install({
      ...forge.app,
      customFields: [{ key: 'mark', name: 'Mark', description: '', type: 'string', readOnly: true }],
    });
    expect(await fields()).toContain(field.id);
    expect(tables.table('issues').get(issue.id)?.custom[field.id]).toBe('kept');
    await sandbox.close();
  });
});
