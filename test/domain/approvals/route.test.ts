import { policyInForce, policyProblems, route, whenWords } from '../../../src/domain/approvals';
import type { ApprovalPolicy } from '../../../src/domain/approvals/types';
import { LEVELS } from '../../../src/domain/risk/types';
import { GROUPS, POLICY } from './approval-builders';
import { shippedPolicy } from '../../../src/domain/approvals/route';

const stagesAt = (level: Parameters<typeof route>[1]) => {
  const { outcome } = route(POLICY, level);
  return outcome.kind === 'stages' ? outcome.stages.map(({ id }) => id) : outcome.kind;
};

describe('the shipped policy', () => {
  it('asks for more at each level', () => {
    expect(LEVELS.map(stagesAt)).toEqual([
      ['peer'],
      ['peer', 'owner'],
      ['peer', 'owner', 'cab'],
      ['peer', 'owner', 'cab', 'change-manager'],
    ]);
  });
  it('takes an unknown level for the most cautious', () =>
    expect(stagesAt(null)).toEqual(stagesAt('Very high')));
  it('asks half of the CAB with its quorum, and gives the change manager a veto', () => {
    const { outcome } = route(POLICY, 'Very high');
    const stages = outcome.kind === 'stages' ? outcome.stages : [];
    expect(stages[2]).toMatchObject({ rule: { kind: 'percent', percent: 50 }, quorum: 2, veto: false });
    expect(stages[3]).toMatchObject({ rule: { kind: 'any' }, veto: true });
  });
  it('has nothing wrong with it and says when each row applies', () => {
    expect(policyProblems(POLICY)).toEqual([]);
    expect(POLICY.rows.map(whenWords)).toEqual(['Low', 'Medium', 'High', 'everything else']);
  });
  it('refuses half a person as quorum', () => expect(() => shippedPolicy(GROUPS, 1.5)).toThrow(/quorum/));
});

describe('route', () => {
  const [first, ...rest] = POLICY.rows;
  it('takes the first row that fits', () => {
    const twice: ApprovalPolicy = {
      ...POLICY,
      rows: [
        { id: 'auto', name: 'A', when: { levels: ['Low'] }, outcome: { kind: 'automatic' } },
        ...POLICY.rows,
      ],
    };
    expect(route(twice, 'Low').id).toBe('auto');
  });
  it('refuses a table without an end', () => {
    const open = { ...POLICY, rows: first === undefined ? [] : [first] };
    expect(() => route(open, 'High')).toThrow(/no row for High/);
    expect(policyProblems(open)).toEqual([expect.stringMatching(/end with exactly one "otherwise"/)]);
  });
  it('names what is wrong with a stage', () => {
    const bad: ApprovalPolicy = {
      ...POLICY,
      rows: [
        {
          id: 'x',
          name: 'X',
          when: 'otherwise',
          outcome: {
            kind: 'stages',
            stages: [
              {
                id: 's',
                name: 'S',
                approvers: [],
                rule: { kind: 'percent', percent: 101 },
                quorum: -1,
                veto: false,
                firstDecides: false,
              },
            ],
          },
        },
        ...rest,
      ],
    };
    expect(policyProblems(bad)).toHaveLength(4);
  });
});

describe('policyInForce', () => {
  const v = (version: number, effectiveFrom: string) => ({ ...POLICY, version, effectiveFrom });
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
});
