import { PAIRS } from './faults/at-once/pairs';
import { tellBoth } from './faults/at-once/tell-both';
import { useWorld } from './faults/use-world';

/** Here the second person begins after each so many calls of the first; `npm run prove -- faults` tries all. */
const EVERY = 4;

describe('whatever two people do at once ends as if one had come after the other', () => {
  const world = useWorld();

  test.each(PAIRS)('$name', async (pair) => {
    const { otherwise, tried } = await tellBoth(world(), pair, { every: EVERY });
    expect(otherwise).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });
});
