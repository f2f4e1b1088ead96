import { incidents } from '../../scripts/bench/incidents';

test('the bench has as many incidents as it asks for, each with an id of its own and closed', () => {
  const { tickets } = incidents(4100);
  expect(new Set(tickets.map(({ id }) => id)).size).toBe(4100);
  expect(tickets.every(({ closedAt }) => closedAt !== null)).toBe(true);
});
