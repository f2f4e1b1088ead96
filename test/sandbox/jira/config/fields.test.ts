import { openJiraSite, testApp } from '../../../support/jira-site';

const site = openJiraSite('acme');
site.jira.install(testApp());
const select = 'com.atlassian.jira.plugin.system.customfieldtypes:select';
const field = (name: string, type = select, more = {}) =>
  site.call('admin', 'POST', '/rest/api/3/field', { name, type, ...more });

describe('custom fields', () => {
  test('are created with a global context and are found by name', async () => {
    const made = await field('Back-out tested', select, {
      description: 'x',
      searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:multiselectsearcher',
    });
    expect([made.status, made.body.schema.type]).toEqual([201, 'option']);
    const contexts = await site.call('admin', 'GET', `/rest/api/3/field/${made.body.id}/context`);
    expect(contexts.body.values).toEqual([
      expect.objectContaining({ isGlobalContext: true, isAnyIssueType: true }),
    ]);
  });
  test('names may repeat, must not be empty, and have at most 255 characters', async () => {
    expect([
      (await field('Twin')).status,
      (await field('Twin')).status,
      (await field('x'.repeat(255))).status,
    ]).toEqual([201, 201, 201]);
    expect([(await field('x'.repeat(256))).body.errors.name, (await field(' ')).body.errors.name]).toEqual([
      expect.stringContaining('255'),
      expect.stringContaining('empty'),
    ]);
  });
  test('a searcher that does not fit the type is refused; a type that is not built says so', async () => {
    expect(
      (
        await field('S', select, {
          searcherKey: 'com.atlassian.jira.plugin.system.customfieldtypes:textsearcher',
        })
      ).body.errorMessages,
    ).toEqual(['searcherKey is invalid for the field type.']);
    expect(
      (await field('C', 'com.atlassian.jira.plugin.system.customfieldtypes:cascadingselect')).status,
    ).toBe(501);
    expect((await field('N', 'no:such')).status).toBe(400);
  });
  test('options are created in order, changed, moved and deleted; double ones are refused', async () => {
    const { id } = (await field('Environment')).body;
    const context = (await site.call('admin', 'GET', `/rest/api/3/field/${id}/context`)).body.values[0].id;
    const base = `/rest/api/3/field/${id}/context/${context}/option`;
    const made = await site.call('admin', 'POST', base, {
      options: [{ value: 'Production' }, { value: 'Staging' }, { value: 'Test', disabled: true }],
    });
    const [production, staging, last] = made.body.options.map((option: { id: string }) => option.id);
    expect((await site.call('admin', 'POST', base, { options: [{ value: 'staging' }] })).status).toBe(400);
    expect(
      (
        await site.call('admin', 'PUT', base, {
          options: [
            { id: staging, value: 'Pre-production' },
            { id: production, value: 'Production' },
          ],
        })
      ).body.options,
    ).toHaveLength(1);
    expect(
      (await site.call('admin', 'PUT', `${base}/move`, { customFieldOptionIds: [last], position: 'First' }))
        .status,
    ).toBe(204);
    expect((await site.call('admin', 'DELETE', `${base}/${production}`)).status).toBe(204);
    const left = (await site.call('admin', 'GET', base)).body.values;
    expect(left.map((option: { value: string }) => option.value)).toEqual(['Test', 'Pre-production']);
    expect((await site.call('admin', 'DELETE', `${base}/4711`)).body.errorMessages).toEqual([
      'These options were not found: 4711.',
    ]);
  });
  test('a field without options refuses them', async () => {
    const { id } = (await field('Notes', 'com.atlassian.jira.plugin.system.customfieldtypes:textarea')).body;
    const context = (await site.call('admin', 'GET', `/rest/api/3/field/${id}/context`)).body.values[0].id;
    expect(
      (await site.call('admin', 'GET', `/rest/api/3/field/${id}/context/${context}/option`)).body
        .errorMessages,
    ).toEqual(["The custom field doesn't support options."]);
  });
  test("contexts: one global, a project in one context only, the project's own wins", async () => {
    const { id } = (await field('Scoped')).body;
    const base = `/rest/api/3/field/${id}/context`;
    expect((await site.call('admin', 'POST', base, { name: 'Second global' })).status).toBe(409);
    const own = await site.call('admin', 'POST', base, {
      name: 'ITS',
      projectIds: ['10000'],
      issueTypeIds: ['10002'],
    });
    expect(own.status).toBe(201);
    expect(
      (await site.call('admin', 'POST', base, { name: 'ITS again', projectIds: ['10000'] })).status,
    ).toBe(409);
    expect(
      (await site.call('admin', 'POST', base, { name: 'Nowhere', projectIds: ['10005'] })).body.errorMessages,
    ).toEqual(['These projects were not found: 10005.']);
    const mapped = await site.call('admin', 'POST', `${base}/mapping`, {
      mappings: [
        { projectId: '10000', issueTypeId: '10002' },
        { projectId: '10001', issueTypeId: '10002' },
      ],
    });
    expect(mapped.body.values[0].contextId).toBe(own.body.id);
    expect(mapped.body.values[1].contextId).not.toBe(own.body.id);
  });
  test('deleting is a task, takes the field off its screens, and is refused for locked fields', async () => {
    const { id } = (await field('Short-lived')).body;
    await site.call('admin', 'POST', '/rest/api/3/screens/10000/tabs/10000/fields', { fieldId: id });
    const answer = await site.call('admin', 'DELETE', `/rest/api/3/field/${id}`);
    expect([answer.status, answer.headers?.['Location']]).toEqual([
      303,
      expect.stringContaining('/rest/api/3/task/'),
    ]);
    const fields = (await site.call('admin', 'GET', '/rest/api/3/screens/10000/tabs/10000/fields')).body;
    expect(fields.some((entry: { id: string }) => entry.id === id)).toBe(false);
    const own = site.jira.context.tables
      .table('fields')
      .by('key', `${testApp().appId}__DEVELOPMENT__risk-level`)[0];
    expect((await site.call('admin', 'DELETE', `/rest/api/3/field/${own?.id}`)).body.errorMessages).toEqual([
      'Operation failed: Field is locked',
    ]);
  });
  test('installing again makes no second field', () => {
    const before = site.jira.context.tables.table('fields').size;
    site.jira.install(testApp());
    expect(site.jira.context.tables.table('fields').size).toBe(before);
  });
});

