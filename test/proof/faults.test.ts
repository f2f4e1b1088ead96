import { STORIES } from './faults/stories';
import { sweepStory } from './faults/sweep';
import { virtualTime, type VirtualTime } from './faults/virtual-time';
import { weatherStory, WEATHERS } from './faults/weather';
import { World } from './faults/world';

/** A few of the runs of `npm run prove -- faults`, which tries many times as many. */
const SEED = 17;
const RUNS = 10;

describe('whatever call fails once, a story ends as if nothing had failed', () => {
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

  test.each(STORIES)('$name', async (story) => {
    const { otherwise, calls } = await sweepStory(world, story, { seed: SEED, runs: RUNS });
    expect(calls).toBeGreaterThan(2);
    expect(otherwise).toEqual([]);
  });

  test.each(WEATHERS)('and when $name', async (weather) => {
    const voted = STORIES.filter(({ name }) => name === 'The last vote: approved');
    for (const story of voted)
      for (const told of await weatherStory(world, story, [weather])) expect(told.differences).toEqual([]);
  });
});
