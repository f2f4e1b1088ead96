import type { EvidenceBallot, EvidenceRound, Recorded } from '../../../../../../src/contract/evidence-pack';
import { partIn, partsIn, textIn, textsIn } from './read-pack';

/** A person in a stage: through what they sat there, and their ballots, the oldest first. */
export interface SeatRow {
  readonly accountId: string;
  /** Null: they voted without a seat in this stage, so the ballot counts for nothing here. */
  readonly via: string | null;
  readonly ballots: readonly EvidenceBallot[];
}
export interface StageRows {
  readonly id: string;
  readonly name: string;
  readonly isOpened: boolean;
  readonly nobody: readonly string[];
  readonly rows: readonly SeatRow[];
}

/** Who was asked in a stage: the roster when it opened, and whoever came to a seat later and voted from it. */
function rowsOf(stage: Recorded, ballots: readonly EvidenceBallot[]): readonly SeatRow[] {
  const id = textIn(partIn(stage, 'definition'), 'id');
  const here = ballots.filter(({ seats }) => seats.some(({ stageId }) => stageId === id));
  const roster = partsIn(stage, 'roster').map((seat) => ({
    accountId: textIn(seat, 'accountId') ?? '',
    via: textIn(seat, 'via'),
  }));
  const later = here
    .filter(({ accountId }) => !roster.some((seat) => seat.accountId === accountId))
    .map(({ accountId, seats }) => ({
      accountId,
      via: seats.find(({ stageId }) => stageId === id)?.via ?? null,
    }));
  const once = new Map([...roster, ...later].map((seat) => [seat.accountId, seat]));
  return [...once.values()].map((seat) => ({
    ...seat,
    ballots: here.filter(({ accountId }) => accountId === seat.accountId),
  }));
}

/** The stages of a round with everybody who was asked, and their ballots. */
export function stageRows(round: EvidenceRound, all: readonly EvidenceBallot[]): readonly StageRows[] {
  const ballots = all.filter(({ roundId }) => roundId === round.id);
  return round.stages.map((stage, index) => {
    const definition = partIn(stage, 'definition');
    return {
      id: textIn(definition, 'id') ?? String(index),
      name: textIn(definition, 'name') ?? textIn(definition, 'id') ?? String(index + 1),
      isOpened: stage['openedAt'] !== null,
      nobody: textsIn(stage, 'nobody'),
      rows: rowsOf(stage, ballots),
    };
  });
}

/** Ballots of a round by people who had no seat when they voted: they are shown, so that none is missing. */
export const seatless = (round: EvidenceRound, all: readonly EvidenceBallot[]): readonly EvidenceBallot[] =>
  all.filter(({ roundId, seats }) => roundId === round.id && seats.length === 0);
