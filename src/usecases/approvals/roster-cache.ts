import * as z from '../../shape';
import type { Approver } from '../../domain/approvals/types';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { readRoleActors } from '../../jira/roles';
import type { Deps } from '../deps';
import { rosters } from '../read-rosters';

/**
 * The members of groups and project roles that approval policies name, as they were read last: so that opening a panel stays cheap.
 * Nothing is decided by it: a stage that opens reads them itself.
 */
export const cachedRoster = z.object({ at: z.number(), members: z.array(z.string()) });

/** A roster older than this asks for a refresh. */
export const FRESH_MS = 15 * 60_000;

/** Under which name a project role is kept beside the groups. */
export const roleKey = (projectId: string, roleId: string): string => `role-${projectId}-${roleId}`;

type Rules = Pick<RulesInForce, 'boards'>;

/** Everybody whom a project's policies name as approvers or escalate to. */
function approversOf({ approvalPolicies }: ProjectRules): Approver[] {
  const stages = approvalPolicies.flatMap(({ rows }) =>
    rows.flatMap(({ outcome }) => (outcome.kind === 'stages' ? outcome.stages : [])),
  );
  return stages.flatMap(({ approvers }) => approvers);
}

/** The groups that a project's policies name, by themselves or through boards. */
export function groupsOf({ boards = [] }: Rules, project: ProjectRules): string[] {
  const groups = approversOf(project).flatMap((one) => {
    if (one.kind === 'group') return [one.groupId];
    return one.kind === 'board' ? (boards.find(({ id }) => id === one.boardId)?.groups ?? []) : [];
  });
  return [...new Set(groups)];
}

export const rolesOf = (project: ProjectRules): string[] => [
  ...new Set(approversOf(project).flatMap((one) => (one.kind === 'role' ? [one.roleId] : []))),
];

type Remembering = Pick<Deps, 'store' | 'clock'>;

export async function remember(
  { store, clock }: Remembering,
  key: string,
  members: readonly string[],
): Promise<readonly string[]> {
  await store.caches.rememberGroupMembers(key, { at: clock.now(), members: [...members] });
  return members;
}

/** The people who have a project role, by name or through a group. */
export async function readRoleMembers(
  { jira }: Pick<Deps, 'jira'>,
  members: (groupId: string) => Promise<readonly string[]>,
  projectId: string,
  roleId: string,
): Promise<readonly string[]> {
  const { accountIds, groupIds } = await readRoleActors(jira, projectId, roleId);
  const groups = await Promise.all(groupIds.map(members));
  return [...new Set([...accountIds, ...groups.flat()])];
}

/** Reads the groups and roles that a project's approval policies name, so that previews needn't. */
export async function refreshRosters(
  deps: Remembering & Pick<Deps, 'jira'>,
  rules: Rules,
  project: ProjectRules,
): Promise<void> {
  const live = rosters(deps.jira);
  const { projectId } = project;
  await Promise.all([
    ...groupsOf(rules, project).map(async (groupId) => remember(deps, groupId, await live(groupId))),
    ...rolesOf(project).map(async (roleId) =>
      remember(deps, roleKey(projectId, roleId), await readRoleMembers(deps, live, projectId, roleId)),
    ),
  ]);
}

/** After an adoption: reads the rosters that no preview has asked for yet, so that the first panel is quick. */
export async function warmRosters(deps: Remembering & Pick<Deps, 'jira' | 'log'>): Promise<void> {
  const rules = await deps.store.rules.get();
  if (rules === null) return;
  for (const project of Object.values(rules.projects)) {
    if (project.approvalPolicies.length === 0) continue;
    if (cachedRoster.safeParse(await deps.store.caches.groupMembers(project.groups.cab)).success) continue;
    try {
      await refreshRosters(deps, rules, project);
    } catch (error) {
      // The panel reads them itself then.
      deps.log.error('rosters.cold', error, { projectId: project.projectId });
    }
  }
}
