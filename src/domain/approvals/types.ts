import type { Level } from '../risk/types';
import type { Millis } from '../time/types';

/** What people wrote, reduced to canonical text per logical field. Only sealed fields are in here. */
export interface SealedContent {
  readonly fields: Readonly<Record<string, { readonly name: string; readonly text: string }>>;
}

export type StageRule =
  | { readonly kind: 'any' }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'all' }
  | { readonly kind: 'percent'; readonly percent: number };

export interface StageDefinition {
  readonly id: string;
  readonly name: string;
  /** Group ids or accounts whose members sit in this stage, and the word for it ("CAB"). */
  readonly approvers: readonly { readonly groupId: string; readonly via: string }[];
  readonly rule: StageRule;
  /** Members that must have voted or abstained; 0 = none. */
  readonly quorum: number;
  /** A reject of these seats rejects the stage at once. */
  readonly veto: boolean;
  /** Under any and count: a rejection that comes before the approvals are complete rejects the stage. */
  readonly firstDecides: boolean;
  /** Counted from the opening of the round; none when absent. Only `reject` decides anything. */
  readonly deadline?: { readonly afterMs: number; readonly then: 'remind' | 'escalate' | 'reject' };
}

export interface PolicyRow {
  readonly id: string;
  readonly name: string;
  /** The row applies to these levels; 'otherwise' ends the table. */
  readonly when: { readonly levels: readonly Level[] } | 'otherwise';
  readonly outcome:
    | { readonly kind: 'stages'; readonly stages: readonly StageDefinition[] }
    | { readonly kind: 'automatic' }
    | { readonly kind: 'refuse'; readonly message: string };
}
export interface ApprovalPolicy {
  readonly id: string;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly hit: 'FIRST';
  readonly rows: readonly PolicyRow[];
}

export interface Seat {
  readonly accountId: string;
  readonly via: string;
}
export interface Stage {
  readonly definition: StageDefinition;
  /** Recorded when the stage opens. Distinct persons. */
  readonly roster: readonly Seat[];
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
}

/** E: who must not approve, and why. Derived from history. */
export interface Exclusion {
  readonly accountId: string;
  readonly why: 'creator' | 'reporter' | 'implementer' | 'task assignee';
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
  readonly outcome: 'stages' | 'automatic' | 'refuse';
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
  readonly decision: 'pending' | 'approved' | 'rejected' | 'blocked' | 'expired';
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
  /** The whole in one sentence: where it stands and what is needed next. */
  readonly words: string;
}

/** Everything the gate looks at; see RULES 7. */
export interface GateInput {
  readonly now: Millis;
  readonly liveSeal: string;
  readonly liveContent: SealedContent;
  readonly round: Round | null;
  readonly decision: RoundDecision | null;
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
  /** IANA zone in which instants are written in messages; UTC when absent. */
  readonly timeZone?: string;
}
export interface GateVerdict {
  readonly passes: boolean;
  readonly missing: readonly { readonly code: string; readonly text: string; readonly remedy: string }[];
}
