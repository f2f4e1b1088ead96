import type { AskedSeat } from '../../store/issue-state-types';
import type { Deps } from '../deps';
import { changeAsked } from './change-asked';
import { seatKey } from './waited-for';

type SeatRef = Pick<AskedSeat, 'roundId' | 'stageId' | 'accountId'>;

/** Writes down what became of seats that were claimed. */
export async function settle(
  deps: Pick<Deps, 'store' | 'clock'>,
  issueId: string,
  seats: readonly SeatRef[],
  outcome: AskedSeat['outcome'],
): Promise<void> {
  if (seats.length === 0) return;
  const keys = new Set(seats.map(seatKey));
  await changeAsked(deps, issueId, ({ asked }) => ({
    asked: asked.map((seat) => {
      if (!keys.has(seatKey(seat))) return seat;
      const { participant, ...rest } = seat;
      return { ...rest, outcome, ...(participant === true && outcome === 'sent' && { participant }) };
    }),
  }));
}

/** Takes claims back: nothing was sent. */
export async function unclaim(
  deps: Pick<Deps, 'store' | 'clock'>,
  issueId: string,
  seats: readonly SeatRef[],
): Promise<void> {
  if (seats.length === 0) return;
  const keys = new Set(seats.map(seatKey));
  await changeAsked(deps, issueId, ({ asked }) => ({
    asked: asked.filter((seat) => !keys.has(seatKey(seat))),
  }));
}
