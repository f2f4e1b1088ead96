import { secureProject } from '../support/secure-project';
import { asApp } from './tour';
import type { Tour } from './tour';

/** What administrators look into beyond the objects themselves: who holds what, issue security, the audit log, global settings. */
export async function administration({ ok, okAs, site }: Tour): Promise<void> {
  await okAs(
    asApp,
    'GET',
    'user/permission/search?query=&permissions=EDIT_ISSUES&projectKey=ITS&maxResults=20',
  );
  await ok('GET', 'project/ITS/permissionscheme?expand=all');

  const restore = secureProject(site.jira.context, 'ITS');
  await ok('GET', 'project/ITS/securitylevel');
  await ok('GET', 'project/ITS/issuesecuritylevelscheme');
  await ok('GET', 'issuesecurityschemes');
  await ok('GET', 'issuesecurityschemes/10000');
  await ok('GET', 'issuesecurityschemes/level?onlyDefault=false');
  await ok('GET', 'issuesecurityschemes/level/member?schemeId=10000');
  await ok('GET', 'issuesecurityschemes/project?projectId=10000');
  restore();

  await ok('GET', 'application-properties');
  await ok('PUT', 'application-properties/jira.option.voting', { id: 'jira.option.voting', value: 'true' });
  await okAs(asApp, 'GET', 'auditing/record?limit=5&filter=issue');
}
