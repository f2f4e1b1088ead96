import { absoluteTime } from '../../../static/src/format/absolute-time';
import { relativeTime } from '../../../static/src/format/relative-time';

const NOW = Date.parse('2026-11-20T10:30:00.000Z');
const MINUTE = 60_000;

describe('relativeTime', () => {
  test.each([
    [0, 'now'],
    [59_999, 'now'],
    [MINUTE, 'in 1 minute'],
    [-59 * MINUTE, '59 minutes ago'],
    [60 * MINUTE, 'in 1 hour'],
    [-24 * 60 * MINUTE, 'yesterday'],
    [14 * 24 * 60 * MINUTE, 'in 14 days'],
    [14 * 24 * 60 * MINUTE + 1, null],
  ])('%i ms away is %s', (distance, words) => expect(relativeTime(NOW + distance, NOW, 'en')).toBe(words));
});

describe('absoluteTime', () => {
  test('is in the viewer’s zone and names it', () => {
    const words = absoluteTime('2026-11-20T23:30:00.000Z', { locale: 'en-GB', timeZone: 'Europe/Berlin' });
    expect(words).toMatch(/21 Nov 2026/);
    expect(words).toMatch(/00:30/);
    expect(words).toMatch(/CET|GMT\+1/);
  });
});
