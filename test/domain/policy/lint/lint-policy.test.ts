import type { ApprovalPolicy, Deadline, StageDefinition } from '../../../../src/contract/approval-policy';
import { shippedPolicy } from '../../../../src/domain/policy';
import { lintPolicy, type PolicySight } from '../../../../src/domain/policy/lint/lint-policy';
import { MOST_INPUTS, survey } from '../../../../src/domain/policy/lint/survey';
import { atLevel, automatic, HOUR, policy, refuse, row, stage } from '../build';

const found = (of: ApprovalPolicy, sight: PolicySight = {}) =>
  lintPolicy(of, sight).map(({ severity, id }) => `${severity} ${id}`);
const textOf = (of: ApprovalPolicy, id: string, sight: PolicySight = {}) =>
  lintPolicy(of, sight).find((one) => one.id === id)?.text;
const PROD = { fact: 'environment', in: ['Prod'] } as const;
const TWO = { rule: { kind: 'count', count: 2 } } as const;
const END = row('end', 'otherwise', stage('cab', TWO));
const withStage = (more: Partial<StageDefinition>) =>
  policy([row('end', 'otherwise', stage('cab', { ...TWO, ...more }))]);
const deadline = (more: Partial<Deadline>): Deadline => ({
  afterMs: HOUR,
  calendar: 'office',
  then: 'reject',
  ...more,
});

test('a sound table has no findings', () =>
  expect(
    found(policy([row('prod', PROD, stage('cab', TWO)), row('end', 'otherwise', stage('cab', TWO))])),
  ).toEqual([]));
test('the shipped policy has nothing wrong with it', () => {
  const shipped = shippedPolicy({ peers: 'p', cab: 'c', changeManagers: 'm' }, 3);
  expect(found(shipped)).toEqual(['info gap:Very high']);
  expect(found(shipped, { rosters: { 'group:p': ['a'], 'group:c': ['b', 'c'], 'group:m': ['d'] } })).toEqual([
    'error quorum:high:cab',
    'error quorum:otherwise:cab',
    'info gap:Very high',
  ]);
});

describe('the table', () => {
  test('without an end', () =>
    expect(found(policy([row('prod', PROD, stage('cab', TWO))]))).toEqual(['error no-otherwise']));
  test('with an end that is not last, and how it is put right', () => {
    const [first] = lintPolicy(policy([END, row('prod', PROD, stage('cab', TWO))]));
    expect(first).toMatchObject({ id: 'otherwise-not-last', severity: 'error' });
    expect(first?.fix?.rows.map(({ id }) => id)).toEqual(['prod', 'end']);
  });
  test('under COLLECT an end elsewhere only surprises', () =>
    expect(found(policy([END, row('prod', PROD, stage('cab', TWO))], 'COLLECT'))).toEqual([
      'warning otherwise-not-last',
    ]));
  test('with two ends', () =>
    expect(found(policy([END, { ...END, id: 'end2' }]))).toContain('error several-otherwise'));
  test('ids twice', () => {
    expect(found(policy([row('end', PROD, stage('cab', TWO)), END]))).toContain('error duplicate-row:end');
    expect(
      found(policy([row('end', 'otherwise', stage('cab', TWO), stage('ops', { id: 'cab' }))])),
    ).toContain('error duplicate-stage:end:cab');
  });
  test('one word for two sources: an error where a rule counts by it', () => {
    const approvers = ['a', 'b'].map((groupId) => ({ kind: 'group' as const, groupId, via: 'x' }));
    expect(found(withStage({ approvers }))).toEqual(['warning duplicate-via:end:cab:x']);
    expect(found(withStage({ approvers, rule: { kind: 'roles', seats: [{ via: 'x', count: 2 }] } }))).toEqual(
      ['error duplicate-via:end:cab:x'],
    );
  });
  test('a row whose stages only advise', () =>
    expect(found(withStage({ advisory: true }))).toContain('error nothing-binding:end'));
});

describe('rows that never apply', () => {
  test('since the rows before name all of it', () => {
    const of = policy([
      row('a', atLevel('Low', 'Medium'), stage('cab')),
      row('b', atLevel('Medium', 'High', 'Very high'), stage('cab', TWO)),
      row('c', atLevel('Medium', 'High'), stage('ops', TWO)),
      END,
    ]);
    const finding = lintPolicy(of).find(({ row: id }) => id === 'c');
    expect(finding).toMatchObject({
      id: 'unreachable:c',
      severity: 'warning',
      text: 'Row "c" never applies: every change that it names is decided by a row before it.',
    });
    expect(finding?.fix?.rows.map(({ id }) => id)).toEqual(['a', 'b', 'end']);
  });
  test('since its conditions contradict each other', () =>
    expect(
      textOf(policy([row('a', { all: [PROD, { not: PROD }] }, stage('cab', TWO)), END]), 'unreachable:a'),
    ).toMatch(/contradict each other/));
  test('an end that is never needed is no fault', () =>
    expect(found(policy([row('a', { any: [PROD, { not: PROD }] }, stage('cab', TWO)), END]))).toEqual([
      'info unreachable:end',
    ]));
  test('a table that asks too much to look at all of it says so', () => {
    const many = Array.from({ length: 16 }, (_, at) =>
      row(`l${at}`, { fact: 'label', in: [`label${at}`] }, stage('cab', TWO)),
    );
    const of = policy([...many, row('never', { all: [PROD, { not: PROD }] }, stage('cab', TWO)), END]);
    expect(survey(of)).toMatchObject({ exact: false, looked: MOST_INPUTS });
    const finding = lintPolicy(of).find(({ id }) => id === 'unreachable:never');
    expect(finding).toMatchObject({ severity: 'info' });
    expect(finding?.text).toMatch(/none of 20000 inputs that were drawn/);
  });
});

