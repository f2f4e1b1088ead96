import fc from 'fast-check';
import { isoDay, dayNumber, weekdayOf } from '../../../../static/src/format/iso-day';
import { changesBetween } from '../../../../static/src/pages/admin/calendars/changes-between';
import { byYear } from '../../../../static/src/pages/admin/calendars/days/by-year';
import {
  blankDraft,
  mondayOnWeekdays,
  sameDraft,
  withDay,
  withHolidays,
  withoutHoliday,
  withOverride,
  withoutOverride,
} from '../../../../static/src/pages/admin/calendars/draft';
import { fieldOf } from '../../../../static/src/pages/admin/calendars/field-of';
import { readWhen } from '../../../../static/src/pages/admin/calendars/save/when';
import { runsOver, weekBars } from '../../../../static/src/pages/admin/calendars/week/week-bars';
import { yearLayout } from '../../../../static/src/pages/admin/calendars/year/year-layout';
import { checkDefinition } from '../../../../src/domain/time/check-definition';
import { calendarView, previewOf } from '../../fixtures/calendars';

const blank = blankDraft('Europe/Berlin');
const { definition } = calendarView.versions[0]!;

describe('editing a calendar', () => {
  test('a new one is open Monday to Friday in the site’s zone, and the engine finds nothing wrong with it', () => {
    expect(checkDefinition(blank.definition)).toEqual([]);
    expect(Object.keys(blank.definition.weekly)).toEqual(['mon', 'tue', 'wed', 'thu', 'fri']);
  });

  test('Monday is copied to Tuesday to Friday and not to the weekend; a closed Monday closes them', () => {
    const early = mondayOnWeekdays(withDay(blank, 'mon', [['06:00', '14:00']]));
    expect(early.definition.weekly.fri).toEqual([['06:00', '14:00']]);
    expect(early.definition.weekly.sat).toBeUndefined();
    expect(mondayOnWeekdays(withDay(blank, 'mon', [])).definition.weekly).toEqual({});
  });

  test('what is added and taken away again leaves the calendar as it was', () => {
    const there = withOverride(
      withHolidays(blank, ['2027-01-01', '2026-12-25', '2027-01-01']),
      '2026-12-24',
      [],
    );
    expect(there.definition.holidays).toEqual(['2026-12-25', '2027-01-01']);
    const back = withoutOverride(
      withoutHoliday(withoutHoliday(there, '2027-01-01'), '2026-12-25'),
      '2026-12-24',
    );
    expect(sameDraft(back, blank)).toBe(true);
    expect(sameDraft(there, blank)).toBe(false);
    expect(sameDraft(withDay(withDay(blank, 'mon', []), 'mon', [['09:00', '17:00']]), blank)).toBe(true);
  });

  test('dates are listed by year, in order', () => {
    expect(byYear(['2027-01-01', '2026-12-26', '2026-12-25'])).toEqual([
      { year: '2026', dates: ['2026-12-25', '2026-12-26'] },
      { year: '2027', dates: ['2027-01-01'] },
    ]);
  });
});

describe('the field of a fault', () => {
  test.each([
    ['weekly.mon[0][1]', 'weekly.mon[0][1]'],
    ['weekly.mon[1][0]', 'weekly.mon[1][0]'],
    ['weekly.mon[1]', 'weekly.mon[1][0]'],
    ['weekly.mon[7][1]', 'weekly.mon'],
    ['weekly.mon', 'weekly.mon'],
    ['weekly.sun[0][0]', 'weekly.sun'],
    ['weekly.someday', 'elsewhere'],
    ['weekly', 'weekly'],
    ['overrides.2026-12-24[0][1]', 'overrides.2026-12-24[0][1]'],
    ['overrides.2026-12-23[0][1]', 'elsewhere'],
    ['overrides.constructor', 'elsewhere'],
    ['holidays[3]', 'holidays'],
    ['holidays', 'holidays'],
    ['timeZone', 'timeZone'],
    ['name', 'name'],
    ['correction', 'correction'],
    ['', 'elsewhere'],
    ['color', 'elsewhere'],
  ])('%s leads to %s', (path, field) => {
    expect(fieldOf(path, definition)).toBe(field);
  });

  test('every fault of a time in an interval leads to exactly that time', () => {
    const time = fc.constantFrom('09:00', '24:00', '9', '25:00', '', '09:60', '17:00:30');
    const hours = fc.array(fc.tuple(time, time), { maxLength: 3 });
    fc.assert(
      fc.property(hours, hours, (mon, eve) => {
        const given = { timeZone: 'UTC', weekly: { mon }, holidays: [], overrides: { '2026-12-24': eve } };
        for (const { path } of checkDefinition(given)) expect(fieldOf(path, given)).toBe(path);
      }),
    );
  });
});

