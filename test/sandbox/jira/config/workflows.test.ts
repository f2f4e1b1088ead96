import { asApp, openJiraSite, testApp } from '../../../support/jira-site';
import { moduleAri } from '../../../../sandbox/core/types';

const site = openJiraSite('acme');
site.jira.install(testApp());
const post = (path: string, body: unknown) => site.call(asApp, 'POST', `/rest/api/3/${path}`, body);
const ari = moduleAri(testApp(), 'gate');

interface Change {
  transitions?: (old: Record<string, unknown>[]) => unknown[];
  statuses?: (old: Record<string, unknown>[]) => unknown[];
  name?: string;
}
/** A small valid workflow, and a way to spoil it. */
let number = 0;
function request(change: Change = {}): {
  scope: unknown;
  statuses: unknown[];
  workflows: { name: string; statuses: unknown[]; transitions: unknown[] }[];
} {
  number += 1;
  const statuses = [
    { statusReference: 'a', name: `Drafted ${number}`, statusCategory: 'TODO' },
    { statusReference: 'b', name: `Finished ${number}`, statusCategory: 'DONE' },
  ];
  const transitions: Record<string, unknown>[] = [
    { id: '1', type: 'INITIAL', name: 'Create', toStatusReference: 'a', links: [], properties: {} },
    {
      id: '11',
      type: 'DIRECTED',
      name: 'Finish',
      toStatusReference: 'b',
      links: [{ fromStatusReference: 'a' }],
      properties: {},
      validators: [{ ruleKey: 'forge:workflow-validator', parameters: { key: ari } }],
    },
  ];
  return {
    scope: { type: 'GLOBAL' },
    statuses: change.statuses ? change.statuses(statuses) : statuses,
    workflows: [
      {
        name: change.name ?? `Workflow ${number}`,
        statuses: statuses.map(({ statusReference }) => ({ statusReference, properties: {} })),
        transitions: change.transitions ? change.transitions(transitions) : transitions,
      },
    ],
  };
}

