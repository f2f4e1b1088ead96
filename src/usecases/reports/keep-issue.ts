import { DERIVED_FIELDS } from '../../contract/sla-terms';
import { compact } from '../../domain/back-test/compact-history';
import { casesOf } from '../../domain/forecast/cases';
import { outcomesOf } from '../../domain/sla-report/outcome';
import { fieldValueOf } from '../../jira/field-value';
import type { BreachNote } from '../../store/issue-state-types';
import { clockHistoryFields } from '../clocks/clock-fields';
import type { Clock } from '../clocks/replay-clocks';
import type { Deps } from '../deps';
import { putOnAgenda } from '../upkeep/agenda';
import { closedAtOf } from './closed-at';
import { keepHistories } from './keep-history';
import { keepOutcomes } from './keep-outcomes';
import type { OutcomeRecord } from './outcome-record';
import { readClocks, type IssueClocks } from './read-clocks';

/**
 * Keeps what reports, forecasts and back-tests need of an issue: its decided cycles, and its compact history once it is closed.
 * It may be called as often as one likes: what is kept is a function of the issue's history and of what was said of its breaches,
 * and nothing is written that stands there already.
 */
export async function keepIssue(deps: Deps, issueId: string): Promise<void> {
  const read = await readClocks(deps, issueId);
  if (read === null) return;
  const { rules, state } = read.folded;
  const keeping = { issueId, projectId: state.projectId, timeZone: rules.rules.timeZone };
  await keepOutcomes(deps, keeping, read.clocks, decided(read));
  await keepClosed(deps, read);
}

function decided({ folded: { rules, issue, state }, history, clocks }: IssueClocks): OutcomeRecord[] {
  const teamField = rules.project.teamField ?? null;
  return clocks.flatMap(({ policy, replay }) => {
    const notes = notesOf(state.breachNotes, policy.id);
    const meta = { issueId: issue.id, key: issue.key, history, teamField, notes };
    return outcomesOf(policy, replay, meta).map((outcome) => ({
      outcome,
      case: caseOf(replay, outcome.cycle, issue.issueTypeId),
    }));
  });
}

function caseOf(replay: Clock['replay'], number: number, type: string): OutcomeRecord['case'] {
  const cycles = replay.cycles.filter((cycle) => cycle.number === number);
  return casesOf({ ...replay, cycles }, type)[0] ?? null;
}

type Notes = ReadonlyMap<number, { readonly excused: boolean; readonly reason: string | null }>;

/** The last word on each breach of a policy. */
function notesOf(all: readonly BreachNote[], policyId: string): Notes {
  const notes = new Map<number, { excused: boolean; reason: string | null }>();
  for (const note of all) {
    if (note.policyId !== policyId) continue;
    const known = notes.get(note.cycle) ?? { excused: false, reason: null };
    notes.set(
      note.cycle,
      note.kind === 'excuse' ? { ...known, excused: note.excused } : { ...known, reason: note.code },
    );
  }
  return notes;
}

/** An open ticket's history is not kept; that of a reopened one stays until it is closed again. */
async function keepClosed(
  deps: Deps,
  { folded: { rules, issue, state, now }, history }: IssueClocks,
): Promise<void> {
  const closedAt = closedAtOf(history);
  if (closedAt === null) return;
  const { id, key } = issue;
  const resolution = fieldValueOf(issue.raw['resolution']).text;
  // A field whose changes were not read must not look as if it had never changed.
  const read = clockHistoryFields(rules);
  const fields = read === null ? null : new Set<string>([...read, ...DERIVED_FIELDS]);
  await putOnAgenda(deps, { kind: 'spread', projectId: state.projectId }, now);
  await keepHistories(deps, state.projectId, [compact(history, { id, key, closedAt, resolution }, fields)]);
}
