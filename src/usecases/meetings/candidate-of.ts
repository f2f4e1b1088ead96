import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { Round } from '../../domain/approvals/types';
import type { Candidate } from '../../domain/boards/types';
import { freezeHits, type FreezeHit } from '../../domain/schedule/freeze-hits';
import type { Conflict } from '../../domain/schedule/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { IssueState } from '../../store/issue-state-types';
import type { BoardWait } from './board-waits';

/** A change that waits for a board as its agenda sees it, from its aggregate alone: as the last look found it. `keyOf`: see scene. */
export function candidateOf(
  state: IssueState,
  wait: Pick<BoardWait, 'roundId' | 'since'>,
  deferrals: number,
  rules: Pick<RulesInForce, 'freezes'>,
  keyOf: (conflict: Conflict) => string,
): Candidate {
  const round = state.rounds.find(({ id }) => id === wait.roundId);
  const assessment = state.assessments.at(-1) ?? null;
  const slot = state.plan?.slot ?? null;
  return {
    issueId: state.issueId,
    issueKey: state.issueKey,
    projectId: state.projectId,
    cameAt: wait.since,
    plannedStart: slot === null ? null : Date.parse(slot.start),
    kind: round?.input?.kind ?? slot?.kind ?? 'normal',
    level: round?.level ?? assessment?.level ?? null,
    probability: assessment?.probability ?? null,
    damage: assessment?.damage.forPolicy ?? null,
    irreversible: assessment?.input.damage.irreversible !== false,
    conflicts: (state.plan?.conflicts ?? []).map(keyOf),
    freezes: freezesOf(state, round, rules)
      .filter(({ exception, exempt }) => exception === null && exempt === null)
      .map(({ name }) => name),
    stoppers: (assessment?.input.stoppers ?? []).map(({ text }) => text),
    objections: round === undefined ? 0 : objectionsIn(state, round),
    deferrals,
  };
}

/** The freezes that a change meets, by its place in the plan. */
export function freezesOf(
  { plan, exceptions }: Pick<IssueState, 'plan' | 'exceptions'>,
  round: Round | undefined,
  { freezes = [] }: Pick<RulesInForce, 'freezes'>,
): readonly FreezeHit[] {
  const slot = plan?.slot ?? null;
  if (slot === null) return [];
  const { projectId, services, environment } = slot;
  const kind = round?.input?.kind ?? slot.kind;
  const span = { start: Date.parse(slot.start), end: Date.parse(slot.end) };
  return freezeHits(
    { projectId, services, environment, kind, ...span, seal: round?.seal ?? null },
    freezes,
    exceptions,
  );
}

const objectionsIn = ({ ballots, roster }: IssueState, round: Round): number =>
  [...latestBallots(round, ballots, roster).values()].filter(({ vote }) => vote === 'reject').length;
