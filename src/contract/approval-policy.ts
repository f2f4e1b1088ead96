import * as z from '../shape';
import { accountId, instant, levelName } from './common';
import { changeKind } from './slot';

/**
 * What an approval policy says, as it is written by an admin, stored, sent and decided by: one shape for all of them.
 * Durations are milliseconds; fields, groups, roles and values are Jira's ids.
 */

const via = z.string().trim().min(1).max(80);

/** Who sits in a stage. `via` is the word for it ("CAB", "service owner"), unique in its stage: role rules count by it. */
export const approver = z.union([
  z.object({ kind: z.literal('group'), groupId: z.string().min(1).max(255), via }),
  z.object({ kind: z.literal('users'), accountIds: z.array(accountId).min(1).max(50), via }),
  /** The members of a Jira project role in the change's project. */
  z.object({ kind: z.literal('role'), roleId: z.string().regex(/^\d+$/), via }),
  /** The owners of the services that the change names. */
  z.object({ kind: z.literal('serviceOwner'), via }),
  /** The lead of the team that holds the change, by Steward's team record. */
  z.object({ kind: z.literal('teamLead'), via }),
  /** The people in a person field of the change. */
  z.object({ kind: z.literal('field'), fieldId: z.string().min(1).max(255), via }),
  z.object({ kind: z.literal('board'), boardId: z.string().min(1).max(80), via }),
]);
export type Approver = Frozen<z.infer<typeof approver>>;

export const stageRule = z.union([
  z.object({ kind: z.literal('any') }),
  z.object({ kind: z.literal('count'), count: z.int().min(1).max(100) }),
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('percent'), percent: z.int().min(1).max(100) }),
  /** "1 of security and 2 of infra": one person fills one seat, whatever their hats. */
  z.object({
    kind: z.literal('roles'),
    seats: z
      .array(z.object({ via, count: z.int().min(1).max(100) }))
      .min(1)
      .max(10),
  }),
]);
export type StageRule = Frozen<z.infer<typeof stageRule>>;

export const deadline = z.object({
  /** Counted from the opening of the stage. */
  afterMs: z.int().min(60_000),
  /** Id of the calendar whose working time counts; absent or null: calendar time. */
  calendar: z.string().max(80).nullable().exactOptional(),
  then: z.enum(['remind', 'escalate', 'reject']),
  /** Under `escalate`: who gets a seat in the stage then; absent: the chair and the change managers are told. */
  to: z.array(approver).max(5).exactOptional(),
});
export type Deadline = Frozen<z.infer<typeof deadline>>;

export const stageDefinition = z.object({
  id: z.string().min(1).max(80),
  name: z.string().trim().min(1).max(80),
  approvers: z.array(approver).max(20),
  rule: stageRule,
  /** Members that must have voted or abstained; 0 = none. */
  quorum: z.int().min(0).max(100),
  /** A reject of these seats rejects the stage at once. */
  veto: z.boolean(),
  /** Under any and count: a rejection that comes before the approvals are complete rejects the stage. */
  firstDecides: z.boolean(),
  deadline: deadline.exactOptional(),
  /** Its opinion is asked and shown, and decides nothing. */
  advisory: z.literal(true).exactOptional(),
  /** Stages with a higher number open once all binding ones with a lower number are approved. Absent: 0, at once. */
  turn: z.int().min(0).max(20).exactOptional(),
});
export type StageDefinition = Frozen<z.infer<typeof stageDefinition>>;

/** When a row applies, over what is known of a change when its round opens. */
export type PolicyCondition =
  | { readonly all: readonly PolicyCondition[] }
  | { readonly any: readonly PolicyCondition[] }
  | { readonly not: PolicyCondition }
  | { readonly fact: 'level'; readonly in: readonly z.infer<typeof levelName>[] }
  | { readonly fact: 'kind'; readonly in: readonly z.infer<typeof changeKind>[] }
  /** "Normal / Upgrade": change type and reason. */
  | { readonly fact: 'model'; readonly in: readonly string[] }
  /** One of these services (ids) is named, or may be. */
  | { readonly fact: 'service'; readonly in: readonly string[] }
  | { readonly fact: 'environment'; readonly in: readonly string[] }
  | { readonly fact: 'label'; readonly in: readonly string[] }
  /** Jira's own value ids or texts of any field. */
  | { readonly fact: 'field'; readonly field: string; readonly in: readonly string[] }
  | { readonly fact: 'number'; readonly field: string; readonly atLeast: number }
  /** Likelihood, damage and criticality 1 to 5, collision 0 to 3. */
  | { readonly fact: 'likelihood' | 'damage' | 'criticality' | 'collision'; readonly atLeast: number }
  /** The planned window meets a freeze. */
  | { readonly fact: 'freeze'; readonly is: boolean };

/** What was read is not changed any more. */
type Frozen<T> = T extends PolicyCondition
  ? T
  : T extends readonly (infer U)[]
    ? readonly Frozen<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Frozen<T[K]> }
      : T;

const texts = z.array(z.string().max(255)).max(200);
export const policyCondition: z.Shape<PolicyCondition> = z.lazy(() =>
  z.union([
    z.object({ all: z.array(policyCondition).max(30) }),
    z.object({ any: z.array(policyCondition).max(30) }),
    z.object({ not: policyCondition }),
    z.object({ fact: z.literal('level'), in: z.array(levelName).max(4) }),
    z.object({ fact: z.literal('kind'), in: z.array(changeKind).max(3) }),
    z.object({ fact: z.enum(['model', 'service', 'environment', 'label']), in: texts }),
    z.object({ fact: z.literal('field'), field: z.string().min(1).max(255), in: texts }),
    z.object({ fact: z.literal('number'), field: z.string().min(1).max(255), atLeast: z.number() }),
    z.object({
      fact: z.enum(['likelihood', 'damage', 'criticality', 'collision']),
      atLeast: z.int().min(0).max(5),
    }),
    z.object({ fact: z.literal('freeze'), is: z.boolean() }),
  ]),
);

export const policyRow = z.object({
  id: z.string().min(1).max(80),
  name: z.string().trim().min(1).max(120),
  /** 'otherwise' ends the table: under FIRST it is the last row, under COLLECT it applies when no other row does. */
  when: z.union([z.literal('otherwise'), policyCondition]),
  outcome: z.union([
    z.object({ kind: z.literal('stages'), stages: z.array(stageDefinition).min(1).max(20) }),
    /** Decided by the row itself, and recorded so. */
    z.object({ kind: z.literal('automatic') }),
    z.object({ kind: z.literal('refuse'), message: z.string().trim().min(1).max(500) }),
  ]),
  /** Requester and implementer must be two people. */
  separateImplementer: z.literal(true).exactOptional(),
});
export type PolicyRow = Frozen<z.infer<typeof policyRow>>;

export const approvalPolicy = z.object({
  id: z.string().min(1).max(80),
  version: z.int().min(1),
  effectiveFrom: instant,
  /** FIRST: the first row that applies; COLLECT: all that apply, stages with the same approvers merged. */
  hit: z.enum(['FIRST', 'COLLECT']),
  rows: z.array(policyRow).min(1).max(100),
  /** Edited by an admin: adopting again leaves it alone. Absent: as adopted. */
  origin: z.literal('admin').exactOptional(),
});
export type ApprovalPolicy = Frozen<z.infer<typeof approvalPolicy>>;
