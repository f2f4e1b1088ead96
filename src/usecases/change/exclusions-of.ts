import { exclusions } from '../../domain/approvals/duties';
import type { Exclusion } from '../../domain/approvals/types';
import type { Duties } from '../../store/issue-state-types';

/** Who must not approve a change, from the duties gathered so far, without those whom a change manager has cleared. */
export function exclusionsOf({
  creator,
  reporters,
  implementers,
  taskAssignees,
  cleared = [],
}: Duties): Exclusion[] {
  const free = new Set(cleared.map(({ accountId }) => accountId));
  const all = exclusions({ creator, reportersSinceCreation: reporters, implementers, taskAssignees });
  return all.filter(({ accountId }) => !free.has(accountId));
}
