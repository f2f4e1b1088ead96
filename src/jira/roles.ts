import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

const answer = z.object({
  name: z.string().nullish(),
  // Absent where nobody has the role.
  actors: z
    .array(
      z.object({
        actorUser: z.object({ accountId: z.string() }).nullish(),
        actorGroup: z.object({ groupId: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});

/** Who has a project role: people by name, and groups whose members have it. */
export interface RoleActors {
  readonly name: string;
  readonly accountIds: readonly string[];
  readonly groupIds: readonly string[];
}

/** The actors of a role in one project; Jira leaves inactive people out. One call. */
export async function readRoleActors(
  jira: JiraClient,
  projectId: string,
  roleId: string,
): Promise<RoleActors> {
  const { name, actors } = await jira.call(ENDPOINTS.projectRole, {
    path: { projectIdOrKey: projectId, id: roleId },
    query: { excludeInactiveUsers: true },
    answer,
  });
  const found = actors ?? [];
  return {
    name: name ?? '',
    accountIds: found.flatMap(({ actorUser }) => (actorUser ? [actorUser.accountId] : [])),
    groupIds: found.flatMap(({ actorGroup }) => (actorGroup?.groupId ? [actorGroup.groupId] : [])),
  };
}
