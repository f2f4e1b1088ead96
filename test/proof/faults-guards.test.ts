import { tellBoth } from './faults/at-once/tell-both';
import { tries } from './faults/story';
import { sweepStory } from './faults/sweep';
import { useWorld } from './faults/use-world';

const nothing = () => Promise.resolve({});
const refused = () => Promise.reject(new Error('not today'));

describe('what proves nothing fails', () => {
  const world = useWorld();

  test('a story that is refused undisturbed, for whatever fails it would end the same', async () => {
    const story = {
      name: 'A wish',
      prepare: nothing,
      act: (office: Parameters<typeof tries>[0]) => tries(office, refused),
    };
    await expect(sweepStory(world(), story, { seed: 1, runs: 1 })).rejects.toThrow(
      '“A wish” is refused undisturbed: Error: not today',
    );
  });

  test('two people of whom one is refused whoever comes first', async () => {
    const pair = { name: 'Two wishes', prepare: nothing, one: nothing, other: refused };
    await expect(tellBoth(world(), pair)).rejects.toThrow(
      '“Two wishes” is refused in either order: done,refused; done,refused',
    );
  });
});
