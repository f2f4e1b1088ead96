import type { GateRecord, IssueState } from '../../store/issue-state-types';

/** What the gate misses when nobody has approved what stands there. */
const UNAPPROVED: readonly string[] = ['NOT_APPROVED', 'BLOCKED', 'NO_ROUND', 'CONTENT_CHANGED'];

/**
 * The verdict that let the change into implementation although it wasn't approved: the gate only observed, or the
 * change was attested. null when the change was approved, or has not passed the gate.
 */
export function letThroughUnapproved({ verdicts }: Pick<IssueState, 'verdicts'>): GateRecord | null {
  const used = verdicts.findLast(({ usedBy }) => usedBy !== null);
  if (used === undefined || used.passes) return null;
  return used.missing.some(({ code }) => UNAPPROVED.includes(code)) ? used : null;
}
