import { RESOLVERS } from '../../../src/contract/resolvers';
import type { CalendarDefinition } from '../../../src/domain/time/types';
import { CALENDARS } from '../../../src/usecases/calendars';
import { readActiveJobs } from '../../../src/usecases/jobs/active-jobs';
import { SLA } from '../../../src/usecases/sla';
import { adopt, planOf, projectId } from '../../support/adopt';
import type { AdoptionSite } from '../../support/adoption-site';
import {
  activate,
  ask,
  at,
  DAY,
  draftOf,
  dueOf,
  HOUR,
  MONDAY,
  openSla,
  raise,
  refusal,
  work,
} from '../sla/support';

let bench: AdoptionSite;
let office: string;
beforeEach(async () => {
  bench = await openSla();
  office = `working-${projectId(bench)}`;
});

const list = async () =>
  RESOLVERS['calendars.list'].answer.parse(await CALENDARS['calendars.list'](bench.deps, {}, bench.admin));
const view = async (id = office) =>
  RESOLVERS['calendars.view'].answer.parse(
    await CALENDARS['calendars.view'](bench.deps, { id }, bench.admin),
  );
const year = (definition: unknown, of = 2026) =>
  CALENDARS['calendars.preview'](bench.deps, { definition, year: of }, bench.admin);

interface Wanted {
  readonly id?: string | null;
  readonly baseVersion?: number;
  readonly name?: string;
  readonly definition?: unknown;
  readonly effectiveFrom?: string | null;
  readonly correction?: string | null;
}
async function save(wanted: Wanted = {}) {
  const present = await view();
  const latest = present.versions[0];
  const request = {
    id: office,
    baseVersion: present.summary.version,
    name: present.summary.name,
    definition: latest?.definition,
    effectiveFrom: null,
    correction: null,
    ...wanted,
  };
  return RESOLVERS['calendars.save'].answer.parse(
    await CALENDARS['calendars.save'](bench.deps, request, bench.admin),
  );
}
const definition = async (more: Partial<CalendarDefinition> = {}) => ({
  ...(await view()).versions[0]?.definition,
  ...more,
});

