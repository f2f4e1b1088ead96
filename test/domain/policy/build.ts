import type {
  ApprovalPolicy,
  PolicyCondition,
  PolicyRow,
  StageDefinition,
} from '../../../src/contract/approval-policy';
import type { PolicyInput } from '../../../src/domain/policy';
import type { Level } from '../../../src/domain/risk/types';

export const HOUR = 3_600_000;

export const input = (more: Partial<PolicyInput> = {}): PolicyInput => ({
  level: 'Low',
  kind: 'normal',
  likelihood: 1,
  damage: 1,
  model: 'Normal / Upgrade',
  services: ['S1'],
  criticality: 1,
  environment: 'Test',
  freeze: false,
  collision: 0,
  labels: [],
  fields: {},
  ...more,
});

/** A stage of one group that is called as the group. */
export const stage = (group: string, more: Partial<StageDefinition> = {}): StageDefinition => ({
  id: group,
  name: group.toUpperCase(),
  approvers: [{ kind: 'group', groupId: group, via: group }],
  rule: { kind: 'any' },
  quorum: 0,
  veto: false,
  firstDecides: false,
  ...more,
});

export const row = (
  id: string,
  when: PolicyCondition | 'otherwise',
  ...stages: StageDefinition[]
): PolicyRow => ({
  id,
  name: id,
  when,
  outcome: { kind: 'stages', stages },
});
export const automatic = (id: string, when: PolicyCondition | 'otherwise'): PolicyRow => ({
  id,
  name: id,
  when,
  outcome: { kind: 'automatic' },
});
export const refuse = (
  id: string,
  when: PolicyCondition | 'otherwise',
  message = `no: ${id}`,
): PolicyRow => ({
  id,
  name: id,
  when,
  outcome: { kind: 'refuse', message },
});

export const policy = (rows: readonly PolicyRow[], hit: ApprovalPolicy['hit'] = 'FIRST'): ApprovalPolicy => ({
  id: 'p',
  version: 1,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  hit,
  rows,
});

export const atLevel = (...levels: Level[]): PolicyCondition => ({ fact: 'level', in: levels });
