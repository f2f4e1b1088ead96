import type { SuspectVerdict } from '../../store/issue-state-types';

/** The last word on each change, by its id. */
export const lastVerdicts = (suspects: readonly SuspectVerdict[]): ReadonlyMap<string, SuspectVerdict> =>
  new Map(suspects.map((one) => [one.changeId, one]));

/** Steward made the link between an incident and this change, and has not taken it away since. */
export const isLinkedByUs = (suspects: readonly SuspectVerdict[], changeId: string): boolean =>
  lastVerdicts(suspects).get(changeId)?.linked === true;
