import type { ApprovalPolicy } from '../../../src/contract/approval-policy';
import { approvalPolicy } from '../../../src/contract/approval-policy';
import {
  policyInForce,
  policyProblems,
  routePolicy,
  shippedPolicy,
  whenWords,
} from '../../../src/domain/policy';
import { LEVELS } from '../../../src/domain/risk/types';
import { input, policy, row, stage } from './build';

const POLICY = shippedPolicy({ peers: 'g-peers', cab: 'g-cab', changeManagers: 'g-cm' }, 3);
const stagesAt = (level: Parameters<typeof input>[0]) => routePolicy(POLICY, input(level)).stages;

describe('the shipped policy', () => {
  it('asks for more at each level', () =>
    expect(LEVELS.map((level) => stagesAt({ level }).map(({ id }) => id))).toEqual([
      ['peer'],
      ['peer', 'owner'],
      ['peer', 'owner', 'cab'],
      ['peer', 'owner', 'cab', 'change-manager'],
    ]));
  it('takes an unknown level for Very high, and says so', () => {
    const routed = routePolicy(POLICY, input({ level: null }));
    expect(routed.rows).toEqual([{ id: 'otherwise', name: 'Very high risk' }]);
    expect(routed.stages).toEqual(stagesAt({ level: 'Very high' }));
  });
  it('asks half of the CAB with its quorum, and gives the change manager a veto', () => {
    const stages = stagesAt({ level: 'Very high' });
    expect(stages[2]).toMatchObject({ rule: { kind: 'percent', percent: 50 }, quorum: 3, veto: false });
    expect(stages[3]).toMatchObject({ rule: { kind: 'any' }, veto: true });
  });
  it('has nothing wrong with it, has its shape and says when each row applies', () => {
    expect(policyProblems(POLICY)).toEqual([]);
    expect(approvalPolicy.safeParse(POLICY).success).toBe(true);
    expect(POLICY.rows.map((one) => whenWords(one))).toEqual(['Low', 'Medium', 'High', 'everything else']);
  });
  it('refuses half a person as quorum', () =>
    expect(() => shippedPolicy({ peers: 'p', cab: 'c', changeManagers: 'm' }, 1.5)).toThrow(/quorum/));
});

describe('policyProblems', () => {
  it('names a table without an end', () =>
    expect(policyProblems(policy([row('a', { fact: 'freeze', is: true }, stage('cab'))]))).toEqual([
      expect.stringMatching(/end with exactly one "otherwise"/),
    ]));
  it('names what is wrong with a stage', () => {
    const bad = stage('s', { approvers: [], rule: { kind: 'percent', percent: 101 }, quorum: -1 });
    expect(
      policyProblems(policy([row('x', 'otherwise', bad), row('y', 'otherwise', stage('cab'))])),
    ).toHaveLength(4);
  });
});

describe('policyInForce', () => {
  const v = (version: number, effectiveFrom: string): ApprovalPolicy => ({
    ...POLICY,
    version,
    effectiveFrom,
  });
  const all = [
    v(1, '2026-01-01T00:00:00.000Z'),
    v(3, '2026-03-03T00:00:00.000Z'),
    v(2, '2026-02-01T00:00:00.000Z'),
  ];
  it('answers which version applied at an instant, its first instant included', () => {
    const at = (instant: string) => policyInForce(all, Date.parse(instant))?.version ?? null;
    expect(at('2025-12-31T23:59:59.999Z')).toBeNull();
    expect(at('2026-01-01T00:00:00.000Z')).toBe(1);
    expect(at('2026-03-02T23:59:59.999Z')).toBe(2);
    expect(at('2026-03-03T00:00:00.000Z')).toBe(3);
  });
  it('takes the higher version of two that start together', () =>
    expect(
      policyInForce(
        [v(2, '2026-01-01T00:00:00.000Z'), v(1, '2026-01-01T00:00:00.000Z')],
        Date.parse('2026-06-01T00:00:00.000Z'),
      )?.version,
    ).toBe(2));
});
