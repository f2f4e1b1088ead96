import type { Approver } from '../../../src/contract/approval-policy';
import { routePolicy } from '../../../src/domain/policy';
import { atLevel, automatic, input, policy, refuse, row, stage } from './build';

const ids = ({ rows }: ReturnType<typeof routePolicy>) => rows.map(({ id }) => id);
const stageIds = ({ stages }: ReturnType<typeof routePolicy>) => stages.map(({ id }) => id);
const PROD = { fact: 'environment', in: ['Prod'] } as const;
const PAYMENTS = { fact: 'service', in: ['S1'] } as const;

describe('FIRST', () => {
  const table = policy([
    row('prod', PROD, stage('cab')),
    row('low', atLevel('Low'), stage('peer')),
    row('rest', 'otherwise', stage('peer'), stage('owner')),
  ]);
  test('takes the first row that applies, with its stages as they stand', () => {
    const routed = routePolicy(table, input({ environment: 'Prod' }));
    expect(ids(routed)).toEqual(['prod']);
    expect(routed).toMatchObject({ outcome: 'stages', message: null, policyId: 'p', policyVersion: 1 });
    expect(ids(routePolicy(table, input()))).toEqual(['low']);
    expect(ids(routePolicy(table, input({ level: 'High' })))).toEqual(['rest']);
  });
  test('joins a row that may apply with those after it up to the first that surely does', () => {
    const routed = routePolicy(table, input({ environment: null }));
    expect(ids(routed)).toEqual(['prod', 'low']);
    expect(stageIds(routed)).toEqual(['cab', 'peer']);
    expect(routed.because).toEqual([
      'Row 1 "prod" may apply: the environment is Prod; the environment isn\'t known, which counts as the most cautious.',
      'Row 2 "low" applies: the risk is Low.',
    ]);
  });
  test('a refusal that may apply wins', () => {
    const routed = routePolicy(
      policy([refuse('stop', PROD, 'Not in production.'), row('rest', 'otherwise', stage('peer'))]),
      input({ environment: null }),
    );
    expect(routed).toMatchObject({ outcome: 'refuse', message: 'Not in production.', stages: [] });
  });
  test('automatic only if all rows that may apply are', () => {
    const auto = (last = automatic('rest', 'otherwise')) =>
      routePolicy(policy([automatic('a', PROD), last]), input({ environment: null })).outcome;
    expect(auto()).toBe('automatic');
    expect(auto(row('rest', 'otherwise', stage('peer')))).toBe('stages');
  });
  test('refuses a table without an end', () =>
    expect(() => routePolicy(policy([row('prod', PROD, stage('cab'))]), input())).toThrow(
      /end it with "otherwise"/,
    ));
  test('a row that only may apply is no end', () =>
    expect(() =>
      routePolicy(policy([row('prod', PROD, stage('cab'))]), input({ environment: null })),
    ).toThrow(/end it with "otherwise"/));
});

describe('what has an order and is not known', () => {
  const byLevel = policy([
    row('low', atLevel('Low'), stage('peer')),
    row('rest', 'otherwise', stage('peer'), stage('cab')),
  ]);
  test('takes the worst value', () => {
    expect(ids(routePolicy(byLevel, input({ level: null })))).toEqual(['rest']);
    const freeze = policy([
      row('frozen', { fact: 'freeze', is: true }, stage('cab')),
      row('rest', 'otherwise', stage('cab')),
    ]);
    expect(ids(routePolicy(freeze, input({ freeze: null })))).toEqual(['frozen']);
  });
  test.each(['likelihood', 'damage', 'criticality'] as const)('%s is 5', (fact) => {
    const table = policy([row('worst', { fact, atLeast: 5 }, stage('cab')), automatic('rest', 'otherwise')]);
    expect(ids(routePolicy(table, input({ [fact]: null })))).toEqual(['worst']);
  });
  test('collision is 3', () => {
    const table = policy([
      row('worst', { fact: 'collision', atLeast: 3 }, stage('cab')),
      automatic('rest', 'otherwise'),
    ]);
    expect(ids(routePolicy(table, input({ collision: null })))).toEqual(['worst']);
  });
  test('asks also for what only a better value asks for: a blank is never milder', () => {
    const odd = policy([row('low', atLevel('Low'), stage('peer')), row('rest', 'otherwise', stage('cab'))]);
    const routed = routePolicy(odd, input({ level: null }));
    expect(ids(routed)).toEqual(['low', 'rest']);
    expect(stageIds(routed)).toEqual(['peer', 'cab']);
  });
});

