import type { ClockView } from '../../contract/clocks';
import { accountOf } from '../../domain/sla/account';
import { nextStep, ladder } from '../../domain/sla/ladder';
import { nextDue } from '../../domain/sla/next-due';
import { completedCycles, ongoingCycle } from '../../domain/sla/ongoing';
import type { Cycle, SlaPolicy } from '../../domain/sla/types';
import { clockWords, goalWords } from '../../domain/sla/words';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { calendarBook } from '../../domain/time/book';
import { durationWords } from '../../domain/time/words';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { FiredStep, IssueState } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';
import { viewBreachNote } from './breach-notes';
import type { Clock } from './replay-clocks';
import { tellingOf } from './telling';
import { viewLadder } from './view-ladder';

/** What was recorded of an issue's clocks; a clock that is only tried has nothing. */
export type ClockRecord = Pick<IssueState, 'fired' | 'breachNotes'>;

/** One clock as the screen shows it: its ongoing cycle, or the last one. The replay must have at least one cycle. */
export function viewClock(
  rules: IssueRules,
  clock: Clock,
  { fired, breachNotes }: ClockRecord,
  now: Millis,
): ClockView {
  const { policy, replay } = clock;
  const cycle = ongoingCycle(replay) ?? (replay.cycles.at(-1) as Cycle);
  const telling = tellingOf(clock, rules.rules);
  const account = accountOf(cycle);
  const steps = viewLadder(rules, clock, fired, now);
  const noteOf = (one: Cycle) =>
    one.breached ? viewBreachNote(rules.project, breachNotes, policy.id, one.number) : null;
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
    calendar: calendarName(rules.rules, cycle),
    timeZone: telling.timeZone,
    words: clockWords(replay, policy, telling),
    next: nextOf(clock, fired, now),
    escalations: fired
      .filter(({ policyId, cycle: number }) => policyId === policy.id && number === cycle.number)
      .map(({ step, dueAt, outcome }) => ({
        step: stepName(policy, step),
        at: isoOf(dueAt),
        outcome: OUTCOMES[outcome],
      })),
    segments: cycle.segments.map((segment) => ({
      from: isoOf(segment.from),
      to: isoOf(segment.to),
      kind: segment.kind,
      reason: segment.reason,
      counted: segment.counted,
      holder: segment.holder === null ? null : teamName(rules.project, segment.holder),
      waitsFor: segment.waitsFor,
    })),
    cycle: cycle.number,
    completedCycles: completedCycles(replay).length,
    attachedAt: instantOrNull(replay.attachedAt),
    usedBeforeAttachment: cycle.usedBeforeAttachment,
    supports: supportsOf(rules.project, policy),
    goals: cycle.goals.map((goal) => ({ at: isoOf(goal.at), words: wordsOfGoal(rules.rules, goal) })),
    holders: account.byHolder
      .filter(({ holder }) => holder !== null || account.byHolder.length > 1)
      .map(({ holder, counted, wall }) => ({
        name: holder === null ? 'No team' : teamName(rules.project, holder),
        counted,
        wall,
      })),
    customerWait: account.customerWait,
    ladder: steps,
    forecast: null,
    breach: noteOf(cycle),
    earlier: replay.cycles
      .filter(({ number }) => number < cycle.number)
      .map((one) => ({
        cycle: one.number,
        state: one.state,
        startTime: isoOf(one.startTime),
        stopTime: instantOrNull(one.stopTime),
        elapsedTime: one.elapsedTime,
        breached: one.breached,
        breach: noteOf(one),
      })),
  };
}

const OUTCOMES: Readonly<Record<FiredStep['outcome'], string>> = {
  claimed: 'being sent',
  sent: 'sent',
  passedNotSent: 'passed, not sent',
};

/** The next escalation or the breach, whichever comes first. */
function nextOf({ policy, replay }: Clock, fired: readonly FiredStep[], now: Millis): ClockView['next'] {
  const due = nextStep(ladder(replay, policy, fired, now));
  const next =
    due?.state === 'due' && due.at !== null ? { at: due.at, step: due.step.id } : nextDue(replay, now);
  if (next === null || !Number.isFinite(next.at)) return null;
  return { at: isoOf(next.at), text: stepName(policy, next.step) };
}

const instantOrNull = (at: Millis | null): string | null =>
  at === null || !Number.isFinite(at) ? null : isoOf(at);

const stepName = ({ escalations }: SlaPolicy, step: string | null): string =>
  step === null ? 'Breach' : (escalations.find(({ id }) => id === step)?.name ?? step);

const calendarName = ({ calendars }: RulesInForce, { calendar }: Cycle): string =>
  calendar === null ? '' : (calendars[calendar]?.at(-1)?.name ?? calendar);

const teamName = ({ teams = {} }: ProjectRules, id: string): string =>
  Object.hasOwn(teams, id) ? (teams[id]?.name ?? id) : id;

const supportsOf = ({ slaPolicies }: ProjectRules, { supports }: SlaPolicy): string | null =>
  supports === undefined ? null : (slaPolicies.findLast(({ id }) => id === supports)?.name ?? supports);

function wordsOfGoal(rules: RulesInForce, goal: Cycle['goals'][number]): string {
  if (goal.goalId === null) return 'No goal';
  const day = goal.calendar === null ? 0 : calendarBook(rules.calendars)(goal.calendar, goal.at).dayLength;
  return durationWords(goal.target, goal.unit, day);
}
