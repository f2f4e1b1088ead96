import { checkPermissions } from '../../jira/check-permissions';
import type { Deps } from '../deps';

/** Jira's key of Steward's global permission "audit (read only)". */
export const auditPermission = ({ appId, environmentId }: Deps['app']): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/audit`;

/** Whether the person who asks holds "audit". Administering Jira is not enough: auditors look at administrators, too. One call. */
export async function mayAudit({ jira, app }: Pick<Deps, 'jira' | 'app'>): Promise<boolean> {
  const permission = auditPermission(app);
  return (await checkPermissions(jira, { global: [permission] })).global.includes(permission);
}
