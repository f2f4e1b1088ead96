import fc from 'fast-check';
import { zonedInstant } from '../../../static/src/format/zoned-instant';

const iso = (local: string, zone: string) => {
  const at = zonedInstant(local, zone);
  return at === null ? null : new Date(at).toISOString();
};

describe('a moment on the wall of a zone', () => {
  test.each([
    ['2026-12-01T09:00', 'Europe/Berlin', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01T09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['2026-12-01T09:00', 'Asia/Kathmandu', '2026-12-01T03:15:00.000Z'],
    ['2026-12-01T00:00', 'Pacific/Kiritimati', '2026-11-30T10:00:00.000Z'],
    // Skipped by the clocks: 02:30 doesn't exist on that night, 03:30 is meant.
    ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    // Shown twice: the earlier.
    ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ])('%s in %s', (local, zone, expected) => expect(iso(local, zone)).toBe(expected));

  test('what isn’t a date has no instant', () => {
    expect(zonedInstant('', 'UTC')).toBeNull();
    expect(zonedInstant('soon', 'UTC')).toBeNull();
  });

  test('in UTC it is the text itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), (minutes) => {
        const text = new Date(minutes * 60_000).toISOString().slice(0, 16);
        expect(zonedInstant(text, 'UTC')).toBe(minutes * 60_000);
      }),
    );
  });
});
