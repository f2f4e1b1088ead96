import type { ClockView } from '../../contract/clocks';
import type { RulesInForce } from '../../domain/rules/types';
import { nextDue } from '../../domain/sla/next-due';
import { completedCycles, ongoingCycle } from '../../domain/sla/ongoing';
import type { Cycle, SlaPolicy } from '../../domain/sla/types';
import { clockWords, goalWords } from '../../domain/sla/words';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { FiredStep } from '../../store/issue-state-types';
import type { Clock } from './replay-clocks';
import { tellingOf } from './telling';

/** One clock as the screen shows it: its ongoing cycle, or the last one. The replay must have at least one cycle. */
export function viewClock(
  rules: RulesInForce,
  clock: Clock,
  fired: readonly FiredStep[],
  now: Millis,
): ClockView {
  const { policy, replay } = clock;
  const cycle = ongoingCycle(replay) ?? (replay.cycles.at(-1) as Cycle);
  const telling = tellingOf(clock, rules);
  const next = nextDue(replay, now);
  return {
    policyId: policy.id,
    name: policy.name,
    agreement: policy.agreement,
    state: cycle.state,
    goal: goalWords(cycle, telling),
    goalDuration: cycle.goalDuration,
    unit: cycle.unit,
    elapsedTime: cycle.elapsedTime,
    remainingTime: cycle.remainingTime,
    startTime: isoOf(cycle.startTime),
    stopTime: instantOrNull(cycle.stopTime),
    breachTime: instantOrNull(cycle.breachTime),
    breached: cycle.breached,
    paused: cycle.state === 'paused',
    withinCalendarHours: cycle.withinCalendarHours,
    due: instantOrNull(cycle.due),
    calendar: calendarName(rules, cycle),
    timeZone: telling.timeZone,
    words: clockWords(replay, policy, telling),
    next:
      next === null || !Number.isFinite(next.at)
        ? null
        : { at: isoOf(next.at), text: stepName(policy, next.step) },
    escalations: fired
      .filter(({ policyId, cycle: number }) => policyId === policy.id && number === cycle.number)
      .map(({ step, dueAt, outcome }) => ({
        step: stepName(policy, step),
        at: isoOf(dueAt),
        outcome: OUTCOMES[outcome],
      })),
    segments: cycle.segments.map(({ from, to, kind, reason, counted }) => ({
      from: isoOf(from),
      to: isoOf(to),
      kind,
      reason,
      counted,
    })),
    cycle: cycle.number,
    completedCycles: completedCycles(replay).length,
  };
}

const OUTCOMES: Readonly<Record<FiredStep['outcome'], string>> = {
  claimed: 'being sent',
  sent: 'sent',
  passedNotSent: 'passed, not sent',
};

const instantOrNull = (at: Millis | null): string | null =>
  at === null || !Number.isFinite(at) ? null : isoOf(at);

const stepName = ({ escalations }: SlaPolicy, step: string | null): string =>
  step === null ? 'Breach' : (escalations.find(({ id }) => id === step)?.name ?? step);

const calendarName = ({ calendars }: RulesInForce, { calendar }: Cycle): string =>
  calendar === null ? '' : (calendars[calendar]?.at(-1)?.name ?? calendar);
