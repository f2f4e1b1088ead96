import type { PracticeId } from '../contract/common';
import type { Ballot, GateVerdict, Round } from '../domain/approvals/types';
import type { ChainHead } from '../domain/audit/chain';
import type { ObservedFact } from '../domain/history/facts';
import type { Assessment } from '../domain/risk/types';
import type { Millis } from '../domain/time/types';

/** Where a change stands, from the roles of its status. `clocks`: the issue only has clocks. */
export type Phase =
  | 'draft'
  | 'submitted'
  | 'scheduled'
  | 'implementing'
  | 'review'
  | 'closed'
  | 'cancelled'
  | 'onHold'
  | 'clocks';

/** What the gate said when Jira asked. `allowed` is what Jira was told: in observe mode that is always yes. */
export interface GateRecord extends GateVerdict {
  readonly at: Millis;
  readonly mode: 'off' | 'observe' | 'enforce';
  readonly allowed: boolean;
  /** Passed only because it was submitted before enforcement and attested. */
  readonly grandfathered: boolean;
  readonly roundId: string | null;
  readonly seal: string;
  /** Id of the changelog entry of the arrival that this verdict let through; null until it is seen. */
  readonly usedBy: string | null;
}

/** An arrival in an implementing status that no gate verdict let through. */
export interface Unauthorised {
  readonly at: Millis;
  readonly by: string | null;
  readonly changelogId: string;
}

/** One step of an escalation: claimed before anything is done outside, confirmed afterwards. */
export interface FiredStep {
  readonly policyId: string;
  readonly cycle: number;
  readonly step: string;
  readonly dueAt: Millis;
  readonly claimedAt: Millis;
  readonly outcome: 'claimed' | 'sent' | 'passedNotSent';
  /** The comment that was written, once confirmed. */
  readonly commentId: string | null;
}

/** The values last written to the read-only fields; null = the field was emptied, absent = never written. */
export interface Published {
  readonly riskLevel?: string | null;
  readonly approvalState?: string | null;
  readonly slaDue?: string | null;
  readonly slaState?: string | null;
}

/** People who bear on the separation of duties, gathered from history; only ever added to. */
export interface Duties {
  readonly creator: string | null;
  readonly reporters: readonly string[];
  readonly implementers: readonly string[];
  readonly taskAssignees: readonly string[];
  readonly submittedAt: Millis | null;
}

/** How far the aggregate has been brought up to the issue. All null: never. */
export interface Cursor {
  /** The last changelog entry that was folded. */
  readonly changelogId: string | null;
  /** The last changelog entry that an event told of, relevant or not: its duplicates cost one read. */
  readonly eventId: string | null;
  /** ISO instant of the issue's last update. */
  readonly issueUpdated: string | null;
  /** Of the field values that were read: two edits may share one millisecond. */
  readonly fingerprint: string | null;
}

/** Everything Steward keeps of one issue. Rounds, ballots, assessments, verdicts and facts are only ever added. */
export interface IssueState {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly practice: PracticeId;
  /** Of the stored row; 0 = prepared, nothing recorded yet. */
  readonly version: number;
  readonly phase: Phase;
  /** ISO instant at which something has to be looked at; null when nothing is due. */
  readonly dueAt: string | null;
  /** ISO instant of the last fold. */
  readonly seenAt: string;
  readonly cursor: Cursor;
  /** Facts that the changelog doesn't keep, oldest first. */
  readonly facts: readonly ObservedFact[];
  /** Pages of older facts in the ledger, 1 to `pages`. */
  readonly pages: number;
  readonly duties: Duties;
  readonly assessments: readonly Assessment[];
  readonly rounds: readonly Round[];
  readonly ballots: readonly Ballot[];
  readonly verdicts: readonly GateRecord[];
  readonly unauthorised: readonly Unauthorised[];
  readonly fired: readonly FiredStep[];
  readonly published: Published;
  /** What the fields should say now; published when it differs from `published`. */
  readonly wanted: Published;
  /** End of this issue's audit chain; null before the first record. */
  readonly audit: ChainHead | null;
  /** Failed attempts to work on what was due, since the last success. */
  readonly attempts: number;
}
