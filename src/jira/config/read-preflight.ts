import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { orNull } from './or-null';
import { idName } from './shapes';

/** What Steward does in a project as itself, by Jira's keys of permissions. */
const NEEDED = [
  'ADMINISTER',
  'BROWSE_PROJECTS',
  'ADMINISTER_PROJECTS',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'ADD_COMMENTS',
] as const;

const permissions = z.object({
  permissions: z.record(z.string(), z.object({ name: z.string(), havePermission: z.boolean() })),
});
const levels = z.object({
  levels: z
    .array(idName)
    .nullish()
    .transform((value) => value ?? []),
});

/** What stands in Steward's own way in a project: permissions it lacks, and security levels it may not see. */
export async function readPreflight(
  jira: JiraClient,
  projectId: string,
): Promise<{ readonly lacking: string[]; readonly hiddenLevels: string[] }> {
  const [held, all, visible] = await Promise.all([
    jira.call(CONFIG_ENDPOINTS.myPermissions, {
      query: { projectId, permissions: NEEDED.join(',') },
      answer: permissions,
    }),
    // Without a scheme Jira has nothing to answer.
    orNull(() =>
      jira.call(CONFIG_ENDPOINTS.securitySchemeOfProject, {
        path: { projectKeyOrId: projectId },
        answer: levels,
      }),
    ),
    jira.call(CONFIG_ENDPOINTS.securityLevelsOfProject, {
      path: { projectKeyOrId: projectId },
      answer: levels,
    }),
  ]);
  const seen = new Set(visible.levels.map((level) => level.id));
  return {
    lacking: Object.values(held.permissions)
      .filter((one) => !one.havePermission)
      .map((one) => one.name),
    hiddenLevels: (all?.levels ?? []).filter((level) => !seen.has(level.id)).map((level) => level.name),
  };
}
