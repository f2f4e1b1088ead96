import * as z from '../shape';
import { accountId, instant, issueId, levelName, projectId } from './common';
import { voteValue } from './change';
import { answerError } from './errors';

/** What waits for the vote of the person who asks, across projects. */

export const readApprovals = z.object({ cursor: z.string().max(2000).nullable() });

/** A change whose open round waits for this person. */
export const waitingVote = z.object({
  issueId,
  projectId,
  key: z.string(),
  summary: z.string(),
  level: levelName,
  window: z.object({ start: instant.nullable(), end: instant.nullable() }),
  roundId: z.string(),
  /** Seal of what stands in the change now: a vote carries it. */
  seal: z.string(),
  /** By when the first of these stages wants the vote; null: no deadline. */
  due: instant.nullable(),
  /** Waiting since: when the first of these stages opened. */
  since: instant,
  /** Row of the policy that asks for it. */
  row: z.string(),
  /** Stages that wait for this person, each with through what ("CAB") and how far it is ("1 of 2 ..."). */
  stages: z.array(z.object({ id: z.string(), name: z.string(), via: z.string(), words: z.string() })),
  /** May be voted on together with others: low enough for it, and nothing about it is out of the ordinary. */
  consent: z.boolean(),
  /** A vote on what was done already. */
  retro: z.boolean(),
  /** Changes that it collides with, as the last look found them: how many. */
  conflicts: z.int(),
  /** Names of freezes that its window meets, without an exception. */
  freezes: z.array(z.string()),
  /** People whose seats this person holds by delegation. */
  for: z.array(accountId),
});
export type WaitingVote = z.infer<typeof waitingVote>;

/** What this person voted on lately, the newest first. `key` null: the change can't be seen any more. */
export const votedLately = z.object({
  issueId,
  key: z.string().nullable(),
  summary: z.string(),
  at: instant,
  vote: voteValue,
  /** Where the approval stands now: "Approved", "Waiting". */
  state: z.string(),
});
export type VotedLately = z.infer<typeof votedLately>;

export const approvalsView = z.object({
  at: instant,
  /** By deadline, those without one last. */
  waiting: z.array(waitingVote),
  /** Changes of this page that wait for this person and that this person can't see. */
  hidden: z.int(),
  cursor: z.string().nullable(),
  /** With the first page only. */
  recent: z.array(votedLately),
});
export type ApprovalsView = z.infer<typeof approvalsView>;

/** The most votes in one request. */
export const MOST_VOTES = 25;

export const castVotes = z.object({
  votes: z
    .array(
      z.object({
        issueId,
        roundId: z.string().min(1).max(200),
        /** The seal that was shown. */
        seal: z.string().regex(/^[0-9a-f]{64}$/),
        vote: voteValue,
        reason: z.string().trim().max(2000).exactOptional(),
      }),
    )
    .min(1)
    .max(MOST_VOTES),
});

/** One answer to each vote, in the order asked. What was refused says why; the others count. */
export const castVotesAnswer = z.object({
  at: instant,
  answers: z.array(
    z.union([
      z.object({ issueId, ok: z.literal(true), words: z.string() }),
      z.object({ issueId, ok: z.literal(false), error: answerError }),
    ]),
  ),
});
export type CastVotesAnswer = z.infer<typeof castVotesAnswer>;
