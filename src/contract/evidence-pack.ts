/**
 * The evidence of one change, as it is saved; docs/evidence.md says what each part means and how it is verified. Instants are
 * epoch milliseconds where they stand so in the ledger, and ISO texts elsewhere; people are account ids.
 */
export interface EvidencePack {
  readonly schema: typeof EVIDENCE_SCHEMA;
  readonly content: EvidenceContent;
  readonly names: EvidenceNames;
  /** SHA-256 of the canonical JSON of `content` and of `names`, lower-case hex. */
  readonly digests: { readonly content: string; readonly names: string };
}
export const EVIDENCE_SCHEMA = 'steward-evidence/1';

/** A part as the ledger has it; its fields are listed in docs/evidence.md. */
export type Recorded = Readonly<Record<string, unknown>>;

/** What Jira called things when the file was made: outside the content, since names change. */
export interface EvidenceNames {
  readonly at: string;
  /** Null: Jira doesn't tell any more. */
  readonly people: Readonly<Record<string, string | null>>;
  readonly status: string | null;
  readonly project: string | null;
}

export interface EvidenceContent {
  readonly made: {
    readonly at: string;
    readonly by: string;
    readonly app: string;
    readonly cloudId: string;
  };
  readonly request: EvidenceRequest;
  readonly rules: {
    /** Versions of all rules together that were in force when something was decided. */
    readonly versions: readonly {
      readonly version: number;
      readonly from: string;
      readonly by: string;
      readonly gate: { readonly mode: string; readonly since: string; readonly attached: boolean } | null;
    }[];
    readonly policies: readonly Recorded[];
    readonly models: readonly Recorded[];
    readonly calendars: readonly Recorded[];
    readonly boards: readonly Recorded[];
    readonly templates: readonly Recorded[];
  };
  readonly risk: {
    readonly assessments: readonly Recorded[];
    readonly answers: readonly Recorded[];
    readonly overrides: readonly Recorded[];
  };
  readonly rounds: readonly EvidenceRound[];
  readonly ballots: readonly EvidenceBallot[];
  readonly eligibility: {
    /** E as it is now: it only ever grows, but for those cleared. */
    readonly excluded: readonly { readonly accountId: string; readonly why: string }[];
    readonly duties: Recorded;
    /** What happened to seats: recusals, joiners, stand-ins, departures, delegations, strikes. */
    readonly entries: readonly Recorded[];
  };
  readonly conditionsMet: readonly Recorded[];
  readonly gate: readonly Recorded[];
  readonly unauthorised: readonly Recorded[];
  readonly schedule: {
    readonly window: { readonly start: string | null; readonly end: string | null };
    readonly actual: readonly Recorded[];
    readonly exceptions: readonly Recorded[];
    readonly acknowledged: readonly Recorded[];
  };
  readonly emergency: readonly Recorded[];
  /** Withdrawals, cancellations, holds and the like, as people said them. */
  readonly said: readonly Recorded[];
  readonly deviations: readonly Recorded[];
  readonly outcome: readonly Recorded[];
  readonly reviews: readonly Recorded[];
  readonly notices: readonly Recorded[];
  readonly jsmApprovals: readonly Recorded[];
  readonly tombstone: Tombstone | null;
  readonly mapping: readonly EvidenceMapping[];
  /** All records of this change, oldest first, each with the hash of the one before. */
  readonly chain: readonly Recorded[];
  readonly anchor: EvidenceAnchor | null;
}

export interface EvidenceRequest {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  readonly phase: string;
  readonly creator: string | null;
  readonly reporters: readonly string[];
  readonly implementers: readonly string[];
  readonly submittedAt: number | null;
  /** Template or change that it was made from. */
  readonly origin: Recorded | null;
  /** The issue when the file was made; null: Jira no longer has it. */
  readonly live: {
    readonly key: string;
    readonly summary: string;
    readonly created: string;
    readonly updated: string;
    readonly statusId: string;
    readonly fields: SealedTexts;
    /** Seal of what stands there. */
    readonly seal: string;
  } | null;
}

export type SealedTexts = Readonly<Record<string, { readonly name: string; readonly text: string }>>;

export interface EvidenceRound {
  readonly id: string;
  readonly number: number;
  readonly openedAt: number;
  readonly openedBy: string | null;
  readonly seal: string;
  /** What was sealed; an old round's comes from its page of the ledger. */
  readonly content: { readonly fields: SealedTexts };
  readonly policyId: string;
  readonly policyVersion: number;
  readonly rowId: string;
  /** Id, version, name and required tasks of the template that it was made from; absent: from none. */
  readonly template?: Recorded;
  readonly outcome: string;
  readonly level: string;
  readonly assessmentNumber: number;
  readonly stages: readonly Recorded[];
  readonly closed: Recorded | null;
  /** Derived when the file was made, from the entries in it. */
  readonly decision: Recorded | null;
  /** Rules in force when it opened; null: not known. */
  readonly rulesVersion: number | null;
}

export interface EvidenceBallot {
  readonly id: string;
  readonly roundId: string;
  readonly accountId: string;
  readonly vote: string;
  readonly reason: string | null;
  readonly seal: string;
  readonly at: number;
  /** By which stages and in what capacity they sat when they voted. */
  readonly seats: readonly { readonly stageId: string; readonly via: string }[];
}

export interface Tombstone {
  readonly issueId: string;
  readonly key: string;
  readonly projectId: string;
  /** When Steward was told, ISO. */
  readonly at: string;
  /** Who deleted it, as far as Jira says. */
  readonly by: string | null;
  readonly createdAt: string | null;
  readonly phase: string;
  /** The chain as it was before the deletion was recorded. */
  readonly head: { readonly hash: string; readonly count: number } | null;
}

export interface EvidenceMapping {
  readonly framework: 'COBIT 2019';
  readonly practice: string;
  readonly asks: string;
  /** Names of parts of the content. */
  readonly answeredBy: readonly string[];
}

/** The head of the chain as it was anchored outside the app, with the way from it to the published root. */
export interface EvidenceAnchor {
  readonly number: number;
  readonly at: string;
  readonly previous: string | null;
  readonly tree: string;
  readonly chains: number;
  readonly root: string;
  readonly leaf: { readonly subject: string; readonly hash: string; readonly count: number };
  readonly proof: readonly { readonly side: 'left' | 'right'; readonly hash: string }[];
  /** Where the root was written; null: it was not (yet). */
  readonly comment: { readonly issueId: string; readonly commentId: string } | null;
}
