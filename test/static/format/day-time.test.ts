import { dayTime } from '../../../static/src/format/day-time';

/** Friday. */
const now = Date.parse('2026-11-20T10:30:00.000Z');
const berlin = { locale: 'en-GB', timeZone: 'Europe/Berlin', now };

describe('dayTime', () => {
  test.each([
    ['2026-11-20T13:20:00.000Z', '14:20', 'today 14:20'],
    ['2026-11-20T22:59:00.000Z', '23:59', 'today 23:59'],
    ['2026-11-20T23:00:00.000Z', 'tomorrow 00:00', 'tomorrow 00:00'],
    ['2026-11-19T09:00:00.000Z', 'yesterday 10:00', 'yesterday 10:00'],
    ['2026-11-24T13:20:00.000Z', 'Tue 14:20', 'Tuesday 14:20'],
    ['2026-11-26T22:59:00.000Z', 'Thu 23:59', 'Thursday 23:59'],
    ['2026-11-26T23:00:00.000Z', '27 Nov, 00:00', '27 November, 00:00'],
    ['2026-11-14T10:00:00.000Z', 'Sat 11:00', 'Saturday 11:00'],
    ['2026-11-13T10:00:00.000Z', '13 Nov, 11:00', '13 November, 11:00'],
  ])('%s is "%s"', (at, short, long) => {
    expect(dayTime(at, berlin)).toBe(short);
    expect(dayTime(at, berlin, 'long')).toBe(long);
  });

  test('the day is the viewer’s, not the server’s', () => {
    const at = '2026-11-20T11:00:00.000Z';
    expect(dayTime(at, { ...berlin, timeZone: 'Pacific/Kiritimati' })).toBe('01:00');
    expect(dayTime('2026-11-20T09:59:00.000Z', { ...berlin, timeZone: 'Pacific/Kiritimati' })).toBe(
      'yesterday 23:59',
    );
  });

  test('a day of 23 or 25 hours is one day', () => {
    const dst = { ...berlin, now: Date.parse('2026-10-24T10:00:00.000Z') };
    expect(dayTime('2026-10-25T22:30:00.000Z', dst)).toBe('tomorrow 23:30');
    expect(dayTime('2026-10-25T23:00:00.000Z', dst)).toBe('Mon 00:00');
  });

  test('hours are written as the viewer’s locale does', () => {
    expect(dayTime('2026-11-20T13:20:00.000Z', { ...berlin, locale: 'en-US' })).toMatch(/^2:20\sPM$/);
  });
});
