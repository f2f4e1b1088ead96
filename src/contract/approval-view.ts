import * as z from '../shape';
import { accountId, fieldDiff, instant } from './common';

/** What the Change panel shows of an approval. Texts are sentences for people; people are account ids. */

export const voteValue = z.enum(['approve', 'reject', 'abstain']);
export type VoteValue = z.infer<typeof voteValue>;

export const seatView = z.object({
  accountId,
  /** Through what this person may vote: "CAB", "peer". */
  via: z.string(),
  vote: voteValue.nullable(),
  votedAt: instant.nullable(),
  /** Words why this seat does not count ("raised this change"); null when it counts. */
  excluded: z.string().nullable(),
  /** The ballot that counts, for striking it and ticking its conditions off; null: no vote yet. */
  ballotId: z.string().nullable(),
  /** By which way the vote came; null: no vote yet. */
  from: z.enum(['panel', 'portal', 'jsm', 'meeting', 'phone']).nullable(),
  reason: z.string().nullable(),
  conditions: z.array(z.string()),
  /** People who have handed their seats to this one for now. */
  for: z.array(accountId),
  /** Whose place the chair has given to this person; null: nobody's. */
  standsFor: accountId.nullable(),
  /** Why this person has stepped aside; null: has not. */
  recused: z.string().nullable(),
  /** To whom the seat has gone for now; null: it is where it was. */
  movedTo: accountId.nullable(),
  /** Somebody without a vote who has left: the chair has to confirm it. */
  left: z.boolean(),
  /** What this person can still do here: a vote counts, an approval has to be confirmed, a vote may be changed; null: nothing. */
  may: z.enum(['vote', 'confirm', 'change']).nullable(),
  /** What the person who looks may do with this seat. */
  actions: z.array(z.enum(['standIn', 'depart', 'strike'])),
});
export type SeatView = z.infer<typeof seatView>;

export const stageView = z.object({
  id: z.string(),
  name: z.string(),
  /** "any one", "50 %, 3 votes at least". */
  rule: z.string(),
  need: z.int(),
  approvals: z.int(),
  /** "2 of 3"; empty while nothing can be counted. */
  count: z.string(),
  decision: z.enum(['waiting', 'pending', 'approved', 'rejected', 'blocked', 'expired']),
  /** Its opinion is asked and decides nothing. */
  advisory: z.boolean(),
  /** 0: asked at once; higher ones once the lower ones have approved. */
  turn: z.int(),
  /** Null: its turn hasn't come. */
  openedAt: instant.nullable(),
  /** When its deadline passes; null: it has none, or hasn't opened. */
  dueAt: instant.nullable(),
  /** What happens then; null: it has no deadline. */
  then: z.enum(['remind', 'escalate', 'reject']).nullable(),
  /** Sources of seats that named nobody when it opened: "Payroll has no owner". */
  nobody: z.array(z.string()),
  seats: z.array(seatView),
  /** "2 of 3 CAB members, 1 more needed". */
  words: z.string(),
  /** The person who looks may add seats here: its chair, or a change manager where it has none. */
  canJoin: z.boolean(),
});
export type StageView = z.infer<typeof stageView>;

/** A condition under which somebody approved; the gate waits for it. */
export const conditionView = z.object({
  ballotId: z.string(),
  /** Place among the conditions of its ballot, from 0. */
  index: z.int().min(0),
  text: z.string(),
  by: accountId,
  metBy: accountId.nullable(),
  metAt: instant.nullable(),
  note: z.string().nullable(),
  canTick: z.boolean(),
});
export type ConditionView = z.infer<typeof conditionView>;

/** An approval of Jira Service Management itself, shown beside Steward's. */
export const jsmApprovalView = z.object({
  id: z.string(),
  name: z.string(),
  createdAt: instant,
  decision: z.enum(['approved', 'declined', 'pending']),
  answers: z.array(
    z.object({
      accountId,
      answer: z.enum(['approved', 'declined', 'pending']),
      /** It counts as a ballot of the open round. */
      counted: z.boolean(),
    }),
  ),
});
export type JsmApprovalView = z.infer<typeof jsmApprovalView>;

/** A delegation in force that concerns the person who looks. */
export const seatDelegation = z.object({
  id: z.string(),
  principal: accountId,
  to: accountId,
  from: instant,
  until: instant,
});
export type SeatDelegation = z.infer<typeof seatDelegation>;

/** One line of the ledger as a person reads it, oldest first. `accountId` null: Steward itself. */
export const ledgerLine = z.object({
  at: instant,
  kind: z.string(),
  accountId: accountId.nullable(),
  /** Where it names people, by "{0}", "{1}": their place in `about`. */
  text: z.string(),
  about: z.array(accountId).exactOptional(),
  /** A later line replaced this one (a vote that was changed). It stays visible. */
  superseded: z.boolean(),
  note: z.string().optional(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

export const approvalYou = z.object({
  canVote: z.boolean(),
  /** Why not, or through what. */
  why: z.string(),
  vote: voteValue.nullable(),
  /** People whose seats your vote fills beside your own. */
  for: z.array(accountId),
  canRecuse: z.boolean(),
  /** Chair of a stage of this round, or acting for one. */
  isChair: z.boolean(),
  /** Change manager of the project. */
  canManage: z.boolean(),
  /** May take people out of those who can't approve. */
  canClear: z.boolean(),
  /** You voted on exactly this content in an earlier round: one press votes the same again. Null: you did not. */
  unchanged: z.object({ roundNumber: z.int(), vote: voteValue }).nullable(),
});
export type ApprovalYou = z.infer<typeof approvalYou>;

export const approvalView = z.object({
  /** preview: what would be asked if it were submitted now. */
  phase: z.enum(['preview', 'open', 'approved', 'rejected', 'blocked', 'closed', 'automatic', 'refused']),
  roundId: z.string().nullable(),
  roundNumber: z.int(),
  /** The seal of what the page shows: a vote must carry it. */
  seal: z.string(),
  /** Names of the rows of the policy that applied, joined. */
  row: z.string(),
  /** Why these rows applied, a sentence each; empty for rounds from before this was kept. */
  because: z.array(z.string()),
  policy: z.object({ id: z.string(), version: z.int() }),
  /** "2 of 3" over all binding stages; empty where nobody is asked. */
  count: z.string(),
  stages: z.array(stageView),
  conditions: z.array(conditionView),
  excluded: z.array(z.object({ accountId, why: z.string() })),
  /** People whom a change manager allowed to approve although they had a part in the change. */
  cleared: z.array(z.object({ accountId, by: accountId, at: instant, reason: z.string() })),
  jsm: z.array(jsmApprovalView),
  delegations: z.array(seatDelegation),
  you: approvalYou,
  /** The last round was voided by an edit of what had been approved. */
  voided: z.object({ at: instant, by: accountId.nullable(), diff: z.array(fieldDiff) }).nullable(),
  ledger: z.array(ledgerLine),
});
export type ApprovalView = z.infer<typeof approvalView>;
