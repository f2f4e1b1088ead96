import type { Counts } from '../../../sandbox/forge/meters/types';
import { fillPast } from '../../../scripts/bench/fill-site';
import { HOUR, type Office } from '../../journeys/support/office';
import { billOf, countsWhere, SWEEP, UPKEEP } from './bill';
import { fillOpenClocks } from './fill-clocks';
import { changeStory, lookAtClocks, plainIncidentStory } from './stories';

/** One thing that people or the platform do, at one size of the site. */
export interface Grown {
  readonly what: string;
  /** Must it cost the same however much there is? */
  readonly flat: boolean;
  readonly bySize: readonly Counts[];
}
/** What the site holds at each size: open tickets with running clocks, and closed changes behind them. */
export const BASE = { openClocks: 1_000, closedChanges: 1_000 } as const;

/** How much more a flat operation may use at the largest size than at the smallest: a longer id is a longer record. */
const SLACK = 1.02;

/** Does the same at each size of the site, which grows meanwhile. @param sizes in order, times BASE */
export async function grow(office: Office, sizes: readonly number[]): Promise<Grown[]> {
  const rows = new Map<string, { flat: boolean; bySize: Counts[] }>();
  const note = async (what: string, flat: boolean, run: () => Promise<unknown>): Promise<void> => {
    const { counts } = await billOf(office.site, what, run);
    const row = rows.get(what) ?? { flat, bySize: [] };
    row.bySize.push(counts);
    rows.set(what, row);
  };
  const { site } = office;
  // What only the first of its kind on a site costs is not growth.
  await changeStory(office);
  await office.create('lena.hoffmann', {}, 'Slow', '[System] Incident');
  for (const size of sizes) {
    fillPast(office, BASE.closedChanges * size);
    fillOpenClocks(office, BASE.openClocks * size);
    await note('a change from request to approval', true, () => office.approved());
    await note('an incident, resolved in an hour', true, () => plainIncidentStory(office));
    const waiting = await office.submitted();
    await note('opening the change panel', true, () => office.view('lena.hoffmann', waiting));
    await note('a vote', true, () => office.approve(waiting));
    await office.moves('lena.hoffmann', waiting, 'Schedule');
    await note('the gate', true, () => office.start(waiting));
    const incident = await office.create('lena.hoffmann', {}, 'Slow', '[System] Incident');
    await note('opening the clocks', true, () => lookAtClocks(office, incident));
    site.meters.reset();
    await site.clock.step(HOUR);
    await site.settle();
    const { operations } = site.meters.report();
    const total = (operation: string): Counts | undefined =>
      operations.find((one) => one.operation === operation)?.total;
    push('twelve sweeps with nothing due', true, total(SWEEP));
    site.meters.reset();
    await site.clock.step(24 * HOUR);
    await site.settle();
    push(
      'the daily upkeep, all of it',
      false,
      countsWhere(site.meters.report(), (one) => UPKEEP.includes(one)),
    );
  }
  return [...rows].map(([what, row]) => ({ what, ...row }));

  function push(what: string, flat: boolean, counts: Counts | undefined): void {
    if (counts === undefined) throw new Error(`Nothing was counted for ${what}`);
    const row = rows.get(what) ?? { flat, bySize: [] };
    row.bySize.push(counts);
    rows.set(what, row);
  }
}

/** Flat rows that grew all the same, in words. */
export function grewButMustNot(rows: readonly Grown[]): string[] {
  return rows
    .filter(({ flat }) => flat)
    .flatMap(({ what, bySize }) => {
      const [first, last] = [bySize[0], bySize.at(-1)];
      if (!first || !last) return [];
      return (['invocations', 'jiraCalls', 'jiraPoints', 'gbSeconds', 'readUnits', 'writeUnits'] as const)
        .filter((key) => last[key] > first[key] * SLACK)
        .map((key) => `${what}: ${key} grew from ${round(first[key])} to ${round(last[key])}`);
    });
}
const round = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 3 });
