import type { Round } from '../../domain/approvals/types';
import type { IssueState } from '../../store/issue-state-types';

type WithRounds = Pick<IssueState, 'rounds'>;
const isRetro = ({ purpose }: Round): boolean => purpose === 'retro';

/** The round of approval that is open; null when none is. A vote on what was done already is none. */
export const openRoundOf = (state: WithRounds): Round | null =>
  state.rounds.findLast((round) => round.closed === null && !isRetro(round)) ?? null;

/** The last round of approval, open or not; null before the first. */
export const lastRoundOf = (state: WithRounds): Round | null =>
  state.rounds.findLast((round) => !isRetro(round)) ?? null;

/** The last vote on what was done; null: there was none. */
export const retroRoundOf = (state: WithRounds): Round | null => state.rounds.findLast(isRetro) ?? null;
