import type { PracticeId } from '../contract/common';
import type {
  Ballot,
  Cleared,
  ConditionMet,
  GateVerdict,
  RosterEntry,
  Round,
} from '../domain/approvals/types';
import type { ChainHead } from '../domain/audit/chain';
import type { ObservedFact } from '../domain/history/facts';
import type { Assessment } from '../domain/risk/types';
import type { ChangeResult } from '../domain/risk/outcomes';
import type { LevelOverride } from '../domain/risk/override';
import type { Acknowledgement, Conflict, FreezeException, Slot } from '../domain/schedule/types';
import type { Evidence } from '../domain/risk/evidence';
import type { Door, EmergencyEntry } from '../domain/emergency/types';
import type { ActualEntry, ReviewEntry } from '../domain/review/types';
import type { OpenCase } from '../domain/forecast/cases';
import type { Millis } from '../domain/time/types';

/** Where a change stands, from the roles of its status. An issue that only has clocks: see `clockPhase`. */
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
  /** By which door an emergency went; absent: it was none. */
  readonly door?: Door;
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
  /** What became of each action of the step, in its order; absent in records from before steps had several. */
  readonly actions?: readonly FiredAction[];
}

/** `unconfirmed`: begun, and nothing can tell whether it was done; it is not tried again, and people are told. */
export interface FiredAction {
  readonly outcome: 'waiting' | 'begun' | 'done' | 'failed' | 'unconfirmed';
  /** The comment, issue or notice that came of it. */
  readonly ref: string | null;
  /** Why it failed, in words. */
  readonly why: string | null;
}

/** What was said of a missed cycle; only ever added to. The last reason and the last word on excusing count. */
export type BreachNote = {
  readonly policyId: string;
  readonly cycle: number;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
} & (
  | { readonly kind: 'reason'; readonly code: string; readonly note: string }
  | { readonly kind: 'excuse'; readonly excused: boolean; readonly why: string }
);

/** One clock as lists show it; a hint like every derived row, never decided by. */
export interface ClockSummary {
  readonly policyId: string;
  readonly agreement: 'SLA' | 'OLA' | 'UC';
  readonly state: 'breached' | 'atRisk' | 'running' | 'paused' | 'noGoal';
  readonly due: string | null;
  readonly why: string | null;
}

/**
 * An open cycle as forecasts learn from it. While it runs, what it has used up grows in this calendar until the next fold: every
 * pause is an event.
 */
export interface KeptCase extends OpenCase {
  readonly runsIn: { readonly calendar: string | null } | null;
}

/** The values last written to the read-only fields; null = the field was emptied, absent = never written. */
export interface Published {
  readonly riskLevel?: string | null;
  readonly approvalState?: string | null;
  readonly slaDue?: string | null;
  readonly slaState?: string | null;
  /** The issue property for searches, as JSON text; null: there is nothing to say. */
  readonly slaProperty?: string | null;
  /** In thousandths of log-odds, as text. */
  readonly riskScore?: string | null;
  /** The same for what searches ask about changes: conflicts, freezes, risk. */
  readonly changeProperty?: string | null;
  /** Whom the open round waits for, as a JSON list of account ids in order; what the Approvers field says. */
  readonly waitingFor?: string | null;
}

/** People who bear on the separation of duties, gathered from history; only ever added to. */
export interface Duties {
  readonly creator: string | null;
  readonly reporters: readonly string[];
  readonly implementers: readonly string[];
  readonly taskAssignees: readonly string[];
  readonly submittedAt: Millis | null;
  /** Whom a change manager took out of E, with the reason; absent: nobody. */
  readonly cleared?: readonly Cleared[];
}

/** Everyday verbs that people say through Steward, with their reason; only ever added to. */
export interface SaidVerb {
  readonly verb: 'withdraw' | 'cancel' | 'reject' | 'hold' | 'resume' | 'reschedule' | 'extend' | 'close';
  readonly at: Millis;
  readonly by: string;
  readonly reason: string;
  /** Claimed before Jira is asked, confirmed afterwards; absent: done. */
  readonly outcome?: 'claimed' | 'done' | 'refused';
}

/** Where a change came from, as Steward made it itself; nothing else makes a change standard. */
export type Origin =
  | {
      readonly kind: 'template';
      readonly templateId: string;
      readonly version: number;
      readonly at: Millis;
      readonly by: string;
    }
  | {
      readonly kind: 'clone';
      readonly of: string;
      readonly ofKey: string;
      readonly at: Millis;
      readonly by: string;
    };

/** A seat that was asked for its vote, once; claimed before Jira is told, confirmed afterwards. */
export interface AskedSeat {
  readonly roundId: string;
  readonly stageId: string;
  readonly accountId: string;
  readonly at: Millis;
  readonly outcome: 'claimed' | 'sent' | 'failed' | 'cannotSee';
  /** Instants of the reminders. */
  readonly reminded: readonly Millis[];
  /** When to remind, worked out when the seat was asked; absent: never. */
  readonly remindAt?: readonly Millis[];
  /** It is in this person's inbox now. */
  readonly listed?: true;
  /** We made this person a participant of the request, and take that back when the stage is over. */
  readonly participant?: true;
}

