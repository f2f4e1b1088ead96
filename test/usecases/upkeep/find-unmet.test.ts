import { everyDay } from '../../../src/usecases/upkeep';
import { findUnmet } from '../../../src/usecases/upkeep/find-unmet';
import { DAY, HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

const opened = async (): Promise<SlaSite> => {
  const site = await openSlaSite();
  await site.policies([plainPolicy(site, 'resolve', 200)]);
  await everyDay(site.deps);
  site.pushed.length = 0;
  return site;
};
const look = async (site: SlaSite): Promise<number> => {
  const rules = await site.deps.store.rules.get();
  if (rules === null) throw new Error('nothing is adopted');
  return findUnmet(site.deps, rules);
};

describe('the look for tickets of whose creation Jira never told', () => {
  it('has their clocks run from their creation, once', async () => {
    const site = await opened();
    const [lost, met] = [await site.create(), await site.create()];
    await site.tell(met);
    await site.wait(DAY);
    expect(await look(site)).toBe(1);
    expect(site.waiting('issue-work')).toContainEqual({ kind: 'fold', issueId: lost });
    await site.work();
    expect((await site.deps.store.issues.get(lost))?.clocks).toMatchObject([{ state: 'running' }]);
    await site.wait(HOUR);
    expect(await look(site)).toBe(0);
  });

  it('costs one call to Jira a project, and no read where nothing was created', async () => {
    const site = await opened();
    await site.wait(DAY);
    site.sent.length = 0;
    expect(await look(site)).toBe(0);
    expect(site.sent.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /rest/api/3/search/jql']);
  });

  it('goes back to the last look that came to its end', async () => {
    const site = await opened();
    const lost = await site.create();
    await site.wait(DAY);
    site.disturb = (_method, path) =>
      path.endsWith('/search/jql') ? { status: 400, body: { errorMessages: ['No.'] } } : undefined;
    await expect(look(site)).rejects.toThrow();
    site.disturb = () => undefined;
    await site.wait(2 * DAY);
    await look(site);
    expect(site.waiting('issue-work')).toEqual([{ kind: 'fold', issueId: lost }]);
  });
});
