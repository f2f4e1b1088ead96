import { compileCalendar } from '../../src/domain/time';
import type { Millis } from '../../src/domain/time/types';
import { MINUTE, WORK } from './working-hours';

/** Working-time arithmetic as a package offers it. `add` null: it has none. */
export interface Peer {
  readonly name: string;
  readonly between: (from: Millis, to: Millis) => Millis;
  readonly add: ((from: Millis, minutes: number) => Millis) | null;
}

export function ours(): Peer {
  const calendar = compileCalendar(WORK);
  return {
    name: 'Steward',
    between: (from, to) => calendar.between(from, to),
    add: (from, minutes) => calendar.add(from, minutes * MINUTE),
  };
}
