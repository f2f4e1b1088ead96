import { store } from '../../../src/store';
import { DEPLOY_GATE } from '../../../src/usecases/deploy-gate';
import { openBench, type Bench } from '../support/app-bench';
import { testRules } from '../support/rules';

const HOUR = 3_600_000;
const [PROJECT = ''] = Object.keys(testRules().projects);
const admin = { accountId: 'admin' };
let counter = 0;

const open = async () => {
  const bench = await openBench(testRules());
  // Differ from each other, as random ones do.
  const random = { hex: (bytes: number) => (++counter).toString(16).padStart(bytes * 2, '0') };
  return { bench, deps: { ...bench.as(null), random } };
};
type Opened = Awaited<ReturnType<typeof open>>;
const create = ({ deps }: Opened, name: string, version: number) =>
  DEPLOY_GATE['deployGate.create'](deps, { name, projects: [PROJECT], version }, admin);
const rotate = ({ deps }: Opened, id: string, version: number, overlapHours: number) =>
  DEPLOY_GATE['deployGate.rotate'](deps, { id, version, overlapHours }, admin);
const revoke = ({ deps }: Opened, id: string, version: number) =>
  DEPLOY_GATE['deployGate.revoke'](deps, { id, version }, admin);
const view = ({ deps }: Opened) => DEPLOY_GATE['deployGate.keys'](deps, {}, admin);
const kinds = async () =>
  (await store.auditLog.page('project-site', null)).records.map(({ kind }) => kind).reverse();
const stateOf = async (opened: Opened, at: number) => {
  opened.bench.site.now = at;
  return (await view(opened)).keys[0]?.state;
};
const start = ({ site }: Bench) => site.now;

describe('a key', () => {
  test('is made with a secret that is shown once, and nowhere else', async () => {
    const opened = await open();
    const { id, secret, view: after } = await create(opened, 'Web shop', 0);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(after).toMatchObject({
      version: 1,
      url: 'https://triggers.test/x1/may-deploy',
      keys: [{ id, name: 'Web shop', state: 'active', lastUsedAt: null, projects: [{ id: PROJECT }] }],
    });
    expect(JSON.stringify([after, await view(opened), await store.deployKeys.read()])).not.toContain(secret);
    const page = await store.auditLog.page('project-site', null);
    expect(page.records).toMatchObject([{ kind: 'deployment key made', actor: 'admin', data: { key: id } }]);
    expect(JSON.stringify(page)).not.toContain(secret);
  });

  test('that is rotated serves with both secrets until the old one ends', async () => {
    const opened = await open();
    const at = start(opened.bench);
    const { id, secret: first } = await create(opened, 'A', 0);
    const { secret: second, view: after } = await rotate(opened, id, 1, 2);
    expect(second).not.toBe(first);
    expect(after.keys[0]).toMatchObject({
      state: 'rotating',
      oldUntil: new Date(at + 2 * HOUR).toISOString(),
    });
    expect(await stateOf(opened, at + 2 * HOUR - 1)).toBe('rotating');
    expect(await stateOf(opened, at + 2 * HOUR)).toBe('active');
  });

  test('that is rotated twice keeps the last two secrets, and the first is gone from the store', async () => {
    const opened = await open();
    const { id } = await create(opened, 'A', 0);
    const first = (await store.deployKeys.read()).value[0]?.secret ?? '';
    await rotate(opened, id, 1, 24);
    const second = (await store.deployKeys.read()).value[0]?.secret ?? '';
    expect(await store.deployKeys.secret(id, first)).not.toBeNull();
    await rotate(opened, id, 2, 24);
    expect(await store.deployKeys.secret(id, first)).toBeNull();
    expect(await store.deployKeys.secret(id, second)).not.toBeNull();
    expect(await kinds()).toEqual([
      'deployment key made',
      'deployment key rotated',
      'deployment key rotated',
    ]);
  });

  test('that is rotated without an overlap loses its old secret at once', async () => {
    const opened = await open();
    const { id } = await create(opened, 'A', 0);
    const first = (await store.deployKeys.read()).value[0]?.secret ?? '';
    expect((await rotate(opened, id, 1, 0)).view.keys[0]?.state).toBe('active');
    expect(await store.deployKeys.secret(id, first)).toBeNull();
  });

  test('that is revoked stays on the list, last, without any secret; it can’t be rotated any more', async () => {
    const opened = await open();
    const { id } = await create(opened, 'A', 0);
    await create(opened, 'B', 1);
    const secretId = (await store.deployKeys.read()).value[0]?.secret ?? '';
    const after = await revoke(opened, id, 2);
    expect(after.keys.map(({ name, state }) => `${name} ${state}`)).toEqual(['B active', 'A revoked']);
    expect(await store.deployKeys.secret(id, secretId)).toBeNull();
    await expect(rotate(opened, id, 3, 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(revoke(opened, id, 3)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await kinds()).toEqual(['deployment key made', 'deployment key made', 'deployment key revoked']);
  });

  test('shows the minute in which it was last used', async () => {
    const opened = await open();
    const { id } = await create(opened, 'A', 0);
    await store.deployKeys.noteUse(id, { minute: Math.floor(start(opened.bench) / 60_000), count: 3 });
    expect((await view(opened)).keys[0]?.lastUsedAt).toBe('2026-11-23T08:00:00.000Z');
  });
});

describe('is refused', () => {
  test('what was seen of the list is old: of two admins at once one has to look again', async () => {
    const opened = await open();
    await create(opened, 'A', 0);
    opened.bench.reset();
    await expect(create(opened, 'B', 0)).rejects.toMatchObject({ code: 'STALE' });
    // No secret is left behind.
    expect(opened.bench.storage.filter((path) => path.includes('secret'))).toEqual([]);
    const results = await Promise.allSettled([create(opened, 'C', 1), create(opened, 'D', 1)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await view(opened)).keys).toHaveLength(2);
  });
  test('a name that is taken, unless its key was revoked', async () => {
    const opened = await open();
    const { id } = await create(opened, 'A', 0);
    await expect(create(opened, 'a', 1)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await revoke(opened, id, 1);
    await expect(create(opened, 'a', 2)).resolves.toBeDefined();
  });
  test('a project that has not adopted change enablement', async () => {
    const { deps } = await open();
    const request = { name: 'A', projects: [PROJECT, '99'], version: 0 };
    await expect(DEPLOY_GATE['deployGate.create'](deps, request, admin)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
  test('a key that does not exist', async () => {
    const opened = await open();
    await expect(revoke(opened, 'dk-000000000000', 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

test('a crash between the secret and the key leaves no key, and making it again works', async () => {
  const opened = await open();
  opened.bench.failStorage(/transaction/);
  await expect(create(opened, 'A', 0)).rejects.toThrow('died');
  expect((await view(opened)).keys).toEqual([]);
  expect((await create(opened, 'A', 0)).view.keys).toHaveLength(1);
});

test('the list is shown when Forge gives no address, and says so', async () => {
  const { bench, deps } = await open();
  const webTriggers = { url: () => Promise.reject(new Error('secret words of Forge')) };
  const seen = await DEPLOY_GATE['deployGate.keys']({ ...deps, webTriggers }, {}, admin);
  expect([seen.url, seen.urlTrouble]).toEqual([null, expect.not.stringContaining('secret words')]);
  expect(bench.errors.map(({ event }) => event)).toEqual(['deploy-gate.no-url']);
});
