/** Where Steward's approval of a change stands, as conditions and triggers name it. */
export type ApprovalState = 'pending' | 'approved' | 'rejected' | 'void';

/** Steward's own events (facts of kind "own") that move the approval, and where to. Other events leave it as it is. */
export const APPROVAL_EVENTS: ReadonlyMap<string, ApprovalState> = new Map([
  ['approval opened', 'pending'],
  ['approval withdrawn', 'pending'],
  ['approved', 'approved'],
  ['rejected', 'rejected'],
  ['approval void', 'void'],
]);
