import type { JsmApproval } from '../../store/issue-state-types';
import * as z from '../../shape';

const ANSWERS = ['approved', 'declined', 'pending'] as const;
const date = z.looseObject({ epochMillis: z.number() });

/**
 * The value of Jira Service Management's field "Approvals" (schema "sd-approvals"): a list of approvals as its own API shows them
 * (ApprovalDTO and ApproverDTO in the document of the JSM API). The field's value is written down nowhere, so what looks otherwise is
 * left out rather than guessed at.
 */
const approval = z.looseObject({
  id: z.string(),
  name: z.string().default(''),
  finalDecision: z.enum(ANSWERS),
  createdDate: date,
  completedDate: date.nullish(),
  approvers: z
    .array(
      z.looseObject({
        approver: z.looseObject({ accountId: z.string() }),
        approverDecision: z.enum(ANSWERS),
      }),
    )
    .default([]),
});

const isoOf = (millis: number): string => new Date(millis).toISOString();

/** The approvals as the field shows them now; each keeps the seal of the change from when it was first seen. */
export function readApprovals(
  value: unknown,
  before: readonly JsmApproval[],
  liveSeal: string,
): readonly JsmApproval[] {
  const seals = new Map(before.map(({ id, seal }) => [id, seal]));
  return (Array.isArray(value) ? (value as readonly unknown[]) : []).flatMap((one): JsmApproval[] => {
    const read = approval.safeParse(one);
    if (!read.success) return [];
    const { id, name, finalDecision, createdDate, completedDate, approvers } = read.data;
    return [
      {
        id,
        name,
        createdAt: isoOf(createdDate.epochMillis),
        completedAt: completedDate == null ? null : isoOf(completedDate.epochMillis),
        decision: finalDecision,
        answers: approvers.map(({ approver, approverDecision }) => ({
          accountId: approver.accountId,
          answer: approverDecision,
        })),
        seal: seals.get(id) ?? liveSeal,
      },
    ];
  });
}
