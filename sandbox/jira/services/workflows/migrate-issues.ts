import { storeIssue } from '../../issues/apply-changes';
import type { Issue } from '../../entities';
import type { JiraContext } from '../../context';

/** Moves issues to other statuses because their workflow changed: no transition, no rules, no event, but an entry in the changelog. */
export function migrateIssues(
  context: JiraContext,
  moves: readonly { issue: Issue; toStatusId: string }[],
  authorId: string,
): void {
  const nameOf = (id: string): string | null => context.tables.table('statuses').get(id)?.name ?? null;
  for (const { issue, toStatusId } of moves) {
    if (issue.statusId === toStatusId) continue;
    const from = { from: issue.statusId, fromString: nameOf(issue.statusId) };
    storeIssue(context, issue, { ...issue, statusId: toStatusId }, authorId, [
      {
        field: 'status',
        fieldtype: 'jira',
        fieldId: 'status',
        ...from,
        to: toStatusId,
        toString: nameOf(toStatusId),
      },
    ]);
  }
}
