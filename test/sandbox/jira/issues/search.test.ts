import { asApp } from '../../../support/jira-site';
import { doc, idOf, openIssueWorld } from './issue-world';
import type { Answer } from '../../../support/jira-site';
import type { IssueWorld } from './issue-world';
import type { PersonKey } from '../../../../sandbox/jira/seed/people';

const SEARCH = '/rest/api/3/search/jql';
const search = (
  world: IssueWorld,
  jql: string,
  more: object = {},
  who: PersonKey = 'agentLena',
): Promise<Answer> => world.call(who, 'POST', SEARCH, { jql, ...more });
const app = {
  entityProperties: [
    {
      entityType: 'issue',
      propertyKey: 'stats',
      values: [
        { path: 'score', type: 'number', searchAlias: 'riskScore' },
        { path: 'level.name', type: 'string' },
        { path: 'note', type: 'text' },
        { path: 'due', type: 'date' },
      ],
    },
  ],
};

/** Three fresh issues under a label of their own: a plain incident, a moved and assigned one, a change with dates. */
async function three(world: IssueWorld): Promise<[string, string, string]> {
  const label = { labels: ['jql'] };
  const a = await world.make({
    ...label,
    summary: 'Mail server down',
    priority: { name: 'Highest' },
    duedate: '2026-11-25',
    [world.field('Impact')]: { value: 'Extensive / Widespread' },
  });
  await world.clock.step(60_000);
  const b = await world.make(
    { ...label, summary: 'Printer jams', description: doc('paper stuck in tray two') },
    'agentDiego',
  );
  await world.call('agentDiego', 'POST', `/rest/api/3/issue/${b}/transitions`, { transition: { id: '11' } });
  await world.call('agentDiego', 'PUT', `/rest/api/3/issue/${b}/assignee`, { accountId: idOf('agentDiego') });
  await world.clock.step(60_000);
  const change = {
    issuetype: { id: world.type('[System] Change') },
    [world.field('Planned start')]: '2026-11-30T20:00:00.000+0100',
    [world.field('Change type')]: { value: 'Normal' },
  };
  const c = await world.make({
    ...label,
    ...change,
    summary: 'Upgrade mail server',
    priority: { name: 'Low' },
  });
  return [a, b, c];
}
async function keysOf(world: IssueWorld, jql: string, who?: PersonKey): Promise<string[]> {
  const answer = await search(
    world,
    `labels = jql AND (${jql}) ORDER BY created ASC`,
    { fields: ['summary'] },
    who,
  );
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.issues.map((issue: { key: string }) => issue.key);
}

