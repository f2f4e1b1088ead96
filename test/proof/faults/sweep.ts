import { differences } from './final-state';
import { effectOf, FAULTS, type FaultName } from './effects';
import { judge } from './judge';
import { prepare, tell } from './run-story';
import { mulberry } from '../../../sandbox/core/random';
import type { Story } from './story';
import type { World } from './world';

/** One fault at one call after which the story ended otherwise than undisturbed. */
export interface Otherwise {
  readonly call: string;
  readonly fault: FaultName;
  /** "+1 line", "-1 line". */
  readonly differences: readonly string[];
}
/** What came of a story whose calls failed, one in each run. */
export interface Swept {
  readonly story: string;
  readonly calls: number;
  /** Calls x faults that there are, and that were tried. */
  readonly all: number;
  readonly tried: Readonly<Partial<Record<FaultName, number>>>;
  /** Runs after which a notification is said to be unconfirmed, and nothing else differs. */
  readonly unconfirmed: number;
  readonly otherwise: readonly Otherwise[];
}
export interface SweepOptions {
  readonly seed: number;
  /** At most so many runs of each story; all there are when absent. */
  readonly runs?: number;
}

/** Tells a story once for each call x fault, or for a sample of them drawn by the seed. */
export async function sweepStory(world: World, story: Story, { seed, runs }: SweepOptions): Promise<Swept> {
  const prepared = await prepare(world, story);
  const undisturbed = await tell(world, prepared);
  // A story in which nothing happens would end the same whatever failed.
  if (undisturbed.refused.length > 0)
    throw new Error(`“${story.name}” is refused undisturbed: ${undisturbed.refused.join('; ')}`);
  const all = undisturbed.calls.flatMap((call, nth) =>
    FAULTS.flatMap((name) => (effectOf(name, call) === null ? [] : [{ call, nth, name }])),
  );
  const tried: Partial<Record<FaultName, number>> = {};
  const otherwise: Otherwise[] = [];
  let unconfirmed = 0;
  for (const { call, nth, name } of shuffled(all, seed).slice(0, runs ?? all.length)) {
    const { final } = await tell(world, prepared, { nth, name });
    const found = differences(undisturbed.final, final);
    tried[name] = (tried[name] ?? 0) + 1;
    const verdict = judge(found);
    if (verdict === 'unconfirmed') unconfirmed++;
    if (verdict === 'otherwise')
      otherwise.push({
        call: `${nth + 1}: ${call.target} ${call.operation}`,
        fault: name,
        differences: found,
      });
  }
  world.forget(prepared.state);
  return {
    story: story.name,
    calls: undisturbed.calls.length,
    all: all.length,
    tried,
    unconfirmed,
    otherwise,
  };
}

function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const random = mulberry(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
