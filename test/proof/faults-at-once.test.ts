import { PAIRS } from './faults/at-once/pairs';
import { tellBoth } from './faults/at-once/tell-both';
import { virtualTime, type VirtualTime } from './faults/virtual-time';
import { World } from './faults/world';

/** Here the second person begins after each so many calls of the first; `npm run prove -- faults` tries all. */
const EVERY = 4;

describe('whatever two people do at once ends as if one had come after the other', () => {
  let world: World;
  let time: VirtualTime;
  beforeAll(async () => {
    time = virtualTime();
    world = await World.open();
  });
  afterAll(() => {
    world.close();
    time.restore();
  });

  test.each(PAIRS)('$name', async (pair) => {
    const { otherwise, tried } = await tellBoth(world, pair, { every: EVERY });
    expect(otherwise).toEqual([]);
    expect(tried).toBeGreaterThan(1);
  });
});
