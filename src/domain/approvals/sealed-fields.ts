/**
 * What people wrote and approvers rely on, by logical name. Not in here, since they may change while a change is
 * being decided: summary, assignee, status, priority, labels, links, comments, risk.
 */
export const SEALED_FIELDS = [
  'description',
  'implementationPlan',
  'backOutPlan',
  'testPlan',
  'plannedStart',
  'plannedEnd',
  'service',
  'environment',
  'changeType',
  'backOutTested',
  'backOutMinutes',
  'outageExpected',
  'peerReviewed',
  'attachments',
] as const;

export type SealedField = (typeof SEALED_FIELDS)[number];

/** Whether a logical field belongs to the sealed content. */
export function isSealedField(name: string): name is SealedField {
  return (SEALED_FIELDS as readonly string[]).includes(name);
}
