import { dayEnd, dayStart } from '../../../src/domain/time/day-edges';
import { DAY, dayNumber } from '../../../src/domain/time/local-date';
import { momentIn, readMoment } from '../../../src/domain/time/moment';

const at = (iso: string): number => Date.parse(iso);
const iso = (ms: number): string => new Date(ms).toISOString();

describe('dates as Jira writes them', () => {
  test.each([
    ['2026-11-22T09:00:00.000+0000', '2026-11-22T09:00:00.000Z'],
    ['2026-11-22T09:00:00.000+0545', '2026-11-22T03:15:00.000Z'],
    ['2026-11-22T09:00:00-03:30', '2026-11-22T12:30:00.000Z'],
    ['2026-11-22T09:00Z', '2026-11-22T09:00:00.000Z'],
    ['2026-11-22T23:59:59.5Z', '2026-11-22T23:59:59.500Z'],
  ])('%s', (text, expected) => {
    const moment = readMoment(text);
    expect(moment && iso(momentIn(moment, 'Asia/Tokyo'))).toBe(expected);
  });
  test('a day begins at the local midnight of the zone that is asked', () => {
    const moment = readMoment('2026-11-22');
    expect(moment && iso(momentIn(moment, 'Europe/Berlin'))).toBe('2026-11-21T23:00:00.000Z');
    expect(moment && iso(momentIn(moment, 'America/New_York'))).toBe('2026-11-22T05:00:00.000Z');
  });
  test.each([
    null,
    '',
    'soon',
    '22/Nov/26',
    '2026-02-30',
    '2026-02-30T09:00:00.000+0000',
    '2026-11-22T25:00:00Z',
    '2026-11-22T09:00:00',
    '20266-11-22',
    '9999-11-22',
    '1899-12-31',
  ])('%p is none', (text) => expect(readMoment(text)).toBeNull());
});

describe('where local days begin and end', () => {
  const start = (zone: string, date: string): string => iso(dayStart(zone, (dayNumber(date) ?? 0) * DAY));
  test('a midnight that the clock jumps over begins where the jump is', () => {
    expect(start('America/Sao_Paulo', '2018-11-04')).toBe('2018-11-04T03:00:00.000Z');
    expect(start('Africa/Cairo', '2026-04-24')).toBe('2026-04-23T22:00:00.000Z');
  });
  test('a day that a zone skipped begins where the next one does', () => {
    expect(start('Pacific/Apia', '2011-12-30')).toBe('2011-12-30T10:00:00.000Z');
    expect(start('Pacific/Apia', '2011-12-31')).toBe('2011-12-30T10:00:00.000Z');
    expect(iso(dayEnd('Pacific/Apia', at('2011-12-30T09:59:59Z')))).toBe('2011-12-30T10:00:00.000Z');
  });
  test('a clock set back across midnight shows the old day again', () => {
    // St. John's went from 00:01 back to 23:01 on 7 November 2010.
    expect(start('America/St_Johns', '2010-11-07')).toBe('2010-11-07T02:30:00.000Z');
    expect(iso(dayEnd('America/St_Johns', at('2010-11-07T02:30:30Z')))).toBe('2010-11-07T02:31:00.000Z');
    expect(iso(dayEnd('America/St_Johns', at('2010-11-07T02:31:00Z')))).toBe('2010-11-07T03:30:00.000Z');
  });
  test('across the turn of a year', () => {
    expect(iso(dayEnd('Europe/Berlin', at('2026-12-31T22:59:59Z')))).toBe('2026-12-31T23:00:00.000Z');
    expect(iso(dayEnd('Pacific/Kiritimati', at('2026-12-31T12:00:00Z')))).toBe('2027-01-01T10:00:00.000Z');
  });
});
