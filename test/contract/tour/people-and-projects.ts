import { people } from '../../../sandbox/jira/seed/people';
import { asApp, type Tour } from './tour';

const lena = encodeURIComponent(people.agentLena.id);

/** Users, groups, roles, permissions, projects and what is kept with them. */
export async function peopleAndProjects({ ok, okAs }: Tour): Promise<void> {
  for (const path of [
    'myself?expand=groups,applicationRoles',
    `user?accountId=${lena}`,
    `user/bulk?accountId=${lena}&maxResults=10`,
    'user/search?query=al',
    'users/search?maxResults=200',
    `user/groups?accountId=${lena}`,
    'group/bulk',
    'group/member?groupname=cab-members',
    'groups/picker?query=cab',
    'role',
    'project/ITS/role',
    'permissions',
    'mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS',
    'serverInfo',
    'configuration',
    'project/search?keys=ITS&expand=issueTypes',
    'project/ITS',
    'project/ITS/statuses',
    'project/ITS/permissionscheme?expand=permissions',
    'issuetype/project?projectId=10000',
    'priority/search',
    'priorityscheme',
    'resolution/search',
  ])
    await ok('GET', path);
  const [role] = await ok('GET', 'role');
  await ok('GET', `project/ITS/role/${role.id}`);
  await ok('POST', 'permissions/check', {
    globalPermissions: ['ADMINISTER'],
    projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000], issues: [] }],
  });
  const group = await ok('POST', 'group', { name: 'on-call' });
  await ok('DELETE', `group?groupId=${group.groupId}`);

  await ok('PUT', 'project/ITS/properties/note', { a: 1 });
  await ok('GET', 'project/ITS/properties');
  await ok('GET', 'project/ITS/properties/note');
  await ok('DELETE', 'project/ITS/properties/note');

  const property = '/rest/forge/1/app/properties/note';
  await okAs(asApp, 'PUT', property, { a: 1 });
  await okAs(asApp, 'GET', '/rest/forge/1/app/properties');
  await okAs(asApp, 'GET', property);
  await okAs(asApp, 'DELETE', property);
}
