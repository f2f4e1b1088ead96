import { people } from '../../../sandbox/jira/seed/people';
import { openWith, writeApp } from '../support/written-app';
import type { Sandbox } from '../../../sandbox';
import type { PersonKey } from '../../../sandbox/jira/seed/people';

const app = writeApp(
  `
jira:jqlFunction:
  - key: answers
    name: steward-answers
    arguments: [{ name: what, required: true }, { name: more, required: false }]
    types: [issue, text]
    operators: ["in", "not in"]
    function: answer
  - key: mine
    name: currentUser
    arguments: []
    types: [user]
    operators: ["="]
    function: answer
function:
  - { key: answer, handler: index.answer }
`,
  `
const said = [];
exports.said = said;
exports.answer = (argument, context) => {
  console.log(JSON.stringify({ argument, context }));
  const [what, more] = argument.clause.arguments;
  switch (what) {
    case 'keys': return { jql: 'key in (ITS-1, ITS-2)' };
    case 'mine': return { jql: 'assignee = currentUser()' };
    case 'new': return { jql: 'created >= -7d' };
    case 'fragment': return { jql: more };
    case 'many': return { jql: 'labels in (' + Array.from({ length: Number(more) }, (_, i) => 'l' + i).join() + ')' };
    case 'wrong': return { error: 'Name a policy.' };
    case 'always wrong': return { error: 'Never.', storeErrorAsPrecomputation: true };
    case 'shape': return { errors: ['no'] };
    default: throw new Error('on purpose');
  }
};
`,
);

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openWith(app);
});
afterAll(() => sandbox.close());

const call = (
  actor: Parameters<Sandbox['jira']['handle']>[0]['actor'],
  method: string,
  path: string,
  body?: unknown,
) =>
  sandbox.jira.handle({
    method,
    path: path.split('?')[0] ?? '',
    query: new URLSearchParams(path.split('?')[1] ?? ''),
    headers: {},
    body,
    actor,
  });
const user = (who: PersonKey) => ({ kind: 'user', accountId: people[who].id }) as const;
const asApp = () => ({ kind: 'app', scopes: sandbox.forge.manifest.scopes }) as const;
interface Found {
  status: number;
  keys?: string[];
  errors?: readonly string[];
}
async function search(jql: string, who: PersonKey = 'agentLena'): Promise<Found> {
  const answer = await call(user(who), 'POST', '/rest/api/3/search/jql', {
    jql,
    fields: ['key'],
    maxResults: 100,
  });
  const body = answer.body as { issues?: { key: string }[]; errorMessages?: string[] };
  return answer.status === 200
    ? { status: 200, keys: body.issues?.map(({ key }) => key) ?? [] }
    : { status: answer.status, errors: body.errorMessages ?? [] };
}
const calls = () => sandbox.meters.report().invocations.filter(({ moduleKey }) => moduleKey === 'answers');
const COMPUTATION = '/rest/api/3/jql/function/computation';
interface Row {
  id: string;
  arguments: string[];
  value?: string;
  error?: string;
  used: string;
}
const stored = async (): Promise<Row[]> =>
  ((await call(asApp(), 'GET', COMPUTATION)).body as { values: Row[] }).values;
const rowOf = async (argument: string): Promise<Row> => {
  const row = (await stored()).find((one) => one.arguments[0] === argument);
  if (!row) throw new Error(`nothing is stored for ${argument}`);
  return row;
};

