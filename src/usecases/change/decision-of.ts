import { decide } from '../../domain/approvals/decide';
import type { RoundDecision } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { openRoundOf } from './close-open-round';
import { exclusionsOf } from './exclusions-of';

/** The decision on the open round as it stands; null when none is open. Derived anew each time, never stored. */
export function decisionOf(
  state: Pick<IssueState, 'rounds' | 'ballots' | 'duties' | 'roster'>,
  now: Millis,
  activeMembers?: Iterable<string>,
): RoundDecision | null {
  const round = openRoundOf(state);
  if (round === null) return null;
  const context = { exclusions: exclusionsOf(state.duties), entries: state.roster, now };
  return decide(round, state.ballots, activeMembers === undefined ? context : { ...context, activeMembers });
}
