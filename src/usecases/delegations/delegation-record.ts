import type { DelegationView } from '../../contract/delegations';
import { delegationScope } from '../../contract/delegations';
import type { Millis } from '../../domain/time/types';
import * as z from '../../shape';

/** A delegation as it is kept with the person whose seats they are. Instants are ISO. */
export const delegation = z.object({
  id: z.string(),
  to: z.string(),
  from: z.string(),
  until: z.string(),
  scope: delegationScope,
  note: z.string(),
  madeAt: z.string(),
  ended: z.object({ at: z.string(), by: z.string() }).nullable(),
});
export type Delegation = z.infer<typeof delegation>;

/** Everything one person has delegated, the oldest first, with the end of the chain that records it. */
export const delegations = z.object({
  made: z.array(delegation),
  audit: z.object({ hash: z.string(), count: z.int() }).nullable(),
});
export type Delegations = z.infer<typeof delegations>;

/** A received one names whose record has it. */
export const received = z.object({ principal: z.string() });

export const DELEGATIONS = 'delegations';
/** Of those that are over, so many of the latest stay in the record; the chain has all of them. */
export const MOST_KEPT = 50;

/** When it ends, or ended. */
export const endOf = ({ until, ended }: Delegation): Millis =>
  Math.min(Date.parse(until), ended === null ? Infinity : Date.parse(ended.at));

export function stateAt(one: Delegation, now: Millis): DelegationView['state'] {
  if (endOf(one) <= now) return 'over';
  return Date.parse(one.from) <= now ? 'running' : 'planned';
}

export const viewOf = (principal: string, one: Delegation, now: Millis): DelegationView => ({
  id: one.id,
  principal,
  to: one.to,
  from: one.from,
  until: one.ended !== null && one.ended.at < one.until ? one.ended.at : one.until,
  scope: one.scope,
  note: one.note,
  state: stateAt(one, now),
  madeAt: one.madeAt,
  ended: one.ended,
});
