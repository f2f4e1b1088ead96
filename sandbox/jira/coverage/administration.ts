import { none, partial, supported } from './row';
import type { CoverageRow } from './row';

const api = '/rest/api/3';
const security = `${api}/issuesecurityschemes`;

/** Operations that look over a site as a whole: its audit log, issue security and global settings. */
export const administrationCoverage: readonly CoverageRow[] = [
  ...partial(
    'GET',
    `${api}/auditing/record`,
    'what was done before the site was opened, outside its REST API or to options, contexts, link types and request types; remoteAddress, eventSource',
  ),
  ...partial(
    'GET',
    `${api}/application-properties`,
    'others than the five global settings that are on or off; permissionLevel, keyFilter',
  ),
  ...partial(
    'PUT',
    `${api}/application-properties/{id}`,
    'as for GET; what a setting switches off goes on working',
  ),
  ...supported('GET', `${api}/project/{projectKeyOrId}/securitylevel`),
  ...supported('GET', `${api}/project/{projectKeyOrId}/issuesecuritylevelscheme`),
  ...supported('GET', security),
  ...supported('GET', `${security}/{id}`),
  ...supported('GET', `${security}/level`),
  ...partial('GET', `${security}/level/member`, 'id, expand'),
  ...supported('GET', `${security}/project`),
  ...none('POST', security, 'issue security comes with the seed'),
  ...none('PUT', `${security}/project`, 'issue security comes with the seed'),
  ...none('GET', `${api}/securitylevel/{id}`, 'the scheme has its levels'),
];
