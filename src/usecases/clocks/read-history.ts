import { buildHistory } from '../../domain/history/build-history';
import { deriveFields, type StatusCategory } from '../../domain/history/derive-fields';
import type { ObservedFact } from '../../domain/history/facts';
import type { History } from '../../domain/history/types';
import * as z from '../../shape';
import { fieldValueOf } from '../../jira/field-value';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueRules } from '../rules/find-practice';
import { clockFields, clockHistoryFields } from './clock-fields';

/**
 * The history that clocks and priority are a function of: the changelog, walked back from the live values, the facts, and the
 * fields that follow from them.
 */
export function readHistory(
  rules: IssueRules,
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
  facts: readonly ObservedFact[],
): History {
  const fields = new Set([
    ...(clockHistoryFields(rules) ?? ['status', 'priority', 'assignee']),
    ...Object.values(rules.practice.fields),
    ...clockFields(rules.rules, issue.projectId),
    'issuetype',
    'project',
  ]);
  const history = buildHistory({
    createdAt: issue.created,
    current: Object.fromEntries([...fields].map((id) => [id, fieldValueOf(issue.raw[id])])),
    changes: entries,
    facts,
  });
  const live = statusCategoryOf(issue);
  const known = rules.project.statusCategories ?? {};
  return deriveFields(history, {
    statusCategories: live === null ? known : { ...known, [issue.status.id]: live },
  });
}

const status = z.object({
  statusCategory: z.object({ key: z.enum(['new', 'indeterminate', 'done']) }),
});

/** The category of the issue's present status, as Jira says it beside the status; null when it doesn't. */
export function statusCategoryOf({ raw }: Pick<LiveIssue, 'raw'>): StatusCategory | null {
  const read = status.safeParse(raw['status']);
  return read.success ? read.data.statusCategory.key : null;
}
