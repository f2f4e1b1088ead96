import type { Exclusion } from './types';

export interface Parts {
  readonly creator: string | null;
  /** Every reporter since creation, not the present one alone. */
  readonly reportersSinceCreation: readonly (string | null)[];
  /** Every value of the implementer field since the first submission. */
  readonly implementers: readonly (string | null)[];
  /** Every assignee of a change task since the first submission. */
  readonly taskAssignees: readonly (string | null)[];
}

/**
 * Who must not approve, since they have a part in the change: one entry a person, with the first reason in this
 * order. All of it comes from history, so handing a change on doesn't wash anybody clean.
 */
export function exclusions(parts: Parts): Exclusion[] {
  const found = new Map<string, Exclusion>();
  const add = (people: readonly (string | null)[], why: Exclusion['why']): void => {
    for (const accountId of people) {
      if (accountId !== null && accountId !== '' && !found.has(accountId))
        found.set(accountId, { accountId, why });
    }
  };
  add([parts.creator], 'creator');
  add(parts.reportersSinceCreation, 'reporter');
  add(parts.implementers, 'implementer');
  add(parts.taskAssignees, 'task assignee');
  return [...found.values()];
}
