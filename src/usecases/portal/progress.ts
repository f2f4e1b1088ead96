import type { PortalApprovalView, PortalProgress } from '../../contract/portal-approval';
import { decide } from '../../domain/approvals/decide';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { seatsNow } from '../../domain/approvals/seats-now';
import type { Round } from '../../domain/approvals/types';
import type { IssueState, Phase } from '../../store/issue-state-types';
import { exclusionsOf } from '../change/exclusions-of';

/** How far the approval is, in numbers; names only where the project allows them. Null: it was not submitted, or has no approval in force. */
export function progressOf(
  state: IssueState,
  round: Round | null,
  withNames: boolean,
  now: number,
): PortalProgress | null {
  if (round === null || endedWithoutDecision(round)) return null;
  const exclusions = exclusionsOf(state.duties);
  // A round that the gate let through is shown as it was decided then.
  const at = round.closed?.at ?? now;
  const { decision, stages } = decide(round, state.ballots, { exclusions, entries: state.roster, now: at });
  const binding = stages.filter((_, index) => round.stages[index]?.definition.advisory !== true);
  const approvals = binding.reduce((sum, stage) => sum + Math.min(stage.approvals, stage.need), 0);
  const needed = binding.reduce((sum, { need }) => sum + need, 0);
  const latest = latestBallots(round, state.ballots, state.roster);
  const voters = seatsNow(round, state.roster, exclusions, at, state.ballots).flatMap(
    (stage) => stage.voters,
  );
  const people = [...new Set(voters.map(({ accountId }) => accountId))].map((accountId) => ({
    accountId,
    vote: latest.get(accountId)?.vote ?? null,
  }));
  return {
    decision: round.outcome === 'automatic' ? 'automatic' : decision,
    count: needed === 0 ? '' : `${approvals} of ${needed}`,
    approvals,
    needed,
    people: withNames ? people : null,
  };
}

/** Closed by an edit, a return or a newer round: nothing of it is in force. */
const endedWithoutDecision = ({ closed }: Round): boolean =>
  closed !== null && closed.how !== 'gate' && closed.how !== 'rejected';

/** Where a change stands, in one of six steps and a sentence. */
export function standOf(phase: Phase, progress: PortalProgress | null): PortalApprovalView['stand'] {
  switch (phase) {
    case 'draft':
    case 'clocks':
      return progress?.decision === 'rejected'
        ? { step: 'planned', words: 'It was rejected and is being worked on.' }
        : { step: 'planned', words: 'It is being planned.' };
    case 'submitted':
      return { step: 'approval', words: approvalWords(progress) };
    case 'scheduled':
      return { step: 'scheduled', words: 'It waits for its planned time.' };
    case 'onHold':
      return { step: 'scheduled', words: 'It is on hold.' };
    case 'implementing':
      return { step: 'implementing', words: 'It is being carried out.' };
    case 'review':
      return { step: 'done', words: 'It was carried out and is being reviewed.' };
    case 'closed':
      return { step: 'done', words: 'It is done.' };
    case 'cancelled':
      return { step: 'cancelled', words: 'It was cancelled or rejected.' };
  }
}

function approvalWords(progress: PortalProgress | null): string {
  if (progress === null) return 'It is about to be approved.';
  switch (progress.decision) {
    case 'pending':
      return `Approved by ${progress.count}.`;
    case 'approved':
      return 'It is approved.';
    case 'automatic':
      return 'It needs nobody’s approval.';
    case 'rejected':
      return 'It was rejected.';
    case 'blocked':
      return 'Nobody can decide it at the moment; a change manager sees to that.';
  }
}
