import { Temporal } from 'temporal-polyfill';
import { compileCalendar } from '../../../src/domain/time';
import type { CalendarDefinition, WallInterval, Weekday } from '../../../src/domain/time/types';

/**
 * The situations by which calendars of other products are tested, with our own hours and dates; worked out by hand.
 * Where products disagree, ours is the reading named: half-open hours, due at closing time, real time across a clock change.
 * November 2026: the 23rd is a Monday.
 */
const [SECOND, MINUTE, HOUR] = [1000, 60_000, 3_600_000];
const WEEKDAYS: Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const ALL: Weekday[] = [...WEEKDAYS, 'sat', 'sun'];
const on = (days: readonly Weekday[], ...hours: WallInterval[]) =>
  Object.fromEntries(days.map((day) => [day, hours]));

/** A calendar that is asked and answers in local wall time; "…Z" stands for UTC. */
function local(
  timeZone: string,
  weekly: CalendarDefinition['weekly'],
  more: Partial<CalendarDefinition> = {},
) {
  const calendar = compileCalendar({ timeZone, weekly, holidays: [], overrides: {}, ...more });
  const instant = (wall: string): number =>
    wall.endsWith('Z')
      ? Date.parse(wall)
      : Temporal.PlainDateTime.from(wall).toZonedDateTime(timeZone).epochMilliseconds;
  const wall = (ms: number | null): string | null =>
    ms === null
      ? null
      : Temporal.Instant.fromEpochMilliseconds(ms)
          .toZonedDateTimeISO(timeZone)
          .toPlainDateTime()
          .toString({ smallestUnit: ms % SECOND === 0 ? 'second' : 'millisecond' })
          .replace(/:00$/, '');
  return {
    add: (from: string, ms: number) => wall(calendar.add(instant(from), ms)),
    subtract: (from: string, ms: number) => wall(calendar.subtract(instant(from), ms)),
    between: (from: string, to: string) => calendar.between(instant(from), instant(to)),
    isOpen: (at: string) => calendar.isOpen(instant(at)),
    opening: (at: string) => wall(calendar.nextOpening(instant(at))),
    closing: (at: string) => wall(calendar.nextClosing(instant(at))),
  };
}

