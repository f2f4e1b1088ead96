import * as fc from 'fast-check';
import { dayOf, daysOf, weekBounds, weekOf, weeksBetween } from '../../../src/domain/sla-report/weeks';

test.each([
  // The years' edges as ISO 8601 has them.
  ['2024-12-29', '2024-W52'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2021-01-04', '2021-W01'],
  ['2026-11-22', '2026-W47'],
  ['2026-11-23', '2026-W48'],
  ['2027-01-01', '2026-W53'],
])('%s lies in %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

test('a week begins on Monday and ends with the next one', () => {
  expect(daysOf('2026-W48')).toEqual({ from: '2026-11-23', to: '2026-11-30' });
  expect(daysOf('2025-W01')).toEqual({ from: '2024-12-30', to: '2025-01-06' });
});

test.each(['2025-W53', '2026-W00', '2026-W54', '2026-48', 'W48', ''])('there is no week "%s"', (week) => {
  expect(() => daysOf(week)).toThrow(RangeError);
});

test('what is no date has no week', () => {
  expect(() => weekOf('2026-02-30')).toThrow('"2026-02-30" is no date.');
});

test('an instant lies in the day of the site, not of Greenwich', () => {
  const late = Date.parse('2026-11-22T23:30:00Z');
  expect([dayOf(late, 'UTC'), dayOf(late, 'Europe/Berlin'), dayOf(late, 'America/New_York')]).toEqual([
    '2026-11-22',
    '2026-11-23',
    '2026-11-22',
  ]);
});

test('the week in which the clocks change is an hour shorter', () => {
  const { from, to } = weekBounds('2026-W13', 'Europe/Berlin');
  expect(new Date(from).toISOString()).toBe('2026-03-22T23:00:00.000Z');
  expect(to - from).toBe((7 * 24 - 1) * 3_600_000);
});

test('the weeks that some days meet', () => {
  expect(weeksBetween('2026-11-22', '2026-11-30')).toEqual(['2026-W47', '2026-W48']);
  expect(weeksBetween('2026-11-22', '2026-12-01')).toEqual(['2026-W47', '2026-W48', '2026-W49']);
  expect(weeksBetween('2026-11-22', '2026-11-22')).toEqual([]);
});

test('every day lies in its week, and weeks follow each other without a gap', () => {
  const days = fc
    .integer({ min: -100_000, max: 100_000 })
    .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, (day) => {
      const { from, to } = daysOf(weekOf(day));
      expect(from <= day && day < to).toBe(true);
      expect(new Date(from).getUTCDay()).toBe(1);
      expect(daysOf(weekOf(to)).from).toBe(to);
    }),
  );
});
