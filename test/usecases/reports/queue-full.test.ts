import { outcomeRecord } from '../../../src/usecases/reports/outcome-record';
import { everyDay } from '../../../src/usecases/upkeep';
import { workAgenda } from '../../../src/usecases/upkeep/work-agenda';
import { viewClocks } from '../../../src/usecases/view-clocks';
import type { Deps } from '../../../src/usecases/deps';
import { HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

/** Forge admits 500 messages a minute and refuses the rest. */
const full = (deps: Deps): Deps => ({
  ...deps,
  queue: { push: () => Promise.reject(new Error('Too many requests.')) },
});
const kept = async (site: SlaSite): Promise<number> =>
  (await site.deps.store.records.list('sla-outcome', site.projectId, outcomeRecord)).records.length;

describe('while the queue takes no more messages', () => {
  it('a ticket still shows its clocks, and what it decided is kept by the daily upkeep', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 2)]);
    const issueId = await site.create();
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    site.pushed.length = 0;
    const view = await viewClocks(full(site.deps), { issueId }, { accountId: 'somebody' });
    expect(view.clocks.map(({ state }) => state)).toEqual(['met']);
    expect(await kept(site)).toBe(0);
    await everyDay(site.deps);
    expect(site.pushed).toContainEqual(
      expect.objectContaining({ queue: 'upkeep-work', body: { kind: 'agenda' } }),
    );
    await workAgenda(site.deps);
    expect(await kept(site)).toBe(1);
  });
});
