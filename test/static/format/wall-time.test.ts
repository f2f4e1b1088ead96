import fc from 'fast-check';
import { dayNumber, daysInMonth, isoDay } from '../../../static/src/format/iso-day';
import { partOfDay, readWallTime } from '../../../static/src/format/wall-time';

describe('readWallTime', () => {
  test.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['0930', '09:30'],
    ['930', '09:30'],
    ['17.15', '17:15'],
    [' 8h45 ', '08:45'],
    ['08:00:30', '08:00:30'],
    ['24', '24:00'],
    ['24:00', '24:00'],
    ['0', '00:00'],
    ['5 pm', '17:00'],
    ['12am', '00:00'],
    ['12:30 p.m.', '12:30'],
  ])('"%s" is %s', (written, time) => {
    expect(readWallTime(written)).toBe(time);
  });
  test.each(['', '24:01', '25', '9:60', '9:5', 'noon', '13 pm', '-1', '09:00-17:00', '24:00:01'])(
    '"%s" is no time',
    (written) => {
      expect(readWallTime(written)).toBeNull();
      expect(partOfDay(written)).toBeNull();
    },
  );
  test('what it gives is read as itself, and is a share of the day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(readWallTime(time)).toBe(time);
        expect(partOfDay(time)).toBeCloseTo(minutes / 1440, 10);
      }),
    );
  });
});

describe('days', () => {
  test('there and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 84_000 }), (day) => {
        expect(dayNumber(isoDay(day))).toBe(day);
      }),
    );
  });
  test.each(['2027-02-29', '2027-13-01', '2027-1-1', '', 'soon'])('"%s" is no day', (date) => {
    expect(dayNumber(date)).toBeNull();
  });
  test('February has 29 days in leap years', () => {
    expect([daysInMonth(2027, 2), daysInMonth(2028, 2), daysInMonth(2100, 2)]).toEqual([28, 29, 28]);
  });
});
