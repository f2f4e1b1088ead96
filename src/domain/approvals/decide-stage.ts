import type { Millis } from '../time/types';
import type { StageSeats } from './seats-now';
import { countStage, type StageCount, type VoteContext } from './stage-count';
import { stageWords } from './stage-words';
import type { Stage, StageDecision, StageDefinition } from './types';

/** Why a stage can't be decided by anybody, as it stands. */
export type Blockage = 'no electorate' | 'need above electorate' | 'quorum above seats' | 'departures';

/** Under firstDecides a rejection counts that comes before the approvals are complete. */
function rejectedFirst({ firstDecides, rule }: StageDefinition, count: StageCount): boolean {
  if (!firstDecides || (rule.kind !== 'any' && rule.kind !== 'count') || count.rejections.length === 0)
    return false;
  const first = Math.min(...count.rejections.map(({ at }) => at));
  return count.approvals.filter(({ at }) => at < first).length < count.need;
}

function blockageOf({ quorum }: StageDefinition, count: StageCount): Blockage | null {
  const voted = count.approvals.length + count.rejections.length + count.abstentions;
  if (count.electorate === 0) return 'no electorate';
  if (voted + count.unconfirmed === 0 && count.need > count.within.all) return 'need above electorate';
  return quorum > count.seats ? 'quorum above seats' : null;
}

/** When the deadline of a stage passes; records from before it was worked out count calendar time from the opening. */
function dueOf({ dueAt, definition: { deadline } }: Stage, openedAt: Millis): Millis | null {
  if (dueAt !== undefined) return dueAt;
  return deadline === undefined || deadline.calendar != null ? null : openedAt + deadline.afterMs;
}

const WAITING = { electorate: 0, need: 0, approvals: 0, rejections: 0, voted: 0, waitingFor: [] } as const;

/**
 * Decides one stage. The order is fixed: veto, blocked, approved, out of reach, deadline, pending; one that has not been
 * opened waits for its turn. A blocked stage is an error for the change manager, never an approval. Somebody's departure
 * alone never changes a decision for the better: if only departed people could still complete it, the stage is blocked.
 */
export function decideStage(
  stage: Stage,
  seats: StageSeats,
  context: VoteContext & { readonly now: Millis; readonly openedAt: Millis },
): StageDecision {
  const { definition } = stage;
  const stageId = definition.id;
  if (stage.openedAt === null) {
    return { stageId, decision: 'waiting', ...WAITING, words: stageWords(definition, 'waiting', null, null) };
  }
  const count = countStage(definition.rule, seats, context);
  const rejections = count.rejections.length;
  const voted = count.approvals.length + rejections + count.abstentions;
  const wanted = Math.max(1, count.need);
  let blockage = blockageOf(definition, count);

  const decision = ((): StageDecision['decision'] => {
    if (definition.veto && rejections > 0) return 'rejected';
    if (blockage !== null) return 'blocked';
    if (rejectedFirst(definition, count)) return 'rejected';
    if (count.reached >= wanted && voted >= definition.quorum) return 'approved';
    if (count.within.open < wanted) return 'rejected';
    const due = dueOf(stage, stage.openedAt ?? context.openedAt);
    if (definition.deadline?.then === 'reject' && due !== null && context.now > due) return 'expired';
    if (count.within.present < wanted || voted + count.waitingFor.length < definition.quorum) {
      blockage = 'departures';
      return 'blocked';
    }
    return 'pending';
  })();

  return {
    stageId,
    decision,
    electorate: count.electorate,
    need: count.need,
    approvals: count.reached,
    rejections,
    voted,
    waitingFor: decision === 'pending' ? count.waitingFor : [],
    words: stageWords(definition, decision, count, blockage),
  };
}
