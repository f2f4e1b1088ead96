import { buildHistory } from '../../domain/history/build-history';
import type { ObservedFact } from '../../domain/history/facts';
import type { History } from '../../domain/history/types';
import { fieldValueOf } from '../../jira/field-value';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueRules } from '../rules/find-practice';
import { clockFields, clockHistoryFields } from './clock-fields';

/** The history that clocks and priority are a function of: the changelog, walked back from the live values, and the facts. */
export function readHistory(
  rules: IssueRules,
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
  facts: readonly ObservedFact[],
): History {
  const fields = new Set([
    ...clockHistoryFields(rules),
    ...clockFields(rules.rules, issue.projectId),
    'issuetype',
    'project',
  ]);
  return buildHistory({
    createdAt: issue.created,
    current: Object.fromEntries([...fields].map((id) => [id, fieldValueOf(issue.raw[id])])),
    changes: entries,
    facts,
  });
}
