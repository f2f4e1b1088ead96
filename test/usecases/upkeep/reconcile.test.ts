import { everyDay } from '../../../src/usecases/upkeep';
import { readReport } from '../../../src/usecases/upkeep/reconcile-report';
import { SAMPLE } from '../../../src/usecases/upkeep/reconcile-sample';
import { DAY, HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

const opened = async (): Promise<SlaSite> => {
  const site = await openSlaSite();
  await site.policies([plainPolicy(site, 'resolve', 200)]);
  return site;
};
/** The daily upkeep, and everything that it queues. */
const upkeep = async (site: SlaSite): Promise<void> => {
  await everyDay(site.deps);
  for (let index = site.pushed.length - 1; index >= 0; index--)
    if (site.pushed[index]?.queue === 'job-work') site.pushed.splice(index, 1);
  await site.work();
};
const today = (site: SlaSite): string => new Date(site.site.clock.now()).toISOString().slice(0, 10);

describe('the rolling reconcile', () => {
  it('repairs and reports an issue of which an event was lost, and leaves the others alone', async () => {
    const site = await opened();
    const [lost, fine] = [await site.create(), await site.create()];
    for (const id of [lost, fine]) await site.tell(id);
    await site.work();
    await site.wait(HOUR);
    // Nobody tells Steward.
    await site.move(lost, 'waitingCustomer');
    await site.wait(DAY);
    await upkeep(site);
    const finding = await readReport(site.deps, site.projectId, today(site));
    expect(finding).toEqual({
      checked: 2,
      differing: [{ issueId: lost, what: expect.arrayContaining(['clocks', 'dueAt', 'slaDue']) as string[] }],
    });
    const repaired = await site.deps.store.issues.get(lost);
    expect(repaired?.clocks).toMatchObject([{ state: 'paused', why: 'Waiting for the customer' }]);
    expect(repaired?.slaDue).toBeNull();
    expect(repaired?.published.slaState).toBe('Paused');
  });

  it('that time goes by is no difference', async () => {
    const site = await opened();
    const issueId = await site.create();
    await site.tell(issueId);
    await site.work();
    await site.wait(160 * HOUR);
    await upkeep(site);
    expect(await readReport(site.deps, site.projectId, today(site))).toEqual({ checked: 1, differing: [] });
    expect((await site.deps.store.issues.get(issueId))?.clocks).toMatchObject([{ state: 'atRisk' }]);
  });

  it('takes a bounded sample, those first that were not looked at for longest, and the rest on the next day', async () => {
    const site = await opened();
    const ids: string[] = [];
    for (let n = 0; n < SAMPLE + 3; n++) ids.push(await site.create());
    for (const id of ids) {
      await site.tell(id);
      await site.wait(1000);
    }
    await site.work();
    await site.wait(DAY + HOUR);
    site.sent.length = 0;
    await upkeep(site);
    const looked = (): string[] => [
      ...new Set(site.sent.flatMap(({ path }) => /^\/rest\/api\/3\/issue\/(\d+)$/.exec(path)?.[1] ?? [])),
    ];
    expect(looked()).toEqual(ids.slice(0, SAMPLE));
    await site.wait(HOUR);
    site.sent.length = 0;
    await upkeep(site);
    expect(looked()).toEqual(ids.slice(SAMPLE));
  });

  it('an issue of whose end nobody told is open no more; one that Jira fails on keeps no other from being looked at', async () => {
    const site = await opened();
    const ids = [await site.create(), await site.create(), await site.create()];
    for (const id of ids) await site.tell(id);
    await site.work();
    const [deleted = '', failing = '', fine = ''] = ids;
    await site.wait(DAY + HOUR);
    await site.site.call('admin', 'DELETE', `/rest/api/3/issue/${deleted}`);
    site.disturb = (method, path) =>
      method === 'GET' && path.endsWith(`/issue/${failing}`)
        ? { status: 400, body: { errorMessages: ['No.'] } }
        : undefined;
    await upkeep(site);
    expect(await readReport(site.deps, site.projectId, today(site))).toEqual({
      checked: 3,
      differing: [
        { issueId: deleted, what: ['deleted'] },
        { issueId: failing, what: ['unreadable'] },
      ],
    });
    expect(await site.deps.store.issues.get(deleted)).toMatchObject({ phase: 'closed', slaDue: null });
    expect((await site.deps.store.issues.get(fine))?.clocks).toHaveLength(1);
    await everyDay(site.deps);
    expect(site.waiting('issue-work')).toEqual([]);
  });

  it('where nothing is open, it asks Jira only for what was created, and queues nothing', async () => {
    const site = await opened();
    const issueId = await site.create();
    await site.tell(issueId);
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    await site.tell(issueId);
    await site.work();
    await site.wait(DAY);
    await upkeep(site);
    await site.wait(DAY);
    site.sent.length = 0;
    site.pushed.length = 0;
    await everyDay(site.deps);
    expect(site.sent.map(({ path }) => path)).toEqual(['/rest/api/3/search/jql']);
    expect([...site.waiting('upkeep-work'), ...site.waiting('issue-work')]).toEqual([]);
  });
});
