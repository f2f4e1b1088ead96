import { exclusions } from '../../domain/approvals';
import type { Exclusion } from '../../domain/approvals/types';
import type { Duties } from '../../store/issue-state-types';

/** Who must not approve a change, from the duties gathered so far. */
export const exclusionsOf = ({ creator, reporters, implementers, taskAssignees }: Duties): Exclusion[] =>
  exclusions({ creator, reportersSinceCreation: reporters, implementers, taskAssignees });
