import { STORIES } from './stories';
import { sweepStory } from './sweep';
import { virtualTime } from './virtual-time';
import { weatherStory } from './weather';
import { World } from './world';
import type { Order, Report } from './tell-stories';

/** A process that tells the stories it is sent, each in its own copies of one world, until it is ended. */
async function main(): Promise<void> {
  virtualTime();
  const world = await World.open();
  process.on('disconnect', () => {
    world.close();
    process.exit(0);
  });
  process.on(
    'message',
    ({ nth, options }: Order) => void tellOne(nth, options).then((said) => process.send?.(said)),
  );
  async function tellOne(nth: number, options: Order['options']): Promise<Report> {
    const story = STORIES[nth];
    if (!story) return { nth, error: 'There is no such story.' };
    try {
      return {
        nth,
        swept: await sweepStory(world, story, options),
        weathered: await weatherStory(world, story),
      };
    } catch (error) {
      return { nth, error: `“${story.name}” broke off: ${String((error as Error).stack)}` };
    }
  }
}

void main();
