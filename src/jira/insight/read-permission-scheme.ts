import * as z from '../../shape';
import type { JiraClient } from '../client';
import { INSIGHT_ENDPOINTS } from './endpoints';

const holder = z.object({ type: z.string(), parameter: z.string().optional(), value: z.string().optional() });
const scheme = z.object({
  permissions: z.array(z.object({ holder, permission: z.string() })).optional(),
});
const roles = z.array(z.object({ id: z.int(), name: z.string() }));

export interface Grant {
  readonly permission: string;
  readonly kind: 'group' | 'role' | 'user' | 'other';
  /** Empty for a person: the browser asks Jira for the name. */
  readonly name: string;
  readonly accountId?: string;
}

/**
 * Who the project's permission scheme gives what to. The holders are not expanded: the document of this operation
 * knows only type, parameter and value; roles are named by a second call.
 */
export async function readGrants(jira: JiraClient, projectId: string): Promise<Grant[]> {
  const { permissions = [] } = await jira.call(INSIGHT_ENDPOINTS.permissionScheme, {
    path: { projectKeyOrId: projectId },
    query: { expand: 'permissions' },
    answer: scheme,
  });
  const names = permissions.some((one) => one.holder.type === 'projectRole')
    ? new Map(
        (await jira.call(INSIGHT_ENDPOINTS.roles, { answer: roles })).map(({ id, name }) => [
          String(id),
          name,
        ]),
      )
    : new Map<string, string>();
  return permissions.map(({ permission, holder: { type, parameter = '', value = '' } }): Grant => {
    if (type === 'group') return { permission, kind: 'group', name: parameter };
    if (type === 'projectRole') {
      const id = parameter || value;
      return { permission, kind: 'role', name: names.get(id) ?? `role ${id}` };
    }
    if (type === 'user') return { permission, kind: 'user', name: '', accountId: parameter || value };
    return { permission, kind: 'other', name: WORDS[type] ?? (parameter || type) };
  });
}

/** Jira's types of holders that are no group, role or person, in words. */
const WORDS: Readonly<Record<string, string>> = {
  anyone: 'Anyone',
  applicationRole: 'Everybody with access to the application',
  assignee: 'The assignee',
  reporter: 'The reporter',
  projectLead: 'The project lead',
  groupCustomField: 'Groups named in a field',
  userCustomField: 'People named in a field',
  'sd.customer.portal.only': 'Customers on the portal',
};