describe('the drawn week', () => {
  test('a night shift goes on in the next row; Sunday’s in Monday’s', () => {
    const rows = weekBars({
      fri: [['22:00', '06:00']],
      sun: [['18:00', '00:00']],
      sat: [['20:00', '20:00']],
    });
    expect(rows.fri).toEqual([{ from: 22 / 24, to: 1, carried: false }]);
    expect(rows.sat).toEqual([
      { from: 0, to: 0.25, carried: true },
      { from: 20 / 24, to: 1, carried: false },
    ]);
    expect(rows.sun).toEqual([
      { from: 0, to: 20 / 24, carried: true },
      { from: 0.75, to: 1, carried: false },
    ]);
    expect(rows.mon).toEqual([]);
  });
  test('the whole day ends at 24:00 and runs into nothing', () => {
    expect(weekBars({ thu: [['00:00', '24:00']] }).thu).toEqual([{ from: 0, to: 1, carried: false }]);
    expect([
      runsOver(['00:00', '24:00']),
      runsOver(['00:00', '00:00']),
      runsOver(['22:00', '06:00']),
    ]).toEqual([false, true, true]);
  });
  test('what can’t be read is not drawn', () => {
    expect(
      weekBars({
        mon: [
          ['9', 'soon'],
          ['24:00', '25:00'],
        ],
      }).mon,
    ).toEqual([]);
  });
});

describe('the year', () => {
  test('each day lies in its weekday’s column, and no two in one place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1970, max: 2200 }), (year) => {
        const months = yearLayout(previewOf(definition, year));
        expect(months).toHaveLength(12);
        for (const { cells, rows } of months) {
          const places = cells.map(({ row, column }) => row * 7 + column);
          expect(places).toEqual(places.map((_, index) => places[0]! + index));
          expect(cells[0]?.row).toBe(0);
          expect(rows).toBeLessThanOrEqual(6);
          expect(cells.every(({ date, column }) => weekdayOf(dayNumber(date)!) === column)).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
  test('days off, own hours and clock changes are on their day', () => {
    const cells = yearLayout(previewOf(definition, 2027)).flatMap((month) => month.cells);
    const of = (date: string) => cells.find((one) => one.date === date);
    expect(of('2027-01-01')).toMatchObject({ kind: 'holiday', number: 1, column: 4, row: 0 });
    expect(of('2027-03-28')).toMatchObject({ kind: 'closed', clockChange: true });
    expect(of('2027-10-31')).toMatchObject({ clockChange: true });
    expect(cells.filter((one) => one.clockChange)).toHaveLength(2);
  });
});

describe('from when a version counts', () => {
  const now = Date.parse('2026-11-20T10:30:00Z');
  const of = (kind: 'now' | 'date' | 'past', date = '', reason = '') =>
    readWhen({ kind, date, reason }, 'Europe/Berlin', now);
  test('a date begins at midnight in the calendar’s zone', () => {
    expect(of('date', '2027-01-01')).toEqual({
      effectiveFrom: '2026-12-31T23:00:00.000Z',
      correction: null,
    });
    expect(of('now', '2020-01-01', 'left over')).toEqual({ effectiveFrom: null, correction: null });
  });
  test('a day that has begun is the past, and the past needs a reason', () => {
    expect(of('date', '2026-11-20')).toEqual({ faults: { date: 'notAhead' } });
    expect(of('date')).toEqual({ faults: { date: 'dateNeeded' } });
    expect(of('past', '2026-11-20', ' ')).toEqual({ faults: { reason: 'reasonNeeded' } });
    expect(of('past', '2026-11-21', 'x')).toEqual({ faults: { date: 'notPast' } });
    expect(of('past', '2026-11-20', ' Lunch. ')).toEqual({
      effectiveFrom: '2026-11-19T23:00:00.000Z',
      correction: 'Lunch.',
    });
  });
});

test('a version says what it changed', () => {
  const [latest, , first] = calendarView.versions;
  expect(changesBetween(first!, latest!, 'en-GB')).toEqual([
    'Called “Support Berlin”, before “Support”.',
    expect.stringMatching(/^Holidays added: .* and 1 more\.$/),
    'Thu, 24 Dec 2026: 08:00–12:00.',
    'Fri, 25 Dec 2026: 10:00–11:00.',
    'Thu, 31 Dec 2026: closed.',
  ]);
  expect(changesBetween(latest!, latest!, 'en-GB')).toEqual([]);
  expect(isoDay(0)).toBe('1970-01-01');
});
