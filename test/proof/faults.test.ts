import { STORIES } from './faults/stories';
import { sweepStory } from './faults/sweep';
import { useWorld } from './faults/use-world';
import { weatherStory, WEATHERS, type Weathered } from './faults/weather';

/** A few of the runs of `npm run prove -- faults`, which tries all. */
const SEED = 17;
const RUNS = 10;

describe('whatever call fails once, a story ends as if nothing had failed', () => {
  const world = useWorld();

  test.each(STORIES)('$name', async (story) => {
    const { otherwise, calls } = await sweepStory(world(), story, { seed: SEED, runs: RUNS });
    expect(calls).toBeGreaterThan(2);
    expect(otherwise).toEqual([]);
  });

  test.each(WEATHERS)('and when $name', async (weather) => {
    const told: Weathered[] = [];
    for (const story of STORIES.filter(({ name }) => /^(The last vote|A clock pauses)/.test(name)))
      told.push(...(await weatherStory(world(), story, [weather])));
    expect(told).not.toEqual([]);
    for (const { differences } of told) expect(differences).toEqual([]);
  });
});
