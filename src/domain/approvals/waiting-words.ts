import type { RoundDecision, StageDecision, StageDefinition } from './types';
import { listWords } from './words';

/** How the stages of the shipped policy are spoken of in a sentence. */
const SHIPPED: Readonly<Record<string, { readonly one: string; readonly many: string }>> = {
  peer: { one: 'a peer', many: 'peers' },
  owner: { one: 'the service owner', many: 'service owners' },
  cab: { one: '1 CAB member', many: 'CAB members' },
  'change-manager': { one: 'the change manager', many: 'change managers' },
};

/** How many more people a stage needs, at least: approvals that are missing, or votes for the quorum. */
function missingFrom(definition: StageDefinition, stage: StageDecision): number {
  return Math.max(1, stage.need - stage.approvals, definition.quorum - stage.voted);
}

function whoOf(definition: StageDefinition, missing: number): string {
  const words = SHIPPED[definition.id];
  if (words !== undefined) return missing === 1 ? words.one : `${missing} ${words.many}`;
  return `${missing} from ${definition.name}`;
}

/**
 * Whom a pending decision waits for, as words within a sentence: "waiting for a peer, 2 CAB members and the change
 * manager". When every stage is through and the round still waits (two distinct people), the decision's own words.
 */
export function waitingWords(definitions: readonly StageDefinition[], decision: RoundDecision): string {
  const wanted = decision.stages.flatMap((stage) => {
    const definition = definitions.find(({ id }) => id === stage.stageId);
    // What decides nothing holds nothing up.
    if (definition?.advisory === true) return [];
    if (definition === undefined || stage.decision !== 'pending') return [];
    return [whoOf(definition, missingFrom(definition, stage))];
  });
  return wanted.length === 0 ? decision.words : `waiting for ${listWords(wanted)}`;
}
