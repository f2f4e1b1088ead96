import type { Millis } from '../time/types';
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

function blockageOf(stage: Stage, count: StageCount): Blockage | null {
  const voted = count.approvals.length + count.rejections.length + count.abstentions;
  if (count.electorate === 0) return 'no electorate';
  if (voted + count.unconfirmed === 0 && count.need > count.electorate) return 'need above electorate';
  return stage.definition.quorum > count.seats ? 'quorum above seats' : null;
}

/**
 * Decides one stage. The order is fixed: veto, blocked, approved, out of reach, deadline, pending. A blocked stage
 * is an error for the change manager, never an approval. Somebody's departure alone never changes a decision for the
 * better: if only departed people could still complete it, the stage is blocked.
 */
export function decideStage(
  stage: Stage,
  context: VoteContext & { readonly now: Millis; readonly openedAt: Millis },
): StageDecision {
  const { definition } = stage;
  const count = countStage(stage, context);
  const approvals = count.approvals.length;
  const rejections = count.rejections.length;
  const open = count.waitingFor.length + count.departed.length;
  const voted = approvals + rejections + count.abstentions;
  const wanted = Math.max(1, count.need);
  let blockage = blockageOf(stage, count);

  const decision = ((): StageDecision['decision'] => {
    if (definition.veto && rejections > 0) return 'rejected';
    if (blockage !== null) return 'blocked';
    if (rejectedFirst(definition, count)) return 'rejected';
    if (approvals >= wanted && voted >= definition.quorum) return 'approved';
    if (approvals + open < wanted) return 'rejected';
    const { deadline } = definition;
    if (deadline?.then === 'reject' && context.now > context.openedAt + deadline.afterMs) return 'expired';
    const present = count.waitingFor.length;
    if (approvals + present < wanted || voted + present < definition.quorum) {
      blockage = 'departures';
      return 'blocked';
    }
    return 'pending';
  })();

  return {
    stageId: definition.id,
    decision,
    electorate: count.electorate,
    need: count.need,
    approvals,
    rejections,
    voted,
    waitingFor: decision === 'pending' ? count.waitingFor : [],
    words: stageWords(definition, decision, count, blockage),
  };
}
