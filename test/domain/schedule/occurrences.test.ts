import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { occurrencesIn, occurrencesOf } from '../../../src/domain/schedule/occurrences';
import { readRule } from '../../../src/domain/schedule/rule';
import { ruleMeans } from './rule-day';
import { ScheduleError } from '../../../src/domain/schedule/schedule-error';
import type { Recurrence } from '../../../src/domain/schedule/types';
import { instantOfWall } from '../../../src/domain/schedule/wall';
import { iso, ms, recurrence } from './builders';

const startsOf = (one: Partial<Recurrence>, from: string, to: string): string[] =>
  occurrencesOf(recurrence(one), ms(from), ms(to)).map(({ start }) => new Date(start).toISOString());

describe('once', () => {
  test('comes in its zone', () => {
    expect(startsOf({}, '2026-11-01T00:00', '2026-12-31T00:00')).toEqual([iso('2026-11-27T17:00')]);
  });
  test('counts when it only reaches into the span', () => {
    expect(startsOf({}, '2026-11-27T17:59', '2026-11-28T00:00')).toHaveLength(1);
  });
  test('doesn’t count when it ends as the span begins, or begins as the span ends', () => {
    expect(startsOf({}, '2026-11-27T18:00', '2026-11-28T00:00')).toEqual([]);
    expect(startsOf({}, '2026-11-27T00:00', '2026-11-27T17:00')).toEqual([]);
  });
  test('is told as finished from then on, not before', () => {
    const at = (to: string): boolean => occurrencesIn(recurrence(), ms('2026-11-01T00:00'), ms(to)).finished;
    expect([at('2026-11-10T00:00'), at('2026-12-10T00:00')]).toEqual([false, true]);
  });
});

describe('the wall clock', () => {
  const nightly = (more: Partial<Recurrence>): Partial<Recurrence> => ({
    rule: 'FREQ=DAILY',
    minutes: 60,
    ...more,
  });
  test('keeps its local time over the change of the clock', () => {
    const weekly = { start: '2026-10-23T18:00', rule: 'FREQ=WEEKLY' };
    expect(startsOf(weekly, '2026-10-20T00:00', '2026-11-01T00:00')).toEqual([
      iso('2026-10-23T16:00'),
      iso('2026-10-30T17:00'),
    ]);
  });
  test('a local time in the gap begins at the end of the gap', () => {
    expect(startsOf(nightly({ start: '2027-03-27T02:30' }), '2027-03-27T12:00', '2027-03-28T12:00')).toEqual([
      iso('2027-03-28T01:00'),
    ]);
  });
  test('of a local time that exists twice, the first counts', () => {
    expect(startsOf(nightly({ start: '2026-10-24T02:30' }), '2026-10-24T12:00', '2026-10-25T12:00')).toEqual([
      iso('2026-10-25T00:30'),
    ]);
  });
  test('lasts its minutes of real time over the change of the clock', () => {
    const [night] = occurrencesOf(
      recurrence({ start: '2026-10-24T22:00', minutes: 480 }),
      ms('2026-10-24T00:00'),
      ms('2026-10-26T00:00'),
    );
    expect((night?.end ?? 0) - (night?.start ?? 0)).toBe(480 * 60_000);
  });
  test.each([
    // Half an hour forward: 02:00 becomes 02:30.
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30'],
    // Midnight doesn't exist: it becomes 01:00.
    ['America/Santiago', '2026-09-06T00:00', '2026-09-06T04:00'],
    ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:00'],
    // The whole 30 December 2011 was left out.
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T10:00'],
    ['Asia/Kathmandu', '2026-06-01T12:00', '2026-06-01T06:15'],
  ])('%s at %s is %s UTC', (timeZone, wall, utc) => {
    const [first] = startsOf({ timeZone, start: wall }, '2000-01-01T00:00', '2030-01-01T00:00');
    expect(first).toBe(iso(utc));
  });
});

