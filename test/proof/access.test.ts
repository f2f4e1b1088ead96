import { forgeAll } from './access/forged';
import { tryAll } from './access/matrix';
import { openWorld, type World } from './access/world';

/** The quick form: two of five objects, and a part of what can be forged. `npm run prove -- access` tries all of it. */
describe('access', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.office.close());

  test('what a browser can forge gets no answer and changes nothing', async () => {
    const { faults, tried } = await forgeAll(world, 8);
    expect(faults).toEqual([]);
    expect(tried).toBeGreaterThan(300);
  }, 300_000);

  test('every resolver and action gives everybody what is theirs and nothing else', async () => {
    const { faults, cells } = await tryAll(world, ['anothers', 'missing']);
    expect(faults).toEqual([]);
    expect(cells.length).toBeGreaterThan(1_500);
  }, 300_000);
});
