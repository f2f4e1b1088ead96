import * as fc from 'fast-check';
import { calibrate } from '../../../src/domain/forecast/calibrate';
import { type Case, casesOf } from '../../../src/domain/forecast/cases';
import { goal, historyOf, HOUR, is, MINUTE, policy, run } from '../sla/build';

const TARGET = 100 * MINUTE;
const KIND = { policyId: 'resolve', goalId: 'goal', unit: 'calendar', type: '10' } as const;
/** One case after the other: each begins when the one before has ended. */
function inTurn(minutes: readonly number[]): Case[] {
  let now = 0;
  return minutes.map((length) => {
    const startedAt = now;
    now += length * MINUTE;
    return { ...KIND, startedAt, endedAt: now, elapsed: length * MINUTE, target: TARGET };
  });
}
const repeat = (times: number, ...values: number[]): number[] =>
  Array.from({ length: times }, () => values).flat();

test('the first cases have nobody to learn from', () => {
  const report = calibrate(inTurn(repeat(20, 90)));
  expect(report).toMatchObject({ count: 0, without: 60, brier: null, brierOfBaseRate: null });
  expect(report.byLook[75]).toMatchObject({ count: 0, without: 20 });
});

test('the first forecast is made when twenty earlier cases have ended', () => {
  expect(calibrate(inTurn(repeat(21, 90)))).toMatchObject({ count: 3, without: 60 });
});

test('a case that was stopped before a point is not foretold there', () => {
  const { byLook } = calibrate(inTurn([...repeat(20, 200), 60]));
  expect([byLook[25].count, byLook[50].count, byLook[75].count]).toEqual([1, 1, 0]);
});

test('cases that run side by side do not know each other', () => {
  const together = inTurn(repeat(60, 90)).map((one) => ({ ...one, startedAt: 0, endedAt: one.elapsed }));
  expect(calibrate(together).count).toBe(0);
});

test('forecasts of a steady world meet what happens, and beat the base rate where time tells', () => {
  // One in four is short, one in four long, the rest in between: after 75 % only those and the long ones are left.
  const report = calibrate(inTurn(repeat(100, 10, 90, 90, 150)));
  for (const look of [25, 50, 75] as const) {
    const { bins, brier, count } = report.byLook[look];
    expect(count).toBeGreaterThan(250);
    expect(bins.reduce((sum, bin) => sum + bin.count, 0)).toBe(count);
    for (const { predicted, observed, count: size } of bins)
      if (size > 50) expect(Math.abs((predicted ?? 0) - (observed ?? 0))).toBeLessThan(0.05);
    expect(brier).toBeLessThan(0.25);
  }
});

test('a world in which kinds differ: forecasts are sharper than the base rate', () => {
  const cases = inTurn(repeat(60, 30, 150)).map((one, index) => ({
    ...one,
    type: index % 2 === 0 ? 'short' : 'long',
  }));
  const { brier, brierOfBaseRate } = calibrate(cases).byLook[25];
  // Past 25 % types of both lengths are still there: only the type tells them apart.
  expect(brier ?? 1).toBeLessThan((brierOfBaseRate ?? 0) / 4);
});

test('what comes later never changes an earlier forecast, and the order of the list means nothing', () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 20, maxLength: 60 });
  fc.assert(
    fc.property(minutes, minutes, (past, future) => {
      const all = inTurn([...past, ...future]);
      const before = calibrate(all.slice(0, past.length));
      const after = calibrate(all);
      expect(after.count).toBeGreaterThanOrEqual(before.count);
      expect(calibrate([...all].reverse())).toEqual(after);
      for (const value of [after.brier, after.brierOfBaseRate]) {
        expect(value ?? 0).toBeGreaterThanOrEqual(0);
        expect(value ?? 0).toBeLessThanOrEqual(1);
      }
      // Each count of the past is still there: later cases only add.
      before.bins.forEach((bin, index) => expect(after.bins[index]?.count).toBeGreaterThanOrEqual(bin.count));
    }),
    { numRuns: 50 },
  );
});

test('open cases temper what is foretold, and are judged once their target is used up', () => {
  // Of every three that have ended one was late; beside each of these another one goes on.
  const ended = inTurn(repeat(40, 30, 30, 120));
  const open = (elapsed: number) =>
    ended
      .filter((_, index) => index % 3 === 2)
      .map(({ endedAt: _, ...one }) => ({ ...one, seenAt: one.startedAt + elapsed, elapsed }));
  const forecasts = (reports: ReturnType<typeof calibrate>) =>
    reports.byLook[25].bins.reduce((sum, { predicted, count }) => sum + (predicted ?? 0) * count, 0);
  const [hopeful, tempered, late] = [[], open(60 * MINUTE), open(300 * MINUTE)].map((some) =>
    calibrate(ended, some),
  );
  if (!hopeful || !tempered || !late) throw new Error('no report');
  // Those that are open and not late yet are not judged.
  expect(tempered.count).toBe(hopeful.count);
  expect(forecasts(tempered)).toBeGreaterThan(forecasts(hopeful));
  expect(late.brierOfBaseRate).toBeGreaterThan(hopeful.brierOfBaseRate ?? 1);
});

describe('the cases in a replay', () => {
  const ended = (status: string) => historyOf({ status: 'open' }, [['2026-11-23T12:00:00Z', { status }]]);
  const until = '2026-12-24T10:00:00Z';
  test('stopped cycles are in, met or missed', () => {
    expect(casesOf(run(policy(), ended('done'), until), '10')).toEqual([
      expect.objectContaining({
        goalId: 'goal',
        unit: 'working',
        type: '10',
        elapsed: 2 * HOUR,
        target: 8 * HOUR,
      }),
    ]);
    expect(casesOf(run(policy({ goals: [goal(1)] }), ended('done'), until), null)).toHaveLength(1);
  });
  test('open, cancelled and goalless ones are out', () => {
    expect(casesOf(run(policy(), historyOf({ status: 'open' }), until), null)).toEqual([]);
    expect(casesOf(run(policy(), ended('dropped'), until), null)).toEqual([]);
    const goalless = policy({ goals: [goal(1, { when: is('priority', 'p1') })] });
    expect(casesOf(run(goalless, ended('done'), until), null)).toEqual([]);
  });
});
