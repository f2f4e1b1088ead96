import { provingCost } from './cost/prove-cost';

test('every story keeps to its budgets, and what must not grow with the data does not', async () => {
  const { failures, bills } = await provingCost({
    sizes: [0.1, 1],
    idleDays: 1,
    day: { incidents: 2, changes: 1 },
    cabItems: 3,
    sample: 0,
  });
  expect(failures).toEqual([]);
  expect(bills.every(({ counts }) => counts.gbSeconds > 0 && counts.usd > 0)).toBe(true);
}, 180_000);
