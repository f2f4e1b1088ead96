import { CalendarError, compileCalendar } from '../../../src/domain/time';
import { checkDefinition } from '../../../src/domain/time/check-definition';
import type { CalendarDefinition } from '../../../src/domain/time/types';

const good = {
  timeZone: 'Europe/Berlin',
  weekly: { mon: [['09:00', '17:00']] },
  holidays: ['2026-12-25'],
  overrides: { '2026-12-24': [['09:00', '12:00:30']] },
};

test('a sound definition has no faults', () => expect(checkDefinition(good)).toEqual([]));

test.each<[string, unknown, string]>([
  ['nothing', null, ''],
  ['a list', [], ''],
  ['an unknown zone', { ...good, timeZone: 'Mars/Olympus' }, 'timeZone'],
  ['an offset instead of a zone', { ...good, timeZone: '+01:00' }, 'timeZone'],
  ['no zone', { ...good, timeZone: undefined }, 'timeZone'],
  ['no week', { ...good, weekly: null }, 'weekly'],
  ['an unknown weekday', { ...good, weekly: { ...good.weekly, monday: [] } }, 'weekly.monday'],
  ['hours that are no list', { ...good, weekly: { mon: '09:00-17:00' } }, 'weekly.mon'],
  ['an interval of three', { ...good, weekly: { mon: [['09:00', '12:00', '17:00']] } }, 'weekly.mon[0]'],
  ['a start that is no time', { ...good, weekly: { mon: [['9:00', '17:00']] } }, 'weekly.mon[0][0]'],
  ['an end past midnight', { ...good, weekly: { mon: [['09:00', '24:01']] } }, 'weekly.mon[0][1]'],
  ['25 o’clock', { ...good, weekly: { mon: [['09:00', '25:00']] } }, 'weekly.mon[0][1]'],
  ['a start at 24:00', { ...good, weekly: { mon: [['24:00', '01:00']] } }, 'weekly.mon[0][0]'],
  ['61 seconds', { ...good, weekly: { mon: [['09:00', '17:00:61']] } }, 'weekly.mon[0][1]'],
  ['a number as a time', { ...good, weekly: { mon: [[9, '17:00']] } }, 'weekly.mon[0][0]'],
  ['30 February', { ...good, holidays: ['2026-02-28', '2026-02-30'] }, 'holidays[1]'],
  ['29 February of a common year', { ...good, holidays: ['2027-02-29'] }, 'holidays[0]'],
  ['the year 0', { ...good, holidays: ['0000-01-01'] }, 'holidays[0]'],
  ['a date in words', { ...good, overrides: { 'christmas eve': [] } }, 'overrides.christmas eve'],
  ['an override without hours', { ...good, overrides: { '2026-12-24': null } }, 'overrides.2026-12-24'],
  ['holidays that are no list', { ...good, holidays: '2026-12-25' }, 'holidays'],
  ['never open', { ...good, weekly: { mon: [] }, overrides: { '2026-12-24': [] } }, 'weekly'],
  ['a misspelt part', { ...good, timezone: 'UTC' }, 'timezone'],
])('refuses %s', (_name, definition, path) => {
  const faults = checkDefinition(definition);
  expect(faults.map((fault) => fault.path)).toEqual([path]);
  expect(faults[0]?.message && faults[0].remedy).toMatch(/\.$/);
});

test('compiling names every fault at once', () => {
  const bad = {
    timeZone: 'Nowhere',
    weekly: { mon: [['x', 'y']] },
    holidays: ['z'],
    overrides: {},
  } as unknown as CalendarDefinition;
  expect(() => compileCalendar(bad)).toThrow(CalendarError);
  try {
    compileCalendar(bad);
  } catch (error) {
    expect((error as CalendarError).faults.map((fault) => fault.path)).toEqual([
      'timeZone',
      'weekly.mon[0][0]',
      'weekly.mon[0][1]',
      'holidays[0]',
    ]);
    expect((error as CalendarError).message).toContain('weekly.mon[0][0]: "x" is not a wall time.');
  }
});
test('29 February of a leap year is a day', () =>
  expect(checkDefinition({ ...good, holidays: ['2028-02-29', '2000-02-29'] })).toEqual([]));

test('what was written is quoted as far as a person reads', () => {
  const [fault] = checkDefinition({ ...good, timeZone: 'Mars/'.repeat(4000) });
  expect(fault?.message.length).toBeLessThan(100);
});
