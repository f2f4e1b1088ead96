import type { Counts } from '../../../sandbox/forge/meters/types';
import { DAILY_GB_SECONDS, IDLE_GB_SECONDS } from '../../../scripts/bench/budgets';
import { HOUR, MINUTE, type Office } from '../../journeys/support/office';
import { overBudget } from '../../e2e/support/budgets';
import { billOf, countsWhere, sumCounts, SWEEP, timesBill, UPKEEP, type Bill } from './bill';
import { changeStory, lookAtClocks, pausedIncidentStory, pass, plainIncidentStory } from './stories';

const DAY = 24 * HOUR;
const DAYS_A_MONTH = 30;
const SWEEPS_A_DAY = 288;

/** A site of 200 agents in a month, and what each of them does besides: assumptions, not measurements. */
export const SITE = {
  agents: 200,
  incidents: 3_000,
  /** Of the incidents those that wait twice and miss their goal. */
  breached: 450,
  changes: 400,
  meetings: 4,
  /** Tickets that an agent opens on a working day, of which one in ten is a change. */
  opened: 20,
  workingDays: 21,
} as const;

export interface IdleBill extends Bill {
  /** GB-seconds of it that are not the sweeps'. */
  readonly daily: number;
}

/** So many days on which nothing happens, taken for a month. Everything that an earlier story left is done first. */
export async function idleBill(office: Office, days: number): Promise<IdleBill> {
  const { site } = office;
  await pass(office, 3 * DAY);
  site.meters.reset();
  await site.clock.step(days * DAY);
  await site.settle();
  const report = site.meters.report();
  const counts = timesBill({ counts: report.total }, DAYS_A_MONTH / days);
  const sweeps = report.operations.find(({ operation }) => operation === SWEEP)?.total;
  const sweeping = sweeps ? (sweeps.gbSeconds / sweeps.invocations) * SWEEPS_A_DAY * DAYS_A_MONTH : NaN;
  const over = [...overBudget(report)];
  if (!(counts.gbSeconds <= IDLE_GB_SECONDS))
    over.push(`an idle month: ${counts.gbSeconds.toFixed(1)} of ${IDLE_GB_SECONDS} GB-s`);
  const daily = counts.gbSeconds - sweeping;
  if (!(daily <= DAILY_GB_SECONDS))
    over.push(`daily jobs of an idle month: ${daily.toFixed(1)} of ${DAILY_GB_SECONDS} GB-s`);
  return { story: 'An idle month', counts, over, daily };
}

/** How much happens on the day whose evening is measured. */
export interface BusyDay {
  readonly incidents: number;
  readonly changes: number;
}

/** What daily upkeep costs after such a day: rolling up, verifying chains, publishing, whatever jobs it starts. */
export async function eveningBill(office: Office, { incidents, changes }: BusyDay): Promise<Bill> {
  // Two minutes each: all of it in one minute would be more than storage takes.
  for (let each = 0; each < incidents; each++) await plainIncidentStory(office, 2 * MINUTE);
  for (let each = 0; each < changes; each++) {
    await office.approved();
    await pass(office, 2 * MINUTE);
  }
  office.site.meters.reset();
  await pass(office, DAY);
  const report = office.site.meters.report();
  const story = `Daily upkeep after ${incidents} incidents and ${changes} changes`;
  return { story, counts: countsWhere(report, (operation) => UPKEEP.includes(operation)), over: [] };
}

/** The parts of a month, each measured once on a site. */
export interface Parts {
  readonly change: Bill;
  readonly plain: Bill;
  readonly paused: Bill;
  readonly clocks: Bill;
  readonly panel: Bill;
}

export async function measureParts(office: Office): Promise<Parts> {
  const { site } = office;
  // The first of each kind fills caches that a month needs once.
  await changeStory(office);
  await plainIncidentStory(office);
  const change = await billOf(site, 'A change from request to review', () => changeStory(office));
  let incident = '';
  const plain = await billOf(site, 'An incident, resolved in an hour', async () => {
    incident = await plainIncidentStory(office);
  });
  const paused = await billOf(site, 'An incident with two pauses and a breach', () =>
    pausedIncidentStory(office),
  );
  const clocks = await billOf(site, 'Opening the clocks', () => lookAtClocks(office, incident));
  const waiting = await office.submitted();
  const panel = await billOf(site, 'Opening the change panel', () => office.view('lena.hoffmann', waiting));
  return { change, plain, paused, clocks, panel };
}

/** The month of SITE: the parts as often as they happen, and the idle month below them. */
export function monthBill(parts: Parts, cab: Bill, evening: Bill, idle: Bill): Bill {
  const opened = SITE.agents * SITE.opened * SITE.workingDays;
  const counts: Counts[] = [
    idle.counts,
    timesBill(parts.change, SITE.changes),
    timesBill(parts.plain, SITE.incidents - SITE.breached),
    timesBill(parts.paused, SITE.breached),
    timesBill(cab, SITE.meetings),
    timesBill(evening, SITE.workingDays),
    timesBill(parts.clocks, opened * 0.9),
    timesBill(parts.panel, opened * 0.1),
  ];
  return {
    story: `A month of ${SITE.agents} agents, ${SITE.incidents.toLocaleString('en')} incidents, ${SITE.changes} changes`,
    counts: sumCounts(counts),
    over: [],
  };
}

/** A sample of such a month really lived, beside what composing says of it: the same stories one after the other on one site. */
export interface Sample {
  readonly what: string;
  readonly lived: Counts;
  readonly composed: Counts;
}

/** @param weight how many changes; five plain incidents and one that is late come with each */
export async function sample(office: Office, parts: Parts, weight: number): Promise<Sample> {
  const { counts: lived } = await billOf(office.site, '', async () => {
    for (let round = 0; round < weight; round++) {
      await changeStory(office);
      for (let each = 0; each < 5; each++) await plainIncidentStory(office);
      await pausedIncidentStory(office);
    }
  });
  const composed = sumCounts([
    timesBill(parts.change, weight),
    timesBill(parts.plain, 5 * weight),
    timesBill(parts.paused, weight),
  ]);
  return { what: `${weight} changes, ${5 * weight} plain and ${weight} late incidents`, lived, composed };
}
