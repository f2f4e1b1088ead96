import type { Blockage } from './decide-stage';
import type { StageCount } from './stage-count';
import type { StageDecision, StageDefinition } from './types';
import { countWords, ruleWords, tallyWords } from './words';

function blockedWords(definition: StageDefinition, blockage: Blockage | null, count: StageCount): string {
  const { rule, quorum } = definition;
  switch (blockage) {
    case 'need above electorate':
      return rule.kind === 'roles'
        ? `nobody can decide, ${ruleWords(rule)} are asked for and the people with a seat can't be that`
        : `nobody can decide, ${count.need} approvals are asked of ${countWords(count.electorate, 'person', 'people')}`;
    case 'quorum above seats':
      return `nobody can decide, the quorum is ${quorum} and ${countWords(count.seats, 'person', 'people')} may vote`;
    case 'departures':
      return `nobody can decide, ${countWords(count.departed.length, 'seat')} of people who have left must be filled`;
    case 'no electorate':
    case null:
      return count.abstentions > 0
        ? 'nobody can decide, everybody who may vote has abstained'
        : 'nobody can decide, nobody without a part in the change may vote';
  }
}

function pendingWords(name: string, { rule, quorum }: StageDefinition, count: StageCount): string {
  const voted = count.approvals.length + count.rejections.length + count.abstentions;
  const missing = Math.max(0, Math.max(1, count.need) - count.reached);
  const whom = rule.kind === 'roles' ? `${name} (${ruleWords(rule)})` : name;
  const wanted = [
    ...(missing > 0 ? [`${missing} more needed from ${whom}`] : []),
    // Votes for the quorum that the missing approvals bring along need no words of their own.
    ...(quorum - voted > missing
      ? [`${countWords(quorum - voted, 'more vote')} for the quorum of ${quorum}`]
      : []),
    ...(count.unconfirmed > 0
      ? [`${countWords(count.unconfirmed, 'earlier approval')} to be confirmed`]
      : []),
  ];
  return [tallyWords(count.reached, count.need), ...wanted].join(', ');
}

/**
 * Where a stage stands, in one phrase: "2 of 3 approvals, 1 more needed from CAB"; of an advisory one: "Advice of CAB: ...".
 * `count` is null while it waits for its turn, and only then.
 */
export function stageWords(
  definition: StageDefinition,
  decision: StageDecision['decision'],
  count: StageCount | null,
  blockage: Blockage | null,
): string {
  const { name } = definition;
  if (count === null || decision === 'waiting')
    return `${name} is asked once the stages before it have approved`;
  const tally = tallyWords(count.reached, count.need);
  if (definition.advisory === true) {
    return `Advice of ${name}, which decides nothing: ${tally}, ${countWords(count.rejections.length, 'rejection')}`;
  }
  switch (decision) {
    case 'approved':
      return `Approved by ${name}: ${tally}`;
    case 'rejected':
      return definition.veto && count.rejections.length > 0
        ? `Rejected by ${name}: a veto`
        : `Rejected by ${name}: ${countWords(count.rejections.length, 'rejection')}, ${count.need} approvals are out of reach`;
    case 'expired':
      return `Expired at ${name}: the deadline passed with ${tally}`;
    case 'blocked':
      return `${name}: ${blockedWords(definition, blockage, count)}`;
    case 'pending':
      return pendingWords(name, definition, count);
  }
}
