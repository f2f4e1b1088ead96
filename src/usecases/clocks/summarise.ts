import { openCaseOf } from '../../domain/forecast/cases';
import { AT_RISK_PERCENT } from '../../domain/sla/fields';
import { ongoingCycle } from '../../domain/sla/ongoing';
import type { Cycle } from '../../domain/sla/types';
import type { Millis } from '../../domain/time/types';
import { fieldValueOf } from '../../jira/field-value';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { ClockSummary, IssueState, KeptCase } from '../../store/issue-state-types';
import type { IssueRules } from '../rules/find-practice';
import type { Clock } from './replay-clocks';

/** What lists show of the clocks that are open, and by which instant the issue is listed: hints, written with the aggregate. */
export function summarise(
  { project }: IssueRules,
  issue: LiveIssue,
  clocks: readonly Clock[],
  now: Millis,
): Pick<IssueState, 'slaDue' | 'clocks' | 'openCases' | 'listed'> {
  const open = clocks.flatMap(({ policy, replay }) => {
    const cycle = ongoingCycle(replay);
    return cycle === null ? [] : [{ policy, cycle }];
  });
  const dues = open
    .filter(({ policy, cycle }) => policy.agreement !== 'UC' && cycle.state === 'running')
    .flatMap(({ cycle }) => dueOf(cycle) ?? []);
  const team = project.teamField === undefined ? null : fieldValueOf(listed(issue.raw[project.teamField]));
  return {
    slaDue: dues.length === 0 ? null : isoOf(Math.min(...dues)),
    clocks: open.map(({ policy, cycle }): ClockSummary => {
      const due = dueOf(cycle);
      return {
        policyId: policy.id,
        agreement: policy.agreement,
        state: stateOf(cycle),
        due: due === null ? null : isoOf(due),
        why: cycle.pauseReason,
      };
    }),
    openCases: open.flatMap(({ policy, cycle }): KeptCase[] => {
      const one = openCaseOf(policy.id, cycle, issue.issueTypeId, now);
      const runsIn = cycle.state === 'running' ? { calendar: cycle.calendar } : null;
      return one === null ? [] : [{ ...one, runsIn }];
    }),
    listed: { priority: issue.priority?.id ?? null, team: team?.id ?? team?.text ?? null },
  };
}

/** Of several teams the first one holds the ticket. */
const listed = (raw: unknown): unknown => (Array.isArray(raw) ? raw[0] : raw);

/** When it is due, or was when it breached; null while it isn't running. */
function dueOf(cycle: Cycle): Millis | null {
  const due = cycle.state === 'running' ? (cycle.due ?? cycle.breachTime) : null;
  return due !== null && Number.isFinite(due) ? due : null;
}

function stateOf(cycle: Cycle): ClockSummary['state'] {
  if (cycle.state === 'paused' || cycle.state === 'noGoal') return cycle.state;
  if (cycle.breached) return 'breached';
  return cycle.elapsedTime * 100 >= cycle.goalDuration * AT_RISK_PERCENT ? 'atRisk' : 'running';
}