describe('rules', () => {
  test('what is left out is left out, and what comes on top comes once', () => {
    const rule = {
      start: '2026-12-01T10:00',
      rule: 'FREQ=DAILY;COUNT=3',
      except: ['2026-12-02T10:00'],
      extra: ['2026-12-03T10:00', '2026-12-05T08:00'],
    };
    expect(startsOf(rule, '2026-11-01T00:00', '2027-01-01T00:00')).toEqual([
      iso('2026-12-01T09:00'),
      iso('2026-12-03T09:00'),
      iso('2026-12-05T07:00'),
    ]);
  });
  test('COUNT counts from the first start, however late one looks', () => {
    const rule = { start: '2026-12-01T10:00', rule: 'FREQ=DAILY;COUNT=3' };
    expect(startsOf(rule, '2026-12-02T12:00', '2027-01-01T00:00')).toEqual([iso('2026-12-03T09:00')]);
    expect(startsOf(rule, '2027-03-01T00:00', '2027-04-01T00:00')).toEqual([]);
  });
  test('one that lasts a week is there until its end', () => {
    const week = { start: '2026-12-01T10:00', rule: 'FREQ=YEARLY', minutes: 7 * 1440, timeZone: 'UTC' };
    expect(startsOf(week, '2026-12-08T09:59', '2026-12-09T00:00')).toEqual([iso('2026-12-01T10:00')]);
    expect(startsOf(week, '2026-12-08T10:00', '2026-12-09T00:00')).toEqual([]);
  });
  test.each([
    ['FREQ=DAILY;UNTIL=20261202', 2],
    ['FREQ=DAILY;UNTIL=20261202T100000', 2],
    ['FREQ=DAILY;UNTIL=20261202T095900', 1],
    ['FREQ=DAILY;UNTIL=20261202T090000Z', 2],
    ['FREQ=DAILY;UNTIL=20261202T085900Z', 1],
  ])('%s ends with the last one it allows', (rule, count) => {
    expect(
      startsOf({ start: '2026-12-01T10:00', rule }, '2026-11-01T00:00', '2027-01-01T00:00'),
    ).toHaveLength(count);
  });
  test('the 31st skips the months that have none', () => {
    const rule = { start: '2026-12-31T10:00', rule: 'FREQ=MONTHLY', timeZone: 'UTC' };
    expect(startsOf(rule, '2026-12-01T00:00', '2027-06-30T00:00').map((at) => at.slice(0, 10))).toEqual([
      '2026-12-31',
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
    ]);
  });
  test('29 February comes every four years', () => {
    const rule = { start: '2024-02-29T10:00', rule: 'FREQ=YEARLY', timeZone: 'UTC' };
    expect(startsOf(rule, '2024-01-01T00:00', '2033-01-01T00:00').map((at) => at.slice(0, 10))).toEqual([
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
    ]);
  });
  test('the last working day of the month', () => {
    const rule = {
      start: '2026-11-02T10:00',
      rule: 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      timeZone: 'UTC',
    };
    expect(startsOf(rule, '2026-11-01T00:00', '2027-02-01T00:00').map((at) => at.slice(0, 10))).toEqual([
      '2026-11-30',
      '2026-12-31',
      '2027-01-29',
    ]);
  });
  test('2,000 occurrences are told, one more is refused', () => {
    const daily = (days: number): number =>
      occurrencesOf(
        recurrence({ timeZone: 'UTC', start: '2026-01-01T00:00', rule: 'FREQ=DAILY' }),
        ms('2026-01-01T00:00'),
        ms('2026-01-01T00:00') + days * 86_400_000,
      ).length;
    expect(daily(2000)).toBe(2000);
    expect(() => daily(2001)).toThrow(ScheduleError);
  });
  test('a rule that began long ago is told as quickly', () => {
    const rule = { start: '1971-01-01T00:00', rule: 'FREQ=WEEKLY', timeZone: 'UTC' };
    expect(startsOf(rule, '2026-11-01T00:00', '2026-11-14T00:00')).toEqual([
      iso('2026-11-06T00:00'),
      iso('2026-11-13T00:00'),
    ]);
  });
  test('a rule that never comes is no trouble', () => {
    const rule = { start: '2026-01-01T00:00', rule: 'FREQ=MONTHLY;INTERVAL=12;BYMONTH=3' };
    expect(startsOf(rule, '2026-01-01T00:00', '2036-01-01T00:00')).toEqual([]);
  });
  test('weeks are counted from the day they begin on', () => {
    const days = (rule: string): string[] =>
      startsOf(
        { start: '2026-11-22T10:00', rule, timeZone: 'UTC' },
        '2026-11-01T00:00',
        '2026-12-08T00:00',
      ).map((at) => at.slice(5, 10));
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO')).toEqual(['11-22', '11-30', '12-06']);
    expect(days('FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU')).toEqual(['11-22', '11-23', '12-06', '12-07']);
  });
});

