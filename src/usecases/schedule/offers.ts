import type { Conflict, Slot } from '../../domain/schedule/types';
import type { Deps } from '../deps';
import type { FoldedChange } from './folded-change';
import { searchSlots } from './search-slots';

/** Searching 90 days takes its time: the gravest conflicts are offered a way out first. */
const MOST_SEARCHES = 4;

export type Offers = ReadonlyMap<string, { readonly start: string; readonly end: string }>;

/**
 * Where those that should move would fit soonest, by issue id: a change that meets several is searched for once. The risk of
 * another change isn't known here, so that each time counts as good as the next.
 */
export async function offersFor(
  deps: Pick<Deps, 'store'>,
  { rules, now }: Pick<FoldedChange, 'rules' | 'now'>,
  slot: Slot,
  all: readonly Slot[],
  conflicts: readonly Conflict[],
): Promise<Offers> {
  const movers = conflicts.map(({ mover, otherId }) => (mover === 'this' ? slot.issueId : otherId));
  const offers = new Map<string, { start: string; end: string }>();
  for (const issueId of [...new Set(movers)].slice(0, MOST_SEARCHES)) {
    const change = issueId === slot.issueId ? slot : all.find((one) => one.issueId === issueId);
    if (change === undefined) continue;
    const minutes = Math.ceil((Date.parse(change.end) - Date.parse(change.start)) / 60_000);
    const level = change.level ?? 'Low';
    const search = { change, minutes, from: now, others: all, riskAt: () => ({ level, score: 0 }) };
    const [best] = (await searchSlots(deps, rules, search)).offers;
    if (best !== undefined) offers.set(issueId, { start: best.start, end: best.end });
  }
  return offers;
}