describe('COLLECT', () => {
  const table = policy(
    [
      row('prod', PROD, stage('cab', { rule: { kind: 'count', count: 2 } })),
      row('payments', PAYMENTS, stage('owner'), stage('cab', { quorum: 3 })),
      automatic('rest', 'otherwise'),
    ],
    'COLLECT',
  );
  test('takes all rows that apply, and merges stages of the same people', () => {
    const routed = routePolicy(table, input({ environment: 'Prod' }));
    expect(ids(routed)).toEqual(['prod', 'payments']);
    expect(routed.stages).toEqual([
      stage('cab', { rule: { kind: 'count', count: 2 }, quorum: 3 }),
      stage('owner'),
    ]);
  });
  test('takes "otherwise" only if no other row applies', () => {
    expect(ids(routePolicy(table, input({ services: [] })))).toEqual(['rest']);
    expect(ids(routePolicy(table, input()))).toEqual(['payments']);
  });
  test('takes "otherwise" also if it is not sure that another row applies', () => {
    const strict = policy(
      [row('prod', PROD, stage('cab')), row('rest', 'otherwise', stage('peer'))],
      'COLLECT',
    );
    const routed = routePolicy(strict, input({ environment: null }));
    expect(stageIds(routed)).toEqual(['cab', 'peer']);
    expect(routed.because[1]).toBe('Row 2 "rest" may apply: it isn\'t sure that another row does.');
  });
  test('says all refusals, each once', () => {
    const no = policy(
      [
        refuse('a', PROD, 'A.'),
        refuse('b', PAYMENTS, 'B.'),
        refuse('c', PAYMENTS, 'B.'),
        automatic('rest', 'otherwise'),
      ],
      'COLLECT',
    );
    expect(routePolicy(no, input({ environment: 'Prod' })).message).toBe('A. B.');
  });
  test('one row that separates requester and implementer is enough', () => {
    const separate = policy(
      [
        { ...row('a', PROD, stage('cab')), separateImplementer: true },
        row('b', PAYMENTS, stage('peer')),
        automatic('rest', 'otherwise'),
      ],
      'COLLECT',
    );
    expect(routePolicy(separate, input({ environment: 'Prod' })).separateImplementer).toBe(true);
    expect(routePolicy(separate, input()).separateImplementer).toBe(false);
  });
});

describe('kinds that no row speaks of', () => {
  const ecab: Approver = { kind: 'board', boardId: 'e', via: 'ECAB' };
  const template = { name: 'Add a mailbox', version: 3 };
  const table = policy([row('rest', 'otherwise', stage('cab'))]);
  test('an emergency needs one ballot of the ECAB', () => {
    const routed = routePolicy(table, input({ kind: 'emergency' }), { ecab });
    expect(routed.stages).toMatchObject([
      { id: 'ecab', approvers: [ecab], rule: { kind: 'any' }, quorum: 0 },
    ]);
    expect(ids(routed)).toEqual(['steward:emergency']);
  });
  test('a standard change is pre-authorised by its template', () => {
    const routed = routePolicy(table, input({ kind: 'standard' }), { template });
    expect(routed).toMatchObject({ outcome: 'automatic', stages: [] });
    expect(routed.rows[0]?.name).toBe('Pre-authorised by template "Add a mailbox", version 3');
  });
  test('a table that speaks of the kind decides it', () => {
    const speaks = policy([
      row('e', { fact: 'kind', in: ['emergency', 'standard'] }, stage('peer')),
      ...table.rows,
    ]);
    expect(ids(routePolicy(speaks, input({ kind: 'emergency' }), { ecab }))).toEqual(['e']);
    expect(ids(routePolicy(speaks, input({ kind: 'standard' }), { template }))).toEqual(['e']);
  });
  test('a table that speaks of one kind leaves the other alone', () => {
    const speaks = policy([
      row('e', { not: { fact: 'kind', in: ['emergency'] } }, stage('peer')),
      ...table.rows,
    ]);
    expect(ids(routePolicy(speaks, input({ kind: 'emergency' }), { ecab }))).toEqual(['rest']);
    expect(routePolicy(speaks, input({ kind: 'standard' }), { template }).outcome).toBe('automatic');
  });
  test('without a board or a template the table decides', () => {
    expect(ids(routePolicy(table, input({ kind: 'emergency' })))).toEqual(['rest']);
    expect(ids(routePolicy(table, input({ kind: 'standard' }), { ecab }))).toEqual(['rest']);
  });
  test('a normal change never goes by them', () =>
    expect(ids(routePolicy(table, input(), { ecab, template }))).toEqual(['rest']));
});
