import type {
  ApprovalPolicy,
  Approver,
  Deadline,
  PolicyCondition,
  PolicyRow,
  StageDefinition,
  StageRule,
} from '../../contract/approval-policy';
import type { Door } from '../emergency/types';
import type { PolicyInput } from '../policy/types';
import type { Level } from '../risk/types';
import type { Millis } from '../time/types';

export type { ApprovalPolicy, Approver, Deadline, PolicyCondition, PolicyRow, StageDefinition, StageRule };

/** What people wrote, reduced to canonical text per logical field. Only sealed fields are in here. */
export interface SealedContent {
  readonly fields: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
}

export interface Seat {
  readonly accountId: string;
  /** All that entitles this person, in words: "CAB, peer". */
  readonly via: string;
  /** The same one by one, for role rules; absent in older records: `via` alone. */
  readonly ways?: readonly string[];
}
export interface Stage {
  readonly definition: StageDefinition;
  /** Recorded when the stage opens; empty before. Distinct persons. */
  readonly roster: readonly Seat[];
  /** Null: it waits for the stages whose turn comes before it. Absent: opened with its round. */
  readonly openedAt?: Millis | null;
  /** When its deadline passes, worked out when it opened; absent: none. */
  readonly dueAt?: Millis;
  /** Approvers that named nobody when it opened, in words: "Payroll has no owner". Absent: none. */
  readonly nobody?: readonly string[];
}

/**
 * What happened to the seats of a round after it opened; only ever added to. By whom and why is in every entry: `by` null means
 * Steward itself.
 */
export type RosterEntry = {
  readonly id: string;
  readonly roundId: string;
  readonly at: Millis;
  readonly by: string | null;
  readonly reason: string | null;
} & (
  | { readonly kind: 'joined'; readonly stageId: string; readonly accountId: string; readonly via: string }
  /** The chair appointed somebody for a person who is absent: that seat moves. */
  | { readonly kind: 'stoodIn'; readonly stageId: string; readonly accountId: string; readonly to: string }
  /** Somebody without a ballot has left: nothing is decided by that until the chair confirms it. */
  | { readonly kind: 'vacated'; readonly stageId: string; readonly accountId: string }
  | { readonly kind: 'departureConfirmed'; readonly stageId: string; readonly accountId: string }
  | { readonly kind: 'recused'; readonly accountId: string }
  /** Moves every seat of `accountId` in this round to `to` from one instant until another. */
  | {
      readonly kind: 'delegated';
      readonly accountId: string;
      readonly to: string;
      readonly from: Millis;
      readonly until: Millis;
      readonly delegationId: string;
    }
  | { readonly kind: 'delegationEnded'; readonly accountId: string; readonly delegationId: string }
  | { readonly kind: 'struck'; readonly accountId: string; readonly ballotId: string }
);

/** A condition of an approval that has been met; each ballot's conditions are counted from 0. */
export interface ConditionMet {
  readonly ballotId: string;
  readonly condition: number;
  readonly by: string;
  readonly at: Millis;
  readonly note: string | null;
}

/** A person whom a change manager took out of E. */
export interface Cleared {
  readonly accountId: string;
  readonly by: string;
  readonly at: Millis;
  readonly reason: string;
}

export type Vote = 'approve' | 'reject' | 'abstain';

/** Append-only. One person one vote: the latest ballot of a person in a round counts, all stay. */
export interface Ballot {
  readonly id: string;
  readonly roundId: string;
  readonly accountId: string;
  readonly vote: Vote;
  readonly reason: string | null;
  readonly seal: string;
  readonly at: Millis;
  /** What has to be done before the gate; only on an approval. Absent: none. */
  readonly conditions?: readonly string[];
  /** By which way it came; absent: the Change panel. */
  readonly from?: 'portal' | 'jsm' | 'meeting' | 'phone';
  /** People whose seats it filled by delegation besides the voter's own; absent: none. */
  readonly for?: readonly string[];
}

/** E: who must not approve, and why. Derived from history. */
export interface Exclusion {
  readonly accountId: string;
  readonly why: 'creator' | 'reporter' | 'implementer' | 'task assignee';
}

/** The version of a template that a change was made from. `tasks`: what that version requires; null: it isn't the one in the rules. */
export interface RoundTemplate {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly tasks: readonly string[] | null;
}

