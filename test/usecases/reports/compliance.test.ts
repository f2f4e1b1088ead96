import type { RequestOf } from '../../../src/contract/resolvers';
import { REPORTS } from '../../../src/usecases/reports';
import { keepIssue } from '../../../src/usecases/reports/keep-issue';
import { everyDay } from '../../../src/usecases/upkeep';
import { noteBreach } from '../support/note-breach';
import { DAY, HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

// The site's clock begins on Monday, 23 November 2026, at 09:00 UTC: week 48. Its zone is Europe/Berlin.
const report = (site: SlaSite, more: Partial<RequestOf<'report.compliance'>> = {}) =>
  REPORTS['report.compliance'](
    site.deps,
    { projectId: site.projectId, weeks: 4, by: 'policy', agreement: 'SLA', ...more },
    site.admin,
  );
const upkeep = async (site: SlaSite): Promise<void> => {
  await everyDay(site.deps);
  for (let index = site.pushed.length - 1; index >= 0; index--)
    if (site.pushed[index]?.queue === 'job-work') site.pushed.splice(index, 1);
  await site.work();
};
const opened = async (): Promise<SlaSite> => {
  const site = await openSlaSite();
  await site.policies([plainPolicy(site, 'resolve', 2)]);
  return site;
};
/** An incident that takes so many hours; its goal is two. */
const decided = async (site: SlaSite, hours: number): Promise<string> => {
  const issueId = await site.create();
  await site.wait(hours * HOUR);
  await site.move(issueId, 'resolved');
  await keepIssue(site.deps, issueId);
  return issueId;
};
const counts = (all: { readonly met: number; readonly missed: number; readonly excused: number }) => [
  all.met,
  all.missed,
  all.excused,
];

describe('compliance', () => {
  it('what was decided today counts at once, and is the same once it is rolled up', async () => {
    const site = await opened();
    await decided(site, 1);
    await decided(site, 3);
    const live = await report(site);
    expect(live.weeks.map(({ week }) => week)).toEqual(['2026-W45', '2026-W46', '2026-W47', '2026-W48']);
    expect(live.weeks[3]).toMatchObject({
      from: '2026-11-22T23:00:00.000Z',
      published: false,
      all: { met: 1, missed: 1, rate: 0.5 },
    });
    await site.wait(3 * DAY);
    await upkeep(site);
    const later = await report(site);
    expect(later.weeks).toEqual(live.weeks);
    expect(later.total.groups).toMatchObject([{ id: 'resolve', name: 'Policy resolve' }]);
  });

  it('an open ticket counts as missed from its breach on', async () => {
    const site = await opened();
    const issueId = await site.create();
    await site.wait(3 * HOUR);
    await keepIssue(site.deps, issueId);
    expect(counts((await report(site)).total.all)).toEqual([0, 1, 0]);
  });

  it('a week is published two days after its end and never changes; what comes later stands beside it', async () => {
    const site = await opened();
    await decided(site, 1);
    const missed = await decided(site, 3);
    await site.wait(7 * DAY);
    await upkeep(site);
    // Monday: the week is over since yesterday.
    expect((await report(site)).weeks[2]).toMatchObject({ week: '2026-W48', published: false });
    await site.wait(2 * DAY);
    await upkeep(site);
    const published = (await report(site)).weeks[2];
    expect(published).toMatchObject({ week: '2026-W48', published: true, all: { met: 1, missed: 1 } });
    await noteBreach(site, missed, { kind: 'excuse', excused: true, why: 'A storm.' });
    await keepIssue(site.deps, missed);
    await site.wait(DAY);
    await upkeep(site);
    const after = await report(site);
    expect(after.weeks[2]).toEqual(published);
    expect(after.adjustments).toEqual([
      { week: '2026-W48', policy: 'Policy resolve', met: 0, missed: 0, excused: 1 },
    ]);
    await noteBreach(site, missed, { kind: 'excuse', excused: false, why: 'There was no storm.' });
    await keepIssue(site.deps, missed);
    await site.wait(DAY);
    await upkeep(site);
    expect((await report(site)).adjustments).toEqual([]);
  });

  it('quiet weeks are published in time too', async () => {
    const site = await opened();
    await decided(site, 1);
    for (let day = 0; day < 24; day++) {
      await site.wait(DAY);
      await upkeep(site);
    }
    expect((await report(site)).weeks.map(({ week, published }) => [week, published])).toEqual([
      ['2026-W48', true],
      ['2026-W49', true],
      ['2026-W50', true],
      ['2026-W51', false],
    ]);
  });

  it('the upkeep repeated writes the same record, and where nothing changed it does nothing', async () => {
    const site = await opened();
    await decided(site, 1);
    await site.wait(HOUR);
    await upkeep(site);
    const once = await report(site);
    await upkeep(site);
    expect((await report(site)).weeks).toEqual(once.weeks);
    await everyDay(site.deps);
    expect(site.waiting('upkeep-work')).toEqual([]);
  });

  it('a reopened ticket is taken out of the day on which it had been met', async () => {
    const site = await opened();
    const issueId = await decided(site, 1);
    await site.wait(30 * HOUR);
    await upkeep(site);
    expect(counts((await report(site)).total.all)).toEqual([1, 0, 0]);
    await site.policies([plainPolicy(site, 'resolve', 100)]);
    await site.move(issueId, 'inProgress');
    await keepIssue(site.deps, issueId);
    await site.wait(2 * DAY);
    await upkeep(site);
    expect(counts((await report(site)).total.all)).toEqual([0, 0, 0]);
  });

  it('by priority: names are those of today, and the reasons of breaches are counted', async () => {
    const site = await opened();
    const issueId = await decided(site, 3);
    await noteBreach(site, issueId, { kind: 'reason', code: 'workload', note: '' });
    await keepIssue(site.deps, issueId);
    const shown = await report(site, { by: 'priority' });
    expect(shown.total.groups).toMatchObject([{ id: '3', name: 'Medium' }]);
    expect(shown.reasons).toEqual([{ code: 'workload', name: 'Too much work at once', count: 1 }]);
    expect((await report(site, { by: 'team' })).total.groups).toMatchObject([{ id: '', name: 'No team' }]);
    expect(counts((await report(site, { agreement: 'OLA' })).total.all)).toEqual([0, 0, 0]);
  });

  it('never scans: the same few queries for one decided cycle and for many', async () => {
    const site = await opened();
    await decided(site, 1);
    await site.wait(3 * DAY);
    await upkeep(site);
    site.sent.length = 0;
    await report(site);
    expect(site.sent).toEqual([]);
  });
});

describe('misses of a week', () => {
  it('are listed with their reason and by how much', async () => {
    const site = await opened();
    await decided(site, 1);
    const late = await decided(site, 3);
    const open = await site.create();
    await site.wait(4 * HOUR);
    await keepIssue(site.deps, open);
    const ask = (week: string) =>
      REPORTS['report.misses'](site.deps, { projectId: site.projectId, week, cursor: null }, site.admin);
    expect((await ask('2026-W48')).rows).toMatchObject([
      { issueId: late, policy: 'Policy resolve', over: HOUR, reason: null, excused: false },
      { issueId: open, over: null },
    ]);
    expect(await ask('2026-W47')).toEqual({ rows: [], cursor: null });
    await expect(ask('2026-W54')).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
