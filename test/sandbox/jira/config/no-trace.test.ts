import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import { differences, siteState } from '../../../support/site-state';
import { moduleAri } from '../../../../sandbox/core/types';

const site = openJiraSite('acme');
site.jira.install(testApp());
const call = async (method: string, path: string, body?: unknown) => {
  const full = path.startsWith('/') ? path : `/rest/api/3/${path}`;
  const answer = await site.call(asApp, method, full, body);
  if (answer.status >= 400) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
  await site.clock.step(5_000);
  return answer.body;
};

/** Makes one thing of each kind, puts it to use in the project, and takes all of it away again, in an order that Jira allows. */
async function makeAndTakeAway(): Promise<string[]> {
  const before = siteState(site.jira);
  const type = (await call('POST', 'issuetype', { name: 'Release' })).id;
  const field = (
    await call('POST', 'field', {
      name: 'Release notes',
      type: 'com.atlassian.jira.plugin.system.customfieldtypes:select',
    })
  ).id;
  const context = (
    await call('POST', `field/${field}/context`, { name: 'ITS', projectIds: ['10000'], issueTypeIds: [type] })
  ).id;
  await call('POST', `field/${field}/context/${context}/option`, { options: [{ value: 'Public' }] });
  const screen = (await call('POST', 'screens', { name: 'Release' })).id;
  const [tab] = await call('GET', `screens/${screen}/tabs`);
  for (const fieldId of ['summary', field])
    await call('POST', `screens/${screen}/tabs/${tab.id}/fields`, { fieldId });
  const [{ schemeId }] = (await call('GET', 'config/fieldschemes/projects?projectId=10000')).values;
  await call('PUT', 'config/fieldschemes/fields', { [field]: [{ schemeIds: [schemeId] }] });
  const screenScheme = (await call('POST', 'screenscheme', { name: 'Release', screens: { default: screen } }))
    .id;
  const typeScreens = site.jira.context.tables.table('projects').get('10000')?.issueTypeScreenSchemeId;
  await call('PUT', `issuetypescreenscheme/${typeScreens}/mapping`, {
    issueTypeMappings: [{ issueTypeId: type, screenSchemeId: String(screenScheme) }],
  });
  const made = await call('POST', 'workflows/create', {
    scope: { type: 'GLOBAL' },
    statuses: [{ statusReference: 'a', name: 'Packed', statusCategory: 'TODO' }],
    workflows: [
      {
        name: 'Release',
        statuses: [{ statusReference: 'a', properties: {} }],
        transitions: [{ id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [] }],
      },
    ],
  });
  const old = (await call('GET', 'workflowscheme/project?projectId=10000')).values[0].workflowScheme;
  const scheme = await call('POST', 'workflowscheme', {
    name: 'Release',
    defaultWorkflow: old.defaultWorkflow,
    issueTypeMappings: { ...old.issueTypeMappings, [type]: 'Release' },
  });
  const change = (targetSchemeId: unknown) =>
    call('POST', 'workflowscheme/project/switch', {
      projectId: '10000',
      targetSchemeId: String(targetSchemeId),
    });
  await change(scheme.id);
  await call('PUT', 'issuetypescheme/10000/issuetype', { issueTypeIds: [type] });
  const link = (await call('POST', 'issueLinkType', { name: 'Ships', inward: 'is in', outward: 'ships' })).id;
  const desk = '/rest/servicedeskapi/servicedesk/1/requesttype';
  const request = (await call('POST', desk, { issueTypeId: type, name: 'Ship it' })).id;
  const pin = (action: 'PIN' | 'UNPIN') =>
    call('POST', 'forge/panel/action/bulk/async', {
      moduleId: moduleAri(testApp(), 'steward-change'),
      projectList: [{ projectIdOrKey: 'ITS', action }],
    });
  await pin('PIN');
  const property = '/rest/forge/1/app/properties/steward.adopted';
  await call('PUT', property, { types: [type] });
  const between = differences(before, siteState(site.jira));

  await call('DELETE', property);
  await pin('UNPIN');
  await call('DELETE', `${desk}/${request}`);
  await call('DELETE', `issueLinkType/${link}`);
  await call('DELETE', `issuetypescheme/10000/issuetype/${type}`);
  await change(old.id);
  await call('DELETE', `workflowscheme/${scheme.id}`);
  await call('DELETE', `workflow/${made.workflows[0].id}`);
  await call('DELETE', `statuses?id=${made.statuses[0].id}`);
  await call('POST', `issuetypescreenscheme/${typeScreens}/mapping/remove`, { issueTypeIds: [type] });
  await call('DELETE', `screenscheme/${screenScheme}`);
  await call('DELETE', `screens/${screen}`);
  await call('DELETE', `field/${field}`);
  await call('DELETE', `issuetype/${type}`);
  expect(between.length).toBeGreaterThan(10);
  return differences(before, siteState(site.jira));
}

test('what is made through the API and taken away again leaves the site as it was', async () => {
  expect(await makeAndTakeAway()).toEqual([]);
});
