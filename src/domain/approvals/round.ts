import type { Level } from '../risk/types';
import type { Millis } from '../time/types';
import { route } from './route';
import { sealOf } from './seal';
import type { ApprovalPolicy, Round, SealedContent, Seat, Stage, StageDefinition } from './types';

/** Account ids by group id, as the groups are at this moment. A group that couldn't be read must be absent. */
export type Rosters = Readonly<Record<string, readonly string[]>>;
export type Closing = NonNullable<Round['closed']>;

/** The same change, content, policy and number always give the same id, so opening a round twice opens one. */
export function roundId(issueId: string, seal: string, policyVersion: number, number: number): string {
  return `${issueId}-${number}-v${policyVersion}-${seal.slice(0, 16)}`;
}

/** The seats of a stage: distinct people, each with all that entitles them, in the order of groups and members. */
function seatsOf(definition: StageDefinition, rosters: Rosters): Seat[] {
  const seats = new Map<string, string[]>();
  for (const { groupId, via } of definition.approvers) {
    const members = rosters[groupId];
    if (members === undefined) {
      throw new RangeError(
        `The members of group ${groupId} (${via}) were not read, so the stage "${definition.name}" can't open.`,
      );
    }
    for (const accountId of members) {
      const ways = seats.get(accountId) ?? [];
      if (!ways.includes(via)) seats.set(accountId, [...ways, via]);
    }
  }
  return [...seats].map(([accountId, ways]) => ({ accountId, via: ways.join(', ') }));
}

const stageOf = (definition: StageDefinition, rosters: Rosters): Stage => ({
  definition,
  roster: seatsOf(definition, rosters),
});

export interface OpenRound {
  readonly issueId: string;
  /** 1 for the first round of a change. */
  readonly number: number;
  readonly at: Millis;
  /** Who submitted; null when Steward opened it. */
  readonly by: string | null;
  readonly content: SealedContent;
  readonly policy: ApprovalPolicy;
  /** null = could not be determined: the most cautious. */
  readonly level: Level | null;
  readonly rosters: Rosters;
  readonly assessmentNumber: number;
}

/**
 * Opens a round: pins content, seal, policy version, row, level and who may vote. Throws a RangeError when the policy
 * has no row or a group wasn't read: a stage never opens with an unknown roster.
 */
export function openRound(input: OpenRound): Round {
  const { policy, rosters } = input;
  const seal = sealOf(input.content);
  const row = route(policy, input.level);
  return {
    id: roundId(input.issueId, seal, policy.version, input.number),
    number: input.number,
    openedAt: input.at,
    openedBy: input.by,
    seal,
    content: input.content,
    policyId: policy.id,
    policyVersion: policy.version,
    rowId: row.id,
    outcome: row.outcome.kind,
    stages: row.outcome.kind === 'stages' ? row.outcome.stages.map((stage) => stageOf(stage, rosters)) : [],
    assessmentNumber: input.assessmentNumber,
    level: input.level ?? 'Very high',
    confirmFrom: null,
    closed: null,
  };
}

/** Closes a round for good. Throws a RangeError when it is closed already: a closing is never rewritten. */
export function closeRound(
  round: Round,
  closing: Omit<Closing, 'diff'> & Partial<Pick<Closing, 'diff'>>,
): Round {
  if (round.closed !== null) {
    throw new RangeError(`Round ${round.number} was closed before (${round.closed.how}).`);
  }
  return { ...round, closed: { diff: [], ...closing } };
}
