import { minutesUp } from '../forecast/cases';
import type { SiteKnowledge } from '../history/derive-fields';
import type { History } from '../history/types';
import { replay } from '../sla/replay';
import type { CalendarBook, Cycle, Holders, Segment, SlaPolicy } from '../sla/types';
import type { Millis } from '../time/types';

/** What all tickets of a back-test are judged with. */
export interface Trial {
  /** Null: there is no policy yet, or it isn't compared. */
  readonly before: SlaPolicy | null;
  readonly after: SlaPolicy;
  readonly book: CalendarBook;
  readonly holders: Holders;
  /** What the fields that Jira doesn't have are worked out with: they need not be kept. */
  readonly site: SiteKnowledge;
  /** When the test is made: what would have happened by then. */
  readonly until: Millis;
}

export const VERDICTS = ['missed', 'met', 'noGoal', 'undecided', 'outside'] as const;
/** `undecided`: cancelled in time, or not stopped even though the ticket is closed; `outside`: the policy opened no clock. */
export type Verdict = (typeof VERDICTS)[number];

/** One cycle as a report would count it. */
export interface JudgedCycle {
  readonly verdict: Exclude<Verdict, 'outside'>;
  /** The goal that decided: at the breach, or at the end. Null without one. */
  readonly goalId: string | null;
  readonly breachAt: Millis | null;
  /** Used time minus target at the end: positive is over, negative is left. */
  readonly over: Millis;
  /** It was stopped, as opposed to cancelled or still open. */
  readonly stopped: boolean;
  /** The least whole number of minutes that would not have been missed as a target, pauses and hours being what they were. */
  readonly needed: number;
}

export function judgeCycles(
  policy: SlaPolicy,
  trial: Omit<Trial, 'before' | 'after'>,
  history: History,
): JudgedCycle[] {
  return replay(policy, trial.book, history, trial.until, trial.holders).cycles.map(judgeCycle);
}

function judgeCycle(cycle: Cycle): JudgedCycle {
  const breachAt = cycle.breached ? cycle.breachTime : null;
  const decided = breachAt === null ? null : cycle.goals.findLast(({ at }) => at <= breachAt);
  const target = decided?.target ?? cycle.goalDuration;
  return {
    verdict: verdictOf(cycle),
    goalId: decided?.goalId ?? cycle.goalId,
    breachAt,
    over: cycle.elapsedTime - target,
    stopped: cycle.ended === 'stopped',
    needed: neededMinutes(cycle),
  };
}

function verdictOf({ breached, state }: Cycle): JudgedCycle['verdict'] {
  if (breached) return 'missed';
  return state === 'met' || state === 'noGoal' ? state : 'undecided';
}

/**
 * A target is missed by a clock that still runs when it is used up. So a time used to the last minute just fits, unless the
 * clock then ran on through closed hours, or runs still.
 */
function neededMinutes({ segments, elapsedTime, ended }: Cycle): number {
  const last = segments.findLastIndex(({ counted }) => counted > 0);
  const after: Segment['kind'] | undefined = segments[last + 1]?.kind;
  const ranOn =
    last >= 0 && (after === 'closed' || after === 'holiday' || (after === undefined && ended === null));
  return minutesUp(ranOn ? elapsedTime + 1 : elapsedTime);
}

/** The ticket as a whole: missed if anything was, else met if anything was; null stands for `outside`. */
export function worstOf(cycles: readonly JudgedCycle[]): JudgedCycle | null {
  const rank = ({ verdict }: JudgedCycle): number => VERDICTS.indexOf(verdict);
  return cycles.reduce<JudgedCycle | null>((worst, one) => {
    if (worst === null || rank(one) < rank(worst)) return one;
    return rank(one) === rank(worst) && one.over > worst.over ? one : worst;
  }, null);
}
