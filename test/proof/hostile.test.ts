import { explodeBombs } from './hostile/bombs';
import { corruptRecords } from './hostile/corrupt-records';
import { fuzzEntries } from './hostile/fuzz-entries';
import { fuzzImport } from './hostile/fuzz-import';
import { fuzzResolvers } from './hostile/fuzz-resolvers';
import { tracesIn } from './hostile/traces';
import { openWorld, type World } from './hostile/world';

/** Always the same in here; `npm run prove -- hostile` takes another one each time. */
const SEED = 20261122;

describe('hostile input', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  }, 120_000);
  afterAll(() => world.office.close());

  test('gets a clear refusal from every resolver, which leaves nothing behind', async () => {
    const { faults, borders, sent, done } = await fuzzResolvers(world, {
      seed: SEED,
      each: 4,
    });
    expect(faults).toEqual([]);
    expect(sent).toBeGreaterThan(5 * borders);
    // Some were no attack after all: the fuzz gets past the shapes.
    expect(done).toBeGreaterThan(50);
  }, 300_000);

  test('brings no event, queue, gate, function of JQL, action or web trigger down', async () => {
    const { faults, entries } = await fuzzEntries(world, {
      seed: SEED,
      each: 10,
    });
    expect(faults).toEqual([]);
    expect(entries.length).toBeGreaterThan(15);
  }, 300_000);

  test('of a configuration file that was spoiled and sealed anew is refused in words, or imported', async () => {
    const { faults, planned, imported } = await fuzzImport(world, { seed: SEED, each: 60 });
    expect(faults).toEqual([]);
    expect(planned).toBeGreaterThan(20);
    expect(imported).toBeGreaterThan(5);
  }, 120_000);

  test('a stored record that was spoiled is told in words by every screen that needs it, and by no other', async () => {
    const { faults, kinds } = await corruptRecords(world);
    expect(faults).toEqual([]);
    expect(kinds).toBeGreaterThan(10);
  }, 120_000);

  test('stays between quotes in queries and within one part of a path, and becomes no link that runs', () => {
    const { faults, calls } = tracesIn(world);
    expect(faults).toEqual([]);
    expect(calls).toBeGreaterThan(50);
  });
});

test('no recurrence and no regular expression runs away', () => {
  expect(explodeBombs(2_000).fault).toBeNull();
}, 300_000);