describe('search', () => {
  let world: IssueWorld;
  let [a, b, c] = ['', '', ''];
  beforeAll(async () => {
    world = openIssueWorld(app);
    [a, b, c] = await three(world);
    await world.call('agentLena', 'PUT', `/rest/api/3/issue/${a}/properties/stats`, {
      score: 7,
      level: { name: 'High' },
      note: 'two nodes',
      due: '2026-11-24T10:00:00Z',
    });
    const risk = world.field('Steward risk level');
    await world.call(asApp, 'POST', '/rest/api/3/app/field/value', {
      updates: [{ customField: risk, issueIds: [Number((await world.get(c)).body.id)], value: 'Very high' }],
    });
  });

  it.each<[string, (names: { a: string; b: string; c: string }) => string[]]>([
    ['project = ITS', (k) => [k.a, k.b, k.c]],
    ['project = "IT Service" AND issuetype = "[System] Change"', (k) => [k.c]],
    ['type in ("[System] Incident", "[System] Change") AND priority > Medium', (k) => [k.a]],
    ['priority = Low OR priority = Highest', (k) => [k.a, k.c]],
    ['status = Open', (k) => [k.a]],
    ['status != Open', (k) => [k.b, k.c]],
    ['statusCategory = "In Progress"', (k) => [k.b]],
    ['assignee = currentUser()', () => []],
    ['assignee is EMPTY', (k) => [k.a, k.c]],
    ['assignee is not EMPTY', (k) => [k.b]],
    ['assignee != currentUser()', (k) => [k.b]],
    ['NOT assignee = currentUser()', (k) => [k.b]],
    ['assignee in (membersOf("service-desk-agents"), EMPTY)', (k) => [k.a, k.b, k.c]],
    ['reporter = "Diego Marín"', (k) => [k.b]],
    ['resolution = Unresolved', (k) => [k.a, k.b, k.c]],
    ['resolution is not EMPTY', () => []],
    ['created >= -1m', (k) => [k.b, k.c]],
    ['created >= "2026-11-23 10:01"', (k) => [k.b, k.c]],
    ['created >= startOfDay() AND created <= endOfDay()', (k) => [k.a, k.b, k.c]],
    ['created < startOfDay("-1d")', () => []],
    ['due <= "2026-11-25"', (k) => [k.a]],
    ['due < 2d', () => []],
    ['due = 2d', (k) => [k.a]],
    ['due < 3d', (k) => [k.a]],
    ['summary ~ "mail"', (k) => [k.a, k.c]],
    ['summary ~ "mail upgr*"', (k) => [k.c]],
    ['summary ~ "\\"server down\\""', (k) => [k.a]],
    ['text ~ "tray"', (k) => [k.b]],
    ['summary !~ mail', (k) => [k.b]],
    ['labels in (jql, other)', (k) => [k.a, k.b, k.c]],
    ['Impact = "Extensive / Widespread"', (k) => [k.a]],
    ['"Change type" in (Normal, Emergency)', (k) => [k.c]],
    ['"Change type[Dropdown]" = Normal', (k) => [k.c]],
    ['"Planned start" > "2026-11-30 19:59"', (k) => [k.c]],
    ['"Planned start" > "2026-11-30 20:00"', () => []],
    ['"Steward risk level" = "Very high"', (k) => [k.c]],
    ['"Steward risk level" is EMPTY', (k) => [k.a, k.b]],
    ['issue.property[stats].score > 5', (k) => [k.a]],
    ['riskScore = 7', (k) => [k.a]],
    ['issue.property[stats].level.name = High', (k) => [k.a]],
    ['issue.property[stats].note ~ nodes', (k) => [k.a]],
    ['issue.property[stats].due < "2026-11-25"', (k) => [k.a]],
    ['status was Open', (k) => [k.a, k.b]],
    ['status was not "Work in progress"', (k) => [k.a, k.c]],
    ['status was Open by "Diego Marín" before now()', (k) => [k.b]],
    ['status changed', (k) => [k.b]],
    ['status changed from Open to "Work in progress" after startOfDay()', (k) => [k.b]],
    ['status changed before "2026-11-23 10:00"', () => []],
    ['assignee changed to currentUser()', () => []],
    ['assignee was EMPTY', (k) => [k.a, k.b, k.c]],
  ])('%s', async (jql, expected) => {
    expect(await keysOf(world, jql)).toEqual(expected({ a, b, c }));
  });

  it('finds by key and id, and refuses keys that do not exist', async () => {
    expect(await keysOf(world, `key in (${a}, ${c})`)).toEqual([a, c]);
    const missing = await search(world, 'key = ITS-99999');
    expect([missing.status, missing.body.errorMessages]).toEqual([
      400,
      ["An issue with key 'ITS-99999' does not exist for field 'issuekey'."],
    ]);
  });

  it.each([
    ['', 'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.'],
    [
      'order by created',
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ],
    ['nope = 1', "Field 'nope' does not exist or you do not have permission to view it."],
    [
      'issue.property[stats].other = 1',
      "Field 'issue.property[stats].other' does not exist or you do not have permission to view it.",
    ],
    ['status = Nope', "The value 'Nope' does not exist for the field 'status'."],
    ['project ~ ITS', "The operator '~' is not supported by the 'project' field."],
    ['summary = mail', "The operator '=' is not supported by the 'summary' field."],
    ['"Steward risk level" ~ High', "The operator '~' is not supported by the 'Steward risk level' field."],
    ['riskScore ~ 7', "The operator '~' is not supported by the 'riskScore' field."],
    [
      'created > soon',
      "Date value 'soon' for field 'created' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.",
    ],
    ['assignee = nobody()', "Unable to find JQL function 'nobody()'."],
    ['summary was mail', "History searches do not support the 'summary' field."],
    [
      'assignee = membersOf("cab-members")',
      "Operator '=' does not support the list value for field 'assignee'.",
    ],
    [
      'assignee in membersOf("nobody")',
      "Function 'membersOf' can not generate a list of usernames for group 'nobody'; the group does not exist.",
    ],
    ['sprint = 1', "The sandbox does not support the field 'sprint' in JQL."],
    ['project = ITS order by description', "Not able to sort using field 'description'."],
  ])('refuses %s', async (jql, message) => {
    const answer = await search(world, jql);
    expect([answer.status, answer.body.errorMessages]).toEqual([400, [message]]);
  });

  it('refuses what does not parse, with line and character', async () => {
    const { body } = await search(world, 'project = ');
    expect(body.errorMessages[0]).toMatch(/^Error in the JQL Query: .*\(line 1, character 11\)$/);
  });

  it('answers ids only unless asked, in pages whose token belongs to the query', async () => {
    const first = await search(world, 'labels = jql order by key asc', { maxResults: 2 });
    expect(Object.keys(first.body.issues[0])).toEqual(['id']);
    expect([first.body.issues.length, first.body.isLast]).toEqual([2, false]);
    const { nextPageToken } = first.body;
    const second = await search(world, 'labels = jql order by key asc', { maxResults: 2, nextPageToken });
    expect([second.body.issues.length, second.body.isLast, second.body.nextPageToken]).toEqual([
      1,
      true,
      undefined,
    ]);
    expect((await search(world, 'labels = other', { nextPageToken })).status).toBe(400);
    expect((await search(world, 'labels = jql', { startAt: 0 })).status).toBe(400);
  });

  it('answers by GET and counts', async () => {
    const query = new URLSearchParams({
      jql: 'labels = jql order by priority desc',
      fields: 'summary,status',
    });
    const got = await world.call('agentLena', 'GET', `${SEARCH}?${query.toString()}`);
    expect(got.body.issues.map((issue: { key: string }) => issue.key)).toEqual([a, b, c]);
    const count = await world.call('agentLena', 'POST', '/rest/api/3/search/approximate-count', {
      jql: 'labels = jql',
    });
    expect(count.body).toEqual({ count: 3 });
  });

  it('reads dates in the zone of who asks', async () => {
    // 2026-11-23 09:00 UTC is 18:00 in Tokyo.
    expect(await keysOf(world, 'created >= "2026-11-23 18:01"', 'agentYuki')).toEqual([b, c]);
  });

  it('shows only what may be seen', async () => {
    expect(await keysOf(world, 'project = ITS', 'customerSophie')).toEqual([]);
  });
});
