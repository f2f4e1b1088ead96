import fc from 'fast-check';
import {
  CALENDAR_DAY,
  parseDuration,
  targetWords,
  writeDuration,
} from '../../../static/src/format/parse-duration';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OFFICE_DAY = 8 * HOUR;

describe('durations as people write them', () => {
  test.each([
    ['4 h', 4 * HOUR],
    ['4h', 4 * HOUR],
    ['30 min', 30 * MINUTE],
    ['2 working days', 2 * OFFICE_DAY],
    ['2 d', 2 * OFFICE_DAY],
    ['1 day 4 hours', OFFICE_DAY + 4 * HOUR],
    ['1 day, 4 hours and 10 minutes', OFFICE_DAY + 4 * HOUR + 10 * MINUTE],
    ['1.5 h', 90 * MINUTE],
    ['1,5 h', 90 * MINUTE],
    ['20 s', 20_000],
    ['  90 MIN ', 90 * MINUTE],
  ])('%j is read', (text, ms) => expect(parseDuration(text, OFFICE_DAY)).toEqual({ ms }));

  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['4', 'unit'],
    ['4 h 30', 'unit'],
    ['soon', 'unreadable'],
    ['4 fortnights', 'unreadable'],
    ['-4 h', 'unreadable'],
    ['0 h', 'zero'],
    ['999999 h', 'tooLong'],
  ])('%j is refused as %s', (text, fault) => expect(parseDuration(text, OFFICE_DAY)).toEqual({ fault }));

  test('days can’t be counted in a calendar that never opens', () => {
    expect(parseDuration('2 days', 0)).toEqual({ fault: 'days' });
    expect(parseDuration('2 h', 0)).toEqual({ ms: 2 * HOUR });
  });

  test('what is written is read back, whatever a day is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30_000_000 }),
        fc.constantFrom(0, OFFICE_DAY, CALENDAR_DAY),
        (s, day) => {
          const ms = s * 1000;
          expect(parseDuration(writeDuration(ms, day), day)).toEqual({ ms });
        },
      ),
    );
  });

  test('whole days are written from two on: a day of eight hours is “8 h”', () => {
    expect(writeDuration(OFFICE_DAY, OFFICE_DAY)).toBe('8 h');
    expect(writeDuration(2 * OFFICE_DAY, OFFICE_DAY)).toBe('2 d');
    expect(writeDuration(2 * OFFICE_DAY + MINUTE, OFFICE_DAY)).toBe('16 h 1 min');
  });

  test('a target says its unit', () => {
    expect(targetWords(16 * HOUR, 'working', OFFICE_DAY)).toBe('2 working days (16 h)');
    expect(targetWords(48 * HOUR, 'calendar', OFFICE_DAY)).toBe('2 days (48 h)');
    expect(targetWords(4 * HOUR, 'working', OFFICE_DAY)).toBe('4 h of working time');
    expect(targetWords(-4 * HOUR, 'calendar', OFFICE_DAY)).toBe('4 h');
  });
});