describe('a JQL function of the app', () => {
  it('gets the clause and no user, and its fragment takes the place of the clause', async () => {
    sandbox.meters.reset();
    expect((await search('project = ITS AND key in steward-answers(keys) ORDER BY key')).keys).toEqual([
      'ITS-1',
      'ITS-2',
    ]);
    const [run] = calls();
    expect(run).toMatchObject({ operation: 'jql answers', moduleType: 'jira:jqlFunction', accountId: null });
    const { argument, context } = JSON.parse(run?.logs[0]?.replace(/^[^{]*/, '') ?? '{}') as {
      argument: { precomputationId: string };
      context: object;
    };
    expect(argument).toEqual({
      precomputationId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      clause: {
        field: 'key',
        type: ['issue'],
        operator: 'in',
        functionName: 'steward-answers',
        arguments: ['keys'],
      },
    });
    expect(context).not.toHaveProperty('principal');
    expect((await rowOf('keys')).id).toBe(argument.precomputationId);
  });

  it('is asked once for its arguments, whoever searches; currentUser() in the fragment is who searches', async () => {
    sandbox.meters.reset();
    const lena = await search('key in steward-answers(mine) AND resolution is EMPTY');
    const diego = await search('key in steward-answers(mine) AND resolution is EMPTY', 'agentDiego');
    expect(calls()).toHaveLength(1);
    expect(lena.keys?.length).toBeGreaterThan(0);
    expect(diego.keys?.length).toBeGreaterThan(0);
    expect(lena.keys?.filter((key) => diego.keys?.includes(key))).toEqual([]);
    await search('key not in steward-answers(mine)');
    expect(calls()).toHaveLength(2);
  });

  it('is turned round as a whole under NOT', async () => {
    const all = await search('project = ITS AND key in (ITS-1, ITS-2, ITS-3)');
    const rest = await search('key in (ITS-1, ITS-2, ITS-3) AND NOT key in steward-answers(keys)');
    expect(all.keys).toHaveLength(3);
    expect(rest.keys).toEqual(['ITS-3']);
  });

  it.each([
    ['another operator', 'key = steward-answers(keys)', "The operator '=' is not supported by the function"],
    ['a field of another type', 'created in steward-answers(keys)', "not supported by the field 'created'"],
    ['too few arguments', 'key in steward-answers()', "received '0'"],
    ['too many arguments', 'key in steward-answers(keys, b, c)', "received '3'"],
    ['a place in a list', 'key in (ITS-3, steward-answers(keys))', "can't stand in a list"],
    ['a name that nobody declares', 'key in steward-nothing()', 'Unable to find JQL function'],
    ['JQL that sorts', 'key in steward-answers(fragment, "key = ITS-1 ORDER BY key")', 'sorts'],
    ['JQL that does not parse', 'key in steward-answers(fragment, "key = = 1")', "can't be read"],
    ['no clause', 'key in steward-answers(fragment, "ORDER BY key")', 'has no clause'],
    [
      'a call of itself',
      'key in steward-answers(fragment, "key in steward-answers(keys)")',
      'functions of an app',
    ],
    ['1,001 values', 'key in steward-answers(many, 1001)', 'more than 1000 values'],
    ['an error for the user', 'key in steward-answers(wrong)', 'Name a policy.'],
    ['another shape', 'key in steward-answers(shape)', 'could not be evaluated'],
    ['an exception', 'key in steward-answers(throws)', 'could not be evaluated'],
  ])('refuses %s', async (_what, jql, why) => {
    const { status, errors } = await search(jql);
    expect([status, errors?.join()]).toEqual([400, expect.stringContaining(why)]);
  });

  it('takes 1,000 values, and its clause beside any other', async () => {
    expect((await search('project = ITS AND key in steward-answers(many, 1000)')).status).toBe(200);
    const count = await call(user('agentLena'), 'POST', '/rest/api/3/search/approximate-count', {
      jql: 'key in steward-answers(keys) OR key = ITS-3',
    });
    expect(count.body).toEqual({ count: 3 });
  });

  it('never takes the place of one of Jira’s own', async () => {
    sandbox.meters.reset();
    expect((await search('assignee = currentUser() AND project = ITS')).status).toBe(200);
    expect(sandbox.meters.report().invocations).toEqual([]);
  });

  it('is not asked again for a minute after it failed; an error is stored only if it says so', async () => {
    sandbox.meters.reset();
    await search('key in steward-answers(later)');
    await search('key in steward-answers(later)');
    expect(calls()).toHaveLength(1);
    await sandbox.clock.step(60_001);
    await search('key in steward-answers(later)');
    expect(calls()).toHaveLength(2);
    expect((await search('key in steward-answers("always wrong")')).errors).toEqual(['Never.']);
    await sandbox.clock.step(60_001);
    expect((await search('key in steward-answers("always wrong")')).errors).toEqual(['Never.']);
    expect(calls()).toHaveLength(3);
    expect(await rowOf('always wrong')).toMatchObject({ error: 'Never.' });
    expect((await stored()).map((row) => row.arguments[0])).not.toContain('later');
  });
});

describe('what Jira has stored of it', () => {
  it('is shown to the app alone, and refreshed by it', async () => {
    await search('key in steward-answers(keys)');
    const row = await rowOf('keys');
    expect(row).toMatchObject({
      functionKey: expect.stringMatching(/^ari:cloud:ecosystem::extension\/.*\/static\/answers$/),
      functionName: 'steward-answers',
      field: 'key',
      operator: 'in',
      value: 'key in (ITS-1, ITS-2)',
    });
    expect((await call(user('admin'), 'GET', COMPUTATION)).status).toBe(403);
    const update = (values: unknown, query = '') =>
      call(asApp(), 'POST', `${COMPUTATION}${query}`, { values });
    expect((await update([{ id: row.id, value: 'key = ITS-3' }])).status).toBe(204);
    expect((await search('key in steward-answers(keys)')).keys).toEqual(['ITS-3']);
    expect((await update([{ id: row.id, error: 'Gone.' }])).status).toBe(204);
    expect((await search('key in steward-answers(keys)')).errors).toEqual(['Gone.']);
    expect(await update([{ id: 'none', value: 'key = ITS-1' }])).toMatchObject({
      status: 404,
      body: { notFoundPrecomputationIDs: ['none'] },
    });
    expect(
      await update([{ id: 'none', value: 'key = ITS-1' }], '?skipNotFoundPrecomputations=true'),
    ).toMatchObject({ status: 200, body: { notFoundPrecomputationIDs: ['none'] } });
    expect((await update([{ id: row.id }])).status).toBe(400);
    const found = await call(asApp(), 'POST', `${COMPUTATION}/search`, {
      precomputationIDs: [row.id, 'none'],
    });
    expect(found.body).toMatchObject({
      precomputations: [{ id: row.id, error: 'Gone.' }],
      notFoundPrecomputationIDs: ['none'],
    });
    expect((await call(asApp(), 'GET', `${COMPUTATION}?functionKey=none`)).status).toBe(404);
  });

  it('goes after seven days without use, and with the app', async () => {
    await search('key in steward-answers(new)');
    await sandbox.clock.step(6 * 24 * 3_600_000);
    await search('key in steward-answers(new)');
    await sandbox.clock.step(6 * 24 * 3_600_000);
    expect((await stored()).map((row) => row.arguments[0])).toEqual(['new']);
    await sandbox.clock.step(2 * 24 * 3_600_000);
    expect(await stored()).toEqual([]);
    await search('key in steward-answers(keys)');
    await sandbox.forge.uninstall();
    expect((await search('key in steward-answers(keys)')).errors?.join()).toContain(
      'Unable to find JQL function',
    );
    sandbox.forge.install();
    expect(await stored()).toEqual([]);
  });
});
