import fc from 'fast-check';
import type { Slot } from '../../src/domain/schedule/types';
import { store } from '../../src/store';
import { VersionConflict } from '../../src/store/errors';
import { writeTogether } from '../../src/store/transaction';
import { openBench, type Bench } from '../usecases/support/app-bench';

const MONDAY = Date.parse('2026-11-23T00:00:00.000Z');
const [HOUR, WEEK] = [3_600_000, 7 * 86_400_000];
const iso = (at: number): string => new Date(at).toISOString();

const slot = (issueId: number, fromHour: number, hours: number, extra: Partial<Slot> = {}): Slot => ({
  issueId: String(issueId),
  issueKey: `ITSM-${issueId}`,
  projectId: '10',
  start: iso(MONDAY + fromHour * HOUR),
  end: iso(MONDAY + (fromHour + hours) * HOUR),
  phase: 'scheduled',
  kind: 'normal',
  environment: 'Production',
  services: ['payments'],
  implementer: 'ann',
  team: 'Ops',
  level: 'Low',
  submittedAt: null,
  release: null,
  words: [1, 2, 3],
  ...extra,
});
const ALL = [iso(MONDAY - 60 * WEEK), iso(MONDAY + 60 * WEEK)] as const;
const stored = () => store.slots.between(...ALL);
const ids = async (): Promise<string[]> => (await stored()).map(({ issueId }) => issueId).sort();

let bench: Bench;
beforeEach(async () => (bench = await openBench(null)));

describe('the pages of the plan', () => {
  test('give what meets a span, each once, by start; what only touches it is not in it', async () => {
    await store.slots.put('1', null, slot(1, 24 * 6, 48));
    await store.slots.put('2', null, slot(2, 2, 4));
    const between = async (from: number, to: number) =>
      (await store.slots.between(iso(MONDAY + from * HOUR), iso(MONDAY + to * HOUR))).map(
        (one) => one.issueId,
      );
    expect(await between(0, 24 * 21)).toEqual(['2', '1']);
    expect(await between(6, 24 * 6)).toEqual([]);
    expect(await between(5, 24 * 6)).toEqual(['2']);
    expect(await between(24 * 7 + 1, 24 * 8)).toEqual(['1']);
  });

  test('read a month in one request', async () => {
    bench.reset();
    await store.slots.between(iso(MONDAY), iso(MONDAY + 4 * WEEK));
    expect(bench.storage).toEqual(['batch/get']);
  });

  test('write nothing when the same is put again', async () => {
    await store.slots.put('1', null, slot(1, 2, 4));
    bench.reset();
    await store.slots.put('1', slot(1, 2, 4), slot(1, 2, 4));
    expect(bench.storage).toEqual(['batch/get']);
  });

  test('move a slot from one week to another in one transaction', async () => {
    await store.slots.put('1', null, slot(1, 2, 4));
    bench.failStorage(/transaction/);
    await expect(store.slots.put('1', slot(1, 2, 4), slot(1, 24 * 9, 4))).rejects.toThrow('died');
    expect((await stored()).map(({ start }) => start)).toEqual([slot(1, 2, 4).start]);
    await store.slots.put('1', slot(1, 2, 4), slot(1, 24 * 9, 4));
    expect((await stored()).map(({ start }) => start)).toEqual([slot(1, 24 * 9, 4).start]);
  });

  test('refuse a write onto what somebody else has written since', async () => {
    await store.slots.put('1', null, slot(1, 2, 4));
    const late = await store.slots.moving('2', null, slot(2, 2, 4));
    await store.slots.put('3', null, slot(3, 2, 4));
    await expect(writeTogether(late)).rejects.toThrow(VersionConflict);
    expect(await ids()).toEqual(['1', '3']);
  });

  test('lose nothing when many are put at once', async () => {
    await Promise.all([1, 2, 3, 4, 5].map((id) => store.slots.put(String(id), null, slot(id, 2, 4))));
    expect(await ids()).toEqual(['1', '2', '3', '4', '5']);
  });

  test('keep a window of years on one page, found in each of its weeks', async () => {
    bench.reset();
    await store.slots.put('1', null, slot(1, 0, 24 * 7 * 52));
    expect(bench.storage.filter((path) => path.includes('transaction'))).toHaveLength(1);
    const later = await store.slots.between(iso(MONDAY + 30 * WEEK), iso(MONDAY + 31 * WEEK));
    expect(later.map(({ issueId }) => issueId)).toEqual(['1']);
  });

  test('go on in a further page when one is full, and every slot is found and can be taken out', async () => {
    // Nothing in the words repeats, so that no compression helps.
    const words = (id: number) =>
      Array.from({ length: 2500 }, (_, index) => (id * 7919 + index * 104_729) % 2_147_483_647);
    const count = 30;
    for (let id = 1; id <= count; id++)
      await store.slots.put(String(id), null, slot(id, 2, 4, { words: words(id) }));
    expect(await ids()).toHaveLength(count);
    for (let id = 1; id <= count; id += 2)
      await store.slots.put(String(id), slot(id, 2, 4, { words: words(id) }), null);
    expect((await ids()).map(Number).every((id) => id % 2 === 0)).toBe(true);
    expect(await ids()).toHaveLength(count / 2);
  });
});

describe('any order of puts', () => {
  const window = fc.record({
    at: fc.integer({ min: 0, max: 40 * 24 }),
    hours: fc.integer({ min: 1, max: 24 * 70 }),
  });
  const history = fc.array(fc.option(window, { nil: null }), { minLength: 1, maxLength: 4 });

  test('ends with the last word on each change, and on the same pages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (all, random) => {
          bench = await openBench(null);
          const slotOf = (id: number, one: { at: number; hours: number } | null) =>
            one === null ? null : slot(id, one.at, one.hours);
          const next = all.map(() => 0);
          // A step of one of the changes at a time, whosever turn it is.
          for (;;) {
            const open = all.flatMap((steps, id) => ((next[id] ?? 0) < steps.length ? [id] : []));
            if (open.length === 0) break;
            const id = open[random.next().value % open.length] ?? 0;
            const at = next[id] ?? 0;
            const [before, after] = [all[id]?.[at - 1] ?? null, all[id]?.[at] ?? null];
            await store.slots.put(String(id), slotOf(id, before), slotOf(id, after));
            next[id] = at + 1;
          }
          const expected = all.flatMap((steps, id) => slotOf(id, steps.at(-1) ?? null) ?? []);
          expect(new Set((await stored()).map((one) => JSON.stringify(one)))).toEqual(
            new Set(expected.map((one) => JSON.stringify(one))),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
