import fc from 'fast-check';
import { duration } from '../../../static/src/format/duration';

describe('duration', () => {
  test.each([
    [0, '0 s'],
    [59_999, '59 s'],
    [60_000, '1 min'],
    [3_599_999, '59 min'],
    [3_600_000, '1 h'],
    [12_000_000, '3 h 20 min'],
    [108_000_000, '30 h'],
    [-900_000, '15 min'],
  ])('%i ms is "%s"', (ms, words) => expect(duration(ms)).toBe(words));

  test('never says more than has passed, and loses less than a minute above one minute', () => {
    const read = (words: string) => {
      const part = (unit: string) => Number(new RegExp(`(\\d+) ${unit}\\b`).exec(words)?.[1] ?? 0);
      return part('h') * 3_600_000 + part('min') * 60_000 + part('s') * 1000;
    };
    fc.assert(
      fc.property(fc.integer({ min: 60_000, max: 10 ** 12 }), (ms) => {
        const lost = ms - read(duration(ms));
        return lost >= 0 && lost < 60_000;
      }),
    );
  });
});