describe('the calendars of the site', () => {
  it('are listed with their hours in words and what uses them', async () => {
    const { calendars, siteTimeZone } = await list();
    expect(siteTimeZone).toBe('Europe/Berlin');
    expect(calendars.map(({ id, origin }) => [id, origin])).toEqual([
      ['always', 'always'],
      [office, 'adoption'],
    ]);
    const working = calendars.find(({ id }) => id === office);
    expect(working).toMatchObject({
      words: 'Mon-Fri 09:00-17:00 (Europe/Berlin)',
      version: 1,
      dayLength: 8 * HOUR,
      weekLength: 40 * HOUR,
      nextHoliday: null,
    });
    expect(working?.usedBy.map(({ policy }) => policy)).toEqual(['Time to acknowledge', 'Time to resolve']);
  });

  it('name the next holiday, today’s included and yesterday’s not', async () => {
    const { summary } = await save({
      definition: await definition({ holidays: ['2026-11-22', '2026-11-23', '2026-12-25'] }),
    });
    expect(summary.nextHoliday).toBe('2026-11-23');
    await bench.site.clock.step(DAY);
    expect((await view()).summary.nextHoliday).toBe('2026-12-25');
  });

  it('that do not exist are not found', async () => {
    expect(await refusal(view('nowhere'))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a year at a glance', () => {
  it('tells every day by its kind and open minutes, and the days on which clocks change', async () => {
    const { days, workingDays, clockChanges, faults } = await year(
      await definition({ holidays: ['2026-12-25'], overrides: { '2026-12-24': [['09:00', '12:00']] } }),
    );
    expect(faults).toEqual([]);
    expect(days).toHaveLength(365);
    const of = (date: string) => days.find((one) => one.date === date);
    expect(of('2026-12-23')).toEqual({ date: '2026-12-23', kind: 'open', minutes: 480 });
    expect(of('2026-12-24')).toEqual({ date: '2026-12-24', kind: 'override', minutes: 180 });
    expect(of('2026-12-25')).toEqual({ date: '2026-12-25', kind: 'holiday', minutes: 0 });
    expect(of('2026-12-26')).toEqual({ date: '2026-12-26', kind: 'closed', minutes: 0 });
    expect(workingDays).toBe(260);
    expect(clockChanges).toEqual(['2026-03-29', '2026-10-25']);
  });

  it('lets a night shift run into the next day, which it doesn’t make a working day', async () => {
    const { days, workingDays } = await year({
      timeZone: 'UTC',
      weekly: { fri: [['22:00', '06:00']] },
      holidays: [],
      overrides: {},
    });
    const of = (date: string) => days.find((one) => one.date === date)?.minutes;
    expect([of('2026-01-02'), of('2026-01-03'), of('2026-01-04')]).toEqual([120, 360, 0]);
    expect(workingDays).toBe(52);
  });

  it('has 366 days in a leap year, and only faults for what is no calendar', async () => {
    expect((await year(await definition(), 2028)).days).toHaveLength(366);
    const broken = await year({ timeZone: 'Mars/Base', weekly: { mon: [['9', '17:00']] } });
    expect(broken.days).toEqual([]);
    expect(broken.faults.map(({ path }) => path)).toEqual(['timeZone', 'weekly.mon[0][0]']);
    expect(broken.faults.every(({ remedy }) => remedy.length > 0)).toBe(true);
  });
});

describe('saving a calendar', () => {
  it('makes the next version, says who did it, and records it for the projects that use it', async () => {
    const { summary, versions } = await save({ definition: await definition({ holidays: ['2026-12-25'] }) });
    expect(summary).toMatchObject({ version: 2, origin: 'admin', nextHoliday: '2026-12-25' });
    expect(versions[0]).toMatchObject({
      effectiveFrom: at(MONDAY),
      by: bench.admin.accountId,
      correction: null,
    });
    expect(versions[1]).toMatchObject({ version: 1, by: null });
    for (const subject of [`project-${projectId(bench)}`, 'project-site']) {
      const { records } = await bench.deps.store.auditLog.page(subject, null);
      expect(records[0]).toMatchObject({
        kind: 'calendar saved',
        data: { calendar: office, calendarVersion: 2 },
      });
    }
  });

  it('twice changes nothing the second time', async () => {
    const holidays = await definition({ holidays: ['2026-12-25'] });
    await save({ definition: holidays });
    bench.pushed.length = 0;
    expect((await save({ definition: holidays })).summary.version).toBe(2);
    expect(bench.pushed).toEqual([]);
  });

  it('that somebody else saved meanwhile is stale', async () => {
    await save({ definition: await definition({ holidays: ['2026-12-25'] }) });
    const refused = await refusal(save({ baseVersion: 1, definition: await definition({ holidays: [] }) }));
    expect(refused).toMatchObject({ code: 'STALE', remedy: expect.stringContaining('Open it again') });
    expect((await view()).summary.version).toBe(2);
  });

  it('with faults is refused, naming each place and remedy', async () => {
    const refused = await refusal(save({ definition: { timeZone: 'UTC', weekly: {} } }));
    expect(refused).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('weekly: The calendar is never open'),
    });
    expect(refused.remedy).toMatch(/\w+/);
  });

  it('under the name of another one is refused', async () => {
    expect(await refusal(save({ name: 'always (24X7)' }))).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('name'),
    });
  });

  it('makes a new one with an id that reads like its name', async () => {
    const made = await save({ id: null, baseVersion: 0, name: 'Early shift' });
    expect(made.summary).toMatchObject({ id: 'early-shift', version: 1, origin: 'admin', usedBy: [] });
    const other = await save({ id: null, baseVersion: 0, name: 'Early  shift!' });
    expect(other.summary.id).toBe('early-shift-2');
  });

  it('that is always open is refused', async () => {
    expect(await refusal(save({ id: 'always', baseVersion: 1, name: 'Always (24x7)' }))).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('a correction of the past', () => {
  it('needs a reason, is marked as what it is, and counts from its own date', async () => {
    const { id } = await raise(bench, 'Medium');
    await bench.site.clock.step(DAY);
    const early = await definition({ holidays: ['2026-11-23'] });
    const past = { definition: early, effectiveFrom: at(MONDAY - DAY) };
    expect(await refusal(save(past))).toMatchObject({
      code: 'BAD_INPUT',
      remedy: expect.stringContaining('correction'),
    });
    const before = await dueOf(bench, id);
    const { versions } = await save({ ...past, correction: 'Monday was a holiday here' });
    expect(versions[0]).toMatchObject({ version: 2, correction: 'Monday was a holiday here' });
    await work(bench);
    expect([before, await dueOf(bench, id)]).toEqual([
      '2026-11-26T09:00:00.000Z',
      '2026-11-26T16:00:00.000Z',
    ]);
  });

  it('of an instant that has just passed needs one too; the present one does not', async () => {
    const changed = await definition({ holidays: ['2027-01-01'] });
    expect(await refusal(save({ definition: changed, effectiveFrom: at(MONDAY - 1) }))).toMatchObject({
      code: 'BAD_INPUT',
    });
    expect(
      (await save({ definition: changed, effectiveFrom: at(MONDAY) })).versions[0]?.correction,
    ).toBeNull();
  });
});

describe('open tickets', () => {
  it('are reached by a holiday that is announced today', async () => {
    const working = await raise(bench, 'Medium');
    const always = await raise(bench, 'High');
    const before = await dueOf(bench, working.id);
    expect(before).toBe('2026-11-26T09:00:00.000Z');
    await bench.site.clock.step(HOUR);
    await save({ definition: await definition({ holidays: ['2026-11-24'] }) });
    expect(bench.pushed).toHaveLength(1);
    await work(bench);
    expect(await dueOf(bench, working.id)).toBe('2026-11-27T09:00:00.000Z');
    expect(await dueOf(bench, always.id)).toBe(at(MONDAY + 8 * HOUR));
  });

  it('of projects that don’t use the calendar are left alone', async () => {
    await raise(bench, 'Medium');
    await save({ id: null, baseVersion: 0, name: 'Nobody’s', definition: await definition() });
    expect(bench.pushed).toEqual([]);
  });

  it('are counted anew once, however often the message comes', async () => {
    const { id } = await raise(bench, 'Medium');
    await bench.site.clock.step(HOUR);
    await save({ definition: await definition({ holidays: ['2026-11-24'] }) });
    bench.pushed.push(...bench.pushed);
    await work(bench);
    const state = await bench.deps.store.issues.get(id);
    await work(bench);
    expect(await bench.deps.store.issues.get(id)).toEqual(state);
  });
});

describe('what a transaction holds', () => {
  it('is enough for a calendar that many projects use: the chains of the first of them tell', async () => {
    const rules = await bench.deps.store.rules.get();
    const own = rules?.projects[projectId(bench)];
    if (!rules || !own) throw new Error('no rules');
    const others = Array.from({ length: 15 }, (_, n) => String(20_000 + n));
    const projects = { ...rules.projects };
    for (const id of others) projects[id] = { ...own, projectId: id, projectKey: `P${id}` };
    await bench.deps.store.rules.put({ ...rules, version: rules.version + 1, projects }, 'admin', at(MONDAY));
    const { summary } = await save({ definition: await definition({ holidays: ['2026-12-25'] }) });
    expect(summary.usedBy).toHaveLength(32);
    const told = await Promise.all(
      ['site', projectId(bench), ...others].map(async (id) =>
        (await bench.deps.store.auditLog.page(`project-${id}`, null)).records.some(
          ({ kind }) => kind === 'calendar saved',
        ),
      ),
    );
    expect(told.slice(0, 2)).toEqual([true, true]);
    expect(told.filter(Boolean)).toHaveLength(10);
  });
});

describe('a process that dies after saving', () => {
  it('leaves no job that waits for ever when the queue had not heard of it', async () => {
    const { jobs } = bench.deps.store;
    const request = {
      ...{ id: office, baseVersion: 1, name: (await view()).summary.name },
      ...{ effectiveFrom: null, correction: null },
      definition: await definition({ holidays: ['2026-11-24'] }),
    };
    const died = () => Promise.reject(new Error('died'));
    const dying = {
      ...bench.deps,
      queue: { ...bench.deps.queue, push: died },
      store: { ...bench.deps.store, jobs: { ...jobs, save: died } },
    };
    await expect(CALENDARS['calendars.save'](dying, request, bench.admin)).rejects.toThrow('died');
    const claims = await readActiveJobs(bench.deps);
    const first = claims[`calendar-${office}`]?.jobId ?? '';
    expect(await jobs.get(first)).toMatchObject({ state: 'queued' });
    await CALENDARS['calendars.save'](bench.deps, request, bench.admin);
    expect(await jobs.get(first)).toMatchObject({ state: 'cancelled' });
    const { jobId } = bench.pushed[0]?.body as { jobId: string };
    expect(jobId).not.toBe(first);
    await work(bench);
    expect(await jobs.get(jobId)).toMatchObject({ state: 'done' });
  });

  it('is made up for by saving the same again: no other version, but tickets are counted anew', async () => {
    const { id } = await raise(bench, 'Medium');
    await bench.site.clock.step(HOUR);
    const { jobs } = bench.deps.store;
    const request = {
      id: office,
      baseVersion: 1,
      name: (await view()).summary.name,
      definition: await definition({ holidays: ['2026-11-24'] }),
      effectiveFrom: null,
      correction: null,
    };
    const dying = {
      ...bench.deps,
      store: { ...bench.deps.store, jobs: { ...jobs, create: () => Promise.reject(new Error('died')) } },
    };
    await expect(CALENDARS['calendars.save'](dying, request, bench.admin)).rejects.toThrow('died');
    const again = await CALENDARS['calendars.save'](bench.deps, request, bench.admin);
    expect(again.summary.version).toBe(2);
    await work(bench);
    expect(await dueOf(bench, id)).toBe('2026-11-27T09:00:00.000Z');
  });
});

describe('adopting again', () => {
  it('leaves an edited calendar alone, whatever the settings say', async () => {
    await save({ definition: await definition({ holidays: ['2026-12-25'] }) });
    const before = await view();
    expect((await planOf(bench, ['incident-management'])).writes).toBe(0);
    await adopt(bench, ['change-enablement']);
    expect(await view()).toMatchObject({ versions: before.versions });
  });
});

it('a calendar in use by a team or for quiet hours says so', async () => {
  const settings = await SLA['sla.settings'](bench.deps, ask(bench), bench.admin);
  await SLA['sla.saveSettings'](bench.deps, { ...settings, quietHours: 'always' }, bench.admin);
  const uses = (await list()).calendars.find(({ id }) => id === 'always')?.usedBy ?? [];
  expect(uses.map(({ policy }) => policy)).toContain('Quiet hours');
});

it('a calendar that a goal chooses by a field’s value counts as used', async () => {
  await save({ id: null, baseVersion: 0, name: 'Night', definition: await definition() });
  const draft = await draftOf(bench);
  const goals = draft.goals.map((goal) => ({
    ...goal,
    calendarBy: { field: 'priority', calendars: { '1': 'night' } },
  }));
  await activate(bench, { ...draft, goals });
  expect((await view('night')).summary.usedBy.map(({ policy }) => policy)).toEqual(['Time to resolve']);
});
