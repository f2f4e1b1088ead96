import { dueSteps, type DueSteps, stepKey } from '../../domain/sla/escalations';
import type { History } from '../../domain/history/types';
import { nextDue } from '../../domain/sla/next-due';
import { pickPolicies } from '../../domain/sla/pick-policies';
import { replay } from '../../domain/sla/replay';
import type { Holders, Replay, SlaPolicy } from '../../domain/sla/types';
import { calendarBook } from '../../domain/time/book';
import type { Millis } from '../../domain/time/types';
import type { ProjectRules } from '../../domain/rules/types';
import { isoOf } from '../../jira/instant';
import type { FiredStep, IssueState } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';

export interface Clock {
  readonly policy: SlaPolicy;
  readonly replay: Replay;
}

/** Who can hold a ticket of a project. */
export const holdersOf = ({ teamField, teams = {} }: ProjectRules): Holders => ({
  field: teamField ?? null,
  teams,
});

/** The clocks of an issue at an instant, each by the version it was moved to, else the one in force at its creation. */
export function replayClocks(
  { rules, project }: IssueRules,
  history: History,
  pins: IssueState['pins'],
  now: Millis,
): Clock[] {
  const book = calendarBook(rules.calendars);
  const holders = holdersOf(project);
  return pickPolicies(project.slaPolicies, history.createdAt, pins).map((policy) => ({
    policy,
    replay: replay(policy, book, history, now, holders),
  }));
}

/** Escalations that are due on one clock. They count from adoption of the practice or the policy's effective date. */
export function stepsDue(
  { practice }: IssueRules,
  clock: Clock,
  fired: readonly FiredStep[],
  now: Millis,
): DueSteps {
  return dueSteps(clock.replay, clock.policy, {
    firedStepIds: fired.map(({ policyId, cycle, step }) => stepKey(policyId, cycle, step)),
    activatedAt: Math.max(Date.parse(practice.adoptedAt), Date.parse(clock.policy.effectiveFrom)),
    now,
  });
}

/** When the clocks want attention next, as ISO text: at once while a step waits to be dealt with; null when never. */
export function clocksDueAt(
  rules: IssueRules,
  clocks: readonly Clock[],
  { fired, waitingMails }: Pick<IssueState, 'fired' | 'waitingMails'>,
  now: Millis,
): string | null {
  // What waits keeps its own instant, not "now": looking at an issue twice must not look like a change.
  const waiting = clocks.flatMap((clock) => {
    const { send, passedNotSent } = stepsDue(rules, clock, fired, now);
    return [...(send === null ? [] : [send.at]), ...passedNotSent.map(({ at }) => at)];
  });
  const orphans = fired.flatMap(({ outcome, claimedAt }) => (outcome === 'claimed' ? [claimedAt] : []));
  const next = clocks.flatMap((clock) => nextDue(clock.replay, now)?.at ?? []);
  const mails = waitingMails.map(({ at }) => Date.parse(at));
  const all = [...waiting, ...orphans, ...next, ...mails].filter((at) => Number.isFinite(at));
  return all.length === 0 ? null : isoOf(Math.min(...all));
}
