import { checkPermissions } from '../../jira/check-permissions';
import type { Deps } from '../deps';

/** Jira's key of Steward's global permission "configure rules". */
const configurePermission = ({ appId, environmentId }: Deps['app']): string =>
  `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/configure-rules`;

/** Whether the person who asks holds "configure rules", or administers Jira. One call. */
export async function mayConfigure({ jira, app }: Pick<Deps, 'jira' | 'app'>): Promise<boolean> {
  const granted = await checkPermissions(jira, { global: [configurePermission(app), 'ADMINISTER'] });
  return granted.global.length > 0;
}
