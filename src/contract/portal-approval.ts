import * as z from '../shape';
import { castVote } from './approval-requests';
import { voteValue } from './approval-view';
import { accountId, instant, issueId, projectId } from './common';

/** The approval of a change as customers see it in the portal, and the vote of approvers without a licence. */

/** Where a change stands, for somebody who asked for it. `null` in the view: the request is no change. */
export const portalStand = z.object({
  /** The way of a change in five steps; the step it is at. */
  step: z.enum(['planned', 'approval', 'scheduled', 'implementing', 'done', 'cancelled']),
  /** A sentence: "2 of 3 have approved it; 1 more is needed." */
  words: z.string(),
});

export const portalProgress = z.object({
  decision: z.enum(['pending', 'approved', 'rejected', 'blocked', 'automatic']),
  /** "2 of 3"; empty where nobody is asked. */
  count: z.string(),
  approvals: z.int(),
  /** Approvals that the rule needs, over all binding stages. */
  needed: z.int(),
  /** Those who have approved and those who are waited for; null: the project doesn't show names in the portal. */
  people: z.array(z.object({ accountId, vote: voteValue.nullable() })).nullable(),
});
export type PortalProgress = z.infer<typeof portalProgress>;

/** What this person is asked. Everything that the seal covers is shown: nobody votes on less. */
export const portalBallot = z.object({
  roundId: z.string(),
  /** The seal of the texts below: a vote must carry it. */
  seal: z.string(),
  /** "Do you approve this change?", with through what they are asked. */
  question: z.string(),
  /** Why they can't vote; null: they can. */
  refused: z.string().nullable(),
  vote: voteValue.nullable(),
  votedAt: instant.nullable(),
  level: z.string().nullable(),
  window: z.object({ start: instant.nullable(), end: instant.nullable() }),
  /** By when the first of the stages that wait for this person wants the vote; null: no deadline, or none waits. */
  due: instant.nullable(),
  /** People whose seats this vote fills beside their own. */
  for: z.array(accountId),
  /** Sealed fields in their order, as text. */
  texts: z.array(z.object({ field: z.string(), name: z.string(), text: z.string() })),
});
export type PortalBallot = z.infer<typeof portalBallot>;

export const viewPortalApproval = z.object({ issueId });
export const portalApprovalView = z.object({
  at: instant,
  stand: portalStand.nullable(),
  /** Null: it is not submitted. */
  progress: portalProgress.nullable(),
  /** Null: nothing is asked of this person. */
  ballot: portalBallot.nullable(),
});
export type PortalApprovalView = z.infer<typeof portalApprovalView>;

export const portalVote = castVote;

/** What a project shows of approvals in the portal; one of the admin page's settings. */
export const portalSettings = z.object({
  projectId,
  /** Names of those who decide. Off: customers see how many, and nobody's name. */
  names: z.boolean(),
});
