import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { offsetAt, offsetPieces } from '../../../src/domain/time/zone-offsets';
import { isTimeZone } from '../../../src/domain/time/read-offset';

const ZONES = Intl.supportedValuesOf('timeZone');
const iso = (ms: number): string => new Date(ms).toISOString();

/** Temporal finds transitions in another way than halving days. */
describe('offsets of zones are those of Temporal', () => {
  test('at any instant', () => {
    const instant = fc
      .date({
        min: new Date('1900-01-01T00:00:00Z'),
        max: new Date('2199-12-31T00:00:00Z'),
        noInvalidDate: true,
      })
      .map((date) => date.getTime());
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, (zone, ms) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
        expect(offsetAt(zone, ms)).toBe(expected.offsetNanoseconds / 1e6);
      }),
      { numRuns: 500 },
    );
  });

  test('change at the same second', () => {
    const year = fc.integer({ min: 1880, max: 2120 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), year, (zone, one) => {
        const pieces = offsetPieces(zone, one);
        const expected: string[] = [];
        let at = Temporal.Instant.from(`${one}-01-01T00:00:00Z`).toZonedDateTimeISO(zone);
        for (;;) {
          const next = at.getTimeZoneTransition('next');
          if (!next || next.epochMilliseconds >= Date.UTC(one + 1, 0, 1)) break;
          expected.push(iso(next.epochMilliseconds));
          at = next;
        }
        expect(pieces.slice(1).map(({ from }) => iso(from))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  // Morocco goes back for Ramadan; Boa Vista once had summer time for a week; Apia skipped a day.
  test.each([
    ['Africa/Casablanca', 2026, ['2026-02-15T02:00:00.000Z', '2026-03-22T02:00:00.000Z']],
    [
      'America/Boa_Vista',
      2000,
      ['2000-02-27T03:00:00.000Z', '2000-10-08T04:00:00.000Z', '2000-10-15T03:00:00.000Z'],
    ],
    [
      'Pacific/Apia',
      2011,
      ['2011-04-02T14:00:00.000Z', '2011-09-24T14:00:00.000Z', '2011-12-30T10:00:00.000Z'],
    ],
    ['Asia/Kolkata', 2026, []],
  ])('%s in %d', (zone, year, changes) => {
    expect(
      offsetPieces(zone, year)
        .slice(1)
        .map(({ from }) => iso(from)),
    ).toEqual(changes);
  });
});

describe('before the first rules and after the last listed transitions', () => {
  const FAR = [-44, 1799, 1800, 2100, 2101, 2499, 2500, 2501, 2899, 2900, 2901, 3301, 9999];
  const year = fc.oneof(fc.constantFrom(...FAR), fc.integer({ min: -1000, max: 12_000 }));

  test('the pieces of a year fill it without gaps', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), year, (zone, one) => {
        const pieces = offsetPieces(zone, one);
        const start = (of: number) => new Date(0).setUTCFullYear(of, 0, 1);
        expect(pieces[0]?.from).toBe(start(one));
        expect(pieces.at(-1)?.to).toBe(start(one + 1));
        pieces.forEach((piece, index) => {
          expect(piece.to).toBeGreaterThan(piece.from);
          if (index > 0) expect(piece.from).toBe(pieces[index - 1]?.to);
        });
      }),
      { numRuns: 100 },
    );
  });

  test.each(FAR.filter((one) => one > 1000))('summer and winter of %d in New York', (one) => {
    for (const month of [0, 6]) {
      const at = Date.UTC(one, month, 15, 12);
      const { offsetNanoseconds } =
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO('America/New_York');
      expect(offsetAt('America/New_York', at)).toBe(offsetNanoseconds / 1e6);
    }
  });

  test.each([1799, 1])('in %d a zone keeps its mean time in one piece', (one) => {
    const offset = -(4 * 3600 + 56 * 60 + 2) * 1000;
    expect(offsetPieces('America/New_York', one)).toMatchObject([{ offset }]);
  });

  test.each([
    [2501, 2101],
    [2900, 2500],
    [2901, 2101],
    [3300, 2500],
    [3301, 2101],
  ])('the transitions of %d are those of %d', (one, twin) => {
    const changes = (of: number) =>
      offsetPieces('America/New_York', of).map(({ from }) => iso(from).slice(4));
    expect(changes(twin)).toHaveLength(3);
    expect(changes(one)).toEqual(changes(twin));
  });
});

test('a zone is one that the runtime knows by name', () => {
  expect(['Europe/Berlin', 'UTC', 'europe/berlin'].map(isTimeZone)).toEqual([true, true, true]);
  expect(['+01:00', 'Mars/Olympus', '', 'Europe'].map(isTimeZone)).toEqual([false, false, false, false]);
});

test('an instant that is none is refused, and named', () => {
  const refusal = new RangeError('NaN is not an instant.');
  expect(() => offsetAt('Europe/Berlin', NaN)).toThrow(refusal);
  expect(() => offsetAt('Europe/Berlin', NaN)).toThrow(RangeError);
});
