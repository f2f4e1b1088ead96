import { DAY } from '../time/local-date';
import type { Millis } from '../time/types';
import { canHold, type Reading } from './lint/logic';
import type { Condition, Goal, SlaDraft } from './types';

/** What the check of chains needs to know of the project. */
export interface ChainSite {
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  /** Working time of a usual day by calendar id; null for a calendar that is unknown. */
  readonly dayLength: (calendar: string) => Millis | null;
  readonly teamField: string | null;
}

/** A part's longest goal in a case, with the condition under which it serves. */
export interface Share {
  readonly part: SlaDraft;
  readonly target: Millis;
  readonly comparable: 'exactly' | 'about';
  readonly when: Condition;
}

export const total = (shares: readonly Share[]): Millis =>
  shares.reduce((sum, { target }) => sum + target, 0);

/** The shares with the greatest sum that one ticket can pass through. */
export function worstPath(served: Condition, shares: readonly Share[], reading: Reading): readonly Share[] {
  if (canHold({ all: [served, ...shares.map(({ when }) => when)] }, reading)) return shares;
  const [first, ...others] = shares;
  // Beyond so many parts nothing is said rather than something slow.
  if (!first || shares.length > MOST_PARTS) return [];
  const without = worstPath(served, others, reading);
  const joined: Condition = { all: [served, first.when] };
  if (!canHold(joined, reading)) return without;
  const possible = others.filter(({ when }) => canHold({ all: [joined, when] }, reading));
  const taken = [first, ...worstPath(joined, possible, reading)];
  return total(taken) >= total(without) ? taken : without;
}
const MOST_PARTS = 10;

/** When a goal serves: its condition, and none of those above it; one that hangs on a date may always be passed over. */
export function whenOf({ goals }: SlaDraft, index: number): Condition {
  const fixed = goals.slice(0, index).filter(({ target }) => typeof target === 'number');
  const above = fixed.map(({ when }): Condition => ({ not: plain(when) }));
  return { all: [...above, plain(goals[index]?.when ?? 'otherwise')] };
}
const plain = (when: Goal['when']): Condition => (when === 'otherwise' ? { all: [] } : when);

/** A part's target in the terms of the SLA's goal; null where there are none. */
export function shareOf(own: Goal, goal: Goal, site: ChainSite): Pick<Share, 'target' | 'comparable'> | null {
  if (typeof own.target !== 'number') return null;
  const oneCalendar =
    own.calendarBy === undefined && goal.calendarBy === undefined && own.calendar === goal.calendar;
  if (own.unit === goal.unit && (own.unit === 'calendar' || oneCalendar))
    return { target: own.target, comparable: 'exactly' };
  const [from, to] = [dayOf(own, site), dayOf(goal, site)];
  if (from === null || to === null) return null;
  return { target: Math.round((own.target / from) * to), comparable: 'about' };
}

/** What a day of a goal is; null when its calendar is unknown. */
export const dayOf = ({ unit, calendar }: Goal, site: ChainSite): Millis | null =>
  unit === 'calendar' ? DAY : site.dayLength(calendar);
