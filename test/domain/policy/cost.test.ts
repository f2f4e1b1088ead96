import { costOf } from '../../../src/domain/policy/cost/cost-of';
import { quantile, upperRate } from '../../../src/domain/policy/cost/quantile';
import { suggestAutomatic } from '../../../src/domain/policy/cost/suggest-automatic';
import type { DecidedRound } from '../../../src/domain/policy/decided';
import { policy, row, stage } from './build';
import { decided, decidedStage } from './decided';

const board = (hours: number, more = {}) => decidedStage('cab', hours, { boardIds: ['b'], ...more });

describe('quantiles', () => {
  test.each([
    [[], 0.5, null],
    [[7], 0.9, 7],
    [[1, 2], 0.5, 1.5],
    [[3, 1, 2], 0.5, 2],
    [[0, 10], 0.9, 9],
  ])('of %j at %d: %p', (numbers, share, wanted) => expect(quantile(numbers, share)).toBe(wanted));
});

describe('how high a rate may be', () => {
  test('of nothing anything, and never 0', () => {
    expect(upperRate(0, 0)).toBe(1);
    expect(upperRate(30, 30)).toBe(1);
    // z^2 / (n + z^2) with z = 1.281552.
    expect(upperRate(0, 30)).toBeCloseTo(1.642375 / 31.642375, 6);
  });
  test('falls with more cases and rises with more failures', () => {
    expect(upperRate(0, 60)).toBeLessThan(upperRate(0, 30));
    expect(upperRate(1, 30)).toBeGreaterThan(upperRate(0, 30));
  });
});

describe('cost', () => {
  test('hours of waiting by level', () => {
    const { waits } = costOf([
      decided('1', [decidedStage('peer', 1)]),
      decided('2', [decidedStage('peer', 11)]),
      decided('3', [decidedStage('peer', 5)], { level: 'High' }),
      decided('4', [decidedStage('peer', 5)], { level: 'High', decidedAt: null }),
    ]);
    expect(waits).toEqual([
      { level: 'Low', changes: 2, medianHours: 6, p90Hours: 10, totalHours: 12 },
      { level: 'Medium', changes: 0, medianHours: null, p90Hours: null, totalHours: 0 },
      { level: 'High', changes: 1, medianHours: 5, p90Hours: 5, totalHours: 5 },
      { level: 'Very high', changes: 0, medianHours: null, p90Hours: null, totalHours: 0 },
    ]);
  });
  test('minutes in meetings count by change, however many rounds it had', () =>
    expect(
      costOf([
        decided('1', [], { meetingMinutes: 4 }),
        decided('1', [], { meetingMinutes: 2 }),
        decided('2', [], { meetingMinutes: 6 }),
        decided('3', []),
      ]).meetings,
    ).toEqual({
      changes: 2,
      totalMinutes: 12,
      minutesPerChange: 6,
    }));
  test('what the boards changed: conditions, rejections, deferrals, each change once', () => {
    const cost = costOf([
      decided('1', [board(1)]),
      decided('2', [board(1, { conditions: 1 })], { deferred: 1 }),
      decided('3', [board(1, { decision: 'rejected' })], { how: 'rejected' }),
      decided('4', [decidedStage('peer', 1, { conditions: 2 })]),
      decided('5', [board(1, { decision: 'pending', decidedAt: null })], { how: 'cancelled' }),
    ]);
    expect(cost.board).toMatchObject({
      decided: 3,
      withConditions: 1,
      rejected: 1,
      deferred: 1,
      changed: 2,
      changedShare: 2 / 3,
    });
  });
  test('a share of nothing is not 0', () =>
    expect(costOf([])).toMatchObject({
      rounds: 0,
      board: { changedShare: null },
      meetings: { minutesPerChange: null },
    }));
  test('rejected by a board alone, not by others as well, nor by a deadline', () => {
    const no = { decision: 'rejected', rejections: 1 } as const;
    const { board: figures } = costOf([
      decided('1', [board(1, no), decidedStage('peer', 1)]),
      decided('2', [board(1, no), decidedStage('peer', 1, no)]),
      decided('3', [board(1, no), decidedStage('peer', 1, { rejections: 1 })]),
      decided('4', [board(1, { decision: 'expired' })]),
    ]);
    expect(figures.onlyBoard).toEqual([{ issueId: '1', issueKey: 'CHG-1', stages: ['CAB'] }]);
  });
});

describe('what could be automatic', () => {
  const POLICY = policy([
    row('low', { fact: 'level', in: ['Low'] }, stage('peer')),
    row('end', 'otherwise', stage('cab')),
  ]);
  const many = (count: number, more: Partial<DecidedRound> = {}, from = 0): DecidedRound[] =>
    Array.from({ length: count }, (_, at) =>
      decided(String(from + at), [decidedStage('peer', 2)], { rows: ['low'], ...more }),
    );
  /** A base rate that 30 changes without a failure stay below. */
  const bad = many(10, { failed: true, level: 'High', rows: ['end'] }, 1000);

  test('30 changes that nobody ever touched', () => {
    const found = suggestAutomatic([...many(30), ...bad], POLICY);
    expect(found).toMatchObject([
      {
        level: 'Low',
        model: null,
        rows: ['low'],
        changes: 30,
        failures: 0,
        baseRate: 0.25,
        medianHours: 2,
        totalHours: 60,
      },
    ]);
    expect(found[0]?.words).toBe(
      '30 changes of Low risk: nobody rejected, deferred or set a condition; 0 failed or ended unknown, so the rate is below 5.2 % with 90 % certainty, and that of all changes is 25.0 %. They waited 60 hours for their approvals.',
    );
  });
  test('29 are too few', () => expect(suggestAutomatic([...many(29), ...bad], POLICY)).toEqual([]));
  test.each<[string, Partial<DecidedRound>]>([
    ['a rejection', { how: 'rejected' }],
    ['a vote against', { stages: [decidedStage('peer', 1, { rejections: 1 })] }],
    ['a condition', { stages: [decidedStage('peer', 1, { conditions: 1 })] }],
    ['a deferral', { deferred: 1 }],
  ])('%s is enough against it', (_, more) =>
    expect(suggestAutomatic([...many(40), ...many(1, more, 500), ...bad], POLICY)).toEqual([]),
  );
  test('then a kind of work of its own may still do', () =>
    expect(
      suggestAutomatic(
        [...many(30, { model: 'Normal / Patch' }), ...many(1, { deferred: 1 }, 500), ...bad],
        POLICY,
      ),
    ).toMatchObject([{ level: 'Low', model: 'Normal / Patch', changes: 30 }]));
  test('a rate that may be as high as that of all changes proves nothing', () => {
    const rare = many(1, { failed: true, level: 'High' }, 1000);
    expect(suggestAutomatic([...many(30), ...rare], POLICY)).toEqual([]);
  });
  test('an end that is not known counts as a failure', () => {
    const found = suggestAutomatic([...many(60), ...many(2, { failed: null }, 500), ...bad], POLICY);
    expect(found).toMatchObject([{ changes: 62, failures: 2 }]);
  });
  test('High and above are never suggested, nor what is automatic or no normal change already', () => {
    expect(suggestAutomatic([...many(60, { level: 'High' }), ...bad], POLICY)).toEqual([]);
    expect(suggestAutomatic([...many(60, { outcome: 'automatic' }), ...bad], POLICY)).toEqual([]);
  });
});
