import type { ApprovalPolicy } from '../../../contract/approval-policy';
import type { PolicyFinding, PolicySight } from './finding';
import { lintDeadlines } from './lint-deadlines';
import { lintPeople } from './lint-people';
import { lintReach } from './lint-reach';
import { lintReferences } from './lint-references';
import { lintRisk } from './lint-risk';
import { lintTable } from './lint-table';
import { survey } from './survey';

export type { PolicyFinding, PolicySight } from './finding';

const RANKS: Readonly<Record<PolicyFinding['severity'], number>> = { error: 0, warning: 1, info: 2 };

/**
 * Everything that is wrong or doubtful in an approval policy, errors first, each with a remedy. It may be activated when there is
 * no error. What the sight doesn't tell is not found fault with.
 */
export function lintPolicy(policy: ApprovalPolicy, sight: PolicySight = {}): PolicyFinding[] {
  const seen = survey(policy);
  const found = [
    ...lintTable(policy, sight),
    ...lintPeople(policy, sight),
    ...lintReferences(policy, sight),
    ...lintRisk(policy, sight, seen),
    ...lintDeadlines(policy, sight),
    ...lintReach(policy, sight, seen),
  ];
  return found.sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
}
