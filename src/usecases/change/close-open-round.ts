import { closeRound } from '../../domain/approvals/round';
import type { Round } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { Draft } from './open-next-round';
import { openRoundOf } from './rounds-of';

type Closing = NonNullable<Round['closed']>;

export { lastRoundOf, openRoundOf, retroRoundOf } from './rounds-of';

/** Closes the open round, if any, and notes it. Nothing happens when none is open. */
export function closeOpenRound(
  draft: Draft,
  closing: {
    readonly at: Millis;
    readonly by: string | null;
    readonly how: Closing['how'];
    readonly diff?: Closing['diff'];
  },
): Draft {
  const open = openRoundOf(draft.state);
  if (open === null) return draft;
  return {
    state: {
      ...draft.state,
      rounds: draft.state.rounds.map((round) => (round.id === open.id ? closeRound(round, closing) : round)),
    },
    happenings: [
      ...draft.happenings,
      {
        kind: 'round closed',
        at: closing.at,
        actor: closing.by,
        data: { roundId: open.id, how: closing.how, fields: (closing.diff ?? []).map(({ field }) => field) },
      },
    ],
  };
}
