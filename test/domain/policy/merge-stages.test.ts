import type { Approver, StageDefinition, StageRule } from '../../../src/contract/approval-policy';
import { mergeStages } from '../../../src/domain/policy/merge-stages';
import { HOUR, stage } from './build';

const merge = (...stages: StageDefinition[]) =>
  mergeStages(stages.map((one, index) => ({ rowId: `r${index + 1}`, stage: one })));
const rulesOf = (...rules: StageRule[]) =>
  merge(...rules.map((rule) => stage('cab', { rule }))).map(({ rule }) => rule);
const ANY = { kind: 'any' } as const;
const ALL = { kind: 'all' } as const;
const count = (of: number) => ({ kind: 'count', count: of }) as const;
const percent = (of: number) => ({ kind: 'percent', percent: of }) as const;

describe('the strictest rule of the same people', () => {
  test.each<[string, StageRule[], StageRule[]]>([
    ['the same', [ANY, ANY], [ANY]],
    ['any is the mildest', [ANY, count(2)], [count(2)]],
    ['one approval is any', [count(1), percent(1)], [percent(1)]],
    ['the higher count', [count(3), count(2)], [count(3)]],
    ['the higher percentage', [percent(50), percent(51)], [percent(51)]],
    ['all is 100 %', [percent(99), ALL], [ALL]],
    [
      'a count and a percentage both stand: which is more depends on how many there are',
      [count(3), percent(50)],
      [count(3), percent(50)],
    ],
    [
      'a count and all both stand: abstentions lower the one and not the other',
      [ALL, count(2)],
      [ALL, count(2)],
    ],
  ])('%s', (_, rules, wanted) => {
    expect(rulesOf(...rules)).toEqual(wanted);
    expect(new Set(rulesOf(...[...rules].reverse()))).toEqual(new Set(wanted));
  });

  const group = (groupId: string, via: string): Approver => ({ kind: 'group', groupId, via });
  const roles = (seats: [string, number][]): StageRule => ({
    kind: 'roles',
    seats: seats.map(([via, n]) => ({ via, count: n })),
  });
  const both = (a: string, b: string, rule: StageRule) =>
    stage('x', { approvers: [group('g1', a), group('g2', b)], rule });
  test('of roles the most seats of each, by the words of the first stage', () =>
    expect(
      merge(
        both(
          'sec',
          'infra',
          roles([
            ['sec', 1],
            ['infra', 2],
          ]),
        ),
        both('security', 'ops', roles([['security', 3]])),
      ),
    ).toEqual([
      both(
        'sec',
        'infra',
        roles([
          ['sec', 3],
          ['infra', 2],
        ]),
      ),
    ]));
  test('roles cover a count up to the sum of their seats', () => {
    const three = both(
      'sec',
      'infra',
      roles([
        ['sec', 1],
        ['infra', 2],
      ]),
    );
    expect(merge(three, both('sec', 'infra', count(3)))).toHaveLength(1);
    expect(merge(three, both('sec', 'infra', count(4)))).toHaveLength(2);
  });
});

describe('what else merges', () => {
  test('the highest quorum, any veto, any first rejection, the earliest turn', () =>
    expect(
      merge(
        stage('cab', { quorum: 2, turn: 3 }),
        stage('cab', { quorum: 4, veto: true, firstDecides: true, turn: 1 }),
      ),
    ).toEqual([stage('cab', { quorum: 4, veto: true, firstDecides: true, turn: 1 })]));
  test('advisory only if all are', () => {
    const advice = stage('cab', { advisory: true });
    expect(merge(advice, advice)[0]?.advisory).toBe(true);
    expect(merge(advice, stage('cab'))[0]?.advisory).toBeUndefined();
  });
  test.each<[string, StageDefinition['deadline'], StageDefinition['deadline'], StageDefinition['deadline']]>([
    ['one beats none', undefined, { afterMs: HOUR, then: 'remind' }, { afterMs: HOUR, then: 'remind' }],
    [
      'the earlier of the same kind',
      { afterMs: 2 * HOUR, then: 'reject' },
      { afterMs: HOUR, then: 'reject' },
      { afterMs: HOUR, then: 'reject' },
    ],
    [
      'a later rejection beats an earlier reminder',
      { afterMs: HOUR, then: 'remind' },
      { afterMs: 9 * HOUR, then: 'reject' },
      { afterMs: 9 * HOUR, then: 'reject' },
    ],
    [
      'calendar time passes before working time',
      { afterMs: HOUR, calendar: 'c', then: 'remind' },
      { afterMs: HOUR, then: 'remind' },
      { afterMs: HOUR, then: 'remind' },
    ],
  ])('deadlines: %s', (_, a, b, wanted) => {
    const withDeadline = (deadline: StageDefinition['deadline']) => stage('cab', deadline && { deadline });
    expect(merge(withDeadline(a), withDeadline(b))[0]?.deadline).toEqual(wanted);
    expect(merge(withDeadline(b), withDeadline(a))[0]?.deadline).toEqual(wanted);
  });
  test('escalations ask everybody whom any of them would ask', () => {
    const to = (groupId: string): Approver => ({ kind: 'group', groupId, via: groupId });
    const escalate = (groupId: string, hours: number) =>
      stage('cab', { deadline: { afterMs: hours * HOUR, then: 'escalate', to: [to(groupId)] } });
    expect(merge(escalate('a', 2), escalate('b', 1), escalate('a', 3))[0]?.deadline).toEqual({
      afterMs: HOUR,
      then: 'escalate',
      to: [to('a'), to('b')],
    });
  });
});

describe('who is the same', () => {
  test('the same sources in another order, whatever they are called', () => {
    const users = (ids: string[], via: string) =>
      stage('u', { approvers: [{ kind: 'users', accountIds: ids, via }] });
    expect(merge(users(['a', 'b'], 'leads'), users(['b', 'a'], 'heads'))).toHaveLength(1);
    expect(merge(users(['a', 'b'], 'leads'), users(['a'], 'leads'))).toHaveLength(2);
  });
  test('other people keep their own stage, with an id of its own', () => {
    const merged = merge(stage('cab'), stage('ops', { id: 'cab' }), stage('net', { id: 'cab' }));
    expect(merged.map(({ id }) => id)).toEqual(['cab', 'r2.cab', 'r3.cab']);
  });
  test('an id that is taken twice over', () => {
    const asked = ['cab', 'ops', 'net'].map((group) => ({ rowId: 'r', stage: stage(group, { id: 'x' }) }));
    expect(mergeStages(asked).map(({ id }) => id)).toEqual(['x', 'r.x', 'r.x.2']);
  });
  test('an id never grows beyond what is allowed', () => {
    const long = 'x'.repeat(80);
    const asked = ['cab', 'ops', 'net'].map((group) => ({ rowId: 'r', stage: stage(group, { id: long }) }));
    const ids = mergeStages(asked).map(({ id }) => id);
    expect(Math.max(...ids.map((id) => id.length))).toBe(80);
    expect(new Set(ids).size).toBe(3);
  });
});
