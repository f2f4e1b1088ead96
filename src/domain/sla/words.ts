import type { Calendar, Millis } from '../time/types';
import { durationWords, instantWords } from '../time/words';
import { ongoingCycle } from './ongoing';
import type { Cycle, Replay, SlaPolicy } from './types';

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
  return sentence(cycle, telling);
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
      return `Paused: ${cycle.pauseReason ?? 'no reason given'}. ${spent} of ${goal} used; no due time while paused.${breach}`;
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
