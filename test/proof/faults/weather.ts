import type { FaultRule } from '../../../sandbox/forge/faults';
import { differences } from './final-state';
import { prepare, tell, type Disturb } from './run-story';
import { upkeep } from './upkeep';
import { HOUR, MINUTE, type Office } from '../../journeys/support/office';
import type { Story } from './story';
import type { World } from './world';

/** Trouble that lies over a whole story. */
export interface Weather {
  readonly name: string;
  readonly disturb: Disturb;
}
/** Under another clock or without schedules, how long clocks ran and which escalations came is another story: votes are told there. */
const CLOCKS = ['clock', 'schedule'];
/** How long a clock ran when Jira was away is another story, too. */
const tellsOf = (story: Story, { name }: Weather): boolean =>
  (!CLOCKS.some((word) => name.includes(word)) || /last vote|rejection/.test(story.name)) &&
  (!name.includes('nothing for') || /submitted|An edit|clock pauses/.test(story.name));

/** What is kept of a cycle says when somebody looked; with its events lost that is a day or two later. */
const SEEN_LATER = /^[+-]1 record \{"kind":"sla-outcome"/;

/** What failed for a day is put where an administrator sees it, also where the reconcile made it good since. */
const LETTER = /^\+1 record \{"kind":"dead-letter"/;

export interface Weathered {
  readonly story: string;
  readonly weather: string;
  readonly differences: readonly string[];
}

const under =
  (settings: object) =>
  (office: Office): void =>
    office.site.faults.configure(settings);
/** The platform brings its messages for 24 hours. */
const away = (target: FaultRule['target']) => ({
  ...{ target, match: '.', times: 1_000_000, effect: { kind: 'status', status: 503 } },
});
const passing =
  (hours: number) =>
  async (office: Office): Promise<void> => {
    for (let hour = 0; hour < hours; hour++) {
      await office.site.clock.step(HOUR);
      await office.settle();
    }
  };
const sweep = (office: Office) =>
  office.site.forge.invoke({
    functionKey: 'sweep',
    moduleKey: 'sweep-five-minutes',
    moduleType: 'scheduledTrigger',
    operation: 'sweep-five-minutes',
    payload: { context: { cloudId: office.site.jira.cloudId }, contextToken: 'sandbox' },
    accountId: null,
  });

export const WEATHERS: readonly Weather[] = [
  { name: 'events come minutes late', disturb: { before: under({ eventLateMs: [60_000, 240_000] }) } },
  { name: 'events and messages come twice', disturb: { before: under({ duplicates: 1 }) } },
  { name: 'events overtake each other', disturb: { before: under({ reorder: true }) } },
  {
    name: 'events are lost, the reconcile finds out',
    disturb: { before: under({ eventLateMs: [9e9, 9e9] }) },
  },
  { name: 'queries are two minutes stale', disturb: { before: under({ queryLagMs: 120_000 }) } },
  {
    name: 'the clock of the app is three minutes ahead of Jira’s',
    disturb: { clock: 3 * MINUTE },
  },
  { name: 'the clock of the app is three minutes behind', disturb: { clock: -3 * MINUTE } },
  {
    name: 'the clock steps back by two minutes',
    disturb: { before: (office) => office.site.clock.set(office.site.clock.now() - 2 * MINUTE) },
  },
  {
    name: 'no schedule runs for a day',
    // A jump: schedules that were missed don't catch up.
    disturb: { after: (office) => office.site.clock.set(office.site.clock.now() + 24 * HOUR) },
  },
  ...(['jira', 'kvs', 'queue'] as const).map((target): Weather => ({
    name: `${{ jira: 'Jira', kvs: 'storage', queue: 'the queue' }[target]} answers the app nothing for 23 hours`,
    disturb: { before: under({ rules: [away(target)] }), after: passing(23) },
  })),
  {
    name: 'the sweep runs twice at once',
    disturb: { after: async (office) => void (await Promise.all([sweep(office), sweep(office)])) },
  },
  {
    name: 'the daily upkeep runs twice at once',
    disturb: { after: async (office) => void (await Promise.all([upkeep(office), upkeep(office)])) },
  },
];

/** Tells a story undisturbed and in each weather. */
export async function weatherStory(
  world: World,
  story: Story,
  weathers: readonly Weather[] = WEATHERS,
): Promise<Weathered[]> {
  const prepared = await prepare(world, story);
  const undisturbed = await tell(world, prepared);
  const told: Weathered[] = [];
  for (const { name, disturb } of weathers.filter((weather) => tellsOf(story, weather))) {
    const { final } = await tell(world, prepared, null, disturb);
    const found = differences(undisturbed.final, final).filter(
      (line) =>
        !(name.startsWith('events are lost') && SEEN_LATER.test(line)) &&
        !(name.includes('nothing for') && LETTER.test(line)),
    );
    told.push({ story: story.name, weather: name, differences: found });
  }
  world.forget(prepared.state);
  return told;
}
