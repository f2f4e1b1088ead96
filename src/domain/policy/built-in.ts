import type { ApprovalPolicy, Approver, PolicyRow, StageDefinition } from '../../contract/approval-policy';
import { atomsOf } from './condition';
import { BUILT_IN_EMERGENCY, BUILT_IN_STANDARD } from './row-ids';
import type { PolicyInput, Routed } from './types';

/** What applies to a kind of change as long as no row of the policy speaks of it. */
export interface BuiltIn {
  /** Whose one ballot decides an emergency change: the ECAB, else the emergency group. Absent: the table decides. */
  readonly ecab?: Approver;
  /** The template that pre-authorises a standard change. Absent: the table decides. */
  readonly template?: { readonly name: string; readonly version: number };
}

/** What is built in for this kind of change; null: the table decides. A table that speaks of a kind anywhere decides it itself. */
export function builtInRoute(policy: ApprovalPolicy, { kind }: PolicyInput, builtIn: BuiltIn): Routed | null {
  if (kind === 'normal' || policy.rows.some((row) => speaksOf(row, kind))) return null;
  const base = {
    policyId: policy.id,
    policyVersion: policy.version,
    message: null,
    separateImplementer: false,
  };
  if (kind === 'emergency') {
    if (builtIn.ecab === undefined) return null;
    return {
      ...base,
      rows: [{ id: BUILT_IN_EMERGENCY, name: 'Emergency change' }],
      outcome: 'stages',
      stages: [emergencyStage(builtIn.ecab)],
      because: ['No row speaks of emergency changes: one ballot of the emergency board decides.'],
    };
  }
  if (builtIn.template === undefined) return null;
  const { name, version } = builtIn.template;
  return {
    ...base,
    rows: [{ id: BUILT_IN_STANDARD, name: `Pre-authorised by template "${name}", version ${version}` }],
    outcome: 'automatic',
    stages: [],
    because: [`Pre-authorised by template "${name}", version ${version}; no row speaks of standard changes.`],
  };
}

/** One ballot of the emergency board. */
const emergencyStage = (ecab: Approver): StageDefinition => ({
  id: 'ecab',
  name: 'Emergency CAB',
  approvers: [ecab],
  rule: { kind: 'any' },
  quorum: 0,
  veto: false,
  firstDecides: false,
});

const speaksOf = ({ when }: PolicyRow, kind: PolicyInput['kind']): boolean =>
  when !== 'otherwise' && atomsOf(when).some((atom) => atom.fact === 'kind' && atom.in.includes(kind));
