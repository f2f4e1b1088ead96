import type { JiraClient } from '../jira/client';
import { readGroupMembers } from '../jira/groups';

/** Members of a group as they are now. */
export type RosterOf = (groupId: string) => Promise<readonly string[]>;

/** Reads each group at most once; made anew for each invocation, so that nothing is remembered for longer. */
export function rosters(jira: JiraClient): RosterOf {
  const read = new Map<string, Promise<readonly string[]>>();
  return (groupId) => {
    const known = read.get(groupId);
    if (known !== undefined) return known;
    const members = readGroupMembers(jira, groupId);
    read.set(groupId, members);
    return members;
  };
}
