import type { ApprovalView } from '../../contract/change';
import { decide, exclusionWords, listWords, rowWords, sealOf } from '../../domain/approvals';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { Exclusion, Round, RoundDecision, SealedContent } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { openRoundOf } from './close-open-round';
import { exclusionsOf } from './exclusions-of';
import { viewLedger } from './view-ledger';
import { viewStages } from './view-stages';

export interface ApprovalSight {
  readonly view: ApprovalView;
  readonly round: Round;
  readonly decision: RoundDecision;
}

/** The approval of a change for the person who looks: the open round, the last one, or what would be asked. */
export function viewApproval(
  state: IssueState,
  preview: Round | null,
  content: SealedContent,
  accountId: string,
  now: Millis,
): ApprovalSight {
  const round = preview ?? openRoundOf(state) ?? (state.rounds.at(-1) as Round);
  const excluded = exclusionsOf(state.duties);
  const decision = decide(round, state.ballots, { exclusions: excluded, now: round.closed?.at ?? now });
  const phase = phaseOfRound(round, decision, preview !== null);
  const view: ApprovalView = {
    phase,
    roundId: preview === null ? round.id : null,
    roundNumber: round.number,
    seal: sealOf(content),
    row: rowWords(round.rowId),
    stages: viewStages(round, state.ballots, decision, excluded),
    excluded: excluded.map((one) => ({ accountId: one.accountId, why: exclusionWords(one.why) })),
    you: you(round, state, excluded, accountId, phase),
    voided: phase === 'approved' ? null : voidedOf(state, preview),
    ledger: viewLedger(state),
  };
  return { view, round, decision };
}

function phaseOfRound(round: Round, decision: RoundDecision, isPreview: boolean): ApprovalView['phase'] {
  if (isPreview) return 'preview';
  if (round.closed !== null) return 'closed';
  if (round.outcome === 'automatic') return 'automatic';
  if (round.outcome === 'refuse') return 'refused';
  return decision.decision === 'pending' ? 'open' : decision.decision;
}

function you(
  round: Round,
  state: IssueState,
  excluded: readonly Exclusion[],
  accountId: string,
  phase: ApprovalView['phase'],
): ApprovalView['you'] {
  const seats = round.stages.flatMap(({ roster }) => roster.filter((seat) => seat.accountId === accountId));
  const via = listWords([...new Set(seats.map((seat) => seat.via))]);
  const vote = latestBallots(round, state.ballots).get(accountId)?.vote ?? null;
  const exclusion = excluded.find((one) => one.accountId === accountId);
  if (exclusion !== undefined)
    return {
      canVote: false,
      why: `You can’t vote: who ${exclusionWords(exclusion.why)} doesn’t approve it.`,
      vote,
    };
  if (seats.length === 0) return { canVote: false, why: 'You have no seat in this approval.', vote };
  switch (phase) {
    case 'preview':
      return { canVote: false, why: `You will be asked as ${via} once it is submitted.`, vote };
    case 'closed':
      return { canVote: false, why: 'This round is closed.', vote };
    case 'automatic':
    case 'refused':
      return { canVote: false, why: 'The policy decided this change; there is nothing to vote on.', vote };
    case 'open':
    case 'approved':
    case 'rejected':
    case 'blocked':
      return { canVote: true, why: `You vote as ${via}.`, vote };
  }
}

/**
 * The last round that was closed, if an edit closed it after somebody had voted: who voted learns that it no longer
 * counts. Nothing once the content of now is approved.
 */
function voidedOf(state: IssueState, preview: Round | null): ApprovalView['voided'] {
  const round = state.rounds.findLast(({ closed }) => closed !== null);
  const last = round?.closed ?? null;
  if (preview !== null || last === null || last.how !== 'void') return null;
  if (!state.ballots.some(({ roundId }) => roundId === round?.id)) return null;
  return { at: isoOf(last.at), by: last.by, diff: last.diff.map((one) => ({ ...one })) };
}
