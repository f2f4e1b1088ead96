import type { PlanItem } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';

export type Verb = PlanItem['verb'];
/** What stops comes first, what is left alone last. */
export const VERBS: readonly Verb[] = ['conflict', 'create', 'extend', 'map', 'byHand', 'reuse', 'leftAlone'];
/** Nothing happens to these: they are folded at first. */
export const QUIET: readonly Verb[] = ['reuse', 'leftAlone'];

export interface PlanGroup {
  /** Null: for all practices of the plan. */
  readonly practice: PracticeId | null;
  readonly verbs: readonly { readonly verb: Verb; readonly items: readonly PlanItem[] }[];
  readonly hasConflict: boolean;
  /** Others are touched, or something is in the way: what an administrator looks for. */
  readonly matters: boolean;
}

/** Every word of the search must be somewhere in the item. */
export function findItems(items: readonly PlanItem[], search: string, verb: Verb | null): PlanItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (verb !== null && item.verb !== verb) return false;
    const all = `${item.object} ${item.name} ${item.text} ${item.touches.join(' ')}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** How many items each verb has, in the order in which they are shown; verbs without items are left out. */
export const countVerbs = (items: readonly PlanItem[]): readonly { verb: Verb; count: number }[] =>
  VERBS.map((verb) => ({ verb, count: items.filter((item) => item.verb === verb).length })).filter(
    ({ count }) => count > 0,
  );

/** The items by practice, then by what happens to them. Practices with conflicts come first, then in the plan's order. */
export function groupItems(items: readonly PlanItem[]): readonly PlanGroup[] {
  const groups = [...new Set(items.map((item) => item.practice))].map((practice): PlanGroup => {
    const own = items.filter((item) => item.practice === practice);
    return {
      practice,
      verbs: VERBS.map((verb) => ({ verb, items: own.filter((item) => item.verb === verb) })).filter(
        (one) => one.items.length > 0,
      ),
      hasConflict: own.some((item) => item.verb === 'conflict'),
      matters: own.some((item) => item.verb === 'conflict' || item.touches.length > 0),
    };
  });
  return [...groups.filter((one) => one.hasConflict), ...groups.filter((one) => !one.hasConflict)];
}
