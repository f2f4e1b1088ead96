import type { JiraClient } from '../../../src/jira/client';
import { workJob } from '../../../src/usecases/admin';
import { readAdoption, changeAdoption } from '../../../src/usecases/admin/adoption-record';
import { weeklyLook } from '../../../src/usecases/upkeep';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, projectId } from '../../support/adopt';
import { waitForNothing } from '../../support/at-once';
import { differing, idOf, asAdmin } from '../../support/drift';

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

const DAY = 86_400_000;

async function work(bench: AdoptionSite): Promise<void> {
  for (let message = bench.pushed.shift(); message; message = bench.pushed.shift())
    await workJob(bench.deps, (message.body as { jobId: string }).jobId);
}

describe('the weekly look', () => {
  it('does nothing while nothing is adopted', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    expect(await weeklyLook(bench.deps)).toBe(0);
    expect({ sent: bench.sent, pushed: bench.pushed }).toEqual({ sent: [], pushed: [] });
  });

  it('comes a week after the last one, and says so', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, ['change-enablement']);
    await asAdmin(bench, 'DELETE', `/rest/api/3/field/${await idOf(bench, 'field:backOutPlan')}`);
    for (let day = 1; day <= 6; day++) {
      await bench.site.clock.step(DAY);
      expect(await weeklyLook(bench.deps)).toBe(0);
    }
    await bench.site.clock.step(DAY);
    expect(await weeklyLook(bench.deps)).toBe(1);
    await work(bench);
    const look = await bench.deps.store.drift.get(projectId(bench));
    expect(look).toMatchObject({ cause: 'weekly', items: [{ id: 'field:backOutPlan' }] });
    expect(await weeklyLook(bench.deps)).toBe(0);
    expect(await differing(bench)).toEqual(['field:backOutPlan']);
  }, 60_000);

  it('waits while the audit log says that nothing was changed, but four weeks at most', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, ['change-enablement']);
    // The records of adopting are older than the look that follows.
    await bench.site.clock.step(DAY);
    const look = { cause: 'person' as const, items: [], repairedBy: null };
    const checkedAt = new Date(bench.site.clock.now()).toISOString();
    await bench.deps.store.drift.put(projectId(bench), { ...look, checkedAt });
    bench.sent.length = 0;
    for (let day = 1; day < 28; day++) {
      await bench.site.clock.step(DAY);
      expect(await weeklyLook(bench.deps)).toBe(0);
    }
    expect(bench.sent).toHaveLength(21);
    await bench.site.clock.step(DAY);
    expect(await weeklyLook(bench.deps)).toBe(1);
  }, 60_000);

  it('comes in its week when the audit log can not be read', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, ['change-enablement']);
    await bench.site.clock.step(7 * DAY);
    const checkedAt = new Date(bench.site.clock.now() - 6.6 * DAY).toISOString();
    const look = { cause: 'person' as const, items: [], repairedBy: null };
    await bench.deps.store.drift.put(projectId(bench), { ...look, checkedAt });
    const jira: JiraClient = {
      ...bench.deps.jira,
      call: (endpoint, options) =>
        endpoint.path.includes('auditing')
          ? Promise.reject(new Error('Forbidden'))
          : bench.deps.jira.call(endpoint, options),
    };
    expect(await weeklyLook({ ...bench.deps, jira })).toBe(1);
  }, 60_000);

  it('takes twenty projects a day at most, those first that nobody has looked at the longest', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await adopt(bench, ['change-enablement']);
    const record = await readAdoption(bench.deps, projectId(bench));
    if (record === null) throw new Error('nothing is adopted');
    const others = Array.from({ length: 45 }, (_, n) => String(20_000 + n));
    const seen = { cause: 'weekly' as const, items: [], repairedBy: null };
    for (const [n, id] of others.entries()) {
      await changeAdoption(bench.deps, id, bench.admin.accountId, () => record);
      const checkedAt = new Date(bench.site.clock.now() - (10 + n) * DAY).toISOString();
      await bench.deps.store.drift.put(id, { ...seen, checkedAt });
    }
    expect(await weeklyLook(bench.deps)).toBe(20);
    const looked = bench.pushed.map(({ body }) => (body as { jobId: string }).jobId.split('-')[2]);
    expect(looked).toEqual(others.slice(-20).reverse());
  }, 60_000);
});
