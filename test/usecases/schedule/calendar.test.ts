import { store } from '../../../src/store';
import type { Slot } from '../../../src/domain/schedule/types';
import { findSlotsFor } from '../../../src/usecases/schedule/find-slots';
import { moveChange } from '../../../src/usecases/schedule/move-change';
import { readCalendar } from '../../../src/usecases/schedule/read-calendar';
import { dropMove, tryMove } from '../../../src/usecases/schedule/try-move';
import { viewConflicts } from '../../../src/usecases/schedule/view-conflicts';
import { openBench, type Bench } from '../support/app-bench';
import { FIELD, STATUS, testRules } from '../support/rules';
import { approved, compiled, planOf, submitted, window } from '../support/schedule';

const DAY_MS = 86_400_000;
const [FROM, TO] = ['2026-11-23T00:00:00.000Z', '2026-11-30T00:00:00.000Z'];
const WAS = { start: '2026-11-23T10:00:00.000Z', end: '2026-11-23T12:00:00.000Z' };
const THERE = { start: '2026-11-25T18:00:00.000Z', end: '2026-11-25T20:00:00.000Z' };

const calendar = (bench: Bench, who = 'pia', extra: Partial<Parameters<typeof readCalendar>[1]> = {}) =>
  readCalendar(
    bench.as(who),
    { projectId: '10', from: FROM, to: TO, allProjects: false, ...extra },
    { accountId: who },
  );
const put = async (issueId: string, extra: Partial<Slot>) => {
  const [like] = await store.slots.between(FROM, TO);
  if (like === undefined) throw new Error('no slot to copy');
  await store.slots.put(issueId, null, { ...like, issueId, issueKey: `X-${issueId}`, ...extra });
};

