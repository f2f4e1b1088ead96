import * as z from '../shape';
import type { Approver, ApprovalPolicy, PolicyCondition, StageDefinition } from '../domain/approvals/types';

/** Stages from before there were other approvers than groups name the group alone. */
const approver = z.union([
  z.looseObject({ kind: z.string(), via: z.string() }),
  z
    .looseObject({ groupId: z.string(), via: z.string() })
    .transform(({ groupId, via }) => ({ kind: 'group' as const, groupId, via })),
]) as unknown as z.Shape<Approver>;

/** A stage as it is stored in a policy and pinned in a round. */
export const storedStage = z.looseObject({
  id: z.string(),
  name: z.string(),
  approvers: z.array(approver),
  rule: z.looseObject({ kind: z.string() }),
  quorum: z.int(),
}) as unknown as z.Shape<StageDefinition>;

/** Rows from before there were conditions name levels. */
const when = z.union([
  z.literal('otherwise'),
  z
    .looseObject({ levels: z.array(z.string()) })
    .transform(({ levels }) => ({ fact: 'level' as const, in: levels })),
  z.looseObject({}),
]) as unknown as z.Shape<PolicyCondition | 'otherwise'>;

const outcome = z.union([
  z.looseObject({ kind: z.literal('stages'), stages: z.array(storedStage) }),
  z.looseObject({ kind: z.enum(['automatic', 'refuse']) }),
]);

/** A version of an approval policy as the rules in force keep it. */
export const storedPolicy = z.looseObject({
  id: z.string().min(1),
  version: z.int(),
  effectiveFrom: z.string().min(1),
  hit: z.enum(['FIRST', 'COLLECT']),
  rows: z.array(z.looseObject({ id: z.string(), when, outcome })).min(1),
}) as unknown as z.Shape<ApprovalPolicy>;
