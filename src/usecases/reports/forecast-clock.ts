import type { ForecastView } from '../../contract/clocks';
import type { PracticeId } from '../../contract/common';
import { forecast, LEAST_CASES } from '../../domain/forecast/forecast';
import { kindKeys, type Width } from '../../domain/forecast/kinds';
import { ongoingCycle } from '../../domain/sla/ongoing';
import type { Cycle, Goal } from '../../domain/sla/types';
import { calendarBook } from '../../domain/time/book';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { Clock } from '../clocks/replay-clocks';
import type { IssueRules } from '../rules/find-practice';
import type { Spreads } from './spread-record';

/**
 * When an open clock will probably stop and how likely its goal is missed, from what the project's own tickets of the same kind
 * did that lasted as long (see `readSpreads`; null: nothing was learned yet). Null for a clock that is not open or has no goal.
 */
export function forecastOf(
  known: Spreads | null,
  rules: IssueRules,
  clock: Clock,
  issueTypeId: string,
  now: Millis,
): ForecastView | null {
  const cycle = ongoingCycle(clock.replay);
  if (cycle === null || cycle.goalId === null) return null;
  const { goalId, unit } = cycle;
  const kinds = kindKeys({ policyId: clock.policy.id, goalId, unit, type: issueTypeId });
  const seen = kinds.flatMap(({ width, key }) => {
    const ended = known?.spreads[key];
    const open = known?.open[key];
    return ended === undefined ? [] : [{ width, ended, ...(open && { open }) }];
  });
  const made = forecast(seen, { elapsed: cycle.elapsedTime, target: cycle.goalDuration });
  if (made.kind === 'too few') return { kind: 'tooFew', cases: made.cases, needed: LEAST_CASES };
  const at = (remaining: Millis): Millis => instantAfter(rules, cycle, now, remaining);
  const { early, median, late } = made.remaining;
  const [from, middle, to] = [at(early), at(median), at(late)];
  // A calendar that never opens again gives no instant.
  if (!Number.isFinite(to)) return null;
  return {
    kind: 'forecast',
    breach: cycle.breached ? 1 : made.breach,
    median: isoOf(middle),
    from: isoOf(from),
    to: isoOf(to),
    cases: made.cases,
    of: kindWords(rules, clock, goalId, made.width),
  };
}

function instantAfter(
  { rules }: IssueRules,
  { unit, calendar }: Cycle,
  now: Millis,
  remaining: Millis,
): Millis {
  if (unit === 'calendar' || calendar === null) return now + remaining;
  return calendarBook(rules.calendars)(calendar, now).add(now, remaining);
}

const NOUNS: Readonly<Partial<Record<PracticeId, string>>> = {
  'incident-management': 'incidents',
  'service-request-management': 'requests',
  'problem-management': 'problems',
  'change-enablement': 'changes',
};

/** "of incidents with priority High". */
function kindWords(
  { practice, project }: IssueRules,
  { policy }: Clock,
  goalId: string,
  width: Width,
): string {
  if (width === 'policy') return `of all tickets under "${policy.name}"`;
  const noun = width === 'goal' ? 'tickets' : (NOUNS[practice.practice] ?? 'tickets');
  const goal = policy.goals.find(({ id }) => id === goalId);
  const names = (project.priority?.matrix.priorities ?? []).filter(({ id }) =>
    prioritiesOf(goal).includes(id),
  );
  if (names.length > 0) return `of ${noun} with priority ${names.map(({ name }) => name).join(' or ')}`;
  return policy.goals.length === 1 ? `of ${noun}` : `of ${noun} with the goal "${goalId}"`;
}

/** The priorities that a goal is for, if it is told by priority alone. */
function prioritiesOf(goal: Goal | undefined): readonly string[] {
  const when = goal?.when;
  if (when === undefined || when === 'otherwise' || !('in' in when)) return [];
  return when.field === 'priority' ? when.in : [];
}
