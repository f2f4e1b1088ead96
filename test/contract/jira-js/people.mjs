import { expectThat, refused } from './world.mjs';

/** Who is who and who may what. */
export const people = ({ jira, customer, nobody, found }) => ({
  'server info': () => jira.serverInfo.getServerInfo(),
  configuration: () => jira.jiraSettings.getConfiguration(),
  'who am I': async () => (found.me = await jira.myself.getCurrentUser()),
  'who am I, with groups and roles': () => jira.myself.getCurrentUser({ expand: 'groups,applicationRoles' }),
  'who am I, a customer': async () => (found.customer = await customer.myself.getCurrentUser()),
  'somebody unknown has to log in': () => refused(401, nobody.myself.getCurrentUser()),
  user: () => jira.users.getUser({ accountId: found.me.accountId }),
  'a user that is not there': () => refused(404, jira.users.getUser({ accountId: '712020:nobody' })),
  'groups of a user': async () => {
    const groups = await jira.users.getUserGroups({ accountId: found.me.accountId });
    expectThat(
      groups.some((group) => group.name === 'jira-administrators'),
      'the administrator is in the group',
    );
  },
  'groups of a customer': () => jira.users.getUserGroups({ accountId: found.customer.accountId }),
  'groups of nobody': () => refused(404, jira.users.getUserGroups({ accountId: '712020:nobody' })),
  'all users': () => jira.users.getAllUsers({ maxResults: 200 }),
  'all users, a page after the last': async () => {
    expectThat(
      (await jira.users.getAllUsers({ startAt: 5000 })).length === 0,
      'the page after the last is empty',
    );
  },
  'user search': () => jira.userSearch.findUsers({ query: 'a' }),
  groups: () => jira.groups.findGroups({}),
  'groups of a name that nobody has': async () => {
    expectThat((await jira.groups.findGroups({ query: 'zzz' })).groups.length === 0, 'no group fits "zzz"');
  },
  'members of a group': () => jira.groups.getUsersFromGroup({ groupname: 'cab-members' }),
  'members of a group, a page after the last': () =>
    jira.groups.getUsersFromGroup({ groupname: 'cab-members', startAt: 100, maxResults: 50 }),
  'members of a group that is not there': () =>
    refused(404, jira.groups.getUsersFromGroup({ groupId: 'e7e1b1a2-0000-4000-8000-000000000000' })),
  'members of a group, asked by a customer': () =>
    refused(403, customer.groups.getUsersFromGroup({ groupname: 'cab-members' })),
  'my permissions': () => jira.permissions.getMyPermissions({ permissions: 'ADMINISTER,BROWSE_PROJECTS' }),
  'my permissions, an unknown one': () =>
    refused(400, jira.permissions.getMyPermissions({ permissions: 'NO_SUCH_PERMISSION' })),
  'permissions in bulk': () =>
    jira.permissions.getBulkPermissions({
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000], issues: [] }],
    }),
  'permissions in bulk of somebody else': async () => {
    const grants = await jira.permissions.getBulkPermissions({
      accountId: found.customer.accountId,
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [{ permissions: ['BROWSE_PROJECTS'], projects: [10000, 99999] }],
    });
    expectThat(!grants.globalPermissions.includes('ADMINISTER'), 'a customer is no administrator');
  },
  'permissions in bulk of somebody else, asked by a customer': () =>
    refused(
      403,
      customer.permissions.getBulkPermissions({
        accountId: found.me.accountId,
        globalPermissions: ['ADMINISTER'],
      }),
    ),
});
