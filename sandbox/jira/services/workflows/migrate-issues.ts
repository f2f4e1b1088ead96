import type { Issue } from '../../entities';
import type { JiraContext } from '../../context';

/** Moves issues to other statuses because their workflow changed: no transition, no rules, but an entry in the changelog. */
export function migrateIssues(context: JiraContext, moves: readonly { issue: Issue; toStatusId: string }[], authorId: string): void {
  const statuses = context.tables.table('statuses');
  const now = context.clock.iso();
  for (const { issue, toStatusId } of moves) {
    if (issue.statusId === toStatusId) continue;
    context.tables.table('changeGroups').put({
      id: context.nextId('changeGroup'), issueId: issue.id, authorId, created: now,
      items: [{
        field: 'status', fieldtype: 'jira', fieldId: 'status', from: issue.statusId, fromString: statuses.get(issue.statusId)?.name ?? null,
        to: toStatusId, toString: statuses.get(toStatusId)?.name ?? null,
      }],
    });
    context.tables.table('issues').put({ ...issue, statusId: toStatusId, statusChangedAt: now, updated: now });
  }
}