describe('a week with lunch, a holiday and short days', () => {
  const desk = local('UTC', on(WEEKDAYS, ['08:30', '12:00'], ['13:00', '17:30']), {
    holidays: ['2026-12-25', '2027-01-01'],
    overrides: {
      '2026-12-24': [['08:30', '12:00']],
      '2026-12-31': [['08:30', '12:00']],
      '2027-01-08': [],
    },
  });
  test.each([
    ['used up at lunch it is due at lunch', '2026-11-23T08:30', 3.5 * HOUR, '2026-11-23T12:00'],
    ['across lunch', '2026-11-23T11:45', 30 * MINUTE, '2026-11-23T13:15'],
    ['from within lunch', '2026-11-23T12:20', HOUR, '2026-11-23T14:00'],
    ['nothing from within lunch is the end of lunch', '2026-11-23T12:20', 0, '2026-11-23T13:00'],
    ['before opening', '2026-11-23T04:12:56', HOUR, '2026-11-23T09:30'],
    ['after closing', '2026-11-23T20:00', HOUR, '2026-11-24T09:30'],
    ['over a weekend', '2026-11-27T17:00', HOUR, '2026-11-30T09:00'],
    ['a whole day from a Saturday', '2026-11-28T10:00', 8 * HOUR, '2026-11-30T17:30'],
    ['a week ends on Friday', '2026-11-23T08:30', 40 * HOUR, '2026-11-27T17:30'],
    ['a second more on Monday', '2026-11-23T08:30', 40 * HOUR + SECOND, '2026-11-30T08:30:01'],
    ['over a short day, a holiday and a weekend', '2026-12-23T16:30', 5 * HOUR, '2026-12-28T09:00'],
    ['used up as a short day ends', '2026-12-30T17:00', 4 * HOUR, '2026-12-31T12:00'],
    ['and a minute more', '2026-12-30T17:00', 4 * HOUR + MINUTE, '2027-01-04T08:31'],
    ['milliseconds are kept', '2026-11-23T16:59:59.700', 45 * MINUTE, '2026-11-24T08:44:59.700'],
    ['a negative duration goes back', '2026-11-30T09:00', -HOUR, '2026-11-27T17:00'],
  ])('add: %s', (_name, from, ms, expected) => expect(desk.add(from, ms)).toBe(expected));
  test.each([
    ['within a day', '2026-11-23T11:14', 2 * HOUR, '2026-11-23T09:14'],
    ['from an opening', '2026-11-23T08:30', HOUR, '2026-11-20T16:30'],
    ['over a weekend', '2026-11-23T09:00', HOUR, '2026-11-20T17:00'],
    ['across lunch', '2026-11-23T14:00', 2 * HOUR, '2026-11-23T11:00'],
    ['it stays at the end of lunch', '2026-11-23T13:30', 30 * MINUTE, '2026-11-23T13:00'],
    ['from after closing', '2026-11-23T23:00', 8 * HOUR, '2026-11-23T08:30'],
    ['over a holiday and a short day', '2026-12-28T09:00', 5 * HOUR, '2026-12-23T16:30'],
    ['nothing from a Sunday is Friday’s closing', '2026-11-22T10:00', 0, '2026-11-20T17:30'],
    ['nothing from an opening is the opening', '2026-11-23T08:30', 0, '2026-11-23T08:30'],
    ['a negative duration goes forward', '2026-11-27T17:00', -HOUR, '2026-11-30T09:00'],
  ])('subtract: %s', (_name, from, ms, expected) => expect(desk.subtract(from, ms)).toBe(expected));
  test.each([
    ['both at night', '2026-11-23T22:00:02', '2026-11-23T22:01:02', 0],
    ['from closing to opening', '2026-11-27T17:30', '2026-11-30T08:30', 0],
    ['seconds across lunch', '2026-11-23T11:44:12', '2026-11-23T16:13:31', 12_559 * SECOND],
    ['from before opening to after closing', '2026-11-23T07:00', '2026-11-23T20:00', 8 * HOUR],
    ['two minutes around lunch', '2026-11-23T11:59', '2026-11-23T13:01', 2 * MINUTE],
    ['the turn of the year', '2026-12-21T00:00', '2027-01-05T00:00', 63 * HOUR],
    ['backwards it is negative, not nothing', '2026-11-24T10:00', '2026-11-23T10:00', -8 * HOUR],
  ])('between: %s', (_name, from, to, ms) => expect(desk.between(from, to)).toBe(ms));
  test.each([
    ['2026-11-23T08:29:59.999', false],
    ['2026-11-23T08:30', true],
    ['2026-11-23T12:00', false],
    ['2026-11-23T17:29:59.999', true],
    ['2026-11-23T17:30', false],
    ['2026-12-24T13:30', false],
    ['2026-12-25T10:00', false],
    ['2027-01-08T10:00', false],
  ])('open at %s: %p', (at, expected) => expect(desk.isOpen(at)).toBe(expected));
  test.each([
    ['2026-11-23T07:00', '2026-11-23T08:30', '2026-11-23T12:00'],
    ['2026-11-23T10:00', '2026-11-23T10:00', '2026-11-23T12:00'],
    ['2026-11-23T12:00', '2026-11-23T13:00', '2026-11-23T17:30'],
    ['2026-11-27T17:30', '2026-11-30T08:30', '2026-11-30T12:00'],
    ['2026-12-24T12:00', '2026-12-28T08:30', '2026-12-28T12:00'],
    ['2027-01-07T17:30', '2027-01-11T08:30', '2027-01-11T12:00'],
  ])('from %s it opens at %s and closes at %s', (at, opens, closes) =>
    expect([desk.opening(at), desk.closing(at)]).toEqual([opens, closes]),
  );
});

describe('around midnight', () => {
  const whole: WallInterval[] = [['00:00', '00:00']];
  const days = local('UTC', { fri: whole, sat: [['11:00', '15:00']], mon: [['00:00', '24:00']] });
  test('a whole day may be written either way', () => {
    expect(days.add('2026-11-27T15:00', 24 * HOUR)).toBe('2026-11-30T11:00');
    expect(days.subtract('2026-11-30T11:00', 24 * HOUR)).toBe('2026-11-27T15:00');
    expect(days.between('2026-11-27T00:00', '2026-12-01T00:00')).toBe(52 * HOUR);
  });
  test('the last seconds of a day and the first of the next one that is open', () => {
    expect(days.add('2026-11-30T23:59:30', MINUTE)).toBe('2026-12-04T00:00:30');
    expect(days.subtract('2026-12-04T00:00:30', MINUTE)).toBe('2026-11-30T23:59:30');
    expect(days.closing('2026-11-30T08:00')).toBe('2026-12-01T00:00');
  });
  test.each([
    ['as shifts', on(['mon', 'tue', 'wed', 'thu'], ['21:00', '08:00'])],
    [
      'cut at midnight',
      {
        mon: [['21:00', '24:00']],
        ...on(['tue', 'wed', 'thu'], ['00:00', '08:00'], ['21:00', '24:00']),
        fri: [['00:00', '08:00']],
      } satisfies CalendarDefinition['weekly'],
    ],
  ])('nights %s: used up in the morning, due in the morning', (_name, weekly) => {
    const nights = local('Europe/Madrid', weekly);
    expect(nights.add('2026-11-23T21:00', 11 * HOUR)).toBe('2026-11-24T08:00');
    expect(nights.closing('2026-11-23T22:00')).toBe('2026-11-24T08:00');
    expect(nights.between('2026-11-23T00:00', '2026-11-30T00:00')).toBe(44 * HOUR);
  });
  test('day and night shifts add up', () =>
    expect(
      local('UTC', on(WEEKDAYS, ['23:00', '07:00'], ['09:00', '17:00'])).between(
        '2026-11-23T09:00',
        '2026-11-30T09:00',
      ),
    ).toBe(80 * HOUR));
  test('overlapping, enclosed and touching hours count once', () => {
    const hours: WallInterval[] = [
      ['10:00', '12:00'],
      ['09:00', '13:00'],
      ['12:00', '15:00'],
      ['18:00', '22:00'],
      ['19:00', '20:00'],
    ];
    const messy = local('UTC', { sun: [['09:00', '11:00']], mon: hours });
    expect(messy.between('2026-11-22T00:00', '2026-11-24T00:00')).toBe(12 * HOUR);
    expect(messy.add('2026-11-22T00:00', 5.5 * HOUR)).toBe('2026-11-23T12:30');
    expect(messy.subtract('2026-11-24T00:00', 5.5 * HOUR)).toBe('2026-11-23T13:30');
    expect(messy.closing('2026-11-23T09:30')).toBe('2026-11-23T15:00');
  });
});

