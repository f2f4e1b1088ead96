/** Logical names of the fields that Steward's engine reads; adoption maps them to Jira's field ids. */
export const LOGICAL_FIELDS = [
  'implementationPlan',
  'backOutPlan',
  'testPlan',
  'plannedStart',
  'plannedEnd',
  'changeType',
  'changeReason',
  'impact',
  'urgency',
  'environment',
  'service',
  'implementer',
  'backOutTested',
  'backOutMinutes',
  'outageExpected',
  'peerReviewed',
  'changeOutcome',
  'approvers',
] as const;
export type LogicalField = (typeof LOGICAL_FIELDS)[number];

/** Roles of statuses that the engine knows; a practice may have others, which only its people read. */
export const STATUS_ROLES = [
  // change
  'draft',
  'assess',
  'authorize',
  'scheduled',
  'implementing',
  'review',
  'closed',
  'rejected',
  'cancelled',
  'onHold',
  // incident
  'open',
  'inProgress',
  'waitingCustomer',
  'waitingVendor',
  'resolved',
] as const;
export type StatusRole = (typeof STATUS_ROLES)[number];

const isOneOf =
  <T extends string>(names: readonly T[]) =>
  (name: string): name is T =>
    (names as readonly string[]).includes(name);

export const isLogicalField = isOneOf(LOGICAL_FIELDS);
export const isStatusRole = isOneOf(STATUS_ROLES);
