import fc from 'fast-check';
import { choicesOf } from '../../../../static/src/pages/admin/calendars/ics/choices';
import { holidaysOf, MOST_HOLIDAYS } from '../../../../static/src/pages/admin/calendars/ics/holidays-of';
import { MOST_EVENTS, readIcs } from '../../../../static/src/pages/admin/calendars/ics/read-ics';
import { yearlyDays, type YearlyRule } from '../../../../static/src/pages/admin/calendars/ics/yearly-days';
import { dayNumber, isoDay } from '../../../../static/src/format/iso-day';
import { HOLIDAYS_ICS } from '../../fixtures/calendars';

const file = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const allDay = (start: string, ...more: string[]) =>
  event(`DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`, ...more);
const read = (source: string) => {
  const answer = readIcs(source);
  if ('problem' in answer) throw new Error(answer.problem);
  return answer;
};
const datesIn = (source: string, from: number, to = from) =>
  holidaysOf(read(source).events, { from, to }).holidays.map(({ date }) => date);
const leftIn = (source: string) => read(source).left.map(({ why }) => why);
const RULE: YearlyRule = {
  interval: 1,
  count: null,
  until: null,
  months: [],
  monthDays: [],
  weekdays: [],
  positions: [],
};

describe('holidays from an ICS file', () => {
  test('yearly ones come in every chosen year, single ones in theirs; what is left out is named with its line', () => {
    const answer = read(HOLIDAYS_ICS);
    expect(holidaysOf(answer.events, { from: 2026, to: 2027 }).holidays).toEqual([
      { date: '2026-12-25', names: ['Christmas'] },
      { date: '2026-12-26', names: ['Christmas'] },
      { date: '2027-01-01', names: ['New Year'] },
      { date: '2027-05-13', names: ['Ascension Day'] },
      { date: '2027-12-25', names: ['Christmas'] },
      { date: '2027-12-26', names: ['Christmas'] },
    ]);
    expect(answer.left).toEqual([
      { line: 21, why: 'timed', name: 'Summer party' },
      { line: 27, why: 'oftener', name: 'Saturdays' },
    ]);
  });

  test('the end is the day after the last one; a duration says the same', () => {
    const days = ['2027-05-01', '2027-05-02', '2027-05-03'];
    expect(datesIn(file(allDay('2027-05-01', 'DTEND;VALUE=DATE:20270504')), 2027)).toEqual(days);
    expect(datesIn(file(allDay('2027-05-01', 'DURATION:P3D')), 2027)).toEqual(days);
    expect(datesIn(file(allDay('2027-05-01', 'DTEND;VALUE=DATE:20270501')), 2027)).toEqual(['2027-05-01']);
  });

  test('a stretch over New Year is cut at the chosen years', () => {
    const source = file(allDay('2026-12-30', 'DTEND;VALUE=DATE:20270103'));
    expect(datesIn(source, 2026)).toEqual(['2026-12-30', '2026-12-31']);
    expect(datesIn(source, 2027)).toEqual(['2027-01-01', '2027-01-02']);
    const yearly = file(allDay('2020-12-31', 'DTEND;VALUE=DATE:20210102', 'RRULE:FREQ=YEARLY'));
    expect(datesIn(yearly, 2027)).toEqual(['2027-01-01', '2027-12-31']);
  });

  test.each([
    ['BYMONTH=11;BYDAY=4TH', '2020-11-26', '2027-11-25'],
    ['BYMONTH=5;BYDAY=-1MO', '2020-05-25', '2027-05-31'],
    ['BYMONTH=5;BYDAY=MO;BYSETPOS=-1', '2020-05-25', '2027-05-31'],
    ['BYMONTH=11;BYMONTHDAY=2,3,4,5,6,7,8;BYDAY=TU', '2020-11-03', '2027-11-02'],
    ['BYMONTH=2;BYMONTHDAY=-1', '2020-02-29', '2027-02-28'],
    ['INTERVAL=2', '2021-10-03', '2027-10-03'],
    ['COUNT=8', '2020-10-03', '2027-10-03'],
    ['UNTIL=20271003', '2020-10-03', '2027-10-03'],
  ])('%s', (rule, start, expected) => {
    const source = file(allDay(start, `RRULE:FREQ=YEARLY;${rule}`));
    expect(datesIn(source, 2027)).toEqual([expected]);
  });

  test.each([
    ['COUNT=7', '2020-10-03'],
    ['UNTIL=20271002', '2020-10-03'],
    ['INTERVAL=2', '2020-10-03'],
    ['BYMONTH=2;BYMONTHDAY=30', '2020-01-30'],
  ])('%s gives nothing in 2027', (rule, start) => {
    expect(datesIn(file(allDay(start, `RRULE:FREQ=YEARLY;${rule}`)), 2027)).toEqual([]);
  });

  test('29 February comes in leap years alone', () => {
    const source = file(allDay('2020-02-29', 'RRULE:FREQ=YEARLY'));
    expect(datesIn(source, 2026, 2029)).toEqual(['2028-02-29']);
  });

  test('an occurrence that was taken out or moved is not on its old day', () => {
    const source = file(
      allDay(
        '2020-10-03',
        'UID:a',
        'RRULE:FREQ=YEARLY',
        'EXDATE;VALUE=DATE:20271003',
        'RDATE;VALUE=DATE:20271101',
      ),
      allDay('2020-05-01', 'UID:b', 'RRULE:FREQ=YEARLY'),
      allDay('2027-05-03', 'UID:b', 'RECURRENCE-ID;VALUE=DATE:20270501'),
    );
    expect(datesIn(source, 2027)).toEqual(['2027-05-03', '2027-11-01']);
  });

  test('two events on one day are one holiday with both names', () => {
    const source = file(
      allDay('2027-05-01', 'SUMMARY:Labour Day'),
      allDay('2027-05-01', 'SUMMARY:May Day'),
      allDay('2027-05-01', 'SUMMARY:May Day'),
    );
    expect(holidaysOf(read(source).events, { from: 2027, to: 2027 }).holidays).toEqual([
      { date: '2027-05-01', names: ['Labour Day', 'May Day'] },
    ]);
  });

  test('midnight to midnight is a whole day; other times are not', () => {
    const midnight = event('DTSTART:20270501T000000', 'DTEND:20270502T000000');
    expect(datesIn(file(midnight), 2027)).toEqual(['2027-05-01']);
    expect(leftIn(file(event('DTSTART:20270501T000000', 'DTEND:20270501T120000')))).toEqual(['timed']);
  });

  test('a cancelled event, a rule beyond us, and one that can’t be read are left out, each for its reason', () => {
    const source = file(
      allDay('2027-05-01', 'STATUS:CANCELLED'),
      allDay('2027-05-01', 'RRULE:FREQ=YEARLY;BYWEEKNO=20'),
      allDay('2027-05-01', 'RRULE:FREQ=YEARLY;BYMONTH=13'),
      event('DTSTART;VALUE=DATE:20270231', 'SUMMARY:No such day'),
      event('SUMMARY:Without a day'),
      allDay('2027-06-01'),
    );
    expect(leftIn(source)).toEqual(['cancelled', 'rule', 'broken', 'broken', 'broken']);
    expect(datesIn(source, 2027)).toEqual(['2027-06-01']);
  });

  test('what is no calendar, or has no events, is said', () => {
    expect(readIcs('date,name\n2026-12-25,Christmas')).toEqual({ problem: 'notCalendar' });
    expect(readIcs('')).toEqual({ problem: 'notCalendar' });
    expect(readIcs(file())).toEqual({ problem: 'noEvents' });
    expect(readIcs(`\uFEFF\n${file(allDay('2027-05-01'))}`)).toHaveProperty('events');
  });

  test('folded lines are one line', () => {
    const source = file(allDay('2027-05-01', 'SUMMARY:A very\r\n  long name'));
    expect(read(source).events[0]?.name).toBe('A very long name');
  });

  test('a bomb is cut: too many events, too many days, rules that name every day', () => {
    const many = file(...Array.from({ length: MOST_EVENTS + 1 }, () => allDay('2027-05-01')));
    expect(read(many)).toMatchObject({ more: true });
    const rule = 'RRULE:FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,WE,TH,FR,SA,SU';
    const everyDay = allDay('1900-01-01', 'DTEND;VALUE=DATE:21000101', `${rule};COUNT=999999999`);
    const bomb = file(...Array.from({ length: 500 }, () => everyDay));
    expect(holidaysOf(read(bomb).events, { from: 2010, to: 2029 })).toEqual({ holidays: [], more: true });
    const long = file(
      ...Array.from({ length: 20 }, (_, year) => allDay(`${2010 + year}-01-01`, `DTEND;VALUE=DATE:21000101`)),
    );
    const cut = holidaysOf(read(long).events, { from: 2010, to: 2029 });
    expect(cut.holidays).toHaveLength(MOST_HOLIDAYS);
    expect(cut.more).toBe(true);
    const nothing = allDay('0001-01-01', 'RRULE:FREQ=YEARLY;INTERVAL=1000000000;COUNT=5');
    expect(datesIn(file(nothing), 2027)).toEqual([]);
  });

  test('whatever a file holds, reading it ends, and every holiday is a day of the chosen years, once, in order', () => {
    const line = fc.oneof(
      fc.constantFrom(
        'BEGIN:VEVENT',
        'END:VEVENT',
        'BEGIN:VALARM',
        'END:VALARM',
        'DTSTART;VALUE=DATE:20270501',
      ),
      fc.constantFrom(
        'RRULE:FREQ=YEARLY;BYDAY=53MO',
        'RRULE:FREQ=SECONDLY',
        'DTEND;VALUE=DATE:99991231',
        'DURATION:-P9W',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const answer = readIcs(file(...lines));
        if ('problem' in answer) return;
        const { holidays } = holidaysOf(answer.events, { from: 2026, to: 2028 });
        const dates = holidays.map(({ date }) => date);
        expect(dates).toEqual([...new Set(dates)].sort());
        expect(dates.every((date) => dayNumber(date) !== null && date >= '2026' && date < '2029')).toBe(true);
      }),
    );
  });

  test('the days of a range of years are those of its years one by one', () => {
    const rule = fc.record({
      interval: fc.integer({ min: 1, max: 4 }),
      count: fc.option(fc.integer({ min: 1, max: 30 })),
      until: fc.constant(null),
      months: fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 3 }),
      monthDays: fc.uniqueArray(fc.constantFrom(1, 15, 29, 31, -1), { maxLength: 2 }),
      weekdays: fc.constant([]),
      positions: fc.constant([]),
    });
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 20_000 }), rule, (start, given) => {
        const days = (from: number, to: number) => yearlyDays(isoDay(start), given, { from, to });
        expect(days(2020, 2030)).toEqual([...days(2020, 2024), ...days(2025, 2030)]);
        expect(days(1970, 2030).every((day) => day >= start)).toBe(true);
      }),
    );
    expect(yearlyDays('2020-10-03', { ...RULE, count: 2 }, { from: 2021, to: 2030 })).toHaveLength(1);
  });
});

describe('what is known of a day before it is taken over', () => {
  const definition = {
    timeZone: 'UTC',
    weekly: { mon: [['09:00', '17:00']] as [string, string][] },
    holidays: ['2027-05-03'],
    overrides: { '2027-05-10': [] },
  };
  test.each([
    ['2027-05-03', 'known'],
    ['2027-05-10', 'ownHours'],
    ['2027-05-11', 'closed'],
    ['2027-05-17', null],
  ])('%s: %s', (date, note) => {
    expect(choicesOf([{ date, names: [] }], definition)).toEqual([{ date, names: [], note }]);
  });
});
