import { ADMIN, onInstalled } from '../../../src/usecases/admin';
import { readOwnAccount } from '../../../src/jira/write-fields';
import { adopt } from '../../support/adopt';
import { isWrite, openAdoptionSite } from '../../support/adoption-site';

describe("Steward's own user", () => {
  const bench = openAdoptionSite();
  const rules = () => bench.deps.store.rules.get();
  let steward = '';
  beforeAll(async () => {
    steward = await readOwnAccount(bench.deps.jira);
  });

  it('is remembered at installation, and nothing else is done before the first adoption', async () => {
    await onInstalled(bench.deps);
    expect(await bench.deps.store.caches.ownAccount()).toBe(steward);
    expect(await rules()).toBeNull();
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('stands in the rules from the first adoption on', async () => {
    await adopt(bench);
    expect((await rules())?.appAccountId).toBe(steward);
  });

  it('makes no new version of the rules when an upgrade finds the same one', async () => {
    const before = await rules();
    await onInstalled(bench.deps);
    expect(await rules()).toEqual(before);
  });

  it('is put right when it is another one after an upgrade', async () => {
    const before = await rules();
    if (before === null) throw new Error('nothing was adopted');
    const at = new Date(bench.deps.clock.now()).toISOString();
    await bench.deps.store.rules.put(
      { ...before, version: before.version + 1, appAccountId: 'old' },
      'test',
      at,
    );
    await onInstalled(bench.deps);
    expect(await rules()).toEqual({ ...before, version: before.version + 2 });
  });
});

test('the overview says when it was made', async () => {
  const bench = openAdoptionSite();
  const { at } = await ADMIN['admin.overview'](bench.deps, {}, bench.admin);
  expect(at).toBe(new Date(bench.deps.clock.now()).toISOString());
});
