import * as z from '../shape';
import type { JiraClient } from '../jira/client';
import { readGroupMembers } from '../jira/groups';
import { JiraError } from '../jira/errors';
import type { ProjectRules } from '../domain/rules/types';
import type { Deps } from './deps';

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

const cached = z.object({ at: z.number(), members: z.array(z.string()) });
/** A preview older than this asks for a refresh. Nothing is decided by it: a round that opens reads the group itself. */
const FRESH_MS = 15 * 60_000;

/**
 * Rosters for a preview: what was read last, so that opening a panel stays cheap; `onStale` tells that a refresh is
 * wanted. A group that was never read is read now; one that can't be is shown without its seats, and `onFailure`
 * says so.
 */
export function previewRosters(
  deps: Pick<Deps, 'store' | 'clock'>,
  project: ProjectRules,
  live: RosterOf,
  on: { readonly stale: () => void; readonly failure: (message: string) => void },
): RosterOf {
  let read: Promise<ReadonlyMap<string, unknown>> | null = null;
  return async (groupId) => {
    // All that a preview may ask for, in one request, with the first that it asks for.
    read ??= readCached(deps, [...new Set([...groupsOf(project), groupId])]);
    const known = cached.safeParse((await read).get(groupId));
    if (known.success) {
      if (Math.abs(deps.clock.now() - known.data.at) > FRESH_MS) on.stale();
      return known.data.members;
    }
    try {
      return await remember(deps, groupId, live);
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      on.failure('Who sits in one of the stages could not be read from Jira.');
      return [];
    }
  };
}

async function readCached(
  { store }: Pick<Deps, 'store'>,
  groupIds: readonly string[],
): Promise<ReadonlyMap<string, unknown>> {
  const found = await store.caches.membersOfGroups(groupIds);
  return new Map(groupIds.map((groupId, index) => [groupId, found[index]]));
}

/** The groups that a project's approval policies name. */
function groupsOf({ approvalPolicies }: ProjectRules): string[] {
  const stages = approvalPolicies.flatMap(({ rows }) =>
    rows.flatMap(({ outcome }) => (outcome.kind === 'stages' ? outcome.stages : [])),
  );
  return [...new Set(stages.flatMap(({ approvers }) => approvers.map(({ groupId }) => groupId)))];
}

async function remember(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  groupId: string,
  live: RosterOf,
): Promise<readonly string[]> {
  const members = await live(groupId);
  await store.caches.rememberGroupMembers(groupId, { at: clock.now(), members: [...members] });
  return members;
}

/** Reads the groups that a project's approval policies name, so that previews needn't. */
export async function refreshRosters(
  deps: Pick<Deps, 'store' | 'clock' | 'jira'>,
  project: ProjectRules,
): Promise<void> {
  const live = rosters(deps.jira);
  await Promise.all(groupsOf(project).map((groupId) => remember(deps, groupId, live)));
}

/** After an adoption: reads the boards' groups that no preview has asked for yet, so that the first panel is quick. */
export async function warmRosters(deps: Pick<Deps, 'store' | 'clock' | 'jira' | 'log'>): Promise<void> {
  const rules = await deps.store.rules.get();
  for (const project of Object.values(rules?.projects ?? {})) {
    if (project.approvalPolicies.length === 0) continue;
    if (cached.safeParse(await deps.store.caches.groupMembers(project.groups.cab)).success) continue;
    try {
      await refreshRosters(deps, project);
    } catch (error) {
      // The panel reads them itself then.
      deps.log.error('rosters.cold', error, { projectId: project.projectId });
    }
  }
}
