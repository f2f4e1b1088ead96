import { unitsOf } from '../../../sandbox/forge/kvs/cost';
import { TIME_MODEL } from '../../../sandbox/forge/meters/prices';
import type { Counts } from '../../../sandbox/forge/meters/types';
import { packRules } from '../../../src/store/rules';
import { Office } from '../../journeys/support/office';
import { putRules, rulesOf } from '../../journeys/support/policies';
import { timesBill, watchInvocations } from '../cost/bill';
import { measureParts, type Parts } from '../cost/month';
import { PROFILE } from './profile';

/** What one of each uses that is done in the background (events, queue) and what people wait for (panels). */
export interface UnitCosts {
  readonly projects: number;
  /** Bytes of the record of rules in force, as it is stored. */
  readonly rulesBytes: number;
  readonly incident: Counts;
  readonly change: Counts;
  readonly opening: Counts;
  readonly mostLogLines: number;
  readonly mostMs: number;
}

/** Lives the stories on a site whose rules are those of so many projects, for the rules are read with every ticket. */
export async function measureUnits(projects: number): Promise<UnitCosts> {
  const office = await Office.open();
  try {
    const rulesBytes = multiplyProjects(office, projects);
    const records = watchInvocations(office.site);
    const parts = await measureParts(office);
    return {
      projects,
      rulesBytes,
      ...withColdStarts(perTicket(parts), rulesBytes),
      mostLogLines: records.reduce((most, { logs }) => Math.max(most, logs.length), 0),
      mostMs: records.reduce((most, { modelMs }) => Math.max(most, modelMs), 0),
    };
  } finally {
    await office.close();
  }
}

/** Copies of the adopted project under other ids, as adopting them would leave them. */
function multiplyProjects(office: Office, projects: number): number {
  const rules = rulesOf(office);
  const project = rules.projects[office.projectId];
  if (project === undefined) throw new Error('Acme has not adopted');
  const copies = Object.fromEntries(
    Array.from({ length: projects - 1 }, (_, index) => {
      const id = String(20_000 + index);
      // Ids of another project are others: copies must not compress better than real ones.
      const text = JSON.stringify(project).replaceAll(
        /"(\d{4,6})"/g,
        (_all, one: string) => `"${Number(one) + 7 * (index + 1)}"`,
      );
      return [id, JSON.parse(text) as typeof project] as const;
    }),
  );
  const more = { ...rules, version: rules.version + 1, projects: { ...copies, ...rules.projects } };
  putRules(office, more);
  return Buffer.byteLength(packRules(more));
}

type PerTicket = Pick<UnitCosts, 'incident' | 'change' | 'opening'>;

/**
 * The sandbox's process stays warm and knows large rules from the first read on. Of real invocations some start cold: each of them is
 * counted here as one that reads the whole record.
 */
export function withColdStarts(costs: PerTicket, rulesBytes: number): PerTicket {
  const cold = (counts: Counts): Counts => ({
    ...counts,
    readUnits: counts.readUnits + counts.invocations * TIME_MODEL.coldShare * (unitsOf(rulesBytes) - 1),
  });
  return { incident: cold(costs.incident), change: cold(costs.change), opening: cold(costs.opening) };
}

/** Stories without the panels that are opened in them: how often those are opened is another assumption. */
function perTicket({ plain, paused, change, clocks, panel }: Parts): PerTicket {
  const mixed = (key: keyof Counts): number =>
    (1 - PROFILE.breached) * (plain.counts[key] - 2 * clocks.counts[key]) +
    PROFILE.breached * (paused.counts[key] - 3 * clocks.counts[key]);
  const opened = (key: keyof Counts): number =>
    (1 - PROFILE.changesAmongOpened) * clocks.counts[key] + PROFILE.changesAmongOpened * panel.counts[key];
  const each = (read: (key: keyof Counts) => number): Counts => {
    const counts = timesBill(change, 0);
    for (const key of Object.keys(counts) as (keyof Counts)[]) counts[key] = read(key);
    return counts;
  };
  return { incident: each(mixed), change: change.counts, opening: each(opened) };
}
