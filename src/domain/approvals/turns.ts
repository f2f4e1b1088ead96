import { openStage, type Opening } from './open-stage';
import type { Round, RoundDecision, StageDefinition } from './types';

export const turnOf = ({ turn }: StageDefinition): number => turn ?? 0;

/** The stages that open with a round: those of the lowest turn. */
export function opensAtOnce(definitions: readonly StageDefinition[]): StageDefinition[] {
  const first = Math.min(...definitions.map(turnOf));
  return definitions.filter((definition) => turnOf(definition) === first);
}

/**
 * The stages to open now: those of the next turn, once every binding stage of the turns before it is approved; else none.
 * A turn of advisory stages holds nobody up, so ask again after opening one.
 */
export function turnToOpen(
  round: Pick<Round, 'stages' | 'closed'>,
  { stages }: Pick<RoundDecision, 'stages'>,
): StageDefinition[] {
  if (round.closed !== null) return [];
  const waiting = round.stages
    .filter(({ openedAt }) => openedAt === null)
    .map(({ definition }) => definition);
  if (waiting.length === 0) return [];
  const next = opensAtOnce(waiting);
  const turn = Math.min(...next.map(turnOf));
  const holdsUp = round.stages.some(
    ({ definition }, index) =>
      definition.advisory !== true && turnOf(definition) < turn && stages[index]?.decision !== 'approved',
  );
  return holdsUp ? [] : next;
}

/** Opens these stages of a round: their rosters are recorded now. Throws a RangeError when an approver wasn't read. */
export function openTurn(round: Round, definitions: readonly StageDefinition[], opening: Opening): Round {
  const ids = new Set(definitions.map(({ id }) => id));
  return {
    ...round,
    stages: round.stages.map((stage) =>
      stage.openedAt === null && ids.has(stage.definition.id) ? openStage(stage.definition, opening) : stage,
    ),
  };
}
