import type { PolicyInput, Routed } from '../policy/types';
import { openStage, waitingStage, type Opening } from './open-stage';
import { sealOf } from './seal';
import { opensAtOnce } from './turns';
import type { Round, RoundTemplate, SealedContent } from './types';

export type { Opening, Rosters } from './open-stage';
export type Closing = NonNullable<Round['closed']>;

/** The same change, content, policy and number always give the same id, so opening a round twice opens one. */
export function roundId(issueId: string, seal: string, policyVersion: number, number: number): string {
  return `${issueId}-${number}-v${policyVersion}-${seal.slice(0, 16)}`;
}

export interface OpenRound extends Opening {
  readonly issueId: string;
  /** 1 for the first round of a change. */
  readonly number: number;
  /** Who submitted; null when Steward opened it. */
  readonly by: string | null;
  readonly content: SealedContent;
  /** What the policy was asked and what it said. */
  readonly input: PolicyInput;
  readonly routed: Routed;
  readonly assessmentNumber: number;
  /** The template that the change was made from; absent: none. */
  readonly template?: RoundTemplate;
  /** A vote on what was done already; absent: on what is planned. */
  readonly purpose?: 'retro';
}

/** What a round records of how it was routed. */
export const routedParts = ({ rows, message, separateImplementer }: Routed) => ({
  rowId: rows.map(({ id }) => id).join(' + '),
  rowName: rows.map(({ name }) => name).join(' + '),
  ...(message === null ? {} : { message }),
  ...(separateImplementer ? { separateImplementer: true as const } : {}),
});

/**
 * Opens a round: pins content, seal, policy version, rows, level and who may vote in the stages of the first turn (see
 * `opensAtOnce`); the later ones wait. Throws a RangeError when one of their approvers wasn't read: a stage never opens
 * with an unknown roster.
 */
export function openRound(opened: OpenRound): Round {
  const { routed, input } = opened;
  const seal = sealOf(opened.content);
  const atOnce = new Set(opensAtOnce(routed.stages));
  return {
    id: roundId(opened.issueId, seal, routed.policyVersion, opened.number),
    number: opened.number,
    openedAt: opened.at,
    openedBy: opened.by,
    seal,
    content: opened.content,
    policyId: routed.policyId,
    policyVersion: routed.policyVersion,
    ...routedParts(routed),
    input,
    ...(opened.template === undefined ? {} : { template: opened.template }),
    ...(opened.purpose === undefined ? {} : { purpose: opened.purpose }),
    outcome: routed.outcome,
    stages: routed.stages.map((stage) =>
      atOnce.has(stage) ? openStage(stage, opened) : waitingStage(stage),
    ),
    assessmentNumber: opened.assessmentNumber,
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
