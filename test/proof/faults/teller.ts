import { PAIRS } from './at-once/pairs';
import { tellBoth } from './at-once/tell-both';
import { STORIES } from './stories';
import { sweepStory } from './sweep';
import type { Order, Report } from './tell-stories';
import { virtualTime } from './virtual-time';
import { weatherStory } from './weather';
import { World } from './world';

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
    (order: Order) => void tellOne(world, order).then((report) => process.send?.(report)),
  );
}

async function tellOne(world: World, { kind, nth, options }: Order): Promise<Report> {
  try {
    if (kind === 'pair') return { both: await tellBoth(world, at(PAIRS, nth)) };
    const story = at(STORIES, nth);
    return { swept: await sweepStory(world, story, options), weathered: await weatherStory(world, story) };
  } catch (error) {
    return { error: `${kind} ${nth} broke off: ${String((error as Error).stack)}` };
  }
}

function at<T>(list: readonly T[], nth: number): T {
  const found = list[nth];
  if (found === undefined) throw new Error('there is none');
  return found;
}

void main();
