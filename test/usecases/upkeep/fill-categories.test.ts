import { everyDay } from '../../../src/usecases/upkeep';
import { openSlaSite, type SlaSite } from '../support/sla-site';

const categories = async (site: SlaSite) =>
  (await site.deps.store.rules.get())?.projects[site.projectId]?.statusCategories;
const version = async (site: SlaSite) => (await site.deps.store.rules.get())?.version;

describe('what status categories mean', () => {
  it('is known from the adoption on, for statuses that were there and those that it made', async () => {
    const site = await openSlaSite();
    expect(await categories(site)).toMatchObject({
      [site.status('waitingCustomer')]: 'indeterminate',
      [site.status('resolved')]: 'done',
    });
  });

  it('is read once for a record from before it was kept, and the daily upkeep then leaves it alone', async () => {
    const site = await openSlaSite();
    const kept = await categories(site);
    await site.rules(({ projects, ...rules }) => {
      const { statusCategories: _, ...project } = projects[site.projectId]!;
      return { ...rules, projects: { ...projects, [site.projectId]: project } };
    });
    expect(await categories(site)).toBeUndefined();
    await everyDay(site.deps);
    expect(await categories(site)).toMatchObject(kept ?? {});
    const after = await version(site);
    await everyDay(site.deps);
    expect(await version(site)).toBe(after);
  });
});
