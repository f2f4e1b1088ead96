import { existsSync, mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSandbox } from '../../../sandbox';
import { TINY_APP, buildTinyApp } from '../../support/tiny-app/build-tiny-app';
import { START } from '../../support/tiny-site';
import type { Site } from '../../../sandbox';

const bundleDir = buildTinyApp();
const app = { appDir: TINY_APP, bundleDir, say: (): void => undefined };

const noted = (site: Site, key: string): unknown[] => {
  const { status, text } = site.forge.kvs('/api/v1/get', { key });
  return status === 200 ? (JSON.parse(text) as { value: unknown[] }).value : [];
};
const anybody = (site: Site): string => site.people.all()[0]?.accountId ?? '';
const saveAs = (site: Site, value: string) =>
  site.forge.invokeFrontEnd({
    moduleKey: 'tiny-panel',
    functionKey: 'save',
    payload: { value },
    accountId: anybody(site),
    context: {},
  });
const load = async (site: Site): Promise<unknown> => {
  const answer = await site.forge.invokeFrontEnd({
    moduleKey: 'tiny-panel',
    functionKey: 'load',
    payload: {},
    accountId: anybody(site),
    context: {},
  });
  return answer.ok ? answer.value : answer.error.message;
};

test('a site persists in one file: storage, clock and installation; --fresh starts over', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'sandbox-')), 'acme.db');
  const first = await openSandbox({ ...app, file, at: START });
  await first.settle();
  await saveAs(first, 'kept');
  await first.clock.step(90_000);
  await first.close();
  // The site is whole in its one file, without a write-ahead log beside it.
  expect(existsSync(`${file}-wal`) ? statSync(`${file}-wal`).size : 0).toBe(0);

  const second = await openSandbox({ ...app, file });
  await second.settle();
  expect([second.clock.now(), second.clock.running]).toEqual([START + 90_000, false]);
  expect(await load(second)).toBe('kept');
  expect(noted(second, 'events')).toHaveLength(1);
  await second.close();

  const third = await openSandbox({ ...app, file, at: START, fresh: true });
  expect(await load(third)).toEqual({});
  await third.close();
});

test('two tenants in one process share the warm code and nothing else', async () => {
  const sandbox = await openSandbox({ ...app, at: START });
  const other = sandbox.openSite('cloud-2', 'acme');
  await sandbox.settle();
  await saveAs(sandbox, 'one');
  expect(await load(other)).toEqual({});
  await saveAs(other, 'two');
  expect(await load(sandbox)).toBe('one');
  expect(noted(other, 'events')).toMatchObject([{ context: { cloudId: 'cloud-2' } }]);
  expect(sandbox.meters.report().invocations.every(({ cloudId }) => cloudId === sandbox.jira.cloudId)).toBe(
    true,
  );
  await sandbox.close();
});

test('the app calls the real site as itself and as its user, within its scopes', async () => {
  const sandbox = await openSandbox({ ...app, at: START });
  const call = (as: string) =>
    sandbox.forge.invokeFrontEnd({
      moduleKey: 'tiny-panel',
      functionKey: 'jira',
      payload: { as },
      accountId: anybody(sandbox),
      context: {},
    });
  // The tiny app has no read:jira-user.
  expect(await call('user')).toMatchObject({
    ok: true,
    value: { status: 401, body: { message: 'Unauthorized; scope does not match' } },
  });
  expect(await call('app')).toMatchObject({ ok: true, value: { status: 401 } });
  await sandbox.close();
});