describe('rows that name the same changes', () => {
  const LOW = row('low', atLevel('Low'), stage('peer'));
  test('under FIRST the earlier decides: worth knowing, with an example', () =>
    expect(
      textOf(policy([LOW, row('prod', PROD, stage('cab', TWO)), END]), 'overlap:low:prod', {
        names: { values: { Prod: 'Production' } },
      }),
    ).toBe(
      'Rows "low" and "prod" both name some changes, and "low" decides them. For example: risk Low, environment Production.',
    ));
  test('under COLLECT both add up, unless they contradict each other', () => {
    const collect = (second: ReturnType<typeof row>) =>
      found(policy([LOW, second, END], 'COLLECT')).filter((one) => one.includes('overlap'));
    expect(collect(row('prod', PROD, stage('cab', TWO)))).toEqual(['info overlap:low:prod']);
    expect(collect(refuse('prod', PROD))).toEqual(['warning overlap:low:prod']);
    expect(collect(automatic('prod', PROD))).toEqual(['warning overlap:low:prod']);
  });
  test('rows that say the same are not worth a word', () =>
    expect(
      found(policy([LOW, row('prod', PROD, stage('peer')), END])).filter((one) => one.includes('overlap')),
    ).toEqual([]));
  test('what only the end decides', () =>
    expect(found(policy([LOW, row('medium', atLevel('Medium'), stage('cab')), END]))).toEqual([
      'info gap:High',
      'info gap:Very high',
    ]));
});

describe('High and above', () => {
  test('automatic is an error until somebody answers for it', () => {
    const of = policy([automatic('auto', atLevel('Low', 'High')), END]);
    expect(found(of)).toContain('error automatic-high:auto');
    expect(found(of, { acknowledged: ['automatic-high:auto'] })).toContain('warning automatic-high:auto');
  });
  test('automatic for Low and Medium alone is none', () =>
    expect(found(policy([automatic('auto', atLevel('Low', 'Medium')), END])).join()).not.toContain(
      'automatic',
    ));
  test('a table that asks for no level lets High ones go, too', () =>
    expect(found(policy([automatic('auto', PROD), END]))).toContain('error automatic-high:auto'));
  test('a standard change has its template', () =>
    expect(found(policy([automatic('std', { fact: 'kind', in: ['standard'] }), END]))).toEqual([]));
  test('automatic under COLLECT beside a row with stages is none', () =>
    expect(
      found(
        policy([automatic('auto', PROD), row('all', { all: [] }, stage('cab', TWO)), END], 'COLLECT'),
      ).join(),
    ).not.toContain('automatic-high'));
  test('one person alone is not enough', () => {
    expect(found(policy([row('end', 'otherwise', stage('cab'))]))).toEqual(['warning single-person:end']);
    expect(found(policy([row('end', 'otherwise', stage('cab'), stage('peer'))]))).toEqual([]);
    expect(
      found(policy([row('end', 'otherwise', stage('cab'), stage('peer'))]), {
        rosters: { 'group:cab': ['a'], 'group:peer': ['a'] },
      }),
    ).toEqual(['warning single-person:end']);
    expect(found(policy([row('end', 'otherwise', stage('cab'), stage('peer', { advisory: true }))]))).toEqual(
      ['warning single-person:end'],
    );
  });
});

