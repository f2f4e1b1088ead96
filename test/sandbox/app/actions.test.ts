import { people } from '../../../sandbox/jira/seed/people';
import { control, openWith, writeApp } from '../support/written-app';
import type { Sandbox } from '../../../sandbox';

const output = '{ description: D, nullable: true, type: string }';
const app = writeApp(
  `
jira:projectPage:
  - { key: page, title: P, resource: ui/page, resolver: { function: other } }
action:
  - key: weigh
    name: Weigh
    description: Says how heavy a thing is.
    function: weighing
    actionVerb: GET
    inputs:
      thing: { title: T, description: D, type: string, required: true }
      times: { title: T, description: D, type: integer }
    outputs:
      grams: { description: D, nullable: false, type: integer }
      note: ${output}
  - { key: hidden, name: H, description: D, function: weighing, actionVerb: GET, inputs: {} }
automation:actionProvider:
  - { key: provider, actions: [weigh] }
function:
  - { key: weighing, handler: index.weigh }
  - { key: other, handler: index.weigh }
`,
  `
exports.weigh = async (payload, backend) => {
  console.log(JSON.stringify({ payload, principal: backend.principal }));
  switch (payload.thing) {
    case 'text': return { grams: 'many', note: null };
    case 'half': return { grams: 0.5, note: null };
    case 'more': return { grams: 1, note: null, colour: 'red' };
    case 'nothing': return undefined;
    case 'error': throw new Error('on purpose');
    default: return { grams: 3 * (payload.times ?? 1), note: null };
  }
};
`,
);

interface Answer {
  readonly ok: boolean;
  readonly outputs?: unknown;
  readonly error?: { readonly message: string };
}
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await openWith(app, { port: 0 });
});
afterAll(() => sandbox.close());
const act = async (inputs: unknown, more: object = {}): Promise<Answer> =>
  (await control<Answer>(sandbox, 'agentLena', 'POST action', { actionKey: 'weigh', inputs, ...more })).body;
const logged = (): { payload: unknown; principal: unknown } =>
  JSON.parse(sandbox.meters.report().invocations[0]?.logs[0]?.replace(/^[^{]*/, '') ?? '{}') as {
    payload: unknown;
    principal: unknown;
  };

test('a rule calls the function with its inputs, where it runs, and on whose behalf', async () => {
  expect(await act({ thing: 'apple', times: 2 })).toEqual({ ok: true, outputs: { grams: 6, note: null } });
  expect(logged()).toEqual({
    payload: {
      thing: 'apple',
      times: 2,
      context: { cloudId: sandbox.jira.cloudId, moduleKey: 'weigh' },
    },
    principal: { accountId: people.agentLena.id },
  });
});

test('a rule that runs as nobody whom the app is told has no principal', async () => {
  const call = { actionKey: 'weigh', inputs: { thing: 'apple' }, caller: 'rule', accountId: null } as const;
  expect(await sandbox.forge.callAction(call)).toMatchObject({ ok: true });
  expect(logged().principal).toBeUndefined();
});

test.each([
  ['an input that is missing', {}, 'thing'],
  ['an input of another type', { thing: 'apple', times: 1.5 }, 'times'],
  ['an input that is not declared', { thing: 'apple', colour: 'red' }, 'colour'],
])('refuses %s before the function is called', async (_what, inputs, why) => {
  sandbox.meters.reset();
  const answer = await act(inputs);
  expect(answer).toMatchObject({ ok: false, error: { message: expect.stringContaining(why) } });
  expect(sandbox.meters.report().invocations).toEqual([]);
});

test.each([
  ['an output of another type', 'text', 'grams'],
  ['half of an integer', 'half', 'grams'],
  ['an output that is not declared', 'more', 'colour'],
  ['nothing where something is declared', 'nothing', 'expected object'],
  ['an error', 'error', 'on purpose'],
])('refuses %s', async (_what, thing, why) => {
  expect(await act({ thing })).toMatchObject({ ok: false, error: { message: expect.stringContaining(why) } });
});

test('a rule sees only what an actionProvider names, an agent every action', async () => {
  expect(await act({}, { actionKey: 'hidden' })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining('actionProvider') },
  });
  expect(await act({}, { actionKey: 'hidden', caller: 'agent' })).toMatchObject({ ok: true });
});

test('an action has 55 s unless something with less uses its function too', () => {
  expect(sandbox.forge.manifest.functions.get('weighing')?.timeoutMs).toBe(55_000);
  expect(sandbox.forge.manifest.functions.get('other')?.timeoutMs).toBe(25_000);
});
