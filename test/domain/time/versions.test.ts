import * as fc from 'fast-check';
import { compileCalendar } from '../../../src/domain/time';
import { calendarBook } from '../../../src/domain/time/book';
import { joinVersions } from '../../../src/domain/time/join-versions';
import type { CalendarDefinition } from '../../../src/domain/time/types';
import { calendarDefinition, duration } from './arbitraries';

const HOUR = 3_600_000;
const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const open = (from: string, to: string): CalendarDefinition => {
  const hours = [[from, to]] as const;
  return {
    timeZone: 'UTC',
    weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
    holidays: [],
    overrides: {},
  };
};
const version = (number: number, effectiveFrom: string, definition: CalendarDefinition) => ({
  version: number,
  effectiveFrom,
  definition,
});

describe('the version in force', () => {
  const calendar = (...versions: ReturnType<typeof version>[]) => calendarBook({ c: versions })('c', 0);
  const early = version(1, '2026-11-01T00:00:00.000Z', open('09:00', '17:00'));
  const late = version(2, '2026-11-24T12:00:00.000Z', open('10:00', '20:00'));
  test('changes the hours where it begins, in the middle of a day', () => {
    const c = calendar(late, early);
    expect(c.between(at('2026-11-24T00:00:00Z'), at('2026-11-25T00:00:00Z'))).toBe((3 + 8) * HOUR);
    expect(iso(c.nextClosing(at('2026-11-24T09:30:00Z')))).toBe('2026-11-24T20:00:00.000Z');
    expect(iso(c.add(at('2026-11-24T09:00:00Z'), 11 * HOUR))).toBe('2026-11-24T20:00:00.000Z');
    expect(iso(c.subtract(at('2026-11-24T13:00:00Z'), 4 * HOUR))).toBe('2026-11-24T09:00:00.000Z');
  });
  test('the first one also serves before its date', () =>
    expect(calendar(early).isOpen(at('2020-01-01T10:00:00Z'))).toBe(true));
  test('a later version that begins earlier is a correction and takes over', () => {
    const correction = version(3, '2026-11-10T00:00:00.000Z', open('00:00', '24:00'));
    const c = calendar(early, late, correction);
    expect([
      c.isOpen(at('2026-11-09T22:00:00Z')),
      c.isOpen(at('2026-11-10T22:00:00Z')),
      c.isOpen(at('2026-11-30T22:00:00Z')),
    ]).toEqual([false, true, true]);
  });
  test('a version that closes at its start ends the day there', () => {
    const c = calendar(early, version(2, '2026-11-24T12:00:00.000Z', open('13:00', '14:00')));
    expect(iso(c.nextClosing(at('2026-11-24T10:00:00Z')))).toBe('2026-11-24T12:00:00.000Z');
    expect(iso(c.subtract(at('2026-11-24T12:30:00Z'), 0))).toBe('2026-11-24T12:00:00.000Z');
    expect(iso(c.add(at('2026-11-24T12:00:00Z'), 0))).toBe('2026-11-24T13:00:00.000Z');
  });
  test('a bad effective date is named', () =>
    expect(() => calendar(early, version(2, 'soon', open('09:00', '17:00')))).toThrow(
      'version 2 has no valid effectiveFrom: "soon"',
    ));
  test.each(['d', 'constructor', '__proto__'])('there is no calendar %j', (id) =>
    expect(() => calendarBook({ c: [early] })(id, 0)).toThrow(`There is no calendar "${id}"`),
  );
});

test('joined calendars keep the laws across their seams', () => {
  const seam = at('2026-11-24T12:00:00Z');
  fc.assert(
    fc.property(
      calendarDefinition,
      calendarDefinition,
      fc.integer({ min: -100, max: 100 }),
      duration,
      duration,
      (first, second, minutes, c, d) => {
        const [a, b] = [compileCalendar(first), compileCalendar(second)];
        const joined = joinVersions([
          { from: -Infinity, calendar: a },
          { from: seam, calendar: b },
        ]);
        const start = seam + minutes * 60_000 - c;
        expect(joined.between(start, joined.add(start, d))).toBe(d);
        expect(joined.between(joined.subtract(start, d), start)).toBe(d);
        if (d > 0) expect(joined.between(start, joined.add(start, d) - 1)).toBe(d - 1);
        expect(joined.add(joined.add(start, c + 1), d + 1)).toBe(joined.add(start, c + d + 2));
        expect(joined.between(start, seam)).toBe(0 - joined.between(seam, start));
        expect(joined.between(seam - c, seam + d)).toBe(
          a.between(seam - c, seam) + b.between(seam, seam + d),
        );
        const opening = joined.nextOpening(start) ?? 0;
        expect([joined.isOpen(opening), joined.between(start, opening)]).toEqual([true, 0]);
        const closing = joined.nextClosing(start);
        if (closing !== null)
          expect([joined.isOpen(closing), joined.between(start, closing)]).toEqual([
            false,
            closing - opening,
          ]);
      },
    ),
    { numRuns: 60 },
  );
});
