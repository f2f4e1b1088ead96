import * as fc from 'fast-check';
import { forecast, type Forecast, LEAST_CASES } from '../../../src/domain/forecast/forecast';
import { kindKeys, type Width } from '../../../src/domain/forecast/kinds';
import { spreadOf } from '../../../src/domain/forecast/spread';

const MINUTE = 60_000;
const known = (minutes: readonly number[], width: Width = 'goal') => [{ width, ended: spreadOf(minutes) }];
const oneTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1);
const at = (elapsed: number, target: number) => ({ elapsed: elapsed * MINUTE, target: target * MINUTE });
const made = (answer: Forecast): Extract<Forecast, { kind: 'forecast' }> => {
  if (answer.kind !== 'forecast') throw new Error(`only ${answer.cases} cases`);
  return answer;
};

test('among 99 tickets that took 1 to 99 minutes', () => {
  expect(forecast(known(oneTo(99)), at(0, 80))).toEqual({
    kind: 'forecast',
    breach: 19.5 / 100,
    remaining: { early: 10 * MINUTE, median: 50 * MINUTE, late: 90 * MINUTE },
    cases: 99,
    width: 'goal',
  });
});

test('a ticket that has lasted is compared only with those that lasted as long', () => {
  // 50 to 99 minutes: fifty cases; of 51 places, the 5th, 26th and 46th.
  expect(forecast(known(oneTo(99)), at(49, 80))).toMatchObject({
    breach: expect.closeTo(19.5 / 51, 12) as number,
    cases: 50,
    remaining: { early: 5 * MINUTE, median: 26 * MINUTE, late: 46 * MINUTE },
  });
});

test('with twenty cases there is a forecast, with nineteen there is not', () => {
  expect(forecast(known(oneTo(LEAST_CASES)), at(0, 10)).kind).toBe('forecast');
  expect(forecast(known(oneTo(LEAST_CASES - 1)), at(0, 10))).toEqual({ kind: 'too few', cases: 19 });
  expect(forecast(known(oneTo(100)), at(81, 90))).toEqual({ kind: 'too few', cases: 19 });
});

test('nothing known at all is too few', () => {
  expect(forecast([], at(0, 10))).toEqual({ kind: 'too few', cases: 0 });
});

test('what never happened is unlikely, not impossible', () => {
  expect(made(forecast(known(oneTo(49)), at(0, 60))).breach).toBe(0.01);
  expect(made(forecast(known(oneTo(49).map((n) => n + 60)), at(0, 60))).breach).toBe(0.99);
});

test('a target used up to the last minute is not missed; a clock at its target is', () => {
  expect(made(forecast(known(Array.from({ length: 20 }, () => 60)), at(0, 60))).breach).toBe(0.5 / 21);
  expect(made(forecast(known(oneTo(200)), at(60, 60))).breach).toBe(1);
});

test('too few of one kind: the next wider one serves, and the answer says so', () => {
  const wider = [
    ...known(oneTo(19), 'goal and type'),
    ...known(oneTo(19), 'goal'),
    ...known(oneTo(40), 'policy'),
  ];
  expect(forecast(wider, at(0, 10))).toMatchObject({ width: 'policy', cases: 40 });
});

test('kinds from narrow to wide; a type that is not known leaves the narrowest out; units never mix', () => {
  const kind = { policyId: 'p/1', goalId: 'g', unit: 'working', type: '10' } as const;
  expect(kindKeys(kind)).toEqual([
    { width: 'goal and type', key: 'working/p%2F1/g/10' },
    { width: 'goal', key: 'working/p%2F1/g' },
    { width: 'policy', key: 'working/p%2F1' },
  ]);
  expect(kindKeys({ ...kind, type: null, unit: 'calendar' }).map(({ key }) => key)).toEqual([
    'calendar/p%2F1/g',
    'calendar/p%2F1',
  ]);
});

describe('laws', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: LEAST_CASES, maxLength: 700 });
  const time = fc.integer({ min: 0, max: 5000 });
  const breach = (list: readonly number[], elapsed: number, target: number): number | null => {
    const answer = forecast(known(list), at(elapsed, target));
    return answer.kind === 'forecast' ? answer.breach : null;
  };
  test('a probability lies between 0 and 1 and is 1 only when the target is used up', () => {
    fc.assert(
      fc.property(minutes, time, time, (list, elapsed, target) => {
        const p = breach(list, elapsed, target);
        fc.pre(p !== null);
        if (elapsed >= target) expect(p).toBe(1);
        else expect((p ?? 0) > 0 && (p ?? 1) < 1).toBe(true);
      }),
    );
  });
  test('the longer a clock has run, the likelier is a breach; the later the target, the less likely', () => {
    fc.assert(
      fc.property(minutes, time, time, time, (list, a, b, c) => {
        const [e1 = 0, e2 = 0] = [a, b].sort((x, y) => x - y);
        const [early, late] = [breach(list, e1, c), breach(list, e2, c)];
        if (early !== null && late !== null) expect(late).toBeGreaterThanOrEqual(early);
        const [near, far] = [breach(list, c, e1), breach(list, c, e2)];
        if (near !== null && far !== null) expect(far).toBeLessThanOrEqual(near);
      }),
    );
  });
  test('early comes before the median, the median before late, and nothing lies in the past', () => {
    fc.assert(
      fc.property(minutes, time, (list, elapsed) => {
        const answer = forecast(known(list), at(elapsed, 100));
        fc.pre(answer.kind === 'forecast');
        if (answer.kind !== 'forecast') return;
        const { early, median, late } = answer.remaining;
        expect(early).toBeGreaterThanOrEqual(0);
        expect(median).toBeGreaterThanOrEqual(early);
        expect(late).toBeGreaterThanOrEqual(median);
      }),
    );
  });
  test('of n + 1 tickets that are alike, at least 80 % end inside the interval that the others give', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: LEAST_CASES + 1, maxLength: 60 }),
        (list) => {
          const inside = list.filter((value, index) => {
            const { early, late } = made(
              forecast(known(list.filter((_, i) => i !== index)), at(0, 1)),
            ).remaining;
            return early <= value * MINUTE && value * MINUTE <= late;
          });
          expect(inside.length / list.length).toBeGreaterThanOrEqual(0.8 - 1e-9);
        },
      ),
      { numRuns: 30 },
    );
  });
});
