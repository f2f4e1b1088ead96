import type { Board, CutOff } from '../../contract/boards';
import type { MeetingState } from '../../contract/meetings';
import type { ChangeKind } from '../../contract/slot';
import type { ChainHead } from '../audit/chain';
import type { Level } from '../risk/types';
import type { Millis } from '../time/types';

export type { Board, CutOff };

/** A change that waits for a board, as its agenda sees it. */
export interface Candidate {
  readonly issueId: string;
  readonly issueKey: string;
  readonly projectId: string;
  /** When the stage of the board opened: it came to the board then. */
  readonly cameAt: Millis;
  /** Null: not planned yet. */
  readonly plannedStart: Millis | null;
  readonly kind: ChangeKind;
  /** Null: not assessed. */
  readonly level: Level | null;
  /** Of failure, 0 to 1; null: not assessed. */
  readonly probability: number | null;
  /** 1 to 5, as the policy takes it: 4 where it isn't rated. Null: not assessed. */
  readonly damage: number | null;
  /** It can't be backed out, or nobody has said that it can. */
  readonly irreversible: boolean;
  /** Keys of changes that it conflicts with. */
  readonly conflicts: readonly string[];
  /** Names of freezes that it meets and that no exception lets it through. */
  readonly freezes: readonly string[];
  /** What stops it, in words. */
  readonly stoppers: readonly string[];
  /** Rejections that were cast in its open round. */
  readonly objections: number;
  /** Meetings that have put it off. */
  readonly deferrals: number;
}

/** A line of the agenda, as it is worked out; what people said of it is in the meeting. */
export interface AgendaLine {
  readonly candidate: Candidate;
  readonly treat: 'consent' | 'discuss';
  /** Why, in words. */
  readonly because: readonly string[];
  /** Null: not assessed. */
  readonly expectedLoss: number | null;
  readonly late: boolean;
}

export interface Note {
  readonly by: string;
  readonly at: Millis;
  readonly text: string;
}
export interface Action extends Note {
  readonly owner: string | null;
  /** A day, "2026-11-30". */
  readonly due: string | null;
}
export interface Said {
  readonly by: string;
  readonly at: Millis;
  readonly reason: string;
}

/** What was said and done about a change in a meeting. Votes are never in here: they are ballots on the change. */
export interface MeetingItem {
  readonly issueId: string;
  readonly issueKey: string;
  readonly treat: 'consent' | 'discuss';
  /** Who leads has said how to treat it: the engine doesn't any more. */
  readonly byHand: boolean;
  readonly state: 'waiting' | 'now' | 'done' | 'deferred';
  readonly late: boolean;
  readonly pulled: Said | null;
  readonly deferred: Said | null;
  /** When it was called up; null unless it is `now`. */
  readonly since: Millis | null;
  readonly spentMs: number;
  readonly notes: readonly Note[];
  readonly actions: readonly Action[];
}

/** Somebody was there from one instant to another; null: is still. */
export interface Presence {
  readonly accountId: string;
  readonly from: Millis;
  readonly to: Millis | null;
}

/** The minutes of one change on their way into Jira: claimed before the comment is written, confirmed afterwards. */
export interface Writing {
  readonly issueId: string;
  readonly outcome: 'waiting' | 'claimed' | 'written' | 'failed';
  readonly claimedAt: Millis | null;
  readonly commentId: string | null;
  /** Why it failed, in words. */
  readonly why: string | null;
}

export interface Meeting {
  readonly boardId: string;
  /** Planned start. */
  readonly at: Millis;
  /** Planned length. */
  readonly minutes: number;
  /** It was called by hand and isn't in the board's rhythm. */
  readonly called: boolean;
  readonly state: MeetingState;
  /** Pinned when it starts; null before. */
  readonly cutOff: Millis | null;
  readonly startedAt: Millis | null;
  readonly endedAt: Millis | null;
  /** Who leads it: who started it. */
  readonly chair: string | null;
  /** In the order of the meeting. Before it starts: only those of which something was said. */
  readonly items: readonly MeetingItem[];
  readonly attendance: readonly Presence[];
  /** Ids of the acts that were done, so that a repeated one does nothing; the last of them. */
  readonly acts: readonly string[];
  readonly writing: readonly Writing[];
  readonly audit: ChainHead | null;
  /** Of the stored row; 0: nothing was written about it. */
  readonly version: number;
}
