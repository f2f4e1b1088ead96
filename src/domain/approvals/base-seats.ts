import type { Millis } from '../time/types';
import type { RosterEntry, Seat, Stage } from './types';

/** `confirmedAt`: the chair has confirmed it then, and the seat is given up; null: not yet. */
export interface Left {
  readonly confirmedAt: Millis | null;
}

/** The seats of a stage by what was recorded, before anything is known of delegations, ballots or duties. */
export interface BaseSeats {
  /** All that entitles each person. */
  readonly ways: ReadonlyMap<string, readonly string[]>;
  /** Seats that the chair has moved: to whom. */
  readonly moved: ReadonlyMap<string, { readonly to: string; readonly ways: readonly string[] }>;
  /** Who has left without a vote. */
  readonly left: ReadonlyMap<string, Left>;
}

const waysOf = ({ via, ways }: Seat): readonly string[] => ways ?? [via];
const joined = (a: readonly string[], b: readonly string[]): string[] => [...new Set([...a, ...b])];

/** Applies the entries of a round to the roster of a stage, in the order in which they were made. */
export function baseSeats({ definition, roster }: Stage, entries: readonly RosterEntry[]): BaseSeats {
  const ways = new Map<string, readonly string[]>();
  const moved = new Map<string, { readonly to: string; readonly ways: readonly string[] }>();
  const left = new Map<string, Left>();
  const give = (accountId: string, more: readonly string[]): void => {
    ways.set(accountId, joined(ways.get(accountId) ?? [], more));
  };
  for (const seat of roster) give(seat.accountId, waysOf(seat));
  for (const entry of entries) {
    if (!('stageId' in entry) || entry.stageId !== definition.id) continue;
    switch (entry.kind) {
      case 'joined':
        give(entry.accountId, [entry.via]);
        left.delete(entry.accountId);
        moved.delete(entry.accountId);
        break;
      case 'stoodIn': {
        const seat = ways.get(entry.accountId);
        if (seat === undefined || entry.to === entry.accountId) break;
        ways.delete(entry.accountId);
        moved.set(entry.accountId, { to: entry.to, ways: seat });
        give(entry.to, seat);
        left.delete(entry.to);
        break;
      }
      case 'vacated':
        if (!left.has(entry.accountId)) left.set(entry.accountId, { confirmedAt: null });
        break;
      case 'departureConfirmed':
        left.set(entry.accountId, { confirmedAt: entry.at });
        break;
    }
  }
  return { ways, moved, left };
}
