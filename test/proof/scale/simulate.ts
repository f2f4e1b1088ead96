import { LIMITS } from '../../../sandbox/forge/limits';
import { KVS_LIMITS } from '../../../sandbox/forge/kvs/limits';
import type { UnitCosts } from './measure';
import type { MinuteOfWork } from './profile';

/** What a minute asks of each limited resource. */
export interface Demand {
  readonly invocations: number;
  readonly readUnits: number;
  readonly writeUnits: number;
  readonly queueEvents: number;
  readonly jiraPoints: number;
}
export interface Day {
  /** The minute that asks most of storage's reads. */
  readonly peak: { readonly minute: number; readonly demand: Demand };
  /** What the screens alone ask in that minute: they can't wait. */
  readonly screens: Demand;
  /** Points of Jira in the busiest hour. */
  readonly pointsInAnHour: number;
  /** Minutes in which background work had to wait for a limit, and the longest that it waited, in minutes. */
  readonly waiting: { readonly minutes: number; readonly longest: number; readonly by: string };
  /** Minutes in which screens alone asked for more than there is. */
  readonly refused: number;
  readonly gbSeconds: number;
}

export const CAPACITY = {
  invocations: LIMITS.siteInvocationsPerMinute,
  readUnits: KVS_LIMITS.unitsPerMinute,
  writeUnits: KVS_LIMITS.unitsPerMinute,
  queueEvents: LIMITS.push.perMinute,
} as const;

type Wall = 'readUnits' | 'writeUnits' | 'queueEvents';
const WALLS: readonly Wall[] = ['readUnits', 'writeUnits', 'queueEvents'];

/**
 * A day in minutes. Screens take what they need first; events and messages take what is left and wait otherwise: they are
 * repeated until there is room (see the burst in the chapter on load), so that what is too much moves into later minutes.
 */
export function simulate(day: readonly MinuteOfWork[], costs: UnitCosts): Day {
  const hours = new Map<number, number>();
  const backlog: Record<Wall, number> = { readUnits: 0, writeUnits: 0, queueEvents: 0 };
  let peak: Day['peak'] = { minute: 0, demand: demandOf(day[0], costs, 'all') };
  let [waited, refused, longest, by] = [0, 0, 0, ''];
  let gbSeconds = 0;
  for (const work of day) {
    const all = demandOf(work, costs, 'all');
    const screens = demandOf(work, costs, 'screens');
    if (all.readUnits > peak.demand.readUnits) peak = { minute: work.minute, demand: all };
    const hour = Math.floor(work.minute / 60);
    hours.set(hour, (hours.get(hour) ?? 0) + all.jiraPoints);
    gbSeconds +=
      work.incidents * costs.incident.gbSeconds +
      work.changes * costs.change.gbSeconds +
      work.opened * costs.opening.gbSeconds;
    if (WALLS.some((wall) => screens[wall] > CAPACITY[wall])) refused += 1;
    for (const wall of WALLS) {
      const room = Math.max(0, CAPACITY[wall] - screens[wall]);
      backlog[wall] = Math.max(0, backlog[wall] + all[wall] - screens[wall] - room);
      const wait = room === 0 ? Infinity : backlog[wall] / room;
      if (wait > longest) [longest, by] = [wait, wall];
    }
    if (WALLS.some((wall) => backlog[wall] > 0)) waited += 1;
  }
  const busiest = day.find(({ minute }) => minute === peak.minute);
  return {
    peak,
    screens: demandOf(busiest, costs, 'screens'),
    pointsInAnHour: Math.max(...hours.values()),
    waiting: { minutes: waited, longest, by },
    refused,
    gbSeconds,
  };
}

function demandOf(work: MinuteOfWork | undefined, costs: UnitCosts, what: 'all' | 'screens'): Demand {
  const { incidents = 0, changes = 0, opened = 0 } = work ?? {};
  const tickets = what === 'all' ? 1 : 0;
  const of = (key: 'readUnits' | 'writeUnits' | 'jiraPoints' | 'pushes'): number =>
    tickets * (incidents * costs.incident[key] + changes * costs.change[key]) + opened * costs.opening[key];
  return {
    // Only what people and web triggers ask for counts against this limit.
    invocations: opened * costs.opening.invocations + tickets * changes * 10,
    readUnits: of('readUnits'),
    writeUnits: of('writeUnits'),
    queueEvents: of('pushes'),
    jiraPoints: of('jiraPoints'),
  };
}

/** How many times the work of the profile the day carries before background work waits longer than so many minutes. */
export function carries(day: readonly MinuteOfWork[], costs: UnitCosts, longest: number): number {
  let [low, high] = [0, 64];
  for (let step = 0; step < 24; step++) {
    const times = (low + high) / 2;
    const more = day.map(({ minute, incidents, changes, opened }) => ({
      minute,
      incidents: incidents * times,
      changes: changes * times,
      opened: opened * times,
    }));
    const { waiting, refused } = simulate(more, costs);
    if (refused === 0 && waiting.longest <= longest) low = times;
    else high = times;
  }
  return low;
}
