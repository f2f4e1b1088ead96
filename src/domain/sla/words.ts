import type { Calendar, Millis } from '../time/types';
import { durationWords, instantWords } from '../time/words';
import { ongoingCycle } from './ongoing';
import type { Cycle, GoalInForce, Replay, SlaPolicy, WaitsFor } from './types';

/** What the sentences need besides the clock: how long a working day is, and in which zone to tell the time. */
export type Telling = Pick<Calendar, 'dayLength' | 'timeZone'>;

/** A goal in words: "2 working days (16 h)". */
export function goalWords(cycle: Cycle, telling: Telling): string {
  return cycle.goalId === null ? 'No goal' : durationWords(cycle.goalDuration, cycle.unit, telling.dayLength);
}

/** One sentence for where a clock stands, and why. */
export function clockWords(replay: Replay, policy: SlaPolicy, telling: Telling): string {
  const cycle = ongoingCycle(replay) ?? replay.cycles.at(-1);
  if (!cycle)
    return replay.attachedAt === null ? `${policy.name} does not apply.` : `${policy.name} has not started.`;
  return [sentence(cycle, telling), ...asides(cycle, policy, telling)].join(' ');
}

function sentence(cycle: Cycle, telling: Telling): string {
  const spent = durationWords(cycle.elapsedTime, cycle.unit, telling.dayLength);
  const goal = goalWords(cycle, telling);
  const when = (at: Millis | null): string =>
    at === null ? 'an unknown time' : instantWords(at, telling.timeZone);
  const breach = cycle.breached ? ` ${breachWords(cycle, when)}` : '';
  switch (cycle.state) {
    case 'running':
      return cycle.breached ? `Still open after ${spent}.${breach}` : runningWords(cycle, telling, when);
    case 'paused':
      return `${pausedWords(cycle)}: ${cycle.pauseReason ?? 'no reason given'}. ${spent} of ${goal} used; no due time while paused.${breach}`;
    case 'noGoal':
      return `No goal matches this ticket${cycle.ended ? ', so it was not judged' : ', so the clock is suspended'}.${breach}`;
    case 'met':
      return `Met: stopped ${when(cycle.stopTime)} after ${spent} of ${goal}.`;
    case 'breached':
      return `Missed: stopped ${when(cycle.stopTime)} after ${spent}.${breach}`;
    case 'cancelled':
      return `${cycle.ended === 'left scope' ? 'Cancelled: the ticket left the scope of this policy' : 'Cancelled'} ${when(cycle.stopTime)}.${breach}`;
  }
}

function runningWords(cycle: Cycle, telling: Telling, when: (at: Millis | null) => string): string {
  const left = durationWords(cycle.remainingTime, cycle.unit, telling.dayLength);
  const resting = cycle.withinCalendarHours ? '' : ' Outside working hours now, so no time passes.';
  if (cycle.due === null)
    return `${left} left of ${goalWords(cycle, telling)}, but its calendar never opens again.`;
  return `Due ${when(cycle.due)}: ${left} left of ${goalWords(cycle, telling)}.${resting}`;
}

function breachWords(cycle: Cycle, when: (at: Millis | null) => string): string {
  const cause =
    cycle.breachCause === 'goal changed' ? 'when a tighter goal applied that was already used up' : 'when';
  const goal = cycle.breachCause === 'goal changed' ? '' : ' the goal was used up';
  return `Breached ${when(cycle.breachTime)}, ${cause}${goal}.`;
}

const FOR_WHOM: Readonly<Record<WaitsFor, string>> = {
  customer: 'Paused for the customer',
  supplier: 'Paused for the supplier',
  approval: 'Paused for an approval',
  other: 'Paused',
};

function pausedWords({ segments }: Cycle): string {
  const waitsFor = segments.at(-1)?.waitsFor ?? null;
  return waitsFor === null ? 'Paused' : FOR_WHOM[waitsFor];
}

/** What is worth a sentence beside where the clock stands. */
function asides(cycle: Cycle, policy: SlaPolicy, telling: Telling): string[] {
  const before = cycle.usedBeforeAttachment;
  const used = durationWords(before, cycle.unit, telling.dayLength);
  const changed = changeWords(cycle, policy, telling);
  return [
    ...(before > 0 ? [`${used} of it had been used when this policy came to apply.`] : []),
    ...(changed === null ? [] : [changed]),
  ];
}

/** The latest change of goal or calendar, unless the breach it caused says so already. */
function changeWords(cycle: Cycle, policy: SlaPolicy, telling: Telling): string | null {
  const [was, is] = cycle.goals.slice(-2);
  if (!was || !is || (cycle.breachCause === 'goal changed' && cycle.breachTime === is.at)) return null;
  const when = instantWords(is.at, telling.timeZone);
  if (was.target !== is.target || was.unit !== is.unit || was.goalId === null || is.goalId === null)
    return `The goal changed ${when}, from ${inForceWords(was, telling)} to ${inForceWords(is, telling)}.`;
  if (was.calendar === is.calendar) return null;
  const choice = policy.goals.find(({ id }) => id === is.goalId)?.calendarBy;
  const whose = choice && 'holder' in choice ? 'the calendar of the team that holds it' : 'another calendar';
  return `Since ${when} ${whose} counts.`;
}

/** A goal as it was in force: "2 working days (16 h)", or that there was none. */
export function inForceWords({ goalId, target, unit }: GoalInForce, telling: Telling): string {
  return goalId === null ? 'no goal' : durationWords(target, unit, telling.dayLength);
}