export interface Round {
  readonly id: string;
  readonly number: number;
  readonly openedAt: Millis;
  readonly openedBy: string | null;
  readonly seal: string;
  readonly content: SealedContent;
  readonly policyId: string;
  readonly policyVersion: number;
  readonly rowId: string;
  /** The row's name when the round opened, several joined by " + "; absent in older records. */
  readonly rowName?: string;
  /** What the policy was asked; absent in older records. */
  readonly input?: PolicyInput;
  /** The template that the change was made from, as it was when the round opened; absent: made from none. */
  readonly template?: RoundTemplate;
  /** A vote on what was done already, after an emergency or an unauthorised change; absent: on what is planned. */
  readonly purpose?: 'retro';
  /** Requester and implementer must be two people. Absent: they needn't. */
  readonly separateImplementer?: true;
  readonly outcome: 'stages' | 'automatic' | 'refuse';
  /** Under `refuse`: what the row says; absent in older records. */
  readonly message?: string;
  readonly stages: readonly Stage[];
  readonly assessmentNumber: number;
  /** The level the round was routed by; it only rises while the round is open. */
  readonly level: Level;
  /** Set when the level rose to High or above: approvals cast before this instant must be confirmed. */
  readonly confirmFrom: Millis | null;
  readonly closed: null | {
    readonly at: Millis;
    readonly by: string | null;
    readonly how: 'gate' | 'resubmitted' | 'cancelled' | 'superseded' | 'void' | 'rejected';
    readonly diff: readonly {
      readonly field: string;
      readonly name: string;
      readonly before: string;
      readonly after: string;
    }[];
  };
}

export interface StageDecision {
  readonly stageId: string;
  /** `waiting`: its turn hasn't come. */
  readonly decision: 'waiting' | 'pending' | 'approved' | 'rejected' | 'blocked' | 'expired';
  /** N of RULES 6: roster - excluded - abstained, distinct. */
  readonly electorate: number;
  readonly need: number;
  readonly approvals: number;
  readonly rejections: number;
  readonly voted: number;
  readonly waitingFor: readonly string[];
  readonly words: string;
}
export interface RoundDecision {
  readonly decision: 'pending' | 'approved' | 'rejected' | 'blocked';
  readonly stages: readonly StageDecision[];
  /** Distinct people whose vote is waited for, in all stages together; empty unless it is pending. */
  readonly waitingFor: readonly string[];
  /** The whole in one sentence: where it stands and what is needed next. */
  readonly words: string;
}

/** Something that is missing, and what to do about it; without a full stop at the end of `text`. */
export interface Lack {
  readonly text: string;
  readonly remedy: string;
}

/** Everything the gate looks at; see RULES 7. */
export interface GateInput {
  readonly now: Millis;
  readonly liveSeal: string;
  readonly liveContent: SealedContent;
  readonly round: Round | null;
  readonly decision: RoundDecision | null;
  /** Names of the fields whose edits voided the rounds just before this one; absent: none was. */
  readonly voidedBy?: readonly string[];
  readonly window: { readonly start: Millis | null; readonly end: Millis | null };
  readonly stoppers: readonly { readonly id: string; readonly text: string; readonly remedy: string }[];
  /** Names of sealed fields that the transition screen edits; 'unreadable' refuses. */
  readonly screenEdits: readonly string[] | 'unreadable';
  readonly onHold: boolean;
  /** What the schedule has against it; empty lists: nothing. Instants are ISO. */
  readonly schedule: {
    /** Freezes that hold it now, or in what is left of its window. */
    readonly freezes: readonly {
      readonly name: string;
      readonly effect: 'block' | 'approve' | 'warn';
      readonly end: string;
    }[];
    /** Names of freezes whose occurrences haven't been worked out as far as the planned end. */
    readonly notWorkedOut: readonly string[];
    /** Conflicts of grade 3 that no change manager has taken note of. */
    readonly conflicts: readonly { readonly key: string; readonly why: string }[];
  };
  /** Conditions of its approvals that nobody has met yet, in the voters' words (`openConditions`); absent: none. */
  readonly conditions?: readonly { readonly text: string }[];
  /** Tasks that are planned for a time outside the window; absent: none. */
  readonly tasks?: readonly Lack[];
  /** Tasks that the template of a standard change requires and that it doesn't have; absent: none. */
  readonly missingTasks?: readonly Lack[];
  /** Tests that are not in place; absent: none. */
  readonly tests?: readonly Lack[];
  /** One person is both requester and implementer; it matters where the row forbids it. Absent: no. */
  readonly requesterImplements?: boolean;
  /** In what a standard change differs from its template; absent or null: in nothing, or it is none. */
  readonly deviation?: Lack | null;
  /**
   * Absent: no emergency. Through doors b and c it passes without an approved decision; with none (null), `lacks` says what
   * every door lacks.
   */
  readonly emergency?: { readonly door: Door } | { readonly door: null; readonly lacks: Lack | null };
  /** IANA zone in which instants are written in messages; UTC when absent. */
  readonly timeZone?: string;
}
export interface GateVerdict {
  readonly passes: boolean;
  readonly missing: readonly { readonly code: string; readonly text: string; readonly remedy: string }[];
}
