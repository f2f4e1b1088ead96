import { wireInstant } from './instants';
import { userRef } from './refs';
import type { JiraContext } from '../context';
import type { ChangeGroup, Issue } from '../entities';
import type { Caller } from './caller';

/** The changelog of an issue, oldest first. Ids grow with time, also over issues. */
export function changesOf(context: JiraContext, issueId: string): ChangeGroup[] {
  const groups = context.tables.table('changeGroups').by('issue', issueId);
  return groups.sort((a, b) => a.created.localeCompare(b.created) || Number(a.id) - Number(b.id));
}

/** One entry as GET /issue/{id}/changelog answers it. */
export const formatChange = (
  context: JiraContext,
  caller: Caller,
  group: ChangeGroup,
): Record<string, unknown> => ({
  id: group.id,
  author: userRef(context, group.authorId),
  created: wireInstant(group.created, caller.timeZone),
  items: group.items.map((item) => ({ ...item })),
});

/** The page inside an issue: `expand=changelog` gives the newest first. */
export function formatChangelogPage(
  context: JiraContext,
  caller: Caller,
  issue: Issue,
): Record<string, unknown> {
  const histories = changesOf(context, issue.id)
    .reverse()
    .slice(0, 100)
    .map((group) => formatChange(context, caller, group));
  return { startAt: 0, maxResults: histories.length, total: changesOf(context, issue.id).length, histories };
}
