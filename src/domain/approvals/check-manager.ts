import { closedWords, isBlank, type RoundSight } from './check-ballot';
import { OK, refuse, type SeatVerdict } from './check-seat';
import { latestBallots } from './latest-ballots';
import type { Exclusion } from './types';

interface ManagerCheck {
  readonly exclusions: readonly Exclusion[];
  readonly by: string;
  readonly isChangeManager: boolean;
  readonly reason: string | null;
}

/** A change manager without a part in the change. */
function unfitManager({ exclusions, by, isChangeManager }: ManagerCheck): SeatVerdict | null {
  if (!isChangeManager) return refuse('NOT_ALLOWED', 'Only a change manager can do this.');
  return exclusions.some(({ accountId }) => accountId === by)
    ? refuse(
        'NOT_ALLOWED',
        'You have a part in this change yourself: a change manager without one has to do this.',
      )
    : null;
}

/** Whether a change manager may strike a ballot: it counts no longer, and its voter may vote again. */
export function checkStrike(check: RoundSight & ManagerCheck & { readonly ballotId: string }): SeatVerdict {
  const { round, ballots, entries, ballotId } = check;
  const closed = closedWords(round);
  if (closed !== null) return refuse('CLOSED', closed);
  const unfit = unfitManager(check);
  if (unfit !== null) return unfit;
  const ballot = [...latestBallots(round, ballots, entries).values()].find(({ id }) => id === ballotId);
  if (ballot === undefined) return refuse('UNKNOWN', 'This vote doesn’t count any more.');
  if (ballot.accountId === check.by)
    return refuse('NOT_ALLOWED', 'This is your own vote: change it by voting again.');
  return isBlank(check.reason) ? refuse('REASON_NEEDED', 'Say why this vote is struck.') : OK;
}

/** Whether a change manager may take somebody out of E, that is: let them approve although they have a part in the change. */
export function checkClearing(check: ManagerCheck & { readonly accountId: string }): SeatVerdict {
  if (check.by === check.accountId) return refuse('NOT_ALLOWED', 'Nobody can clear themselves.');
  const unfit = unfitManager(check);
  if (unfit !== null) return unfit;
  if (!check.exclusions.some(({ accountId }) => accountId === check.accountId))
    return refuse('UNKNOWN', 'This person has no part in the change, so there is nothing to clear.');
  return isBlank(check.reason) ? refuse('REASON_NEEDED', 'Say why this person may approve.') : OK;
}
