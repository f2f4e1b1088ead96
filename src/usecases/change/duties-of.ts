import type { PracticeRules } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { ChangeTask } from '../../jira/read-tasks';
import type { Duties } from '../../store/issue-state-types';
import { accountsIn } from '../approvals/accounts-in';
import { valueOf } from './read-change';

const NOBODY: Duties = {
  creator: null,
  reporters: [],
  implementers: [],
  taskAssignees: [],
  submittedAt: null,
};

/**
 * Adds what history shows to the people who bear on the separation of duties: the creator, every reporter since
 * creation, every value of the implementer field and every assignee of a change task since the first submission.
 * Nobody is ever taken out again.
 */
export function gatherDuties(
  known: Duties = NOBODY,
  practice: PracticeRules,
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
  submittedAt: Millis | null,
  tasks: readonly ChangeTask[] = [],
): Duties {
  const first = known.submittedAt ?? submittedAt;
  const field = practice.fields.implementer;
  const reporters = [issue.reporter, ...valuesOf(entries, 'reporter', Number.NEGATIVE_INFINITY)];
  const implementers =
    first === null || field === undefined
      ? []
      : [...accountsIn(valueOf(practice, issue, 'implementer')), ...valuesOf(entries, field, first)];
  return {
    creator: known.creator ?? issue.creator,
    reporters: union(known.reporters, reporters),
    implementers: union(known.implementers, implementers),
    taskAssignees: union(known.taskAssignees, first === null ? [] : assigneesOf(tasks, first)),
    submittedAt: first,
    // What a change manager has said stands, whatever history shows later.
    ...(known.cleared && { cleared: known.cleared }),
  };
}

/** Whether the tasks name somebody who isn't known to have one: the change itself doesn't show that. */
export const hasNewAssignee = (
  { submittedAt, taskAssignees }: Duties,
  tasks: readonly ChangeTask[],
): boolean =>
  submittedAt !== null &&
  assigneesOf(tasks, submittedAt).some((one) => one !== null && !taskAssignees.includes(one));

/** The duties as they would be with what a transition screen sets: people who would get a part with this very move. */
export function withScreen(
  known: Duties,
  { fields: { implementer } }: PracticeRules,
  modified: Readonly<Record<string, unknown>>,
): Duties {
  if (implementer === undefined || !Object.hasOwn(modified, implementer)) return known;
  return { ...known, implementers: union(known.implementers, accountsIn(modified[implementer])) };
}

const assigneesOf = (tasks: readonly ChangeTask[], since: Millis): (string | null)[] =>
  tasks.flatMap(({ assignee, entries }) => [assignee, ...valuesOf(entries, 'assignee', since)]);

/** Every account that a person field held at or after `since`: what changes since then left and what they set. */
function valuesOf(entries: readonly ChangeEntry[], field: string, since: Millis): string[] {
  return entries
    .filter(({ at }) => at >= since)
    .flatMap(({ items }) => items.filter(({ fieldId }) => fieldId === field))
    .flatMap(({ from, to }) => [...accountsOfId(from), ...accountsOfId(to)]);
}

/** A changelog joins several accounts with ", ", some versions in brackets. */
const accountsOfId = (id: string | null): string[] =>
  (id ?? '')
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const union = (known: readonly string[], seen: readonly (string | null)[]): string[] => [
  ...new Set([...known, ...seen.filter((id): id is string => id !== null && id !== '')]),
];
