import { addFailure, MOST_AN_HOUR, type Hour } from '../../../src/domain/health/failure-hours';
import { failureLines } from '../../../src/domain/health/failure-lines';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-22T20:15:00.000Z');
const at = (ms: number): string => new Date(START + ms).toISOString();
const failing = (hours: readonly Hour[], ms: number, code = 'A', operation = 'op'): readonly Hour[] =>
  addFailure(hours, { at: at(ms), code, operation }) ?? hours;

describe('failures by hour', () => {
  test('are counted by code, with when and where it was last', () => {
    let hours = failing([], 0);
    hours = failing(hours, 60_000, 'B');
    hours = failing(hours, HOUR, 'A', 'other');
    expect(failureLines(hours, at(HOUR))).toEqual([
      { code: 'A', count: 2, capped: false, lastAt: at(HOUR), operation: 'other' },
      { code: 'B', count: 1, capped: false, lastAt: at(60_000), operation: 'op' },
    ]);
  });

  test('of more than a day ago are neither kept nor told', () => {
    const hours = failing([], 0);
    expect(failureLines(hours, at(24 * HOUR))).toHaveLength(1);
    expect(failureLines(hours, at(25 * HOUR))).toEqual([]);
    expect(failing(hours, 25 * HOUR, 'B').map(({ codes }) => Object.keys(codes))).toEqual([['B']]);
  });

  test('are counted up to a limit an hour: then nothing is written any more, and the line says there may be more', () => {
    let hours: readonly Hour[] = [];
    for (let n = 0; n < MOST_AN_HOUR; n++) hours = failing(hours, n);
    expect(addFailure(hours, { at: at(MOST_AN_HOUR), code: 'A', operation: 'op' })).toBeNull();
    expect(failureLines(hours, at(0))).toMatchObject([{ count: MOST_AN_HOUR, capped: true }]);
  });

  test('of ever new codes stay in a small record', () => {
    let hours: readonly Hour[] = [];
    for (let day = 0; day < 3; day++)
      for (let hour = 0; hour < 24; hour++)
        for (let code = 0; code < 40; code++)
          hours = failing(
            hours,
            (day * 24 + hour) * HOUR,
            `CODE_${code}_${'X'.repeat(30)}`,
            'issue-work publish',
          );
    expect(hours.length).toBeLessThanOrEqual(25);
    expect(JSON.stringify(hours).length).toBeLessThan(100_000);
  });

  test('with the name of something that every object has are counted like others', () => {
    const hours = failing(failing([], 0, 'constructor'), 1, 'constructor');
    expect(failureLines(hours, at(1))).toMatchObject([{ code: 'constructor', count: 2 }]);
  });
});
