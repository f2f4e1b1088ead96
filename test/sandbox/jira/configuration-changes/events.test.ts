import { people } from '../../../../sandbox/jira/seed/people';
import { ALL_SCOPES, asApp, openJiraSite, testApp } from '../../../support/jira-site';
import type { Actor, ProductEvent } from '../../../../sandbox/core/types';
import type { JiraSite } from '../../../support/jira-site';

const SELECT = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
const NEW_FIELD = {
  name: 'Colour',
  description: 'Of the thing.',
  type: SELECT,
  searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
};

describe("events about Jira's configuration", () => {
  let site: JiraSite;
  let heard: ProductEvent[];
  beforeEach(() => {
    site = openJiraSite('empty');
    site.jira.install(testApp());
    heard = [];
    site.jira.onEvent((event) => heard.push(event));
  });
  const names = (): string[] => heard.map(({ name }) => name);
  const makeField = async (): Promise<string> =>
    (await site.call('admin', 'POST', '/rest/api/3/field', NEW_FIELD)).body.id;

  test('a custom field: created, updated, trashed, restored and deleted, with the documented payload and nobody named', async () => {
    const id = await makeField();
    await site.call('admin', 'PUT', `/rest/api/3/field/${id}`, { name: 'Color' });
    await site.call('admin', 'POST', `/rest/api/3/field/${id}/trash`);
    await site.call('admin', 'POST', `/rest/api/3/field/${id}/restore`);
    await site.call('admin', 'DELETE', `/rest/api/3/field/${id}`);
    expect(names()).toEqual([
      'avi:jira:created:field',
      'avi:jira:updated:field',
      'avi:jira:trashed:field',
      'avi:jira:restored:field',
      'avi:jira:deleted:field',
    ]);
    expect(heard[1]?.payload).toEqual({
      eventType: 'avi:jira:updated:field',
      timestamp: String(site.clock.now()),
      id,
      key: id,
      type: SELECT,
      typeName: 'Dropdown',
      name: 'Color',
      description: 'Of the thing.',
    });
  });

  test('a context: created, updated and deleted; its options are told to nobody', async () => {
    const id = await makeField();
    const base = `/rest/api/3/field/${id}/context`;
    heard = [];
    const { body } = await site.call('admin', 'POST', base, { name: 'ITS', projectIds: ['10000'] });
    await site.call('admin', 'PUT', `${base}/${body.id}`, { name: 'Only ITS' });
    await site.call('admin', 'PUT', `${base}/${body.id}`, { name: 'Only ITS' });
    await site.call('admin', 'POST', `${base}/${body.id}/option`, { options: [{ value: 'Red' }] });
    await site.call('admin', 'DELETE', `${base}/${body.id}`);
    expect(names()).toEqual([
      'avi:jira:created:field:context',
      'avi:jira:updated:field:context',
      'avi:jira:deleted:field:context',
    ]);
    expect(heard[0]?.payload).toMatchObject({
      id: body.id,
      fieldId: id,
      fieldKey: id,
      name: 'ITS',
      projectIds: [10000],
      issueTypeIds: [],
    });
  });

  test('a default value that goes with its option is no change of the context', async () => {
    const id = await makeField();
    const contexts = site.jira.context.tables.table('fieldContexts');
    const [context] = contexts.by('field', id);
    const path = `/rest/api/3/field/${id}/context/${context?.id}/option`;
    const { body } = await site.call('admin', 'POST', path, { options: [{ value: 'Red' }] });
    const [red] = body.options;
    if (context) contexts.put({ ...context, defaultValue: { id: red.id } });
    heard = [];
    await site.call('admin', 'DELETE', `${path}/${red.id}`);
    expect(contexts.by('field', id)[0]?.defaultValue).toBeNull();
    expect(names()).toEqual([]);
  });

  test('a work type names who did it', async () => {
    const { body } = await site.call('admin', 'POST', '/rest/api/3/issuetype', { name: 'Audit' });
    await site.call('admin', 'PUT', `/rest/api/3/issuetype/${body.id}`, { name: 'Audits' });
    await site.call('admin', 'DELETE', `/rest/api/3/issuetype/${body.id}`);
    expect(names()).toEqual([
      'avi:jira:created:issuetype',
      'avi:jira:updated:issuetype',
      'avi:jira:deleted:issuetype',
    ]);
    const admin = site.jira.context.tables.table('users').by('email', 'alma.admin@acme.example')[0];
    expect(heard[1]?.payload).toMatchObject({
      issueType: { id: body.id, name: 'Audits' },
      atlassianId: admin?.id,
    });
  });

  test("a request type comes with JSM's numbers and nobody's name", async () => {
    const requestTypes = site.jira.context.tables.table('requestTypes');
    const [known] = requestTypes.all();
    const { body } = await site.call('admin', 'POST', '/rest/servicedeskapi/servicedesk/1/requesttype', {
      issueTypeId: known?.issueTypeId,
      name: 'Badge',
      description: 'A new badge.',
    });
    await site.call('admin', 'DELETE', `/rest/servicedeskapi/servicedesk/1/requesttype/${body.id}`);
    expect(heard.map(({ payload }) => [payload['eventType'], payload['sequenceNumber']])).toEqual([
      ['avi:jsm-entity:created:request-type', 1],
      ['avi:jsm-entity:deleted:request-type', 2],
    ]);
    expect(heard[0]?.payload).toMatchObject({ entityId: String(body.id), entityType: 'request-type' });
    expect(heard[0]?.payload).not.toHaveProperty('atlassianId');
  });

  test('a global setting says which one and how it stands now', async () => {
    const path = '/rest/api/3/application-properties/jira.option.voting';
    await site.call('admin', 'PUT', path, { id: 'jira.option.voting', value: 'true' });
    expect(heard.map(({ payload }) => payload)).toMatchObject([
      { eventType: 'avi:jira:changed:configuration', property: { key: 'jira.option.voting', value: 'true' } },
    ]);
    const { body } = await site.call('admin', 'GET', '/rest/api/3/configuration');
    expect(body.votingEnabled).toBe(true);
  });

  test('workflows, schemes, screens, statuses and link types change in silence', async () => {
    const screen = await site.call('admin', 'POST', '/rest/api/3/screens', { name: 'Quiet' });
    await site.call('admin', 'POST', `/rest/api/3/screens/${screen.body.id}/tabs`, { name: 'More' });
    await site.call('admin', 'POST', '/rest/api/3/workflowscheme', {
      name: 'Quiet',
      defaultWorkflow: 'Acme task workflow',
    });
    await site.call('admin', 'POST', '/rest/api/3/issuetypescheme', {
      name: 'Quiet',
      issueTypeIds: ['10000'],
    });
    await site.call('admin', 'POST', '/rest/api/3/issueLinkType', {
      name: 'Quiet',
      inward: 'is kept by',
      outward: 'keeps',
    });
    expect(names()).toEqual([]);
  });

  test("the app's own changes are marked as such, also those for a user", async () => {
    const asUser: Actor = { kind: 'appAsUser', accountId: people.admin.id, scopes: ALL_SCOPES };
    for (const who of [asApp, asUser, 'admin'] as const)
      await site.call(who, 'POST', '/rest/api/3/issuetype', { name: `By ${heard.length}` });
    expect(heard.map(({ selfGenerated }) => selfGenerated)).toEqual([true, true, false]);
    expect(heard.map(({ payload }) => payload['atlassianId'])).toEqual([
      testApp().accountId,
      people.admin.id,
      people.admin.id,
    ]);
  });

  test('a refused request tells of nothing', async () => {
    await site.call('agentLena', 'POST', '/rest/api/3/field', NEW_FIELD);
    expect(names()).toEqual([]);
  });

  test('what goes with a field goes without an event of its own', async () => {
    const id = await makeField();
    await site.call('admin', 'POST', `/rest/api/3/field/${id}/context`, {
      name: 'ITS',
      projectIds: ['10000'],
    });
    heard = [];
    await site.call('admin', 'DELETE', `/rest/api/3/field/${id}`);
    expect(names()).toEqual(['avi:jira:deleted:field']);
  });

  test('two requests at the same time are kept apart', async () => {
    const [first, second] = await Promise.all([
      site.call('admin', 'POST', '/rest/api/3/issuetype', { name: 'One' }),
      site.call('agentLena', 'POST', '/rest/api/3/issuetype', { name: 'Two' }),
      site.call(asApp, 'POST', '/rest/api/3/issuetype', { name: 'Three' }),
    ]);
    expect([first.status, second.status]).toEqual([201, 403]);
    expect(heard.map(({ payload }) => (payload['issueType'] as { name: string }).name)).toEqual([
      'One',
      'Three',
    ]);
    expect(heard.map(({ selfGenerated }) => selfGenerated)).toEqual([false, true]);
  });
});
