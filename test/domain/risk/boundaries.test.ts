import { FACTORS, assess, shippedModel, whatWouldLower } from '../../../src/domain/risk';
import { levelAt, shippedMatrix } from '../../../src/domain/risk/level';
import { scaledValues } from '../../../src/domain/risk/scored-factors';
import type { RiskInput } from '../../../src/domain/risk/types';
import { ASKING, GOOD, HEAD, MODEL, factsOf } from './risk-arbitraries';

describe('the matrix as shipped', () => {
  it.each([
    [1, 4, 'Low'],
    [2, 2, 'Low'],
    [1, 5, 'Medium'],
    [5, 1, 'Medium'],
    [3, 3, 'Medium'],
    [2, 5, 'High'],
    [5, 2, 'High'],
    [3, 5, 'High'],
    [4, 4, 'Very high'],
    [5, 5, 'Very high'],
  ])('likelihood %d and damage %d is %s', (likelihood, damage, level) => {
    expect(levelAt(shippedMatrix(), likelihood, damage)).toBe(level);
  });
  it('has no cell outside', () => expect(() => levelAt(shippedMatrix(), 6, 1)).toThrow(/no cell/));
});

describe('scaled values', () => {
  it.each([
    ['recent-incidents', 'recentIncidents', [0, 1, 4, 5], [0, 0.25, 1, 1]],
    ['neighbour-incidents', 'neighbourIncidents', [0, 3, 6, 7], [0, 0.5, 1, 1]],
    ['novelty', 'timesBefore', [0, 1, 5, 6], [1, 0.8, 0, 0]],
    ['size', 'taskCount', [0, 2, 8, 9], [0, 0.25, 1, 1]],
    ['dependency-depth', 'dependencyDepth', [0, 1, 5, 6], [0, 0.2, 1, 1]],
    ['implementer-load', 'implementerLoad', [0, 1, 4, 5], [0, 0.25, 1, 1]],
    ['collisions', 'collisions', [0, 3, 4], [0, 1, 1]],
    ['service-records', 'recordsInDoubt', [0, 1, 2, 3], [0, 0.5, 1, 1]],
    ['service-count', 'serviceCount', [1, 3, 5, 6], [0, 0.5, 1, 1]],
    ['lead-time', 'leadTimeHours', [-1, 0, 60, 120, 121], [0, 0, 0.5, 1, 1]],
    ['window-length', 'windowHours', [0, 4, 8, 9], [0, 0.5, 1, 1]],
  ])('%s of %s %j is %j', (id, key, counts, values) => {
    expect(counts.map((count) => scaledValues(MODEL, factsOf({ [key]: count }))[id])).toEqual(values);
  });
  it('lie in the declared range and are left out where not known', () => {
    expect(scaledValues(ASKING, {})).toEqual({});
    const values = scaledValues(MODEL, GOOD.facts);
    expect(Object.keys(values)).toHaveLength(FACTORS.length);
  });
});

describe('records from before there were services', () => {
  const KEYS = [
    'leadTimeHours',
    'windowHours',
    'windowInBusinessHours',
    'hasTestPlan',
    'backOutTested',
    'peerReviewed',
    'outageExpected',
    'production',
    'serviceCount',
    'emergency',
    'fieldsIncomplete',
  ];
  const old: RiskInput = {
    ...GOOD,
    facts: Object.fromEntries(Object.entries(GOOD.facts).filter(([key]) => KEYS.includes(key))),
  };
  const { factors, ...rest } = shippedModel();
  const oldModel = {
    ...rest,
    factors: factors.filter(({ id }) => FACTORS.some((one) => one.id === id && KEYS.includes(one.key))),
  };

  it('score as they did, under the model of their time', () => {
    expect(assess(oldModel, old, HEAD)).toMatchObject({ score: -4161, complete: true, level: 'Medium' });
  });
  it('score the same under a new model with questions, which asks nothing of the past', () => {
    expect(assess(ASKING, old, HEAD)).toMatchObject({ score: -4161, complete: true, missing: [] });
  });
  it('can be explained without parts that came later', () => {
    const { damage, ...made } = assess(oldModel, old, HEAD);
    const { path, ...before } = damage;
    expect(path).toEqual([]);
    const ids = whatWouldLower(MODEL, { ...made, damage: before }).map(({ id }) => id);
    expect(ids).toContain('quick-back-out');
  });
});
