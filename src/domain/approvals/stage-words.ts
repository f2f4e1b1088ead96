import type { Blockage } from './decide-stage';
import type { StageCount } from './stage-count';
import type { StageDecision, StageDefinition } from './types';
import { countWords, tallyWords } from './words';

function blockedWords(
  name: string,
  blockage: Blockage | null,
  definition: StageDefinition,
  count: StageCount,
): string {
  switch (blockage) {
    case 'need above electorate':
      return `${name}: nobody can decide, ${count.need} approvals are asked of ${countWords(count.electorate, 'person', 'people')}`;
    case 'quorum above seats':
      return `${name}: nobody can decide, the quorum is ${definition.quorum} and ${countWords(count.seats, 'person', 'people')} may vote`;
    case 'departures':
      return `${name}: nobody can decide, ${countWords(count.departed.length, 'seat')} of people who have left must be filled`;
    case 'no electorate':
    case null:
      return count.abstentions > 0
        ? `${name}: nobody can decide, everybody who may vote has abstained`
        : `${name}: nobody can decide, nobody without a part in the change may vote`;
  }
}

function pendingWords(name: string, definition: StageDefinition, count: StageCount): string {
  const approvals = count.approvals.length;
  const voted = approvals + count.rejections.length + count.abstentions;
  const missing = Math.max(0, Math.max(1, count.need) - approvals);
  const wanted = [
    ...(missing > 0 ? [`${missing} more needed from ${name}`] : []),
    // Votes for the quorum that the missing approvals bring along need no words of their own.
    ...(definition.quorum - voted > missing
      ? [`${countWords(definition.quorum - voted, 'more vote')} for the quorum of ${definition.quorum}`]
      : []),
    ...(count.unconfirmed > 0
      ? [`${countWords(count.unconfirmed, 'earlier approval')} to be confirmed`]
      : []),
  ];
  return [tallyWords(approvals, count.need), ...wanted].join(', ');
}

/** Where a stage stands, in one phrase: "2 of 3 approvals, 1 more needed from CAB". */
export function stageWords(
  definition: StageDefinition,
  decision: StageDecision['decision'],
  count: StageCount,
  blockage: Blockage | null,
): string {
  const { name } = definition;
  switch (decision) {
    case 'approved':
      return `Approved by ${name}: ${tallyWords(count.approvals.length, count.need)}`;
    case 'rejected':
      return definition.veto && count.rejections.length > 0
        ? `Rejected by ${name}: a veto`
        : `Rejected by ${name}: ${countWords(count.rejections.length, 'rejection')}, ${count.need} approvals are out of reach`;
    case 'expired':
      return `Expired at ${name}: the deadline passed with ${tallyWords(count.approvals.length, count.need)}`;
    case 'blocked':
      return blockedWords(name, blockage, definition, count);
    case 'pending':
      return pendingWords(name, definition, count);
  }
}
