import { instantWords } from '../../domain/approvals/words';
import type { GateInput, Lack, Round, SealedContent } from '../../domain/approvals/types';
import { lastPhoned, phoneState } from '../../domain/emergency/phone';
import type { EmergencyEntry } from '../../domain/emergency/types';
import type { PracticeRules } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { fieldValueOf } from '../../jira/field-value';
import type { LiveIssue } from '../../jira/read-issue';
import { subtasksOf } from '../../jira/subtasks';
import type { ChangeTask } from '../../jira/read-tasks';
import type { Duties, IssueState } from '../../store/issue-state-types';
import { standardVerdict } from '../approvals/change-kind';
import { valueOf } from '../change/read-change';
import type { IssueRules } from '../rules/find-practice';

/** What the gate asks beside the decision, each worked out from what it has at hand: no call of its own. */

const TESTS: readonly string[] = ['test-failed', 'no-test-plan'];

/** Stoppers that are about tests are told as such. */
export const splitStoppers = (
  all: GateInput['stoppers'],
): { readonly stoppers: GateInput['stoppers']; readonly tests: readonly Lack[] } => ({
  stoppers: all.filter(({ id }) => !TESTS.includes(id)),
  tests: all.filter(({ id }) => TESTS.includes(id)),
});

/** Tasks that are planned for a time outside the change's window. Where either says nothing, nothing is outside. */
export function tasksOutside(
  tasks: readonly ChangeTask[],
  { start, end }: { readonly start: Millis | null; readonly end: Millis | null },
  timeZone: string,
): Lack[] {
  const lies = (at: Millis | null): boolean =>
    at !== null && ((start !== null && at < start) || (end !== null && at > end));
  return tasks.flatMap(({ planned }) => {
    if (planned === undefined) return [];
    const outside = [planned.start, planned.end].find(lies);
    return outside === undefined || outside === null
      ? []
      : [
          {
            text: `${planned.key} is planned for ${instantWords(outside, timeZone)}, outside the window`,
            remedy: 'Move the task into the window.',
          },
        ];
  });
}

/** Whether who asked for the change is also who is to carry it out, by the live field and what the screen sets. */
export function requesterImplements(
  practice: PracticeRules,
  { creator }: Duties,
  issue: LiveIssue,
  modified: Readonly<Record<string, unknown>> = {},
): boolean {
  const { implementer } = practice.fields;
  const value =
    implementer !== undefined && Object.hasOwn(modified, implementer)
      ? modified[implementer]
      : valueOf(practice, issue, 'implementer');
  const people = (Array.isArray(value) ? (value as readonly unknown[]) : [value]).map(
    (one) => fieldValueOf(one).id,
  );
  return people.some(
    (id) => id !== null && (id === creator || id === issue.creator || id === issue.reporter),
  );
}

/**
 * Tasks that the template of a change decided as standard required when it was decided and that nobody finds under it: one that was deleted or renamed is
 * not there. Any other change has no template that could require some.
 */
export function missingTasks(round: Round | null, issue: LiveIssue): Lack[] {
  if (round?.input?.kind !== 'standard') return [];
  const { template } = round;
  const there = new Set(subtasksOf(issue).map(({ summary }) => summary.trim()));
  return (template?.tasks ?? [])
    .filter((summary) => !there.has(summary.trim()))
    .map((summary) => ({
      text: `The task “${summary}” is missing, which its template “${template?.name ?? ''}” requires`,
      remedy: 'Add it as a sub-task under that name.',
    }));
}

/** Fields whose edits voided the rounds just before the last one, each once. */
export function voidedBy({ rounds }: Pick<IssueState, 'rounds'>): readonly string[] {
  const before = rounds.filter(({ purpose }) => purpose !== 'retro').slice(0, -1);
  const stood = before.findLastIndex(({ closed }) => closed?.how !== 'void');
  return [
    ...new Set(before.slice(stood + 1).flatMap(({ closed }) => closed?.diff.map(({ name }) => name) ?? [])),
  ];
}

/** In what a change that was decided as standard differs from its template now; null: in nothing, or it was decided otherwise. */
export function deviationFromTemplate(
  { project }: Pick<IssueRules, 'project'>,
  state: Pick<IssueState, 'origin'>,
  round: Round | null,
  content: SealedContent,
): Lack | null {
  if (round?.input?.kind !== 'standard') return null;
  const verdict = standardVerdict(state, project, content, round.level);
  if (verdict.isStandard) return null;
  return {
    text: verdict.why ?? 'It was made from no template',
    remedy:
      'Put it back to what the template says, or submit it again to have it decided as a normal change.',
  };
}

/** Why the approval over the phone opens nothing; null: there was none, or it isn't what is lacking. */
export function doorLack(entries: readonly EmergencyEntry[], liveSeal: string, now: Millis): Lack | null {
  const phoned = lastPhoned(entries);
  if (phoned === null) return null;
  switch (phoneState(entries, phoned, now)) {
    case 'denied':
      return {
        text: 'The approver who was named on the phone has denied it',
        remedy: 'Ask for a vote, or break the glass if nobody can be reached.',
      };
    case 'lapsed':
      return {
        text: 'The approver on the phone has not confirmed it within a day',
        remedy: 'Ask for a vote, or break the glass if nobody can be reached.',
      };
    default:
      return phoned.seal === liveSeal
        ? null
        : {
            text: 'The change was edited after it was approved over the phone',
            remedy: 'Call the approver again, and record that.',
          };
  }
}
