import { asApp } from '../../../support/jira-site';
import { doc, idOf, openIssueWorld } from './issue-world';

const ISSUE = '/rest/api/3/issue';

describe('POST /issue', () => {
  it('creates an issue where its workflow begins, with reporter, default priority and an event', async () => {
    const world = openIssueWorld();
    const answer = await world.create({
      description: doc('since nine'),
      [world.field('Impact')]: { value: 'Significant / Large' },
    });
    expect(answer.status).toBe(201);
    expect(answer.body.key).toMatch(/^ITS-\d+$/);
    const { body } = await world.get(answer.body.key);
    expect(body.fields.status.name).toBe('Open');
    expect(body.fields.reporter.accountId).toBe(idOf('agentLena'));
    expect(body.fields.priority.name).toBe('Medium');
    expect(body.fields.created).toBe('2026-11-23T10:00:00.000+0100');
    expect(body.fields[world.field('Impact')].value).toBe('Significant / Large');
    expect(world.events.map((event) => event.name)).toEqual(['avi:jira:created:issue']);
    expect(world.events[0]?.payload).toMatchObject({
      atlassianId: idOf('agentLena'),
      selfGenerated: false,
      issue: { key: answer.body.key },
    });
  });

  it('makes a link only where the create screen has the field', async () => {
    const world = openIssueWorld();
    const { tables } = world.jira.context;
    const key = await world.make();
    const add = { type: { name: 'Blocks' }, inwardIssue: { key } };
    const body = {
      fields: { project: { key: 'ITS' }, issuetype: { id: world.type('[System] Problem') }, summary: 'Why?' },
      update: { issuelinks: [{ add }] },
    };
    expect((await world.call('agentLena', 'POST', ISSUE, body)).status).toBe(201);
    const screen = tables.table('screens').find(({ name }) => name === 'ITS: Problem screen');
    for (const tab of tables.table('screenTabs').where(({ screenId }) => screenId === screen?.id))
      tables.table('screenTabs').put({ ...tab, fieldIds: tab.fieldIds.filter((id) => id !== 'issuelinks') });
    const refused = await world.call('agentLena', 'POST', ISSUE, body);
    expect([refused.status, Object.keys(refused.body.errors)]).toEqual([400, ['issuelinks']]);
  });

  it.each([
    ['no project', { project: undefined }, { project: 'Specify a valid project ID or key' }],
    ['an unknown project', { project: { key: 'NOPE' } }, { project: 'valid project is required' }],
    ['a type of another scheme', { issuetype: { id: '1' } }, { issuetype: 'Specify a valid issue type' }],
    ['no summary', { summary: undefined }, { summary: 'You must specify a summary of the issue.' }],
    [
      'a summary of 256 characters',
      { summary: 'x'.repeat(256) },
      { summary: 'Summary must be less than 255 characters.' },
    ],
    [
      'a description that is text',
      { description: 'plain' },
      { description: 'Operation value must be an Atlassian Document (see the Atlassian Document Format)' },
    ],
    [
      'an unknown field',
      { customfield_99999: 'x' },
      {
        customfield_99999:
          "Field 'customfield_99999' cannot be set. It is not on the appropriate screen, or unknown.",
      },
    ],
    [
      'a computed field',
      { created: 'x' },
      { created: "Field 'created' cannot be set. It is not on the appropriate screen, or unknown." },
    ],
    ['an unknown priority', { priority: { id: '99' } }, { priority: 'The priority selected is invalid.' }],
    [
      'a label with a space',
      { labels: ['a b'] },
      { labels: "The label 'a b' contains spaces which is invalid." },
    ],
    [
      'an unknown reporter',
      { reporter: { accountId: 'nobody' } },
      { reporter: 'Specify a valid value for reporter' },
    ],
  ])('refuses %s', async (_what, fields, errors) => {
    const answer = await openIssueWorld().create(fields);
    expect(answer.status).toBe(400);
    expect(answer.body).toEqual({ errorMessages: [], errors });
  });

  it('takes 255 characters of summary', async () => {
    expect((await openIssueWorld().create({ summary: 'x'.repeat(255) })).status).toBe(201);
  });

  it('refuses values of the wrong type, all in one answer', async () => {
    const world = openIssueWorld();
    const [impact, source] = [world.field('Impact'), world.field('Source')];
    const answer = await world.create({
      [impact]: { value: 'Huge' },
      [source]: { id: '1' },
      labels: 'x',
      duedate: '2026-13-01',
    });
    expect(answer.body.errors).toEqual({
      [impact]: "Option value 'Huge' is not valid",
      [source]: "Option id '1' is not valid",
      labels: 'data was not an array',
      duedate: 'Error parsing date string: 2026-13-01',
    });
  });

  it('refuses a field that is on no create screen, for the app too', async () => {
    const world = openIssueWorld();
    const body = (fields: object): object => ({
      fields: {
        project: { key: 'ITS' },
        issuetype: { id: world.type('[System] Incident') },
        summary: 's',
        ...fields,
      },
    });
    const plan = world.field('Backout plan');
    const answer = await world.call(asApp, 'POST', ISSUE, body({ [plan]: doc('x') }));
    expect(answer.body.errors[plan]).toBe(
      `Field '${plan}' cannot be set. It is not on the appropriate screen, or unknown.`,
    );
    const risk = world.field('Steward risk level');
    expect((await world.call(asApp, 'POST', ISSUE, body({ [risk]: 'High' }))).body.errors[risk]).toContain(
      'cannot be set',
    );
  });

  it('refuses who may not create: customers outside the portal, people without a role, calls without a login', async () => {
    const world = openIssueWorld();
    const customer = await world.create({}, 'customerSophie');
    expect([customer.status, customer.body.errors.project]).toEqual([
      400,
      'You do not have permission to create issues in this project.',
    ]);
    const anonymous = await world.call({ kind: 'anonymous' }, 'POST', ISSUE, { fields: {} });
    expect(anonymous.status).toBe(401);
  });

  it('makes sub-tasks under a parent of the right level only', async () => {
    const world = openIssueWorld();
    const sub = { issuetype: { id: world.type('Sub-task') } };
    expect((await world.create(sub)).body.errors.parent).toBe(
      'Issue type is a sub-task but parent issue key or id not specified.',
    );
    const parent = await world.make();
    const made = await world.create({ ...sub, parent: { key: parent } });
    expect(made.status).toBe(201);
    expect((await world.get(made.body.key)).body.fields.parent.key).toBe(parent);
    expect((await world.create({ ...sub, parent: { key: made.body.key } })).body.errors.parent).toContain(
      'hierarchy',
    );
    const { body } = await world.get(parent);
    expect(body.fields.subtasks.map((child: { key: string }) => child.key)).toEqual([made.body.key]);
  });

  it('says what can be created: types, fields of the create screen, allowed values', async () => {
    const world = openIssueWorld();
    const types = await world.call('agentLena', 'GET', '/rest/api/3/issue/createmeta/ITS/issuetypes');
    expect(types.body.issueTypes.map((row: { name: string }) => row.name)).toContain('[System] Change');
    const { body } = await world.call(
      'agentLena',
      'GET',
      `/rest/api/3/issue/createmeta/ITS/issuetypes/${world.type('[System] Change')}`,
    );
    const byId = new Map<string, { required: boolean; allowedValues?: { value: string }[] }>(
      body.fields.map((row: { fieldId: string }) => [row.fieldId, row]),
    );
    expect(byId.get('summary')?.required).toBe(true);
    expect(byId.get(world.field('Change type'))?.allowedValues?.map((row) => row.value)).toEqual([
      'Standard',
      'Normal',
      'Emergency',
    ]);
    expect(byId.has(world.field('Steward risk level'))).toBe(false);
    expect(
      (await world.call('customerSophie', 'GET', '/rest/api/3/issue/createmeta/ITS/issuetypes')).status,
    ).toBe(404);
  });

  it('writes properties given on creation', async () => {
    const world = openIssueWorld();
    const made = await world.call('agentLena', 'POST', ISSUE, {
      fields: { project: { key: 'ITS' }, issuetype: { id: world.type('[System] Incident') }, summary: 's' },
      properties: [{ key: 'steward', value: { a: 1 } }],
    });
    const read = await world.call('agentLena', 'GET', `${ISSUE}/${made.body.key}/properties/steward`);
    expect(read.body).toEqual({ key: 'steward', value: { a: 1 } });
  });
});