describe('the calendar', () => {
  test('shows the changes of the project with their conflicts and freezes', async () => {
    const bench = await openBench(testRules('enforce', { freezes: [compiled()] }));
    const [one, other] = [await submitted(bench), await submitted(bench)];
    const view = await calendar(bench);
    expect(view.entries).toMatchObject([
      { issueKey: one.key, conflict: 3, freezes: ['Year end'], phase: 'submitted', services: ['Mail'] },
      { issueKey: other.key, conflict: 3 },
    ]);
    expect(view.freezes).toMatchObject([{ name: 'Year end', effect: 'block' }]);
    expect(view.canMove).toBe(true);
    expect(view.partial).toEqual([]);
  });

  test('leaves out other projects unless they are asked for', async () => {
    const bench = await openBench();
    const own = await submitted(bench);
    await put('501', { projectId: '11', services: ['Print'] });
    expect((await calendar(bench)).entries.map(({ issueKey }) => issueKey)).toEqual([own.key]);
    const all = await calendar(bench, 'pia', { allProjects: true });
    expect(all.entries.map(({ issueKey }) => issueKey)).toEqual(['X-501', own.key]);
  });

  test('shows what the viewer can’t see as taken time, and only where it bears on this project', async () => {
    const bench = await openBench();
    await submitted(bench);
    await put('501', { projectId: '11', services: ['Mail'] });
    await put('502', { projectId: '11', services: ['Print'] });
    bench.site.hiddenFrom.add('eve');
    const { entries } = await calendar(bench, 'eve', { allProjects: true });
    expect(entries).toHaveLength(2);
    for (const entry of entries)
      expect(entry).toMatchObject({
        issueId: null,
        issueKey: null,
        projectId: null,
        services: [],
        level: null,
      });
  });

  test('reads a month of 2,000 changes in two requests and two calls, and its answer stays small', async () => {
    const bench = await openBench();
    await submitted(bench);
    const [like] = await store.slots.between(FROM, TO);
    if (like === undefined) throw new Error('no slot');
    bench.reset();
    const slots = Array.from({ length: 2000 }, (_, index): Slot => {
      const start = Date.parse(FROM) + index * 20 * 60_000;
      return {
        ...like,
        issueId: String(5000 + index),
        issueKey: `ITSM-${5000 + index}`,
        start: new Date(start).toISOString(),
        end: new Date(start + 2 * 3_600_000).toISOString(),
        services: [`service-${index % 300}`],
      };
    });
    const stub = { ...store, slots: { ...store.slots, between: () => Promise.resolve(slots) } };
    const view = await readCalendar(
      { ...bench.as('pia'), store: stub },
      { projectId: '10', from: FROM, to: '2026-12-23T00:00:00.000Z', allProjects: true },
      { accountId: 'pia' },
    );
    expect(view.entries).toHaveLength(2000);
    expect(bench.site.calls).toHaveLength(2);
    expect(bench.storage.filter((path) => path.includes('batch'))).toHaveLength(12);
    expect(Buffer.byteLength(JSON.stringify(view))).toBeLessThan(1_500_000);
  });

  test('refuses a span of more than 400 days', async () => {
    const bench = await openBench();
    const to = new Date(Date.parse(FROM) + 401 * DAY_MS).toISOString();
    await expect(calendar(bench, 'pia', { to })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('moving a change', () => {
  test('says beforehand what it would meet, and writes nothing', async () => {
    const bench = await openBench();
    const issue = await approved(bench);
    const other = await submitted(bench, window('25T19:00', '25T21:00'));
    bench.reset();
    const tried = await tryMove(
      bench.as('ann'),
      { projectId: '10', issueId: issue.id, ...THERE },
      { accountId: 'ann' },
    );
    expect(tried).toMatchObject({
      conflicts: [{ other: { issueKey: other.key }, grade: 3 }],
      level: 'Low',
      voidsApproval: true,
    });
    expect(bench.site.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
    expect(bench.storage.filter((path) => path.includes('transaction'))).toEqual([]);
  });

  test('goes two years at most, and is refused beforehand', async () => {
    const bench = await openBench();
    const issue = await submitted(bench);
    bench.reset();
    const far = { projectId: '10', issueId: issue.id, start: '0001-01-01T00:00:00.000Z', end: THERE.end };
    for (const move of [
      tryMove(bench.as('ann'), far, { accountId: 'ann' }),
      dropMove(bench.as('ann'), { ...far, was: WAS }, { accountId: 'ann' }),
    ])
      await expect(move).rejects.toMatchObject({
        code: 'BAD_INPUT',
        message: expect.stringContaining('two years'),
      });
    expect(bench.site.calls).toEqual([]);
  });

  test('into a part of the approved window costs no approval', async () => {
    const bench = await openBench();
    const issue = await approved(bench);
    const part = { start: '2026-11-23T10:30:00.000Z', end: '2026-11-23T11:30:00.000Z' };
    const tried = await tryMove(
      bench.as('ann'),
      { projectId: '10', issueId: issue.id, ...part },
      { accountId: 'ann' },
    );
    expect(tried.voidsApproval).toBe(false);
  });

  test('writes both ends as the person, and the plan follows', async () => {
    const bench = await openBench();
    const issue = await submitted(bench);
    bench.reset();
    await dropMove(
      bench.as('ann'),
      { projectId: '10', issueId: issue.id, ...THERE, was: WAS },
      { accountId: 'ann' },
    );
    const put = bench.site.calls.find(({ method, path }) => method === 'PUT' && path.endsWith(issue.id));
    expect(put).toMatchObject({
      as: 'user',
      body: {
        fields: {
          [FIELD.plannedStart]: '2026-11-25T18:00:00.000+0000',
          [FIELD.plannedEnd]: '2026-11-25T20:00:00.000+0000',
        },
      },
    });
    await bench.drain();
    expect((await planOf(issue))?.slot).toMatchObject(THERE);
  });

  test.each<[string, Partial<{ was: typeof WAS; start: string; end: string }>, string]>([
    ['seen in another window', { was: THERE }, 'STALE'],
    ['to an end before its start', { end: THERE.start }, 'BAD_INPUT'],
  ])('%s is refused', async (_, extra, code) => {
    const bench = await openBench();
    const issue = await submitted(bench);
    const move = { issueId: issue.id, ...THERE, was: WAS, ...extra };
    await expect(moveChange(bench.as('ann'), move, { accountId: 'ann' })).rejects.toMatchObject({ code });
    expect(issue.fields[FIELD.plannedStart]).toBe('2026-11-23T10:00:00.000+0000');
  });

  test('is refused once work has begun', async () => {
    const bench = await openBench();
    const issue = await approved(bench);
    bench.site.move(issue, STATUS.implementing, 'Implementing');
    const move = { issueId: issue.id, ...THERE, was: WAS };
    await expect(moveChange(bench.as('ann'), move, { accountId: 'ann' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });

  test('hands on Jira’s refusal in its words', async () => {
    const bench = await openBench();
    const issue = await submitted(bench);
    bench.site.faults.push({
      match: /^PUT .*\/issue\/\d+$/,
      answer: {
        status: 400,
        body: { errorMessages: [], errors: { [FIELD.plannedStart]: 'It is not on the screen.' } },
      },
      times: 1,
    });
    const move = { issueId: issue.id, ...THERE, was: WAS };
    await expect(moveChange(bench.as('ann'), move, { accountId: 'ann' })).rejects.toThrow(
      'not on the screen',
    );
  });

  test('from the page of another project is refused', async () => {
    const bench = await openBench();
    const issue = await submitted(bench);
    const move = { projectId: '11', issueId: issue.id, ...THERE, was: WAS };
    await expect(dropMove(bench.as('ann'), move, { accountId: 'ann' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('slots and offers', () => {
  test('leave freezes out, with the risk at each time', async () => {
    const month = compiled({ occurrences: [['2026-11-23T00:00:00.000Z', '2026-12-23T00:00:00.000Z']] });
    const bench = await openBench(testRules('enforce', { freezes: [month] }));
    const issue = await submitted(bench);
    const found = await findSlotsFor(
      bench.as('ann'),
      { issueId: issue.id, minutes: null, from: null },
      { accountId: 'ann' },
    );
    expect(found).toMatchObject({ minutes: 120, days: 90, none: [] });
    expect(found.offers.length).toBeGreaterThan(0);
    for (const { start, level } of found.offers) {
      expect(start >= '2026-12-23T00:00:00.000Z').toBe(true);
      expect(level).toBe('Low');
    }
  });

  test('are found for a draft without a window, and nothing is written', async () => {
    const bench = await openBench();
    const issue = await submitted(bench, { [FIELD.plannedStart]: null, [FIELD.plannedEnd]: null });
    bench.reset();
    const found = await findSlotsFor(
      bench.as('ann'),
      { issueId: issue.id, minutes: 30, from: null },
      { accountId: 'ann' },
    );
    expect(found).toMatchObject({ minutes: 30 });
    expect(found.offers.length).toBeGreaterThan(0);
    expect(bench.storage.filter((path) => path.includes('transaction'))).toEqual([]);
  });

  test('say why there is none', async () => {
    const always = compiled({ occurrences: [['2026-11-01T00:00:00.000Z', '2027-12-01T00:00:00.000Z']] });
    const bench = await openBench(testRules('enforce', { freezes: [always] }));
    const issue = await submitted(bench);
    const found = await findSlotsFor(
      bench.as('ann'),
      { issueId: issue.id, minutes: null, from: null },
      { accountId: 'ann' },
    );
    expect(found.offers).toEqual([]);
    expect(found.none[0]).toContain('Year end');
  });

  test('the later of two in conflict is offered another time; who can’t see the other learns only when', async () => {
    const bench = await openBench();
    const one = await submitted(bench);
    bench.site.now += 60_000;
    const other = await submitted(bench);
    const view = await viewConflicts(bench.as('pia'), { issueId: other.id }, { accountId: 'pia' });
    expect(view.conflicts).toMatchObject([
      { other: { issueKey: one.key }, mover: 'this', offer: { start: expect.any(String) } },
    ]);
    expect(view.you.canMove).toBe(true);
    bench.site.hiddenFrom.add('eve');
    const hidden = await viewConflicts(bench.as('eve'), { issueId: other.id }, { accountId: 'eve' });
    expect(hidden.conflicts[0]?.other).toEqual({ issueId: null, issueKey: null, ...WAS, level: null });
    expect(hidden.you).toMatchObject({ canAcknowledge: false, canMove: false });
  });
});
