import * as fc from 'fast-check';
import { compileCalendar } from '../../../src/domain/time';
import { calendarDefinition, duration, instant } from './arbitraries';
import { makeBruteForce } from './brute-force';

const HOUR = 3_600_000;

describe('laws of a compiled calendar', () => {
  const law = (
    name: string,
    check: (...args: [ReturnType<typeof compileCalendar>, number, number, number]) => void,
  ): void => {
    test(name, () => {
      fc.assert(
        fc.property(calendarDefinition, instant, duration, duration, (definition, at, c, d) => {
          check(compileCalendar(definition), at, c, d);
        }),
        { numRuns: 80 },
      );
    });
  };

  law('between(a, b) = -between(b, a)', (calendar, a, c, d) => {
    expect(calendar.between(a, a + c + d)).toBe(0 - calendar.between(a + c + d, a));
  });
  law('between(a, add(a, d)) = d', (calendar, a, _c, d) => {
    expect(calendar.between(a, calendar.add(a, d))).toBe(d);
  });
  law('between(subtract(a, d), a) = d', (calendar, a, _c, d) => {
    expect(calendar.between(calendar.subtract(a, d), a)).toBe(d);
  });
  law('add(add(a, c), d) = add(a, c + d) for c, d > 0', (calendar, a, c, d) => {
    expect(calendar.add(calendar.add(a, c + 1), d + 1)).toBe(calendar.add(a, c + d + 2));
  });
  law('subtract(subtract(a, c), d) = subtract(a, c + d) for c, d > 0', (calendar, a, c, d) => {
    expect(calendar.subtract(calendar.subtract(a, c + 1), d + 1)).toBe(calendar.subtract(a, c + d + 2));
  });
  law('add is monotone in instant and duration', (calendar, a, c, d) => {
    expect(calendar.add(a + c, d)).toBeGreaterThanOrEqual(calendar.add(a, d));
    expect(calendar.add(a, c + d)).toBeGreaterThanOrEqual(c === 0 ? -Infinity : calendar.add(a, c));
  });
  law('add gives the earliest instant: a millisecond before, less has passed', (calendar, a, _c, d) => {
    fc.pre(d > 0);
    expect(calendar.between(a, calendar.add(a, d) - 1)).toBe(d - 1);
  });
  law('subtract gives the latest instant: a millisecond later, less is left', (calendar, a, _c, d) => {
    fc.pre(d > 0);
    expect(calendar.between(calendar.subtract(a, d) + 1, a)).toBe(d - 1);
  });
  law('between is additive over any point in the middle', (calendar, a, c, d) => {
    expect(calendar.between(a, a + c) + calendar.between(a + c, a + c + d)).toBe(
      calendar.between(a, a + c + d),
    );
  });
  law('the next opening is open and nothing before it is; the next closing is not open', (calendar, a) => {
    const opening = calendar.nextOpening(a);
    if (opening === null) throw new Error('a weekly calendar always opens again');
    expect(calendar.isOpen(opening)).toBe(true);
    expect(calendar.between(a, opening)).toBe(0);
    const closing = calendar.nextClosing(a);
    if (closing === null) return;
    expect(calendar.isOpen(closing)).toBe(false);
    expect(calendar.between(a, closing)).toBe(closing - opening);
  });
});

test('every law holds at whatever order the years are asked for', () => {
  fc.assert(
    fc.property(
      calendarDefinition,
      fc.array(instant, { minLength: 2, maxLength: 6 }),
      (definition, instants) => {
        const [a = 0, b = 0] = instants;
        const used = compileCalendar(definition);
        for (const at of instants) used.isOpen(at);
        expect(used.between(a, b)).toBe(compileCalendar(definition).between(a, b));
      },
    ),
    { numRuns: 40 },
  );
});

test('counts the same minutes as asking the wall clock minute by minute', () => {
  fc.assert(
    fc.property(calendarDefinition, instant, fc.integer({ min: 1, max: 60 }), (definition, from, hours) => {
      const to = from + hours * HOUR;
      expect(compileCalendar(definition).between(from, to)).toBe(
        makeBruteForce(definition).count(from, to, 60_000),
      );
    }),
    { numRuns: 60 },
  );
});
