import type { Deadline, StageDefinition } from '../../../src/domain/approvals/types';
import type { RulesInForce } from '../../../src/domain/rules/types';
import { testRules } from '../support/rules';

/** Rules under which every change needs so many of the peers, by a deadline. */
export function policyRulesWith(
  deadline: Deadline,
  count: number,
  quietHours: string | null = null,
): RulesInForce {
  const rules = testRules();
  const project = rules.projects['10'];
  if (project === undefined) throw new Error('no project');
  const stage: StageDefinition = {
    id: 'peers',
    name: 'Peers',
    approvers: [{ kind: 'group', groupId: 'peers', via: 'peer' }],
    rule: { kind: 'count', count },
    quorum: 0,
    veto: false,
    firstDecides: false,
    deadline,
  };
  return {
    ...rules,
    projects: {
      '10': {
        ...project,
        slaSettings: { quietHours, askReason: false, breachCodes: [], goalLine: 0.9 },
        approvalPolicies: [
          {
            id: 'test',
            version: 1,
            effectiveFrom: '2026-01-01T00:00:00.000Z',
            hit: 'FIRST',
            rows: [
              {
                id: 'all',
                name: 'Every change',
                when: 'otherwise',
                outcome: { kind: 'stages', stages: [stage] },
              },
            ],
          },
        ],
      },
    },
  };
}
