import { compileCalendar } from '../../../src/domain/time';
import type { CalendarDefinition, WallInterval } from '../../../src/domain/time/types';
import { makeBruteForce } from './brute-force';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
const everyDay = (...hours: WallInterval[]) => ({
  mon: hours,
  tue: hours,
  wed: hours,
  thu: hours,
  fri: hours,
  sat: hours,
  sun: hours,
});
const office = (timeZone: string, more: Partial<CalendarDefinition> = {}): CalendarDefinition => {
  const hours: WallInterval[] = [['09:00', '17:00']];
  return {
    timeZone,
    weekly: { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours },
    holidays: [],
    overrides: {},
    ...more,
  };
};

describe('an office week in UTC', () => {
  const calendar = compileCalendar(office('UTC'));
  // 2026-11-23 is a Monday.
  test('a goal used up exactly at closing time is due at closing time', () => {
    expect(iso(calendar.add(at('2026-11-23T09:00:00Z'), 8 * HOUR))).toBe('2026-11-23T17:00:00.000Z');
  });
  test('a millisecond more is due the next morning', () => {
    expect(iso(calendar.add(at('2026-11-23T09:00:00Z'), 8 * HOUR + 1))).toBe('2026-11-24T09:00:00.001Z');
  });
  test('subtract stays at an opening', () => {
    expect(iso(calendar.subtract(at('2026-11-24T10:00:00Z'), HOUR))).toBe('2026-11-24T09:00:00.000Z');
    expect(iso(calendar.subtract(at('2026-11-24T10:00:00Z'), HOUR + 1))).toBe('2026-11-23T16:59:59.999Z');
  });
  test('add of zero from a closed instant is the next opening, from an open one the instant itself', () => {
    expect(iso(calendar.add(at('2026-11-27T17:00:00Z'), 0))).toBe('2026-11-30T09:00:00.000Z');
    expect(iso(calendar.add(at('2026-11-27T16:59:59Z'), 0))).toBe('2026-11-27T16:59:59.000Z');
  });
  test('subtract of zero from a closed instant is the previous closing', () => {
    expect(iso(calendar.subtract(at('2026-11-29T12:00:00Z'), 0))).toBe('2026-11-27T17:00:00.000Z');
    expect(iso(calendar.subtract(at('2026-11-27T17:00:00Z'), 0))).toBe('2026-11-27T17:00:00.000Z');
    expect(iso(calendar.subtract(at('2026-11-27T10:00:00Z'), 0))).toBe('2026-11-27T10:00:00.000Z');
  });
  test('opens at 09:00 sharp and is closed at 17:00 sharp', () => {
    expect([
      calendar.isOpen(at('2026-11-23T08:59:59.999Z')),
      calendar.isOpen(at('2026-11-23T09:00:00Z')),
    ]).toEqual([false, true]);
    expect([
      calendar.isOpen(at('2026-11-23T16:59:59.999Z')),
      calendar.isOpen(at('2026-11-23T17:00:00Z')),
    ]).toEqual([true, false]);
  });
  test('a negative duration goes the other way', () => {
    const monday = at('2026-11-23T10:00:00Z');
    expect(calendar.add(monday, -HOUR)).toBe(calendar.subtract(monday, HOUR));
    expect(calendar.subtract(monday, -HOUR)).toBe(calendar.add(monday, HOUR));
  });
  test('next opening and closing', () => {
    expect(iso(calendar.nextOpening(at('2026-11-23T12:00:00Z')))).toBe('2026-11-23T12:00:00.000Z');
    expect(iso(calendar.nextOpening(at('2026-11-27T17:00:00Z')))).toBe('2026-11-30T09:00:00.000Z');
    expect(iso(calendar.nextClosing(at('2026-11-23T12:00:00Z')))).toBe('2026-11-23T17:00:00.000Z');
    expect(iso(calendar.nextClosing(at('2026-11-27T17:00:00Z')))).toBe('2026-11-30T17:00:00.000Z');
  });
  test('a working day is eight hours', () => expect(calendar.dayLength).toBe(8 * HOUR));
  test.each([Number.NaN, 0.5, Number.POSITIVE_INFINITY, 8.64e15])('refuses %p as an instant', (bad) => {
    expect(() => calendar.isOpen(bad)).toThrow(RangeError);
  });
  test('refuses half a millisecond as a duration', () =>
    expect(() => calendar.add(0, 0.5)).toThrow(/whole milliseconds/));
  test('the first and the last instants it can say anything about', () => {
    expect(calendar.isOpen(new Date('0001-01-01T10:00:00Z').getTime())).toBe(true);
    expect(calendar.isOpen(at('9999-12-31T10:00:00Z'))).toBe(true);
  });
});

