import { readActivePeople } from '../../jira/active-people';
import type { LiveIssue } from '../../jira/read-issue';
import { readRoleActors } from '../../jira/roles';
import { delegationsOf } from '../delegations/delegations-of';
import type { Deps } from '../deps';
import { rosters } from '../read-rosters';
import type { IssueRules } from '../rules/find-practice';
import { peopleOf, type Directory } from './people-of';
import { readOnce, type Seating } from './seating';

/** The directory as it is now: Jira, and the service registry. */
export function liveDirectory(
  { jira, store }: Pick<Deps, 'jira' | 'store'>,
  { projectId }: Pick<LiveIssue, 'projectId'>,
): Directory {
  return {
    members: rosters(jira),
    role: (roleId) => readRoleActors(jira, projectId, roleId),
    active: (accountIds) => readActivePeople(jira, accountIds),
    owners: async (names) => {
      const { ids, facts } = await store.gathering.byNames(names);
      return names.map((name, index) => {
        const id = ids[index] ?? null;
        const reach = facts.find((one) => one.id === id)?.reach;
        return { name: reach?.name ?? name, owner: id === null ? undefined : (reach?.owner ?? null) };
      });
    },
  };
}

/** Who sits in the stages of a change now, as Jira and the registry say. */
export const liveSeating = (
  deps: Pick<Deps, 'jira' | 'store' | 'log'>,
  found: IssueRules,
  issue: LiveIssue,
): Seating => {
  const directory = liveDirectory(deps, issue);
  return readOnce({
    people: (approver) => peopleOf(approver, found, issue, directory),
    delegations: (accountIds, at) => delegationsOf(deps, accountIds, at),
    unread: (error) => deps.log.error('seats.unread', error, { issueId: issue.id }),
  });
};