describe('screens', () => {
  test('have a first tab, unique names, fields once, and are not deleted while used', async () => {
    const made = await site.call('admin', 'POST', '/rest/api/3/screens', {
      name: 'New screen',
      description: 'x',
    });
    expect(
      (await site.call('admin', 'POST', '/rest/api/3/screens', { name: 'New screen' })).body.errorMessages,
    ).toEqual(['The name is used by another screen.']);
    const tabs = (await site.call('admin', 'GET', `/rest/api/3/screens/${made.body.id}/tabs`)).body;
    expect(tabs).toEqual([{ id: expect.any(Number), name: 'Field Tab' }]);
    const base = `/rest/api/3/screens/${made.body.id}/tabs/${tabs[0].id}/fields`;
    for (const fieldId of ['summary', 'priority', 'labels'])
      await site.call('admin', 'POST', base, { fieldId });
    expect((await site.call('admin', 'POST', base, { fieldId: 'summary' })).status).toBe(400);
    expect((await site.call('admin', 'POST', base, { fieldId: 'status' })).status).toBe(400);
    await site.call('admin', 'POST', `${base}/labels/move`, { position: 'First' });
    await site.call('admin', 'DELETE', `${base}/priority`);
    expect((await site.call('admin', 'GET', base)).body.map((entry: { id: string }) => entry.id)).toEqual([
      'labels',
      'summary',
    ]);
    expect(
      (await site.call('admin', 'DELETE', `/rest/api/3/screens/${made.body.id}/tabs/${tabs[0].id}`)).status,
    ).toBe(403);
    const scheme = await site.call('admin', 'POST', '/rest/api/3/screenscheme', {
      name: 'S',
      screens: { default: made.body.id },
    });
    expect(
      (await site.call('admin', 'DELETE', `/rest/api/3/screens/${made.body.id}`)).body.errorMessages,
    ).toEqual(['The screen is used in a screen scheme.']);
    const types = await site.call('admin', 'POST', '/rest/api/3/issuetypescreenscheme', {
      name: 'T',
      issueTypeMappings: [{ issueTypeId: 'default', screenSchemeId: String(scheme.body.id) }],
    });
    expect((await site.call('admin', 'DELETE', `/rest/api/3/screenscheme/${scheme.body.id}`)).status).toBe(
      400,
    );
    const mapping = { issueTypeMappings: [{ issueTypeId: '10002', screenSchemeId: String(scheme.body.id) }] };
    expect(
      (await site.call('admin', 'PUT', `/rest/api/3/issuetypescreenscheme/${types.body.id}/mapping`, mapping))
        .status,
    ).toBe(204);
    expect(
      (await site.call('admin', 'PUT', `/rest/api/3/issuetypescreenscheme/${types.body.id}/mapping`, mapping))
        .status,
    ).toBe(400);
    expect(
      (
        await site.call('admin', 'PUT', '/rest/api/3/issuetypescreenscheme/project', {
          issueTypeScreenSchemeId: types.body.id,
          projectId: '10001',
        })
      ).status,
    ).toBe(204);
    expect(
      (await site.call('admin', 'DELETE', `/rest/api/3/issuetypescreenscheme/${types.body.id}`)).body
        .errorMessages,
    ).toEqual([
      'The issue type screen scheme cannot be deleted because it is assigned to one or more projects.',
    ]);
  });
  test('are for administrators', async () => {
    expect((await site.call('agentLena', 'GET', '/rest/api/3/screens')).body.errorMessages).toEqual([
      'Only Jira administrators can manage screens.',
    ]);
  });
});
