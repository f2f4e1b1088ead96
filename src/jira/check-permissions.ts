import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

const answer = z.object({
  globalPermissions: z.array(z.string()).default([]),
  projectPermissions: z
    .array(
      z.object({
        permission: z.string(),
        issues: z.array(z.number()).default([]),
        projects: z.array(z.number()).default([]),
      }),
    )
    .default([]),
});

export interface Asked {
  readonly global?: readonly string[];
  readonly permission?: string;
  readonly issues?: readonly string[];
  readonly projects?: readonly string[];
}
export interface Granted {
  readonly global: readonly string[];
  readonly issues: readonly string[];
  readonly projects: readonly string[];
}

/** Which of the permissions the person who asks holds, on exactly these issues and projects. One call. */
export async function checkPermissions(jira: JiraClient, asked: Asked): Promise<Granted> {
  const { global = [], permission, issues = [], projects = [] } = asked;
  const granted = await jira.call(ENDPOINTS.checkPermissions, {
    body: {
      globalPermissions: global,
      projectPermissions:
        permission === undefined
          ? []
          : [{ permissions: [permission], issues: issues.map(Number), projects: projects.map(Number) }],
    },
    answer,
  });
  const found = granted.projectPermissions.find((item) => item.permission === permission);
  return {
    global: global.filter((key) => granted.globalPermissions.includes(key)),
    issues: (found?.issues ?? []).map(String),
    projects: (found?.projects ?? []).map(String),
  };
}

/** Jira checks so many issues in one call. Source: the operation's description. */
const ISSUES_AT_ONCE = 1000;

/**
 * Which of these issues the person who asks may do each of these things to, by permission. One call for every thousand issues.
 */
export async function checkSeveral(
  jira: JiraClient,
  permissions: readonly string[],
  issues: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const held = new Map(permissions.map((permission) => [permission, new Set<string>()]));
  const all = [...new Set(issues)];
  for (let start = 0; start < all.length; start += ISSUES_AT_ONCE) {
    const some = all.slice(start, start + ISSUES_AT_ONCE).map(Number);
    const { projectPermissions } = await jira.call(ENDPOINTS.checkPermissions, {
      body: { globalPermissions: [], projectPermissions: [{ permissions, issues: some, projects: [] }] },
      answer,
    });
    for (const { permission, issues: granted } of projectPermissions)
      for (const id of granted) held.get(permission)?.add(String(id));
  }
  return held;
}
