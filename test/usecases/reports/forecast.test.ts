import type { ForecastView } from '../../../src/contract/clocks';
import { forecastOf } from '../../../src/usecases/reports/forecast-clock';
import { viewForecastQuality } from '../../../src/usecases/reports/forecast-quality';
import { keepIssue } from '../../../src/usecases/reports/keep-issue';
import { readClocks } from '../../../src/usecases/reports/read-clocks';
import { readSpreads } from '../../../src/usecases/reports/spread-record';
import { everyDay } from '../../../src/usecases/upkeep';
import { HOUR, MINUTE, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

const opened = async (): Promise<SlaSite> => {
  const site = await openSlaSite();
  const goal = { target: 8 * HOUR, unit: 'calendar', calendar: 'always' } as const;
  const goals = [
    { id: 'p3', when: { field: 'priority', in: ['3'] }, ...goal },
    { id: 'rest', when: 'otherwise', ...goal } as const,
  ];
  await site.policies([plainPolicy(site, 'resolve', 8, { goals })]);
  return site;
};
/** Incidents that take half an hour, an hour, an hour and a half ... of which the learned distribution is made. */
async function history(site: SlaSite, count: number): Promise<void> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await site.create());
  for (const id of ids) {
    await site.wait(30 * MINUTE);
    await site.move(id, 'resolved');
    await keepIssue(site.deps, id);
  }
  await site.wait(HOUR);
  await everyDay(site.deps);
  for (let index = site.pushed.length - 1; index >= 0; index--)
    if (site.pushed[index]?.queue === 'job-work') site.pushed.splice(index, 1);
  await site.work();
}
async function forecastFor(site: SlaSite, issueId: string): Promise<ForecastView | null> {
  const read = await readClocks(site.deps, issueId);
  const [clock] = read?.clocks ?? [];
  if (!read || !clock) throw new Error('no clock');
  const known = await readSpreads(site.deps, site.projectId);
  const { rules, issue, now } = read.folded;
  return forecastOf(known?.body ?? null, rules, clock, issue.issueTypeId, now);
}

describe('the forecast of an open clock', () => {
  it('says so when too few tickets of the kind are known', async () => {
    const site = await opened();
    const issueId = await site.create();
    expect(await forecastFor(site, issueId)).toEqual({ kind: 'tooFew', cases: 0, needed: 20 });
    await history(site, 5);
    expect(await forecastFor(site, issueId)).toMatchObject({ kind: 'tooFew', needed: 20 });
  });

  it('names the kind in words, and says when it will probably be finished', async () => {
    const site = await opened();
    await history(site, 40);
    const issueId = await site.create();
    await site.wait(MINUTE);
    const made = await forecastFor(site, issueId);
    if (made?.kind !== 'forecast') throw new Error(JSON.stringify(made));
    expect(made.of).toBe('of incidents with priority Medium');
    expect(made.cases).toBe(40);
    // 24 of 40 took longer than eight hours.
    expect(made.breach).toBeCloseTo(24.5 / 41, 5);
    expect(made.from < made.median && made.median < made.to).toBe(true);
    const created = site.site.clock.now() - MINUTE;
    expect(Date.parse(made.median) - created).toBe(10.5 * HOUR);
  });

  it('counts the tickets that are still open: what is slow has not ended yet on a young site', async () => {
    const site = await opened();
    const slow: string[] = [];
    for (let n = 0; n < 20; n++) slow.push(await site.create());
    for (const id of slow) await site.tell(id);
    await site.work();
    // On hold since it was seen: what it used up no longer grows.
    const held = slow[0] ?? '';
    await site.wait(HOUR);
    await site.move(held, 'waitingCustomer');
    await site.tell(held);
    await site.work();
    await history(site, 40);
    const issueId = await site.create();
    await site.wait(MINUTE);
    const made = await forecastFor(site, issueId);
    if (made?.kind !== 'forecast') throw new Error(JSON.stringify(made));
    expect(made.cases).toBe(40);
    // By the 40 that ended it would be 24 of 40; 19 of the others have lasted longer than any of those.
    expect(made.breach).toBeCloseTo(0.73, 1);
    const [known] = Object.values((await readSpreads(site.deps, site.projectId))?.body.open ?? {});
    expect(known?.counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(known?.values[0]).toBe(60);
    expect(known?.values.at(-1)).toBeGreaterThan(21 * 60);
  }, 60_000);

  it('a clock that has stopped has none', async () => {
    const site = await opened();
    const issueId = await site.create();
    await site.wait(HOUR);
    await site.move(issueId, 'resolved');
    expect(await forecastFor(site, issueId)).toBeNull();
  });

  it('its quality is shown: predicted against what happened', async () => {
    const site = await opened();
    const ask = () => viewForecastQuality(site.deps, { projectId: site.projectId }, site.admin);
    expect(await ask()).toMatchObject({ cases: 0, enough: false, bins: [], at: null });
    await history(site, 30);
    await history(site, 30);
    const quality = await ask();
    expect(quality.enough).toBe(true);
    expect(quality.bins.length).toBeGreaterThan(0);
    expect(quality.bins.reduce((sum, { cases }) => sum + cases, 0)).toBe(quality.cases);
  });
});
