import type { DelegationScope } from '../../contract/delegations';
import { approverKey } from '../../domain/approvals/approver-key';
import type { Approver } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';

/** The people of one approver at this moment, in Jira's order. */
export interface Source {
  readonly people: readonly string[];
  /** What names nobody, in words: "Payroll has no owner". */
  readonly nobody: readonly string[];
}

/** Seats of one person that somebody else holds for a while. */
export interface DelegationInForce {
  readonly id: string;
  readonly principal: string;
  readonly to: string;
  readonly from: Millis;
  readonly until: Millis;
  readonly scope: DelegationScope;
}

/** Who sits in the stages of one change, and for whom: made anew for each invocation, so that nothing is remembered for longer. */
export interface Seating {
  /** Throws when they can't be read: a stage never opens with people that aren't known. */
  readonly people: (approver: Approver) => Promise<Source>;
  /** The delegations of these people that are in force or planned at an instant. */
  readonly delegations: (accountIds: readonly string[], at: Millis) => Promise<readonly DelegationInForce[]>;
  /** Told when people couldn't be read and something waits for the next look. */
  readonly unread: (error: Error) => void;
}

/** The same, each approver read once. */
export function readOnce(seating: Seating): Seating {
  const read = new Map<string, Promise<Source>>();
  return {
    ...seating,
    people: (approver) => {
      const key = `${approverKey(approver)} ${approver.via}`;
      const known = read.get(key) ?? seating.people(approver);
      read.set(key, known);
      return known;
    },
  };
}