describe('people', () => {
  const cab = (...people: string[]): PolicySight => ({ rosters: { 'group:cab': people } });
  test('of whom nothing is known are not found fault with', () =>
    expect(found(withStage({ quorum: 9 }))).toEqual([]));
  test('nobody', () => {
    expect(found(withStage({}), cab())).toContain('error nobody:end:cab');
    expect(found(withStage({ approvers: [] }))).toContain('error nobody:end:cab');
  });
  test('just enough and one too few', () => {
    expect(found(withStage({ quorum: 2 }), cab('a', 'b'))).toEqual([]);
    expect(found(withStage({ quorum: 3 }), cab('a', 'b'))).toEqual(['error quorum:end:cab']);
    expect(found(withStage({ rule: { kind: 'count', count: 3 } }), cab('a', 'b'))).toEqual([
      'error count:end:cab',
    ]);
  });
  test('roles: one person fills one seat', () => {
    const approvers = ['sec', 'ops'].map((groupId) => ({ kind: 'group' as const, groupId, via: groupId }));
    const of = withStage({
      approvers,
      rule: {
        kind: 'roles',
        seats: [
          { via: 'sec', count: 1 },
          { via: 'ops', count: 1 },
        ],
      },
    });
    expect(found(of, { rosters: { 'group:sec': ['a'], 'group:ops': ['a', 'b'] } })).toEqual([]);
    expect(textOf(of, 'roles:end:cab', { rosters: { 'group:sec': ['a'], 'group:ops': ['a'] } })).toBe(
      'Row "end", stage "CAB" asks for 2 of sec and ops, and 1 person can be that.',
    );
    expect(found(withStage({ rule: { kind: 'roles', seats: [{ via: 'net', count: 2 }] } }))).toEqual([
      'error unknown-role:end:cab',
    ]);
  });
  test('only people who have a part in the change', () => {
    const approvers = [{ kind: 'field' as const, fieldId: 'impl', via: 'implementer' }];
    expect(found(withStage({ approvers }), { dutyFields: ['impl'] })).toContain(
      'error only-excluded:end:cab',
    );
    expect(found(withStage({ approvers }), { dutyFields: ['other'] })).toEqual([]);
    const samples = [{ excluded: ['a', 'b'] }, { excluded: ['b'] }];
    expect(found(withStage({}), { ...cab('a', 'b'), samples })).toEqual(['warning only-excluded:end:cab']);
    expect(found(withStage({}), { ...cab('a', 'b'), samples: samples.slice(0, 1) })).toEqual([
      'error only-excluded:end:cab',
    ]);
    expect(found(withStage({}), { ...cab('a', 'c'), samples })).toEqual([]);
  });
  test('who cannot see the change', () => {
    expect(
      textOf(withStage({}), 'cannot-see:end:cab', {
        ...cab('a', 'b'),
        cannotBrowse: ['b'],
        names: { people: { b: 'Bo' } },
      }),
    ).toBe('Row "end", stage "CAB": Bo can\'t see the changes of this project.');
    expect(found(withStage({}), { ...cab('a', 'b'), cannotBrowse: ['a', 'b'] })).toEqual([
      'error cannot-see:end:cab',
    ]);
  });
});

describe('deadlines', () => {
  test('a rejection within the hour', () => {
    expect(found(withStage({ deadline: deadline({}) }))).toEqual([]);
    expect(found(withStage({ deadline: deadline({ afterMs: HOUR - 1 }) }))).toEqual([
      'warning short-reject:end:cab',
    ]);
    expect(found(withStage({ deadline: deadline({ afterMs: HOUR - 1, then: 'remind' }) }))).toEqual([]);
  });
  test('without a calendar', () => {
    expect(found(withStage({ deadline: deadline({ calendar: null }) }))).toEqual([
      'warning no-calendar:end:cab',
    ]);
    expect(found(withStage({ deadline: { afterMs: HOUR, then: 'remind' } }))).toEqual([
      'info no-calendar:end:cab',
    ]);
  });
  test('advice has no veto and rejects nothing', () => {
    const advice = stage('ops', { advisory: true, veto: true, deadline: deadline({}) });
    const of = policy([row('end', 'otherwise', stage('cab', TWO), advice)]);
    expect(found(of)).toEqual(['error advisory-veto:end:ops', 'warning advisory-reject:end:ops']);
    const fixed = lintPolicy(of).find(({ fix }) => fix !== undefined)?.fix?.rows[0];
    expect(fixed?.outcome).toMatchObject({ stages: [{}, { deadline: { then: 'remind' } }] });
  });
});

test('ids that do not exist, each kind only if it is known what exists', () => {
  const approvers = [
    { kind: 'group' as const, groupId: 'g', via: 'g' },
    { kind: 'role' as const, roleId: '7', via: 'r' },
    { kind: 'board' as const, boardId: 'b', via: 'b' },
    { kind: 'field' as const, fieldId: 'f', via: 'f' },
  ];
  const asked = stage('cab', { ...TWO, approvers, deadline: deadline({ calendar: 'c' }) });
  const of = policy([
    row(
      'end',
      {
        all: [
          { fact: 'service', in: ['s'] },
          { fact: 'number', field: 'n', atLeast: 1 },
        ],
      },
      asked,
    ),
    { ...END, id: 'last' },
  ]);
  expect(found(of)).toEqual([]);
  const none = { fields: [], services: [], boards: [], roles: [], groups: ['cab'], calendars: [] };
  expect(found(of, { known: none })).toEqual([
    'error unknown-fields:end::n',
    'error unknown-groups:end:cab:g',
    'error unknown-roles:end:cab:7',
    'error unknown-boards:end:cab:b',
    'error unknown-fields:end:cab:f',
    'error unknown-calendars:end:cab:c',
    'warning unknown-services:end::s',
  ]);
  const all = {
    fields: ['n', 'f'],
    services: ['s'],
    boards: ['b'],
    roles: ['7'],
    groups: ['cab', 'g'],
    calendars: ['c'],
  };
  expect(found(of, { known: all })).toEqual([]);
});
