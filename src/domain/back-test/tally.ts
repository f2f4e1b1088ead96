import * as z from '../../shape';
import { EMPTY_SPREAD, fitTogether, mergeSpreads, spread, spreadOf } from '../forecast/spread';
import { VERDICTS } from './judge-ticket';
import { change, mergeChanges } from './top-changes';

/** How many different times all goals together keep: some 60 KB. */
const ROOM = 6000;
export const HOURS_OF_WEEK = 7 * 24;

const counts = z.object({ met: z.int(), missed: z.int() });
export type Counts = z.infer<typeof counts>;
const verdicts = z.object({
  missed: z.int(),
  met: z.int(),
  noGoal: z.int(),
  undecided: z.int(),
  outside: z.int(),
});

/**
 * What is known of a back-test so far: JSON of at most 200 KiB, however many tickets went in. Tickets may come in any portions
 * and in any order; each must come once.
 */
export const tally = z.object({
  schema: z.literal(1),
  /** Tickets judged, and tickets that were still open and are not. */
  tickets: z.int(),
  open: z.int(),
  /** Tickets by their verdict as a whole. */
  before: verdicts,
  after: verdicts,
  /** Cycles by goal id. */
  beforeGoals: z.record(z.string(), counts),
  afterGoals: z.record(
    z.string(),
    z.object({
      met: z.int(),
      missed: z.int(),
      /** Minutes that cycles needed: those that were stopped, and those that were cancelled or never stopped. */
      stopped: spread,
      unfinished: spread,
    }),
  ),
  better: z.int(),
  worse: z.int(),
  /** Verdicts that changed otherwise, such as from "met" to "no goal". */
  other: z.int(),
  changes: z.array(change),
  /** Breaches by hour of the week, Monday 00:00 first. */
  heatBefore: z.array(z.int()),
  heatAfter: z.array(z.int()),
});
export type Tally = z.infer<typeof tally>;

const noVerdicts = (): Tally['before'] => ({ missed: 0, met: 0, noGoal: 0, undecided: 0, outside: 0 });
export const noHeat = (): number[] => Array.from({ length: HOURS_OF_WEEK }, () => 0);

export function emptyTally(): Tally {
  return {
    schema: 1,
    tickets: 0,
    open: 0,
    before: noVerdicts(),
    after: noVerdicts(),
    beforeGoals: {},
    afterGoals: {},
    better: 0,
    worse: 0,
    other: 0,
    changes: [],
    heatBefore: noHeat(),
    heatAfter: noHeat(),
  };
}

/** Both together: associative and free of order. */
export function merge(a: Tally, b: Tally): Tally {
  return {
    schema: 1,
    tickets: a.tickets + b.tickets,
    open: a.open + b.open,
    before: addVerdicts(a.before, b.before),
    after: addVerdicts(a.after, b.after),
    beforeGoals: joinGoals(a.beforeGoals, b.beforeGoals, (one, other) => ({
      met: one.met + other.met,
      missed: one.missed + other.missed,
    })),
    afterGoals: fitGoals(joinGoals(a.afterGoals, b.afterGoals, addGoals)),
    better: a.better + b.better,
    worse: a.worse + b.worse,
    other: a.other + b.other,
    changes: mergeChanges(a.changes, b.changes),
    heatBefore: a.heatBefore.map((count, hour) => count + (b.heatBefore[hour] ?? 0)),
    heatAfter: a.heatAfter.map((count, hour) => count + (b.heatAfter[hour] ?? 0)),
  };
}

export type GoalTally = Tally['afterGoals'][string];

/** A goal's cycles, from the minutes that each of them needed. */
export const goalTally = (
  of: Counts,
  stopped: readonly number[],
  unfinished: readonly number[],
): GoalTally => ({
  ...of,
  stopped: spreadOf(stopped, ROOM),
  unfinished: spreadOf(unfinished, ROOM),
});

const addVerdicts = (a: Tally['before'], b: Tally['before']): Tally['before'] => {
  const sum = noVerdicts();
  for (const verdict of VERDICTS) sum[verdict] = a[verdict] + b[verdict];
  return sum;
};

const addGoals = (a: GoalTally, b: GoalTally): GoalTally => ({
  met: a.met + b.met,
  missed: a.missed + b.missed,
  stopped: mergeSpreads(a.stopped, b.stopped, Infinity),
  unfinished: mergeSpreads(a.unfinished, b.unfinished, Infinity),
});

function joinGoals<T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  add: (one: T, other: T) => T,
): Record<string, T> {
  const joined = new Map(Object.entries(a));
  for (const [id, more] of Object.entries(b)) {
    const known = joined.get(id);
    joined.set(id, known === undefined ? more : add(known, more));
  }
  // In one order, so that the same tickets give the same text.
  return Object.fromEntries([...joined].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** All goals share one room and one precision. */
export function fitGoals(goals: Tally['afterGoals']): Tally['afterGoals'] {
  const all = Object.entries(goals);
  const fitted = fitTogether(
    all.flatMap(([, { stopped, unfinished }]) => [stopped, unfinished]),
    ROOM,
  );
  return Object.fromEntries(
    all.map(([id, goal], index) => {
      const [stopped = EMPTY_SPREAD, unfinished = EMPTY_SPREAD] = fitted.slice(2 * index, 2 * index + 2);
      return [id, { ...goal, stopped, unfinished }];
    }),
  );
}
