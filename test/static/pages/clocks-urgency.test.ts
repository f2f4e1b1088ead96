import fc from 'fast-check';
import { byUrgency, isOpen, standingOf, STANDINGS, tallyOf } from '../../../static/src/pages/clocks/urgency';

const HOUR = 3_600_000;
const clock = fc.record({
  state: fc.constantFrom('running', 'paused', 'met', 'breached', 'cancelled', 'noGoal'),
  stopTime: fc.constantFrom(null, '2026-11-18T10:00:00.000Z'),
  breached: fc.boolean(),
  remainingTime: fc.integer({ min: -100 * HOUR, max: 100 * HOUR }),
  due: fc.constantFrom(null, '2026-11-18T10:00:00.000Z', '2026-11-19T10:00:00.000Z'),
});

describe('byUrgency', () => {
  test('loses no clock, and never puts a less urgent standing first', () => {
    fc.assert(
      fc.property(fc.array(clock, { maxLength: 12 }), (clocks) => {
        const sorted = byUrgency(clocks);
        expect(new Set(sorted)).toEqual(new Set(clocks));
        const ranks = sorted.map((one) => STANDINGS.indexOf(standingOf(one)));
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
      }),
    );
  });

  test('of the late ones the latest comes first, of the running ones what is due next', () => {
    const base = {
      state: 'running',
      stopTime: null,
      breached: false,
      remainingTime: HOUR,
      due: null,
    } as const;
    const early = { ...base, due: '2026-11-18T10:00:00.000Z', remainingTime: 9 * HOUR };
    const later = { ...base, due: '2026-11-19T10:00:00.000Z' };
    const veryLate = { ...base, breached: true, remainingTime: -5 * HOUR };
    const late = { ...base, breached: true, remainingTime: -HOUR };
    expect(byUrgency([base, later, late, early, veryLate])).toEqual([veryLate, late, early, later, base]);
  });
});

test('a clock that ended without a goal is over, one without a goal now is not', () => {
  const noGoal = { state: 'noGoal', breached: false, remainingTime: 0, due: null } as const;
  expect(isOpen({ ...noGoal, stopTime: null })).toBe(true);
  expect(isOpen({ ...noGoal, stopTime: '2026-11-18T10:00:00.000Z' })).toBe(false);
});

test('the tally counts every clock once', () => {
  fc.assert(
    fc.property(fc.array(clock, { maxLength: 12 }), (clocks) => {
      expect(tallyOf(clocks).reduce((sum, [, count]) => sum + count, 0)).toBe(clocks.length);
    }),
  );
});
