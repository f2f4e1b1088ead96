import type { IssueState, Phase, Unauthorised } from '../../store/issue-state-types';

const AFTER_ARRIVAL: readonly Phase[] = ['implementing', 'review', 'closed'];

/**
 * The arrival in implementation without the gate under which the change was carried out; null when the gate let the
 * last arrival through, or when the change has gone back since.
 */
export function standingUnauthorised({
  phase,
  unauthorised,
  verdicts,
}: Pick<IssueState, 'phase' | 'unauthorised' | 'verdicts'>): Unauthorised | null {
  const last = unauthorised.at(-1);
  if (last === undefined || !AFTER_ARRIVAL.includes(phase)) return null;
  const used = verdicts.findLast(({ usedBy }) => usedBy !== null);
  return used === undefined || used.at < last.at ? last : null;
}