describe('days that differ', () => {
  const calendar = compileCalendar(
    office('UTC', {
      holidays: ['2026-12-24', '2026-12-25', '2026-12-26'],
      overrides: { '2026-12-24': [['09:00', '12:00']], '2026-12-27': [['10:00', '11:00']], '2026-12-28': [] },
    }),
  );
  test('an override wins over a holiday', () =>
    expect(calendar.between(at('2026-12-24T00:00:00Z'), at('2026-12-25T00:00:00Z'))).toBe(3 * HOUR));
  test('a holiday is closed and says so', () => {
    expect(calendar.isOpen(at('2026-12-25T10:00:00Z'))).toBe(false);
    expect(calendar.closedReason(at('2026-12-25T10:00:00Z'))).toBe('holiday');
  });
  test('closed hours of an overridden holiday are plain closed hours', () =>
    expect(calendar.closedReason(at('2026-12-24T13:00:00Z'))).toBe('closed'));
  test('an open instant has no reason to be closed', () =>
    expect(calendar.closedReason(at('2026-12-24T10:00:00Z'))).toBeNull());
  test('an override may open a Sunday and close a Monday', () => {
    expect(calendar.between(at('2026-12-27T00:00:00Z'), at('2026-12-28T00:00:00Z'))).toBe(HOUR);
    expect(calendar.between(at('2026-12-28T00:00:00Z'), at('2026-12-29T00:00:00Z'))).toBe(0);
  });
});

describe('night shifts and midnight', () => {
  test('a shift belongs to the day it starts on and runs into a holiday', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: everyDay(['22:00', '06:00']),
      holidays: ['2026-12-25'],
      overrides: {},
    });
    expect(calendar.isOpen(at('2026-12-25T05:59:00Z'))).toBe(true);
    expect(calendar.isOpen(at('2026-12-25T22:00:00Z'))).toBe(false);
    expect(calendar.isOpen(at('2026-12-26T01:00:00Z'))).toBe(false);
    expect(calendar.between(at('2026-12-24T00:00:00Z'), at('2026-12-27T00:00:00Z'))).toBe(
      (6 + 8 + 0 + 2) * HOUR,
    );
  });
  test.each([
    [['22:00', '24:00'], 2],
    [['22:00', '00:00'], 2],
    [['00:00', '24:00'], 24],
    [['09:00', '09:00'], 24],
    [['23:59:30', '00:00:30'], 1 / 60],
  ] as [WallInterval, number][])('%j is open %d h a day', (interval, hours) => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: everyDay(interval),
      holidays: [],
      overrides: {},
    });
    expect(calendar.between(at('2026-11-23T12:00:00Z'), at('2026-11-24T12:00:00Z'))).toBe(hours * HOUR);
  });
  test('overlapping and touching intervals merge', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: {
        mon: [
          ['13:00', '17:00'],
          ['09:00', '12:00'],
          ['11:00', '13:00'],
        ],
      },
      holidays: [],
      overrides: {},
    });
    expect(iso(calendar.nextClosing(at('2026-11-23T10:00:00Z')))).toBe('2026-11-23T17:00:00.000Z');
    expect(calendar.between(at('2026-11-23T00:00:00Z'), at('2026-11-24T00:00:00Z'))).toBe(8 * HOUR);
  });
  test('around the clock never closes, and a day of it is 24 h', () => {
    const calendar = compileCalendar({
      timeZone: 'Europe/Berlin',
      weekly: everyDay(['00:00', '24:00']),
      holidays: [],
      overrides: {},
    });
    expect(calendar.nextClosing(at('2026-11-23T10:00:00Z'))).toBeNull();
    expect(calendar.between(at('2026-03-01T00:00:00Z'), at('2026-04-01T00:00:00Z'))).toBe(31 * DAY);
    expect(calendar.add(at('2026-03-28T12:00:00Z'), DAY)).toBe(at('2026-03-29T12:00:00Z'));
    expect(calendar.dayLength).toBe(DAY);
  });
  test('around the clock with one holiday far away closes there', () => {
    const calendar = compileCalendar({
      timeZone: 'UTC',
      weekly: everyDay(['00:00', '24:00']),
      holidays: ['2031-01-01'],
      overrides: {},
    });
    expect(iso(calendar.nextClosing(at('2026-11-23T10:00:00Z')))).toBe('2031-01-01T00:00:00.000Z');
    expect(calendar.nextClosing(at('2031-01-02T00:00:00Z'))).toBeNull();
  });
});

