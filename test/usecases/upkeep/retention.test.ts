import * as z from '../../../src/shape';
import { rollup } from '../../../src/domain/sla-report/rollup';
import type { RecordKind } from '../../../src/store/records';
import { keepIssue } from '../../../src/usecases/reports/keep-issue';
import { dayId } from '../../../src/usecases/reports/rollup-record';
import { everyDay } from '../../../src/usecases/upkeep';
import { putOnAgendaOnce } from '../../../src/usecases/upkeep/agenda';
import { countDay } from '../../../src/usecases/upkeep/roll-up';
import { DAY, HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

const upkeep = async (site: SlaSite): Promise<void> => {
  await everyDay(site.deps);
  for (let index = site.pushed.length - 1; index >= 0; index--)
    if (site.pushed[index]?.queue === 'job-work') site.pushed.splice(index, 1);
  await site.work();
};
const kept = async (site: SlaSite, kind: RecordKind, subject = site.projectId): Promise<string[]> =>
  (await site.deps.store.records.list(kind, subject, z.unknown())).records.map(({ id }) => id);
const today = (site: SlaSite): string => new Date(site.site.clock.now()).toISOString().slice(0, 10);

async function closedOne(site: SlaSite): Promise<string> {
  const id = await site.create();
  await site.wait(HOUR);
  await site.move(id, 'resolved');
  await keepIssue(site.deps, id);
  return id;
}

describe('what is kept for a time', () => {
  it('histories and decided cycles go after 400 days, and what was counted of them stays', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    const old = await closedOne(site);
    const day = today(site);
    await site.wait(HOUR);
    await upkeep(site);
    const counted = await site.deps.store.records.get('sla-rollup', site.projectId, dayId(day), rollup);
    expect(counted).not.toBeNull();
    await site.wait(200 * DAY);
    const young = await closedOne(site);
    await site.wait(199 * DAY);
    await upkeep(site);
    expect(await kept(site, 'closed-history')).toEqual([old, young]);
    await site.wait(2 * DAY);
    await upkeep(site);
    expect(await kept(site, 'closed-history')).toEqual([young]);
    expect(await kept(site, 'sla-outcome')).toEqual([`${young}:resolve:1`]);
    // Counting that day again, as for a ticket that was reopened since, takes nothing back.
    await countDay(site.deps, 'UTC', site.projectId, day);
    expect(await site.deps.store.records.get('sla-rollup', site.projectId, dayId(day), rollup)).toEqual(
      counted,
    );
  });

  it('notices go after 90 days, and an inbox of any size a bounded number a day', async () => {
    const site = await openSlaSite();
    const { records } = site.deps.store;
    const put = async (count: number, name: string): Promise<void> => {
      const at = new Date(site.site.clock.now()).toISOString();
      for (let n = 0; n < count; n++) await records.put('notice', 'bob', `${name}-${n}`, at, {});
    };
    await put(1030, 'old');
    const task = { kind: 'inbox', accountId: 'bob' } as const;
    await putOnAgendaOnce(site.deps, task, site.site.clock.now() + 90 * DAY);
    await site.wait(DAY);
    await put(1, 'young');
    // Noting it again doesn't put it off.
    await putOnAgendaOnce(site.deps, task, site.site.clock.now() + 90 * DAY);
    await site.wait(89.5 * DAY);
    await upkeep(site);
    expect(await kept(site, 'notice', 'bob')).toHaveLength(31);
    await site.wait(DAY);
    await upkeep(site);
    expect(await kept(site, 'notice', 'bob')).toEqual([]);
  });
});
