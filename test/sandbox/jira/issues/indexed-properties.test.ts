import { asApp } from '../../../support/jira-site';
import { openIssueWorld } from './issue-world';
import type { IssueWorld } from './issue-world';

const app = {
  entityProperties: [
    {
      entityType: 'issue',
      propertyKey: 'steward-sla',
      values: [
        { path: 'policies', type: 'string', searchAlias: 'slaPolicies' },
        { path: 'state', type: 'string', searchAlias: 'slaState' },
        { path: 'left', type: 'number', searchAlias: 'slaLeft' },
        { path: 'due', type: 'date', searchAlias: 'slaDue' },
        { path: 'note', type: 'text', searchAlias: 'slaNote' },
      ],
    },
  ],
};
const VALUE = {
  policies: ['resolve', 'answer'],
  state: 'running',
  left: 30,
  due: '2026-11-24T10:00:00.000Z',
  note: 'Waits for the vendor',
  secret: 'no',
};

let world: IssueWorld;
let key: string;
beforeAll(async () => {
  world = openIssueWorld(app);
  key = await world.make({ summary: 'One with a clock' });
  await put(key, VALUE);
  await put(await world.make({ summary: 'Another' }), {
    ...VALUE,
    policies: ['answer'],
    state: 'paused',
    left: 5,
  });
});
const put = (issue: string, value: unknown, property = 'steward-sla') =>
  world.call(asApp, 'PUT', `/rest/api/3/issue/${issue}/properties/${property}`, value);
const search = async (jql: string) => {
  const { status, body } = await world.call('agentLena', 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['key'],
  });
  return status === 200
    ? body.issues.map((issue: { key: string }) => issue.key)
    : `${status} ${body.errorMessages.join()}`;
};

describe('a property that the app declares', () => {
  test.each([
    'slaPolicies = resolve',
    'slaPolicies in (resolve, other)',
    'SLAPOLICIES = resolve',
    'issue.property[steward-sla].policies = resolve',
    'slaState = running',
    'slaState != paused',
    'slaState not in (paused)',
    'slaLeft > 5',
    'slaLeft >= 30 AND slaLeft <= 30',
    'slaDue < "2026-11-25" AND slaPolicies = resolve',
    'slaNote ~ vendor AND slaPolicies = resolve',
    'slaLeft is not EMPTY AND slaState = running',
  ])('is found by %s', async (jql) => {
    expect(await search(jql)).toEqual([key]);
  });

  test('of several values one has to be the one asked for', async () => {
    expect(await search('slaPolicies = answer')).toHaveLength(2);
    expect(await search('slaPolicies != answer')).toEqual([]);
  });

  test('sorts by number and date', async () => {
    expect((await search('slaPolicies = answer ORDER BY slaLeft ASC'))[1]).toBe(key);
    expect((await search('slaPolicies = answer ORDER BY slaLeft DESC'))[0]).toBe(key);
  });

  test.each([
    ['a range of texts', 'slaState > paused', "operator '>' is not supported"],
    ['words in an exact text', 'slaState ~ run', "operator '~' is not supported"],
    ['an exact match of words', 'slaNote = vendor', "operator '=' is not supported"],
    ['a number that is none', 'slaLeft = soon', 'is not a number'],
    ['the history of a property', 'slaState was running', 'slaState'],
    ['sorting by a text', 'slaState = running ORDER BY slaState', 'Not able to sort'],
    ['a path that is not declared', 'issue.property[steward-sla].secret = no', 'does not exist'],
    ['a name that nobody declares', 'slaSecret = no', 'does not exist'],
  ])('refuses %s', async (_what, jql, why) => {
    expect(await search(jql)).toContain(`400 `);
    expect(await search(jql)).toContain(why);
  });

  test('values of another type are not indexed', async () => {
    const odd = await world.make({ summary: 'Odd' });
    await put(odd, { policies: [true, 7], state: false, left: '30', due: 'soon' });
    expect(await search('slaPolicies is not EMPTY')).not.toContain(odd);
    expect(await search('slaState is not EMPTY')).not.toContain(odd);
    expect(await search('slaLeft is not EMPTY')).not.toContain(odd);
    expect(await search('slaDue is not EMPTY')).not.toContain(odd);
  });

  test('a bulk write counts as well, another property never', async () => {
    const other = await world.make({ summary: 'In bulk' });
    const id = Number((await world.get(other)).body.id);
    await put(other, { state: 'bulk' }, 'elsewhere');
    expect(await search('slaState = bulk')).toEqual([]);
    const wrote = await world.jira.handle({
      method: 'POST',
      path: '/rest/api/3/issue/properties',
      query: new URLSearchParams(),
      headers: {},
      body: { entitiesIds: [id], properties: { 'steward-sla': { state: 'bulk' } } },
      actor: asApp,
    });
    expect(wrote.status).toBe(303);
    expect(await search('slaState = bulk')).toEqual([other]);
  });

  test('goes with the app that declared it', async () => {
    const gone = openIssueWorld(app);
    gone.jira.uninstall('7d0c1a52-3f43-4c0e-9a51-5b0b6f1f9f11');
    const { status } = await gone.call('agentLena', 'POST', '/rest/api/3/search/jql', { jql: 'slaLeft > 1' });
    expect(status).toBe(400);
  });
});
