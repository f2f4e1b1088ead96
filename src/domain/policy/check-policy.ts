import type { ApprovalPolicy, StageDefinition } from '../../contract/approval-policy';

function stageProblems(row: string, stage: StageDefinition): string[] {
  const found: string[] = [];
  const name = `Row "${row}", stage "${stage.name}"`;
  const { rule } = stage;
  if (stage.approvers.length === 0) found.push(`${name}: nobody may approve.`);
  if (rule.kind === 'count' && !(Number.isInteger(rule.count) && rule.count >= 1)) {
    found.push(`${name}: the count of approvals must be a whole number of 1 or more.`);
  }
  if (
    rule.kind === 'percent' &&
    !(Number.isInteger(rule.percent) && rule.percent >= 1 && rule.percent <= 100)
  ) {
    found.push(`${name}: the percentage must be a whole number from 1 to 100.`);
  }
  if (!Number.isInteger(stage.quorum) || stage.quorum < 0) {
    found.push(`${name}: the quorum must be a whole number of 0 or more.`);
  }
  return found;
}

/** Everything that is wrong with a policy table, in words; empty when it may be used. */
export function policyProblems(policy: ApprovalPolicy): string[] {
  const found: string[] = [];
  const ends = policy.rows.flatMap((row, index) => (row.when === 'otherwise' ? [index] : []));
  if (ends.length !== 1 || ends[0] !== policy.rows.length - 1) {
    found.push('The table must end with exactly one "otherwise" row: rows after it would never apply.');
  }
  const seen = new Set<string>();
  for (const row of policy.rows) {
    if (seen.has(row.id)) found.push(`Row "${row.id}" is listed more than once.`);
    seen.add(row.id);
    if (row.outcome.kind !== 'stages') continue;
    const { stages } = row.outcome;
    if (stages.length === 0)
      found.push(`Row "${row.id}" has no stage: say "automatic" if nobody has to decide.`);
    if (new Set(stages.map(({ id }) => id)).size < stages.length)
      found.push(`Row "${row.id}" has a stage twice.`);
    found.push(...stages.flatMap((stage) => stageProblems(row.id, stage)));
  }
  return found;
}
