import { virtualTime, type VirtualTime } from './virtual-time';
import { World } from './world';

/** A world for the tests of the describe block that this is called in, in which nothing is waited for. */
export function useWorld(): () => World {
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
  return () => world;
}
