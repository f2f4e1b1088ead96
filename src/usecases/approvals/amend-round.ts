import type { RoundSight } from '../../domain/approvals/check-ballot';
import type { IssueState } from '../../store/issue-state-types';
import { amendChange } from '../change/amend-change';
import { openRoundOf } from '../change/close-open-round';
import { exclusionsOf } from '../change/exclusions-of';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import { Refusal } from '../refusal';
import { withEntries, type SeatEntry } from './seat-entries';

/**
 * Lets somebody say something about the seats of the open round. `check` is given the round as it stands, refuses or says what
 * to add; it is called again when somebody else was quicker. What follows (decision, next turn, fields, asking) is done with it.
 */
export function amendRound(
  deps: Deps,
  folded: Folded,
  roundId: string,
  check: (sight: RoundSight) => readonly SeatEntry[],
): Promise<Folded> {
  const { now } = folded;
  return amendChange(deps, folded, (state) =>
    withEntries({ state, happenings: [] }, roundId, check(roundSight(state, roundId, now)), now),
  );
}

/** What every check on the seats of the open round looks at. @throws Refusal CONFLICT when it isn't this one. */
export function roundSight(state: IssueState, roundId: string, now: number): RoundSight {
  const round = openRoundOf(state);
  if (round?.id !== roundId)
    throw new Refusal(
      'CONFLICT',
      'This round is closed; nothing can be changed in it any more.',
      'Reload the panel and look at what is open now.',
    );
  const { ballots, roster: entries, duties } = state;
  return { round, ballots, entries, exclusions: exclusionsOf(duties), now };
}
