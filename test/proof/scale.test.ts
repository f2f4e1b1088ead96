import { zeroCounts } from '../../sandbox/forge/meters/counts';
import { withColdStarts, type UnitCosts } from './scale/measure';
import { peakDay, PROFILE } from './scale/profile';
import { carries, simulate } from './scale/simulate';

const DAY = peakDay();
const costs = (readsAnIncident: number, readsAnOpening: number): UnitCosts => ({
  ...{ projects: 1, rulesBytes: 0, mostLogLines: 0, mostMs: 0 },
  incident: { ...zeroCounts(), readUnits: readsAnIncident },
  change: zeroCounts(),
  opening: { ...zeroCounts(), readUnits: readsAnOpening },
});

test('the day holds all of a Monday, and its busiest minute the burst', () => {
  const incidents = DAY.reduce((sum, one) => sum + one.incidents, 0);
  const expected = ((PROFILE.issuesAYear - PROFILE.changesAYear) * 0.9 * 1.4) / 250;
  expect(incidents).toBeCloseTo(expected, 6);
  expect(Math.max(...DAY.map(({ incidents: one }) => one))).toBeGreaterThan(expected * 0.13 * (2 / 60));
});

test('work that fits never waits', () => {
  expect(simulate(DAY, costs(1, 1))).toMatchObject({ refused: 0, waiting: { minutes: 0, longest: 0 } });
});

test('background work above the limit waits, and only as long as there is too much of it', () => {
  const { waiting, refused } = simulate(DAY, costs(100, 0));
  expect(refused).toBe(0);
  expect(waiting).toMatchObject({ by: 'readUnits' });
  expect(waiting.minutes).toBeGreaterThan(0);
  expect(waiting.minutes).toBeLessThan(120);
});

test('panels alone above the limit are told', () => {
  expect(simulate(DAY, costs(0, 4)).refused).toBeGreaterThan(0);
});

test('half the cost carries twice the work', () => {
  expect(carries(DAY, costs(20, 1), 5) / carries(DAY, costs(40, 2), 5)).toBeCloseTo(2, 1);
});

test('a cold start reads the whole record of rules, a warm one its stamp', () => {
  const hundred = { ...zeroCounts(), invocations: 100, readUnits: 100 };
  const measured = { incident: hundred, change: hundred, opening: hundred };
  expect(withColdStarts(measured, 5_900).opening.readUnits).toBe(100);
  // Three units instead of one, in five of a hundred.
  expect(withColdStarts(measured, 22_200).opening.readUnits).toBe(110);
});