describe('creating workflows', () => {
  test('makes its statuses, resolves references to ids, gives rules ids, and can be read back', async () => {
    const made = await post('workflows/create', request());
    expect(made.status).toBe(200);
    const [workflow] = made.body.workflows;
    const read = await post('workflows', { workflowIds: [workflow.id] });
    expect(read.body.workflows).toEqual([workflow]);
    const finish = workflow.transitions.find((step: { id: string }) => step.id === '11');
    expect(finish.validators).toEqual([
      { id: expect.any(String), ruleKey: 'forge:workflow-validator', parameters: { key: ari } },
    ]);
    const statusIds = made.body.statuses.map((status: { id: string }) => status.id);
    expect(statusIds).toContain(finish.toStatusReference);
    expect(
      (await site.call(asApp, 'GET', `/rest/api/3/statuses?id=${statusIds[0]}&id=${statusIds[1]}`)).body,
    ).toHaveLength(2);
  });
  test("capabilities name the app's rules with the key to use", async () => {
    const answer = await site.call(
      asApp,
      'GET',
      '/rest/api/3/workflows/capabilities?projectId=10000&issueTypeId=10002',
    );
    expect(answer.body.forgeRules).toEqual([
      expect.objectContaining({ id: ari, ruleKey: 'forge:workflow-validator', ruleType: 'Validator' }),
      expect.objectContaining({ id: moduleAri(testApp(), 'plain'), ruleKey: 'forge:expression-validator' }),
    ]);
    expect((await site.call(asApp, 'GET', '/rest/api/3/workflows/capabilities')).status).toBe(400);
  });

  const rule = (where: string, value: unknown): Change => ({
    transitions: ([first, second]) => [first, { ...second, [where]: value }],
  });
  const refusals: [string, Change, string, string][] = [
    [
      'no initial transition',
      { transitions: (old) => old.slice(1) },
      'NO_INITIAL_TRANSITION',
      'must have an initial transition',
    ],
    [
      'two initial transitions',
      { transitions: (old) => [...old, { ...old[0], id: '2' }] },
      'MULTIPLE_INITIAL_TRANSITIONS',
      'only one initial transition',
    ],
    [
      'a transition id twice',
      { transitions: (old) => [...old, { ...old[1], name: 'Again' }] },
      'DUPLICATE_TRANSITION_ID',
      '11 is used more than once',
    ],
    [
      'a status that is nowhere',
      { statuses: (old) => old.slice(0, 1) },
      'STATUS_NOT_FOUND',
      'neither in the request nor on the site',
    ],
    [
      'a transition to a status outside',
      rule('toStatusReference', 'z'),
      'TRANSITION_TO_UNKNOWN_STATUS',
      'not in the workflow',
    ],
    [
      'a transition from a status outside',
      rule('links', [{ fromStatusReference: 'z' }]),
      'TRANSITION_FROM_UNKNOWN_STATUS',
      'not in the workflow',
    ],
    [
      'a directed transition without a source',
      rule('links', []),
      'DIRECTED_TRANSITION_WITHOUT_SOURCE',
      'needs a status to start from',
    ],
    ['a nameless transition', rule('name', ' '), 'TRANSITION_NAME_EMPTY', 'must name the transition'],
    [
      'an unknown rule key',
      rule('validators', [{ ruleKey: 'system:no-such' }]),
      'UNKNOWN_RULE_KEY',
      'system:no-such is not known',
    ],
    [
      'a condition as a validator',
      rule('validators', [
        { ruleKey: 'system:restrict-from-all-users', parameters: { restrictMode: 'users' } },
      ]),
      'INVALID_RULE_TYPE',
      'not a Validator',
    ],
    [
      'a rule without its parameter',
      rule('validators', [{ ruleKey: 'system:check-permission-validator' }]),
      'MISSING_RULE_PARAMETER',
      'permissionKey',
    ],
    [
      'a rule with a strange parameter',
      rule('validators', [
        { ruleKey: 'system:check-permission-validator', parameters: { permissionKey: 'ADMINISTER', x: '1' } },
      ]),
      'UNKNOWN_RULE_PARAMETER',
      'no parameters x',
    ],
    [
      'a condition on a group that is not there',
      rule('conditions', {
        operation: 'ALL',
        conditions: [{ ruleKey: 'system:restrict-issue-transition', parameters: { groupIds: 'nobody' } }],
      }),
      'INVALID_RULE_PARAMETER',
      'the group nobody does not exist',
    ],
    [
      'a screen that is not there',
      rule('transitionScreen', { ruleKey: 'system:transition-screen', parameters: { screenId: '4711' } }),
      'INVALID_RULE_PARAMETER',
      'the screen 4711 does not exist',
    ],
    [
      'a rule of an app that is not there',
      rule('validators', [
        {
          ruleKey: 'forge:workflow-validator',
          parameters: { key: 'ari:cloud:ecosystem::extension/x/y/static/gate' },
        },
      ]),
      'UNKNOWN_APP_RULE',
      'No installed app',
    ],
    [
      'an app rule under another key',
      rule('validators', [{ ruleKey: 'forge:expression-validator', parameters: { key: ari } }]),
      'INVALID_RULE_TYPE',
      'forge:workflow-validator',
    ],
    [
      'a name that is taken',
      { name: 'ITS: Change Management workflow' },
      'NON_UNIQUE_WORKFLOW_NAME',
      'unique workflow name',
    ],
    [
      'a status name that is taken',
      { statuses: ([first, second]) => [{ ...first, name: 'open' }, second] },
      'NON_UNIQUE_STATUS_NAME',
      'unique status name',
    ],
  ];
  test.each(refusals)(
    '%s: validation reports it, creation refuses it and makes nothing',
    async (_what, change, code, words) => {
      const payload = request(change);
      const before = site.jira.snapshot();
      const validation = await post('workflows/create/validation', {
        payload,
        validationOptions: { levels: ['ERROR'] },
      });
      expect(validation.body.errors.map((error: { code: string }) => error.code)).toContain(code);
      const answer = await post('workflows/create', payload);
      expect([answer.status, answer.body.errorMessages.join(' ')]).toEqual([
        400,
        expect.stringContaining(words),
      ]);
      expect(site.jira.snapshot()).toEqual(before);
    },
  );
  test('a status that no transition leads to is a warning, shown when warnings are asked for', async () => {
    const payload = request({
      transitions: ([first, second]) => [first, { ...second, toStatusReference: 'a' }],
    });
    const codes = async (levels: string[]) =>
      (await post('workflows/create/validation', { payload, validationOptions: { levels } })).body.errors.map(
        (error: { code: string }) => error.code,
      );
    expect([await codes(['ERROR']), await codes(['WARNING'])]).toEqual([[], ['STATUS_NOT_REACHABLE']]);
  });
  test("a documented rule that the site can't run answers 501", async () => {
    expect(
      (
        await post(
          'workflows/create',
          request(rule('actions', [{ ruleKey: 'system:trigger-webhook', parameters: { webhookId: '1' } }])),
        )
      ).status,
    ).toBe(501);
  });
  test('without Administer Jira nothing is read or written (401, as documented)', async () => {
    expect((await site.call('agentLena', 'POST', '/rest/api/3/workflows/create', request())).status).toBe(
      401,
    );
    expect((await site.call('agentLena', 'GET', '/rest/api/3/workflows/search')).status).toBe(401);
  });
});

test('an active workflow is not deleted, an unused one is', async () => {
  const [change] = (await post('workflows', { workflowNames: ['ITS: Change Management workflow'] })).body
    .workflows;
  const remove = (id: string) => site.call(asApp, 'DELETE', `/rest/api/3/workflow/${id}`);
  expect((await remove(change.id)).body.errorMessages).toEqual(['Cannot delete an active workflow.']);
  const [own] = (await post('workflows/create', request())).body.workflows;
  expect([(await remove(own.id)).status, (await remove(own.id)).status]).toEqual([204, 404]);
});
