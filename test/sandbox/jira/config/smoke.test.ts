import { openJiraSite, asApp, testApp } from '../../../support/jira-site';

const site = openJiraSite();
site.jira.install(testApp());

// Every read that needs no more than ids of the seed, asked by the administrator: each answer is held against Atlassian's document.
const READS = [
  'myself',
  'user/search?query=al',
  'users/search',
  'group/bulk',
  'groups/picker?query=jira',
  'group/member?groupname=cab-members',
  'role',
  'serverInfo',
  'configuration',
  'permissions',
  'mypermissions?permissions=ADMINISTER,BROWSE_PROJECTS',
  'project/search',
  'project/ITS',
  'project/ITS/statuses',
  'project/ITS/role',
  'project/ITS/role/10101',
  'project/ITS/properties',
  'project/ITS/permissionscheme?expand=permissions',
  'issuetype',
  'issuetype/project?projectId=10000',
  'issuetypescheme',
  'issuetypescheme/mapping',
  'issuetypescheme/project?projectId=10000',
  'priority/search',
  'priorityscheme',
  'resolution/search',
  'field',
  'field/search?expand=isLocked,searcherKey,contextsCount,screensCount',
  'field/customfield_10004/context',
  'field/customfield_10004/context/issuetypemapping',
  'field/customfield_10004/context/projectmapping',
  'screens',
  'screens/10000/tabs',
  'screens/10000/tabs/10000/fields',
  'screens/10000/availableFields',
  'screenscheme?expand=issueTypeScreenSchemes',
  'issuetypescreenscheme',
  'issuetypescreenscheme/mapping',
  'issuetypescreenscheme/project?projectId=10000',
  'issuetypescreenscheme/10000/project',
  'status',
  'statuses?id=10000',
  'statuses/search',
  'statuses/byNames?name=Open',
  'workflows/search',
  'workflows/capabilities?projectId=10000&issueTypeId=10000',
  'workflowscheme',
  'workflowscheme/10001',
  'workflowscheme/project?projectId=10000&projectId=10001',
  'issueLinkType',
  'issueLinkType/10000',
];
const JSM_READS = [
  'info',
  'servicedesk',
  'servicedesk/1',
  'requesttype',
  'servicedesk/ITS/requesttype?expand=field',
  'servicedesk/1/requesttype/1',
  'servicedesk/1/requesttype/1/field',
  'servicedesk/1/requesttypegroup',
  'request',
  'servicedesk/1/customer',
  'servicedesk/1/organization',
  'organization',
];

describe('reads', () => {
  test.each(READS)('GET /rest/api/3/%s', async (path) => {
    const answer = await site.call('admin', 'GET', `/rest/api/3/${path}`);
    expect([answer.status, answer.status === 200 ? null : answer.body]).toEqual([200, null]);
    expect(Number(answer.headers?.['x-sandbox-points'])).toBeGreaterThan(0);
  });
  test.each(JSM_READS)('GET /rest/servicedeskapi/%s', async (path) => {
    const answer = await site.call('admin', 'GET', `/rest/servicedeskapi/${path}`);
    expect([answer.status, answer.status === 200 ? null : answer.body]).toEqual([200, null]);
  });
  test('the app reads its properties', async () => {
    expect((await site.call(asApp, 'GET', '/rest/forge/1/app/properties')).body).toEqual({ keys: [] });
  });
});