/** Another implementation, which we didn't write; where it is known to be right. */
function byLibrary(start: string, rule: string, to: number): number[] {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateTimeString(`${start}:00`));
  const walls: number[] = [];
  for (let next = iterator.next() as ICAL.Time | null; next; next = iterator.next() as ICAL.Time | null) {
    const wall = Date.UTC(next.year, next.month - 1, next.day, next.hour, next.minute);
    if (wall >= to) break;
    walls.push(wall);
  }
  return walls;
}

test('a library that we did not write finds the same, where the first start belongs to the rule', () => {
  const part = (name: string, values: string[]): fc.Arbitrary<string> =>
    fc.constantFrom('', ...values).map((value) => (value === '' ? '' : `;${name}=${value}`));
  const rules = fc.oneof(
    part('INTERVAL', ['2', '3', '10']).map((step) => `FREQ=DAILY${step}`),
    fc
      .tuple(part('INTERVAL', ['2', '5']), part('BYDAY', ['MO', 'SU,WE', 'MO,TU,WE,TH,FR']))
      .map((parts) => `FREQ=WEEKLY${parts.join('')}`),
    fc
      .tuple(part('INTERVAL', ['2', '12']), part('BYMONTHDAY', ['1', '15,28', '-1', '31', '13']))
      .map((parts) => `FREQ=MONTHLY${parts.join('')}`),
    fc
      .tuple(part('INTERVAL', ['3']), fc.constantFrom('1MO', '-1FR', '2SU', '3WE,1TU', '-2SA', '4TH'))
      .map(([step, days]) => `FREQ=MONTHLY${step};BYDAY=${days}`),
    fc
      .constantFrom('MO,TU,WE,TH,FR', 'SA,SU', 'WE')
      .chain((days) =>
        fc.constantFrom('1', '-1', '2', '1,-1').map((at) => `FREQ=MONTHLY;BYDAY=${days};BYSETPOS=${at}`),
      ),
    part('INTERVAL', ['2']).map((step) => `FREQ=YEARLY${step}`),
    fc.constantFrom('1SU', '-1FR', '2MO').map((day) => `FREQ=YEARLY;BYMONTH=3;BYDAY=${day}`),
  );
  const ends = fc.constantFrom('', ';COUNT=1', ';COUNT=7', ';UNTIL=20280101T000000');
  fc.assert(
    fc.property(rules, ends, fc.integer({ min: 0, max: 1500 }), (body, end, day) => {
      const rule = body + end;
      const read = readRule(rule, '').rule;
      const first = Date.UTC(2026, 0, 1, 12) + day * 86_400_000;
      const start = new Date(first).toISOString().slice(0, 16);
      fc.pre(
        read !== null &&
          ruleMeans(read, first, first) &&
          !(body.startsWith('FREQ=YEARLY') && start.includes('-02-29')),
      );
      const to = first + 1400 * 86_400_000;
      const found = occurrencesOf(recurrence({ start, rule, timeZone: 'UTC', minutes: 5 }), first, to);
      expect(found.map((span) => span.start)).toEqual(byLibrary(start, rule, to));
    }),
    { numRuns: 400 },
  );
});

