import { JiraError } from '../../jira/errors';
import type { LiveIssue } from '../../jira/read-issue';
import type { Deps } from '../deps';
import { rosters } from '../read-rosters';
import type { IssueRules } from '../rules/find-practice';
import { liveDirectory } from './live-seating';
import { peopleOf, type Directory } from './people-of';
import {
  cachedRoster,
  FRESH_MS,
  groupsOf,
  readRoleMembers,
  remember,
  roleKey,
  rolesOf,
} from './roster-cache';
import { readOnce, type Seating } from './seating';

type Needed = Pick<Deps, 'jira' | 'store' | 'clock'>;

/**
 * Seats for a preview: what was read last, so that opening a panel stays cheap; `stale` tells that a refresh is wanted. A group or
 * role that was never read is read now; one that can't be is shown without its seats, and `failure` says so.
 */
export function previewSeating(
  deps: Needed,
  found: IssueRules,
  issue: LiveIssue,
  on: { readonly stale: () => void; readonly failure: (message: string) => void },
): Pick<Seating, 'people'> {
  const directory = cachedDirectory(deps, found, issue, on.stale);
  return readOnce({
    people: async (approver) => {
      try {
        return await peopleOf(approver, found, issue, directory);
      } catch (error) {
        if (!(error instanceof JiraError)) throw error;
        on.failure('Who sits in one of the stages could not be read from Jira.');
        return { people: [], nobody: [] };
      }
    },
    delegations: () => Promise.resolve([]),
    unread: () => undefined,
  });
}

function cachedDirectory(
  deps: Needed,
  { rules, project }: IssueRules,
  issue: LiveIssue,
  stale: () => void,
): Directory {
  let read: Promise<ReadonlyMap<string, unknown>> | null = null;
  // All that a preview may ask for, in one request, with the first that it asks for.
  const wanted = [
    ...groupsOf(rules, project),
    ...rolesOf(project).map((id) => roleKey(project.projectId, id)),
  ];
  const members = async (key: string, live: () => Promise<readonly string[]>): Promise<readonly string[]> => {
    read ??= readCached(deps, [...new Set([...wanted, key])]);
    const known = cachedRoster.safeParse((await read).get(key));
    if (!known.success) return remember(deps, key, await live());
    if (Math.abs(deps.clock.now() - known.data.at) > FRESH_MS) stale();
    return known.data.members;
  };
  const group = rosters(deps.jira);
  return {
    ...liveDirectory(deps, issue),
    members: (groupId) => members(groupId, () => group(groupId)),
    role: async (roleId) => ({
      name: '',
      groupIds: [],
      accountIds: await members(roleKey(project.projectId, roleId), () =>
        readRoleMembers(deps, group, project.projectId, roleId),
      ),
    }),
    // Who has left shows when the stage opens.
    active: (accountIds) => Promise.resolve(accountIds),
  };
}

async function readCached(
  { store }: Pick<Deps, 'store'>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const found = await store.caches.membersOfGroups(keys);
  return new Map(keys.map((key, index) => [key, found[index]]));
}