/** An approval of Jira Service Management itself, as its field shows it; information unless an answer may count as a ballot. */
export interface JsmApproval {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly completedAt: string | null;
  readonly decision: 'approved' | 'declined' | 'pending';
  readonly answers: readonly {
    readonly accountId: string;
    readonly answer: 'approved' | 'declined' | 'pending';
  }[];
  /** Seal of the change when this approval was first seen. */
  readonly seal: string;
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
  /** Comments taken up so far, while catching up with more than one fold can read; absent once all are known. */
  readonly commentsRead?: number;
}

/** Mails that wait for the end of quiet hours: to whom, and when the digest goes. */
export interface WaitingMail {
  /** ISO instant. */
  readonly at: string;
  readonly to: readonly string[];
}

/** An answer to an admin-made question; the last one to each counts. `by` null: taken from what was known. */
export interface GivenAnswer {
  readonly question: string;
  readonly option: string;
  readonly by: string | null;
  readonly at: Millis;
}

/** Where a change stands in the plan, from the last look; see `usecases/schedule`. */
export interface Plan {
  /** As the pages of the schedule have it; null: it has no window, or is over. */
  readonly slot: Slot | null;
  readonly conflicts: readonly Conflict[];
  /** Other changes of the same implementer within a day of the window. */
  readonly load: number;
  /** Names of services whose maintenance windows it leaves, a conflict of grade 1; absent: none. */
  readonly outside?: readonly string[];
  /** ISO instant of the look. */
  readonly at: string;
  /** Other sides that have yet to be asked to look again, since this slot has moved; absent: none. */
  readonly telling?: readonly string[];
}

/**
 * How a change ended, as it became known; only ever added to. The last one counts, unless an incident is confirmed to come of the
 * change: see `usecases/risk/result-in-force`.
 */
export interface KnownResult {
  readonly result: ChangeResult;
  readonly at: Millis;
  readonly by: string | null;
  readonly from: 'closing' | 'review' | 'suspect';
  /** The incident that it caused. */
  readonly incidentId?: string;
  /** It turned out not to have caused it. */
  readonly withdrawn?: true;
}

/** On an incident: whether a recent change is behind it; only ever added to, the last word on each change counts. */
export interface SuspectVerdict {
  readonly changeId: string;
  readonly verdict: 'confirmed' | 'denied' | 'open';
  readonly by: string;
  readonly at: Millis;
  /** Steward made the link between the two: it may take it away again. */
  readonly linked?: true;
}

/** What the services that an incident names are told of it. Instants are ISO. */
export interface IncidentNote {
  /** As its field names them. */
  readonly names: readonly string[];
  readonly at: string;
  /** Null while it is open. */
  readonly closedAt: string | null;
}

/** What they were last told, and which they were. */
export interface ToldIncident extends IncidentNote {
  readonly serviceIds: readonly string[];
  readonly causedBy: string | null;
}

/** A level set by hand, as it was set; the last one counts while it binds. */
export interface SetLevel extends LevelOverride {
  readonly at: Millis;
  /** Planned end at that time: it ends then. */
  readonly until: Millis | null;
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
  /** ISO instant by which open clocks are listed: the earliest due or breach of those not paused; null when there are none. */
  readonly slaDue: string | null;
  /** The open clocks, for lists. */
  readonly clocks: readonly ClockSummary[];
  /** The same clocks for forecasts; a hint, so that it alone is no reason to write. */
  readonly openCases: readonly KeptCase[];
  /** Priority id and team (the field's value) as lists and reports show them. */
  readonly listed: { readonly priority: string | null; readonly team: string | null };
  /** Policy id -> version that this ticket was moved to; the others serve by the ticket's creation. */
  readonly pins: Readonly<Record<string, number>>;
  readonly breachNotes: readonly BreachNote[];
  readonly waitingMails: readonly WaitingMail[];
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
  readonly answers: readonly GivenAnswer[];
  readonly overrides: readonly SetLevel[];
  /** Null: not looked at yet. */
  readonly plan: Plan | null;
  readonly exceptions: readonly FreezeException[];
  readonly acknowledged: readonly Acknowledgement[];
  /** What was last gathered about services, histories and incidents: a cache, pinned into assessments. */
  readonly evidence: Evidence | null;
  /** What happened to seats after their stages opened. */
  readonly roster: readonly RosterEntry[];
  readonly conditionsMet: readonly ConditionMet[];
  readonly said: readonly SaidVerb[];
  readonly emergency: readonly EmergencyEntry[];
  readonly origin: Origin | null;
  readonly reviews: readonly ReviewEntry[];
  readonly actual: readonly ActualEntry[];
  readonly asked: readonly AskedSeat[];
  /** As the last fold saw them. */
  readonly jsmApprovals: readonly JsmApproval[];
  readonly results: readonly KnownResult[];
  readonly suspects: readonly SuspectVerdict[];
  /** On an incident that names services or did so; see `usecases/services/note-incident`. */
  readonly incident: IncidentNote | null;
  readonly told: ToldIncident | null;
  readonly published: Published;
  /** What the fields should say now; published when it differs from `published`. */
  readonly wanted: Published;
  /** End of this issue's audit chain; null before the first record. */
  readonly audit: ChainHead | null;
  /** Failed attempts to work on what was due, since the last success. */
  readonly attempts: number;
}
