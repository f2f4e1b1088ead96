import type { BackTestResult } from '../../contract/back-test';
import { summarise, type BackTestSummary, type Verdict } from '../../domain/back-test/back-test';
import type { RulesInForce } from '../../domain/rules/types';
import type { Share } from '../../domain/sla/compliance';
import type { Job } from '../../store/jobs';
import { conditionWords } from '../sla/condition-words';
import { namesInRules } from '../sla/names';
import { trialOf, type BackTestInput } from './input';
import type { Progress } from './progress';

const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: 'Met',
  missed: 'Missed',
  noGoal: 'No goal',
  undecided: 'Undecided',
  outside: 'Not served',
};

/** What a back-test has found, as it is kept and shown. */
export function conclude(
  { jobId, startedBy }: Job,
  rules: RulesInForce,
  input: BackTestInput,
  { tally, gone }: Progress,
): BackTestResult {
  const summary = summarise(tally, trialOf(rules, input));
  const { better, worse, same, other, tickets } = summary.changes;
  return {
    jobId,
    policyId: input.policyId,
    name: input.after.name,
    at: input.until,
    by: startedBy,
    source: sourceWords(input, summary.tickets),
    tickets: summary.tickets,
    overall: { before: copy(summary.overall.before), after: copy(summary.overall.after) },
    goals: summary.goals.map((goal) => ({
      goalId: goal.goalId,
      name: goalName(input, rules, goal.goalId),
      unit: goal.unit ?? input.before?.goals.find(({ id }) => id === goal.goalId)?.unit ?? 'calendar',
      before: copy(goal.before),
      after: copy(goal.after),
      target: goal.target,
      needed: { ...goal.needed },
      cases: goal.cases,
    })),
    changes: {
      better,
      worse,
      same: same + other,
      tickets: tickets.map(({ id, key, before, after, over }) => ({
        issueId: input.source.kind === 'project' ? id : null,
        key,
        before: VERDICTS[before],
        after: VERDICTS[after],
        over,
      })),
    },
    heat: { timeZone: summary.heat.timeZone, cells: summary.heat.after.map((day) => [...day]) },
    notes: notesOf(summary, input, gone),
  };
}

/** Whom a goal is for: "Priority is High". */
function goalName({ projectId, after, before }: BackTestInput, rules: RulesInForce, goalId: string): string {
  const goal = [...after.goals, ...(before?.goals ?? [])].find(({ id }) => id === goalId);
  if (goal === undefined) return goalId;
  if (goal.when === 'otherwise') return after.goals.length === 1 ? 'All tickets' : 'All others';
  return conditionWords(goal.when, namesInRules(rules, projectId));
}

const copy = ({ met, missed, rate }: Share): { met: number; missed: number; rate: number | null } => ({
  met,
  missed,
  rate,
});

function sourceWords({ source }: BackTestInput, tickets: number): string {
  const counted = tickets === 1 ? '1 ticket' : `${tickets} tickets`;
  return source.kind === 'project'
    ? `${counted} closed in the last ${source.days} days`
    : `${counted} of an uploaded log`;
}

/** What was left out, and what the figures can't say. */
function notesOf({ open, verdicts, inexact }: BackTestSummary, input: BackTestInput, gone: number): string[] {
  const { outside, undecided, noGoal } = verdicts.after;
  const lines: [number, string][] = [
    [open, 'were open again when they were read, and were left out'],
    [gone, 'could not be read from Jira any more, and were left out'],
    [outside, 'are not served by the new policy'],
    [noGoal, 'have no goal that fits'],
    [undecided, 'were cancelled or never stopped, so nothing was decided'],
  ];
  return [
    ...lines.flatMap(([count, text]) => (count === 0 ? [] : [`${count} ${text}.`])),
    ...(input.before === null ? ['No version is in force, so there is nothing to compare with.'] : []),
    ...(inexact > 0 ? [`Times are rounded up by at most ${(inexact * 100).toFixed(1)} %.`] : []),
  ];
}
