import { none, partial, supported } from './row';
import type { CoverageRow } from './row';

const api = '/rest/api/3';

/** Operations about people and what they may do. */
export const peopleCoverage: readonly CoverageRow[] = [
  ...partial('GET', `${api}/myself`, 'expand=applicationRoles is empty'),
  ...partial('GET', `${api}/user`, 'expand=applicationRoles is empty'),
  ...supported('GET', `${api}/user/bulk`),
  ...partial('GET', `${api}/user/search`, 'property'),
  ...supported('GET', `${api}/users/search`),
  ...supported('GET', `${api}/user/groups`),
  ...partial('GET', `${api}/user/permission/search`, 'deprecated names of permissions'),
  ...none('GET', `${api}/user/assignable/search`, 'assignable users'),
  ...none('POST', `${api}/user`, 'people come with the seed'),
  ...supported('POST', `${api}/group`),
  ...partial('DELETE', `${api}/group`, 'swapGroup'),
  ...none('POST,DELETE', `${api}/group/user`, 'members come with the seed'),
  ...partial('GET', `${api}/group/bulk`, 'accessType, applicationKey'),
  ...supported('GET', `${api}/group/member`),
  ...partial('GET', `${api}/groups/picker`, 'accountId, exclude, highlighting'),
  ...partial('GET', `${api}/role`, 'default actors'),
  ...supported('GET', `${api}/project/{projectIdOrKey}/role`),
  ...supported('GET', `${api}/project/{projectIdOrKey}/role/{id}`),
  ...none('POST,PUT,DELETE', `${api}/project/{projectIdOrKey}/role/{id}`, 'members come with the seed'),
  ...supported('GET', `${api}/permissions`),
  ...partial('GET', `${api}/mypermissions`, 'projectUuid, projectConfigurationUuid, commentId'),
  ...supported('POST', `${api}/permissions/check`),
];