describe('where the clock changes, real time counts', () => {
  const always = on(ALL, ['00:00', '24:00']);
  test.each([
    ['Europe/Berlin', '2027-03-27T22:24:39', '2027-03-29T23:24:39', 48],
    ['Europe/Berlin', '2027-10-30T22:00', '2027-10-31T22:00', 25],
    ['Australia/Sydney', '2027-04-03T12:00', '2027-04-05T04:00', 41],
    ['Australia/Lord_Howe', '2027-04-03T12:00', '2027-04-04T12:00', 24.5],
    ['Antarctica/Troll', '2026-03-28T12:00', '2026-03-29T12:00', 22],
    ['America/Sao_Paulo', '2018-02-17T22:00', '2018-02-18T02:00', 5],
    ['America/Sao_Paulo', '2018-11-03T22:00', '2018-11-04T04:00', 5],
    ['Asia/Tehran', '2021-09-21T12:00', '2021-09-22T04:00', 17],
    ['Asia/Tehran', '2022-03-21T12:00', '2022-03-22T04:00', 15],
    ['Pacific/Apia', '2011-12-29T12:00', '2011-12-31T12:00', 24],
  ])('%s, %s to %s', (zone, from, to, hours) => {
    const calendar = local(zone, always);
    expect(calendar.between(from, to)).toBe(hours * HOUR);
    expect(calendar.add(from, hours * HOUR)).toBe(to);
    expect(calendar.subtract(to, hours * HOUR)).toBe(from);
  });
  test.each([
    ['2027-03-25T12:15:41', '2027-03-29T12:15:41'],
    ['2027-10-28T12:15:41', '2027-11-01T12:15:41'],
  ])('office hours do not notice it: %s to %s', (thursday, monday) => {
    const office = local('Europe/Berlin', on(WEEKDAYS, ['08:00', '13:00'], ['14:00', '18:00']));
    expect(office.add(thursday, 18 * HOUR)).toBe(monday);
    expect(office.between(thursday, monday)).toBe(18 * HOUR);
  });
  test('a Sunday has 23 or 25 hours', () => {
    const sunday = local('Europe/Paris', { sun: [['00:00', '24:00']] });
    expect(sunday.between('2027-03-27T12:00', '2027-03-29T12:00')).toBe(23 * HOUR);
    expect(sunday.between('2027-10-30T12:00', '2027-11-01T12:00')).toBe(25 * HOUR);
  });
  test('hours that begin inside the skipped hour begin after it', () => {
    const early = local('America/Los_Angeles', { sun: [['02:30', '03:15']] });
    expect(early.opening('2027-03-13T12:00')).toBe('2027-03-14T03:00');
    expect(early.between('2027-03-13T12:00', '2027-03-15T00:00')).toBe(15 * MINUTE);
  });
  test('a calendar serves its own zone, wherever the instant is told', () => {
    const santiago = local('America/Santiago', on(WEEKDAYS, ['09:00', '12:00'], ['13:00', '18:00']));
    // Noon to nine in the evening in Santiago, UTC-3 in summer.
    expect(santiago.between('2027-01-18T15:00:00Z', '2027-01-19T00:00:00Z')).toBe(5 * HOUR);
    const tokyo = local('Asia/Tokyo', on(WEEKDAYS, ['09:00', '17:00']));
    expect(tokyo.add('2026-11-27T07:00:00Z', 3 * HOUR)).toBe('2026-11-30T11:00');
  });
});