describe('a walk over all days finds the same', () => {
  const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
  const DAY = 86_400_000;
  const zones = ['Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'UTC', 'Africa/Casablanca'];

  interface Case {
    readonly frequency: 'DAILY' | 'WEEKLY' | 'MONTHLY';
    readonly interval: number;
    readonly days: readonly string[];
    readonly nth: number;
    readonly first: number;
    readonly time: string;
    readonly timeZone: string;
  }
  const cases: fc.Arbitrary<Case> = fc.record({
    frequency: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY'),
    interval: fc.integer({ min: 1, max: 4 }),
    days: fc.uniqueArray(fc.constantFrom(...DAYS), { minLength: 1, maxLength: 4 }),
    nth: fc.constantFrom(0, 1, 2, 4, 5, -1, -2, -5),
    first: fc.integer({ min: 0, max: 800 }),
    time: fc.constantFrom('00:00', '02:15', '02:30', '12:00', '23:45'),
    timeZone: fc.constantFrom(...zones),
  });
  const ruleOf = ({ frequency, interval, days, nth }: Case): string => {
    const step = interval === 1 ? '' : `;INTERVAL=${interval}`;
    if (frequency === 'DAILY') return `FREQ=DAILY${step}${interval === 1 ? `;BYDAY=${days.join(',')}` : ''}`;
    const named = days.map((day) => (frequency === 'MONTHLY' && nth !== 0 ? `${nth}${day}` : day));
    return `FREQ=${frequency}${step};BYDAY=${named.join(',')}`;
  };
  /** Says of one day whether the rule means it: by its own definition, without any iteration. */
  const meant = ({ frequency, interval, days, nth, first }: Case, day: number): boolean => {
    const [at, start] = [new Date(day * DAY), new Date(first * DAY)];
    const named = days.includes(DAYS[at.getUTCDay()] ?? '');
    if (frequency === 'DAILY') return interval === 1 ? named : (day - first) % interval === 0;
    // Weeks begin on Monday; day 4 was one.
    const week = (one: number): number => Math.floor((one - 4) / 7);
    if (frequency === 'WEEKLY') return named && (week(day) - week(first)) % interval === 0;
    const months = (date: Date): number => date.getUTCFullYear() * 12 + date.getUTCMonth();
    if (!named || (months(at) - months(start)) % interval !== 0) return false;
    const length = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
    const fromStart = Math.ceil(at.getUTCDate() / 7);
    const fromEnd = -Math.ceil((length - at.getUTCDate() + 1) / 7);
    return nth === 0 || nth === fromStart || nth === fromEnd;
  };

  test('for daily, weekly and monthly rules by weekday, in odd zones', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const base = Date.UTC(2026, 0, 1) / DAY;
        const shifted = { ...one, first: base + one.first };
        const { first, time, timeZone } = shifted;
        const end = first + 400;
        const clock = Date.parse(`1970-01-01T${time}Z`);
        const expected: number[] = [];
        for (let day = first; day < end + 2; day++)
          if (meant(shifted, day)) expected.push(instantOfWall(timeZone, day * DAY + clock));
        const start = `${new Date(first * DAY).toISOString().slice(0, 10)}T${time}`;
        const found = occurrencesOf(
          recurrence({ timeZone, start, rule: ruleOf(shifted), minutes: 30 }),
          first * DAY - DAY,
          end * DAY,
        ).map((span) => span.start);
        expect(found).toEqual(expected.filter((at) => at < end * DAY));
      }),
      { numRuns: 400 },
    );
  });
});
