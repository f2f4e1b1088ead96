import * as z from '../../shape';

const common = {
  /** Unique among the facts of its kind on one issue: Jira's comment id, the ledger's entry id. */
  id: z.string().min(1),
  /** Jira's own instant where it has one. */
  at: z.iso.datetime(),
  author: z.string().min(1).nullable(),
};

/**
 * What Jira's changelog doesn't keep, recorded once at first sight and never changed: it outlives the deletion of the comment and
 * the departure of its author. This is the stored form.
 */
export const observedFact = z.union([
  z.object({
    kind: z.literal('comment'),
    ...common,
    /** What the author was when the comment was seen. */
    authorKind: z.enum(['agent', 'customer', 'app', 'automation']),
    isPublic: z.boolean(),
    /** Today's membership had to stand in for that of the time. */
    assumed: z.boolean(),
  }),
  /** Steward's own events: "approval opened", "approved", "gate passed" ... */
  z.object({ kind: z.literal('own'), ...common, event: z.string().min(1) }),
  /** A link was made: `type` is "<link type id>:inward" or ":outward" as seen from this issue, `other` the other issue's id. */
  z.object({ kind: z.literal('link'), ...common, type: z.string().min(1), other: z.string().min(1) }),
]);
export type ObservedFact = z.infer<typeof observedFact>;
