import * as z from '../shape';
import { accountId, instant, projectId } from './common';

/** A person's seats held by somebody else for a while. */

export const delegationScope = z.union([
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('projects'), ids: z.array(projectId).min(1).max(50) }),
  /** Only seats that the person has through these boards. */
  z.object({ kind: z.literal('boards'), ids: z.array(z.string().min(1).max(80)).min(1).max(20) }),
]);
export type DelegationScope = z.infer<typeof delegationScope>;

export const delegationView = z.object({
  id: z.string(),
  /** Whose seats. */
  principal: accountId,
  to: accountId,
  from: instant,
  /** When it ends, or ended. */
  until: instant,
  scope: delegationScope,
  note: z.string(),
  state: z.enum(['planned', 'running', 'over']),
  madeAt: instant,
  /** It was ended before its time, by whom. */
  ended: z.object({ at: instant, by: accountId }).nullable(),
});
export type DelegationView = z.infer<typeof delegationView>;

export const readDelegations = z.object({});
/** Running and planned ones first, then the latest that are over. */
export const delegationsView = z.object({
  at: instant,
  given: z.array(delegationView),
  received: z.array(delegationView),
  /** What a delegation may be limited to: the boards this person sits on. */
  boards: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type DelegationsView = z.infer<typeof delegationsView>;

export const makeDelegation = z.object({
  to: accountId,
  from: instant,
  until: instant,
  scope: delegationScope,
  note: z.string().trim().max(500),
});

export const endDelegation = z.object({ id: z.string().min(1).max(80) });

/** For change managers of a project, or chairs of a board that the person sits on. */
export const readDelegationsOf = z.object({ accountId, projectId: projectId.nullable() });
export const delegationsOfView = z.object({
  at: instant,
  given: z.array(delegationView),
  received: z.array(delegationView),
});