describe('daylight saving', () => {
  const night = compileCalendar({
    timeZone: 'Europe/Berlin',
    weekly: everyDay(['22:00', '06:00']),
    holidays: [],
    overrides: {},
  });
  test('a night shift is an hour shorter across spring-forward', () =>
    expect(night.between(at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(7 * HOUR));
  test('and an hour longer across fall-back', () =>
    expect(night.between(at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z'))).toBe(9 * HOUR));
  test('an interval that ends inside a gap ends where the gap begins', () => {
    const calendar = compileCalendar({
      timeZone: 'Europe/Berlin',
      weekly: { sun: [['01:00', '02:30']] },
      holidays: [],
      overrides: {},
    });
    expect(iso(calendar.nextClosing(at('2026-03-29T00:00:00Z')))).toBe('2026-03-29T01:00:00.000Z');
    expect(calendar.between(at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(HOUR);
  });
  test('an interval wholly inside a gap does not exist that day', () => {
    const calendar = compileCalendar({
      timeZone: 'Europe/Berlin',
      weekly: { sun: [['02:00', '03:00']] },
      holidays: [],
      overrides: {},
    });
    expect(calendar.between(at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(0);
  });
  test('a wall time that exists twice is open both times', () => {
    const calendar = compileCalendar({
      timeZone: 'Europe/Berlin',
      weekly: { sun: [['02:15', '02:45']] },
      holidays: [],
      overrides: {},
    });
    const [from, to] = [at('2026-10-24T12:00:00Z'), at('2026-10-25T12:00:00Z')];
    expect(calendar.between(from, to)).toBe(HOUR);
    expect([
      calendar.isOpen(at('2026-10-25T00:20:00Z')),
      calendar.isOpen(at('2026-10-25T00:50:00Z')),
      calendar.isOpen(at('2026-10-25T01:20:00Z')),
    ]).toEqual([true, false, true]);
  });
  test('Lord Howe saves half an hour', () => {
    const calendar = compileCalendar({
      timeZone: 'Australia/Lord_Howe',
      weekly: everyDay(['00:00', '06:00']),
      holidays: [],
      overrides: {},
    });
    expect(calendar.between(at('2026-04-04T13:00:00Z'), at('2026-04-05T12:00:00Z'))).toBe(6.5 * HOUR);
    expect(calendar.between(at('2026-10-03T13:30:00Z'), at('2026-10-04T12:00:00Z'))).toBe(5.5 * HOUR);
  });
});

describe('odd zones', () => {
  test('a 45-minute zone opens at 03:15 UTC', () => {
    expect(iso(compileCalendar(office('Asia/Kathmandu')).nextOpening(at('2026-11-23T00:00:00Z')))).toBe(
      '2026-11-23T03:15:00.000Z',
    );
  });
  test('Apia had no 30 December 2011: its Friday never comes', () => {
    const calendar = compileCalendar(office('Pacific/Apia'));
    expect(iso(calendar.add(at('2011-12-29T19:00:00Z'), 8 * HOUR))).toBe('2011-12-30T03:00:00.000Z');
    // Thursday 29 closes at 17:00 (UTC-10); the next working day is Monday 2 January at 09:00 (UTC+14).
    expect(iso(calendar.nextOpening(at('2011-12-30T03:00:00Z')))).toBe('2012-01-01T19:00:00.000Z');
    expect(calendar.between(at('2011-12-29T12:00:00Z'), at('2011-12-31T12:00:00Z'))).toBe(8 * HOUR);
  });
  test('a skipped day inside a night shift costs nothing but itself', () => {
    const definition = {
      timeZone: 'Pacific/Apia',
      weekly: everyDay(['20:00', '04:00']),
      holidays: [],
      overrides: {},
    };
    const [from, to] = [at('2011-12-28T00:00:00Z'), at('2012-01-02T00:00:00Z')];
    expect(compileCalendar(definition).between(from, to)).toBe(
      makeBruteForce(definition).count(from, to, 60_000),
    );
  });
});

describe('far away', () => {
  test.each([
    '1912-06-01T00:00:00Z',
    '1969-12-30T00:00:00Z',
    '2099-12-28T00:00:00Z',
    '2150-03-25T00:00:00Z',
    '2640-10-20T00:00:00Z',
  ])('counts a fortnight from %s like the wall clock', (start) => {
    const definition = office('Europe/Berlin');
    const [from, to] = [at(start), at(start) + 14 * DAY];
    expect(compileCalendar(definition).between(from, to)).toBe(
      makeBruteForce(definition).count(from, to, 60_000),
    );
  });
  test('across two centuries it adds up', () => {
    const calendar = compileCalendar(office('America/New_York'));
    const [a, b] = [at('1930-05-01T00:00:00Z'), at('2130-05-01T00:00:00Z')];
    expect(calendar.add(a, calendar.between(a, b))).toBeLessThanOrEqual(b);
    expect(calendar.between(a, calendar.add(a, calendar.between(a, b)))).toBe(calendar.between(a, b));
  });
  test('a year of holidays is skipped', () => {
    const holidays = Array.from(
      { length: 365 },
      (_, day) => iso(Date.UTC(2027, 0, 1 + day))?.slice(0, 10) ?? '',
    );
    const calendar = compileCalendar(office('UTC', { holidays }));
    expect(iso(calendar.add(at('2026-12-31T17:00:00Z'), HOUR))).toBe('2028-01-03T10:00:00.000Z');
    expect(iso(calendar.subtract(at('2028-01-03T09:00:00Z'), HOUR))).toBe('2026-12-31T16:00:00.000Z');
    expect(iso(calendar.nextOpening(at('2026-12-31T17:00:00Z')))).toBe('2028-01-03T09:00:00.000Z');
  });
  test('a calendar with one open hour in all time has an end and a beginning', () => {
    const calendar = compileCalendar({
      timeZone: 'America/New_York',
      weekly: {},
      holidays: [],
      overrides: { '2026-12-31': [['23:00', '24:00']] },
    });
    const opening = at('2027-01-01T04:00:00Z');
    expect(calendar.nextOpening(at('1990-01-01T00:00:00Z'))).toBe(opening);
    expect(calendar.add(at('1990-01-01T00:00:00Z'), HOUR)).toBe(opening + HOUR);
    expect(calendar.add(at('1990-01-01T00:00:00Z'), HOUR + 1)).toBe(Number.POSITIVE_INFINITY);
    expect(calendar.subtract(at('2030-01-01T00:00:00Z'), HOUR)).toBe(opening);
    expect(calendar.subtract(at('2030-01-01T00:00:00Z'), HOUR + 1)).toBe(Number.NEGATIVE_INFINITY);
    expect(calendar.nextOpening(opening + HOUR)).toBeNull();
    expect(calendar.nextClosing(opening + HOUR)).toBeNull();
    expect(calendar.add(opening + HOUR, 0)).toBe(Number.POSITIVE_INFINITY);
    expect(calendar.subtract(opening - 1, 0)).toBe(Number.NEGATIVE_INFINITY);
  });
  test('more working time than there is until the year 9999 is never reached, less than there was since year 1 never lies back', () => {
    const calendar = compileCalendar(office('UTC'));
    expect(calendar.add(at('9998-06-01T00:00:00Z'), 10_000 * DAY)).toBe(Number.POSITIVE_INFINITY);
    expect(
      compileCalendar(office('UTC')).subtract(new Date('0002-06-01T00:00:00Z').getTime(), 10_000 * DAY),
    ).toBe(Number.NEGATIVE_INFINITY);
  });
});
