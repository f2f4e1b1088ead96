import { durationWords, instantWords } from '../../../src/domain/time/words';

const HOUR = 3_600_000;
const MINUTE = 60_000;
const day = 8 * HOUR;

test.each([
  [16 * HOUR, 'working', '2 working days (16 h)'],
  [8 * HOUR, 'working', '1 working day (8 h)'],
  [8 * HOUR - MINUTE, 'working', '7 working h 59 min'],
  [20 * HOUR + 30 * MINUTE, 'working', '2 working days 4 h 30 min (20 h 30 min)'],
  [8 * HOUR + 59_000, 'working', '1 working day (8 h)'],
  [4 * HOUR, 'working', '4 working h'],
  [15 * MINUTE, 'calendar', '15 min'],
  [90 * MINUTE, 'calendar', '1 h 30 min'],
  [24 * HOUR, 'calendar', '1 day (24 h)'],
  [30 * HOUR, 'calendar', '1 day 6 h (30 h)'],
  [45_000, 'calendar', '45 s'],
  [999, 'calendar', '0 min'],
  [0, 'calendar', '0 min'],
  [-16 * HOUR, 'working', '-2 working days (16 h)'],
] as const)('%d ms of %s time is "%s"', (ms, unit, words) =>
  expect(durationWords(ms, unit, day)).toBe(words),
);

test('an instant is told by the wall clock of its zone', () => {
  const instant = Date.parse('2026-12-31T23:30:00Z');
  expect(instantWords(instant, 'UTC')).toBe('Thu 31 Dec 2026, 23:30');
  expect(instantWords(instant, 'Europe/Berlin')).toBe('Fri 1 Jan 2027, 00:30');
  expect(instantWords(instant, 'Asia/Kathmandu')).toBe('Fri 1 Jan 2027, 05:15');
  expect(instantWords(Date.parse('2026-07-01T12:00:00Z'), 'Europe/Berlin')).toBe('Wed 1 Jul 2026, 14:00');
});
