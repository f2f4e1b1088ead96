import type { ClockView } from '../../../../src/contract/clocks';

type Judged = Pick<ClockView, 'state' | 'stopTime' | 'breached' | 'remainingTime' | 'due'>;

/** How a clock stands, most urgent first. `late`: past its goal and still open; `missed`: past its goal and over. */
export const STANDINGS = ['late', 'running', 'paused', 'noGoal', 'missed', 'met', 'cancelled'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ state, stopTime, breached }: Judged): Standing {
  switch (state) {
    case 'running':
    case 'paused':
      return breached ? 'late' : state;
    case 'noGoal':
      return stopTime === null ? 'noGoal' : 'cancelled';
    case 'breached':
      return 'missed';
    case 'met':
    case 'cancelled':
      return state;
  }
}

export const isOpen = (clock: Judged): boolean =>
  ['late', 'running', 'paused', 'noGoal'].includes(standingOf(clock));

const dueOf = ({ due }: Judged): number => (due === null ? Infinity : Date.parse(due));

/** The most urgent first: the latest of the late ones, then what is due next; equals keep their order. */
export function byUrgency<T extends Judged>(clocks: readonly T[]): readonly T[] {
  const rank = (clock: T) => STANDINGS.indexOf(standingOf(clock));
  return [...clocks].sort((a, b) => {
    const byRank = rank(a) - rank(b);
    if (byRank !== 0) return byRank;
    if (standingOf(a) === 'running' && dueOf(a) !== dueOf(b)) return dueOf(a) - dueOf(b);
    return isOpen(a) ? a.remainingTime - b.remainingTime : 0;
  });
}

/** How many clocks stand how, most urgent first; kinds that don't occur are left out. */
export function tallyOf(clocks: readonly Judged[]): readonly (readonly [Standing, number])[] {
  return STANDINGS.map(
    (kind) => [kind, clocks.filter((clock) => standingOf(clock) === kind).length] as const,
  ).filter(([, count]) => count > 0);
}
