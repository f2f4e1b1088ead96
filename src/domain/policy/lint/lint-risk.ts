import type { ApprovalPolicy, PolicyRow, StageDefinition } from '../../../contract/approval-policy';
import { approverKey } from '../../approvals/approver-key';
import { needsTwoPeople } from '../../approvals/two-people';
import { atomsOf } from '../condition';
import type { PolicyFinding, PolicySight } from './finding';
import type { Survey } from './survey';

/** High and above: decided by nobody, or by one person alone. */
export function lintRisk(policy: ApprovalPolicy, sight: PolicySight, seen: Survey): PolicyFinding[] {
  const alone = new Set<number>();
  const automatic = new Set<number>();
  const byLevel = asksForLevel(policy);
  seen.each((input, deciding) => {
    // A standard change is approved by its template, up to the level that the template names.
    if (input.level === null || input.kind === 'standard') return;
    // A table that asks for no level decides High ones as all others.
    if (byLevel && !needsTwoPeople(input.level)) return;
    const rows = deciding.flatMap((index) => policy.rows[index] ?? []);
    if (rows.some(({ outcome }) => outcome.kind === 'refuse')) return;
    const binding = rows.flatMap(bindingStages);
    if (binding.length === 0) deciding.forEach((index) => automatic.add(index));
    else if (fewestPeople(binding, sight) < 2) deciding.forEach((index) => alone.add(index));
  });
  return policy.rows.flatMap((row, index) => [
    ...(automatic.has(index) && row.outcome.kind === 'automatic' ? [automaticFinding(row, sight)] : []),
    ...(alone.has(index) && row.outcome.kind === 'stages' ? [aloneFinding(row)] : []),
  ]);
}

const asksForLevel = ({ rows }: ApprovalPolicy): boolean =>
  rows.some(({ when }) => when !== 'otherwise' && atomsOf(when).some(({ fact }) => fact === 'level'));

const bindingStages = ({ outcome }: PolicyRow): StageDefinition[] =>
  outcome.kind === 'stages' ? outcome.stages.filter(({ advisory }) => advisory !== true) : [];

function automaticFinding(row: PolicyRow, { acknowledged = [] }: PolicySight): PolicyFinding {
  const id = `automatic-high:${row.id}`;
  const isMeant = acknowledged.includes(id);
  return {
    id,
    severity: isMeant ? 'warning' : 'error',
    row: row.id,
    text: `Row "${row.name}" lets changes of High or Very high risk go without anybody's approval${isMeant ? ', which somebody has answered for' : ''}.`,
    remedy: 'Narrow it to Low and Medium, or say that it is meant.',
  };
}

const aloneFinding = (row: PolicyRow): PolicyFinding => ({
  id: `single-person:${row.id}`,
  severity: 'warning',
  row: row.id,
  text: `Row "${row.name}" asks one person about changes of High or Very high risk. They need two people whatever a table says, so each would wait for a second one.`,
  remedy: 'Ask for two approvals, or add a stage of other people.',
});

/** How many people must approve or vote at least, as far as that can be told. */
function fewestPeople(stages: readonly StageDefinition[], { rosters = {} }: PolicySight): number {
  const keys = new Set(stages.flatMap(({ approvers }) => approvers.map(approverKey)));
  const everybody = [...keys].flatMap((key) =>
    Object.hasOwn(rosters, key) ? (rosters[key] ?? []) : [key, `2 ${key}`],
  );
  if (new Set(everybody).size < 2) return 1;
  const distinct = new Set(stages.map(({ approvers }) => approvers.map(approverKey).sort().join(' '))).size;
  return Math.max(distinct > 1 ? 2 : 1, ...stages.map(leastVotes));
}

function leastVotes({ rule, quorum }: StageDefinition): number {
  switch (rule.kind) {
    case 'any':
      return Math.max(1, quorum);
    case 'count':
      return Math.max(rule.count, quorum);
    case 'roles':
      return Math.max(
        rule.seats.reduce((sum, { count }) => sum + count, 0),
        quorum,
      );
    // How many they are isn't known here; more than one, unless the quorum or the roster says so.
    case 'all':
      return Math.max(2, quorum);
    case 'percent':
      return Math.max(rule.percent > 50 ? 2 : 1, quorum);
  }
}
