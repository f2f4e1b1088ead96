import type { ApprovalPolicy, PolicyRow } from '../../contract/approval-policy';
import { becauseWords } from './words/because';
import { mergeStages } from './merge-stages';
import type { PolicyInput, Routed } from './types';

/** A row that applies, or (not `sure`) may. */
export interface Chosen {
  readonly row: PolicyRow;
  readonly sure: boolean;
}

/**
 * One outcome of several rows: a refusal wins, then stages, and automatic only if all are. A row alone keeps its stages as they
 * stand; of several, the stages of the same approvers merge. `input`: what is known of the change.
 */
export function joinRows(policy: ApprovalPolicy, chosen: readonly Chosen[], input: PolicyInput): Routed {
  const rows = chosen.map(({ row }) => row);
  const refusals = rows.flatMap(({ outcome }) => (outcome.kind === 'refuse' ? [outcome.message] : []));
  const stages = refusals.length > 0 ? [] : stagesOf(rows);
  return {
    policyId: policy.id,
    policyVersion: policy.version,
    rows: rows.map(({ id, name }) => ({ id, name })),
    outcome: refusals.length > 0 ? 'refuse' : stages.length > 0 ? 'stages' : 'automatic',
    message: refusals.length > 0 ? [...new Set(refusals)].join(' ') : null,
    stages,
    separateImplementer: rows.some(({ separateImplementer }) => separateImplementer === true),
    because: chosen.map((one) => becauseWords(policy, one, input)),
  };
}

function stagesOf(rows: readonly PolicyRow[]): Routed['stages'] {
  const asked = rows.map(({ id, outcome }) =>
    outcome.kind === 'stages' ? outcome.stages.map((stage) => ({ rowId: id, stage })) : [],
  );
  const several = asked.filter((stages) => stages.length > 0);
  return several.length === 1 ? (several[0] ?? []).map(({ stage }) => stage) : mergeStages(several.flat());
}
