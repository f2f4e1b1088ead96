import { differences } from './final-state';
import { prepare, tell, type Disturb } from './run-story';
import { upkeep } from './upkeep';
import type { Office } from '../../journeys/support/office';
import type { Story } from './story';
import type { World } from './world';

/** Trouble that lies over a whole story. */
export interface Weather {
  readonly name: string;
  readonly disturb: Disturb;
}
export interface Weathered {
  readonly story: string;
  readonly weather: string;
  readonly differences: readonly string[];
}

const under =
  (settings: object) =>
  (office: Office): void =>
    office.site.faults.configure(settings);
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
  for (const { name, disturb } of weathers) {
    const { final } = await tell(world, prepared, null, disturb);
    told.push({ story: story.name, weather: name, differences: differences(undisturbed.final, final) });
  }
  world.forget(prepared.state);
  return told;
}
