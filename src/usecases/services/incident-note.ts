import type { PracticeRules } from '../../domain/rules/types';
import { isoOf } from '../../jira/instant';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { IncidentNote, IssueState } from '../../store/issue-state-types';
import { serviceNamesOf } from '../change/read-change';
import { statusCategoryOf } from '../clocks/read-history';

/** What the services should know of an issue as it is now; null: nothing, and they never knew anything. */
export function incidentNote(
  { incident: before }: Pick<IssueState, 'incident'>,
  practice: PracticeRules,
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
): IncidentNote | null {
  if (practice.practice !== 'incident-management') return before;
  const names = serviceNamesOf(practice, issue);
  if (names.length === 0 && before === null) return null;
  const at = isoOf(issue.created);
  if (statusCategoryOf(issue) !== 'done') return { names, at, closedAt: null };
  const moved = entries.findLast(({ items }) => items.some(({ fieldId }) => fieldId === 'status'));
  return { names, at, closedAt: before?.closedAt ?? isoOf(moved?.at ?? issue.updated) };
}

/** The change that is confirmed to have caused an incident: the last word on each change counts. */
export function causeOf(suspects: IssueState['suspects']): string | null {
  const last = new Map(suspects.map(({ changeId, verdict }) => [changeId, verdict]));
  return suspects.findLast(({ changeId }) => last.get(changeId) === 'confirmed')?.changeId ?? null;
}

/** Whether the services know something else than what is so now. */
export function isUntold({ incident, told, suspects }: IssueState): boolean {
  if (incident === null) return false;
  if (told === null) return incident.names.length > 0;
  const essence = (note: IncidentNote, cause: string | null): string =>
    JSON.stringify([note.names, note.at, note.closedAt, cause]);
  return essence(incident, causeOf(suspects)) !== essence(told, told.causedBy);
}
