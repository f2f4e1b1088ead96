import { deriveFields } from '../history/derive-fields';
import { offsetAt } from '../time/zone-offsets';
import type { Millis } from '../time/types';
import { type CompactHistory, expand } from './compact-history';
import { judgeCycles, type JudgedCycle, type Trial, type Verdict, worstOf } from './judge-ticket';
import { emptyTally, goalTally, merge, noHeat, type Tally } from './tally';
import { type Change, mergeChanges } from './top-changes';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** 1970-01-01 was a Thursday: so long after Monday 00:00. */
const THURSDAY = 72;

/** The zone whose hours breaches are counted by: that of the first goal's calendar. */
export const zoneOf = ({ after, book, until }: Trial): string => {
  const [first] = after.goals;
  return first ? book(first.calendar, until).timeZone : 'UTC';
};

/** Judges a portion of tickets under both policies and adds them. Open tickets are counted and left out. */
export function addTickets(tally: Tally, trial: Trial, tickets: readonly CompactHistory[]): Tally {
  return merge(tally, tallyOf(trial, tickets));
}

function tallyOf(trial: Trial, tickets: readonly CompactHistory[]): Tally {
  const closed = tickets.filter(({ closedAt }) => closedAt !== null && closedAt <= trial.until);
  const judged = closed.map((ticket) => {
    const history = deriveFields(expand(ticket), trial.site);
    const under = (policy: Trial['before']) => (policy === null ? [] : judgeCycles(policy, trial, history));
    return { ticket, before: under(trial.before), after: under(trial.after) };
  });
  const verdicts = judged.map(({ ticket, before, after }) =>
    compare(ticket, worstOf(before), worstOf(after)),
  );
  const [before, after] = [judged.flatMap((one) => one.before), judged.flatMap((one) => one.after)];
  const changed = trial.before === null ? [] : verdicts.filter((one) => one[2] !== one[3]);
  const zone = zoneOf(trial);
  const better = changed.filter((one) => one[2] === 'missed').length;
  const worse = changed.filter((one) => one[3] === 'missed').length;
  return {
    ...emptyTally(),
    tickets: closed.length,
    open: tickets.length - closed.length,
    before: countVerdicts(trial.before === null ? [] : verdicts.map((one) => one[2])),
    after: countVerdicts(verdicts.map((one) => one[3])),
    beforeGoals: Object.fromEntries(byGoal(before).map(([id, cycles]) => [id, countsOf(cycles)])),
    afterGoals: Object.fromEntries(byGoal(after).map(([id, cycles]) => [id, timesOf(cycles)])),
    better,
    worse,
    other: changed.length - better - worse,
    changes: mergeChanges([], changed),
    heatBefore: heatOf(before, zone),
    heatAfter: heatOf(after, zone),
  };
}

function compare({ id, key }: CompactHistory, before: JudgedCycle | null, after: JudgedCycle | null): Change {
  const over = (after ?? before)?.over ?? 0;
  // Away from zero, so that a second over is not "0 minutes over".
  const minutes = over < 0 ? -Math.ceil(-over / MINUTE) : Math.ceil(over / MINUTE);
  return [id, key, before?.verdict ?? 'outside', after?.verdict ?? 'outside', minutes];
}

function countVerdicts(verdicts: readonly Verdict[]): Tally['before'] {
  const counts = { ...emptyTally().before };
  for (const verdict of verdicts) counts[verdict]++;
  return counts;
}

/** Cycles that a goal was in force for, by its id. */
function byGoal(cycles: readonly JudgedCycle[]): [string, JudgedCycle[]][] {
  const goals = new Map<string, JudgedCycle[]>();
  for (const cycle of cycles) {
    if (cycle.goalId === null) continue;
    const known = goals.get(cycle.goalId);
    if (known) known.push(cycle);
    else goals.set(cycle.goalId, [cycle]);
  }
  return [...goals];
}

const countsOf = (cycles: readonly JudgedCycle[]): { met: number; missed: number } => ({
  met: cycles.filter(({ verdict }) => verdict === 'met').length,
  missed: cycles.filter(({ verdict }) => verdict === 'missed').length,
});

function timesOf(cycles: readonly JudgedCycle[]): Tally['afterGoals'][string] {
  const needed = (stopped: boolean): number[] =>
    cycles.filter((cycle) => cycle.stopped === stopped).map((cycle) => cycle.needed);
  return goalTally(countsOf(cycles), needed(true), needed(false));
}

function heatOf(cycles: readonly JudgedCycle[], zone: string): number[] {
  const heat = noHeat();
  for (const { breachAt } of cycles) {
    if (breachAt === null) continue;
    const hour = hourOfWeek(breachAt, zone);
    heat[hour] = (heat[hour] ?? 0) + 1;
  }
  return heat;
}

/** 0 is Monday from 00:00 to 01:00, by the zone's wall clock. */
function hourOfWeek(at: Millis, zone: string): number {
  const hours = Math.floor((at + offsetAt(zone, at)) / HOUR) + THURSDAY;
  return ((hours % 168) + 168) % 168;
}
