import { decide } from '../../domain/approvals/decide';
import type { Round, Stage } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';

/** A board whose decision on a change is open. */
export interface BoardWait {
  readonly boardId: string;
  readonly roundId: string;
  readonly stageId: string;
  /** When its stage opened: since then the change waits for it. */
  readonly since: Millis;
}

/** The boards that a stage asks. */
export const boardsOf = ({ definition }: Stage): string[] =>
  definition.approvers.flatMap((one) => (one.kind === 'board' ? [one.boardId] : []));

type Basis = Pick<IssueState, 'rounds' | 'ballots' | 'duties' | 'roster'>;

export const decisionOn = (state: Basis, round: Round, now: Millis) =>
  decide(round, state.ballots, {
    exclusions: exclusionsOf(state.duties),
    entries: state.roster,
    now: round.closed?.at ?? now,
  });

/** The boards that a change waits for now: open stages of open rounds that nothing else has rejected. Derived anew each time. */
export function boardWaits(state: Basis, now: Millis): readonly BoardWait[] {
  return state.rounds
    .filter(({ closed, outcome }) => closed === null && outcome === 'stages')
    .flatMap((round) => {
      const { decision, stages } = decisionOn(state, round, now);
      if (decision === 'approved' || decision === 'rejected') return [];
      return round.stages.flatMap((stage, index) => {
        const stands = stages[index]?.decision;
        if (stands !== 'pending' && stands !== 'blocked') return [];
        const since = stage.openedAt ?? round.openedAt;
        return boardsOf(stage).map((boardId) => ({
          boardId,
          roundId: round.id,
          stageId: stage.definition.id,
          since,
        }));
      });
    });
}
