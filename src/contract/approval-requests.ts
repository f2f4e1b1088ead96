import * as z from '../shape';
import { voteValue } from './approval-view';
import { accountId, issueId } from './common';

/** What people ask of an approval on the Change panel; each is answered with the panel as it is then. */

const roundId = z.string().min(1).max(200);
const stageId = z.string().min(1).max(80);
const ballotId = z.string().min(1).max(220);
/** The seal the person saw. */
const seal = z.string().regex(/^[0-9a-f]{64}$/);
const reason = z.string().trim().min(1).max(2000);

export const castVote = z.object({
  issueId,
  roundId,
  seal,
  vote: voteValue,
  /** Needed for reject and for changing a vote. */
  reason: z.string().trim().max(2000).optional(),
  /** What has to be done before it may be implemented; only on an approval. */
  conditions: z.array(z.string().trim().min(1).max(500)).max(10).optional(),
});
export type CastVote = z.infer<typeof castVote>;

/** Votes as in an earlier round on exactly the same content, after it was edited and put back. */
export const confirmUnchanged = z.object({ issueId, roundId, seal });
/** Steps aside from the whole round. */
export const recuse = z.object({ issueId, roundId, reason });
/** Takes a ballot out of the count. */
export const strikeBallot = z.object({ issueId, roundId, ballotId, reason });
/** The chair gives somebody a seat, as what its approvers are called; absent: as the first of them. */
export const joinStage = z.object({
  ...{ issueId, roundId, stageId, accountId, reason },
  via: z.string().min(1).max(80).optional(),
});
/** The chair gives the seat of somebody absent to somebody else. */
export const standIn = z.object({ issueId, roundId, stageId, accountId, to: accountId, reason });
/** The chair confirms that somebody without a vote has left. */
export const confirmDeparture = z.object({ issueId, roundId, stageId, accountId, reason });
/** A change manager lets somebody approve who had a part in the change. */
export const clearExclusion = z.object({ issueId, accountId, reason });
/** Ticks a condition of an approval off. */
export const meetCondition = z.object({
  issueId,
  ballotId,
  condition: z.int().min(0).max(9),
  note: z.string().trim().max(2000).optional(),
});
