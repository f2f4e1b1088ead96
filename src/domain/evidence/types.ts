import type {
  EvidenceAnchor,
  EvidenceContent,
  EvidenceRequest,
  Tombstone,
} from '../../contract/evidence-pack';
import type { Ballot, ConditionMet, Exclusion, RosterEntry, Round } from '../approvals/types';
import type { ChainRecord } from '../audit/chain';
import type { Assessment } from '../risk/types';
import type { RulesInForce } from '../rules/types';

/** What of an aggregate goes into evidence: everything that was decided or said, and no cache. */
export interface ChangeRecord {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  readonly phase: string;
  readonly duties: {
    readonly creator: string | null;
    readonly reporters: readonly string[];
    readonly implementers: readonly string[];
    readonly submittedAt: number | null;
  };
  readonly assessments: readonly Assessment[];
  readonly rounds: readonly Round[];
  readonly ballots: readonly Ballot[];
  readonly roster: readonly RosterEntry[];
  readonly conditionsMet: readonly ConditionMet[];
  readonly verdicts: readonly { readonly at: number }[];
  readonly unauthorised: readonly object[];
  readonly answers: readonly object[];
  readonly overrides: readonly object[];
  readonly plan: { readonly slot: { readonly start: string; readonly end: string } | null } | null;
  readonly exceptions: readonly object[];
  readonly acknowledged: readonly object[];
  readonly said: readonly object[];
  readonly emergency: readonly object[];
  readonly origin: object | null;
  readonly reviews: readonly object[];
  readonly actual: readonly object[];
  readonly asked: readonly object[];
  readonly jsmApprovals: readonly object[];
  readonly results: readonly object[];
}

/** Rules of the site as they were from an instant on. */
export interface RulesThen {
  /** ISO instants. */
  readonly at: string;
  readonly from: string;
  readonly by: string;
  readonly rules: RulesInForce;
}

/** All that a pack is made of. */
export interface EvidenceSources {
  readonly record: ChangeRecord;
  /** Content of rounds that was moved out of the aggregate, by number. */
  readonly offloaded: ReadonlyMap<number, { readonly content: Round['content']; readonly closed: unknown }>;
  readonly chain: readonly ChainRecord[];
  /** For each instant at which something was decided. */
  readonly rules: readonly RulesThen[];
  readonly excluded: readonly Exclusion[];
  readonly deviations: readonly object[];
  readonly live: EvidenceRequest['live'];
  readonly tombstone: Tombstone | null;
  readonly anchor: EvidenceAnchor | null;
  readonly made: EvidenceContent['made'];
}
