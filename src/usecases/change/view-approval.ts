import type { ApprovalView } from '../../contract/change';
import { decide, exclusionWords, sealOf } from '../../domain/approvals';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { rowWords } from '../../domain/policy/words/row-words';
import type { Round, RoundDecision, SealedContent } from '../../domain/approvals/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { routeChange } from '../approvals/route-change';
import type { IssueRules } from '../rules/find-practice';
import { lastRoundOf, openRoundOf } from './close-open-round';
import { exclusionsOf } from './exclusions-of';
import type { Rights } from './rights';
import { viewConditions } from './view-conditions';
import { viewLedger } from './view-ledger';
import { countOf, viewStages, type StageSight } from './view-stages';
import { viewYou } from './view-you';

export interface ApprovalSight {
  readonly view: ApprovalView;
  readonly round: Round;
  readonly decision: RoundDecision;
}

/** What an approval is shown by. */
export interface ApprovalBasis {
  readonly found: Pick<IssueRules, 'rules' | 'project'>;
  readonly state: IssueState;
  /** What would be asked; null: the open round is shown, or the last one. */
  readonly preview: Round | null;
  readonly content: SealedContent;
  readonly accountId: string;
  readonly rights: Pick<Rights, 'manage'>;
  readonly now: Millis;
}

/** The approval of a change for the person who looks: the open round, the last one, or what would be asked. */
export function viewApproval(basis: ApprovalBasis): ApprovalSight {
  const { found, state, preview, content, accountId, rights, now } = basis;
  const round = preview ?? openRoundOf(state) ?? lastRoundOf(state);
  if (round === null) throw new RangeError('A change without a round is shown by its preview.');
  const excluded = exclusionsOf(state.duties);
  const at = round.closed?.at ?? now;
  const decision = decide(round, state.ballots, { exclusions: excluded, entries: state.roster, now: at });
  const phase = phaseOfRound(round, decision, preview !== null);
  const seal = sealOf(content);
  const sight: StageSight = { found, state, round, decision, excluded, accountId, rights, now };
  const view: ApprovalView = {
    phase,
    roundId: preview === null ? round.id : null,
    roundNumber: round.number,
    seal,
    row: round.rowName ?? rowWords(round.rowId),
    because: becauseOf(found, round, state),
    policy: { id: round.policyId, version: round.policyVersion },
    count: countOfRound(round, decision),
    stages: viewStages(sight),
    conditions: viewConditions(sight),
    excluded: excluded.map((one) => ({ accountId: one.accountId, why: exclusionWords(one.why) })),
    cleared: (state.duties.cleared ?? []).map((one) => ({ ...one, at: isoOf(one.at) })),
    jsm: jsmOf(state, round),
    delegations: delegationsOf(sight),
    you: viewYou(sight, phase, seal),
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

/** Why its rows applied, by the version that it opened under; nothing where that isn't kept any more. */
function becauseOf(found: ApprovalBasis['found'], round: Round, state: IssueState): string[] {
  const policy = found.project.approvalPolicies.find(
    ({ id, version }) => id === round.policyId && version === round.policyVersion,
  );
  if (policy === undefined || round.input === undefined) return [];
  const { content } = round;
  return [...routeChange(found, policy, round.input, { state, content }).because];
}

/** "2 of 3" over the stages that decide and whose turn has come. */
function countOfRound(round: Round, { stages }: RoundDecision): string {
  const binding = stages.filter(
    ({ decision }, index) => decision !== 'waiting' && round.stages[index]?.definition.advisory !== true,
  );
  if (binding.length === 0) return '';
  const sum = (of: (stage: RoundDecision['stages'][number]) => number): number =>
    binding.reduce((all, stage) => all + of(stage), 0);
  const need = (stage: RoundDecision['stages'][number]): number => Math.max(1, stage.need);
  return countOf({
    approvals: sum((stage) => Math.min(stage.approvals, need(stage))),
    need: sum(need),
  });
}

/** Jira's own approvals, with the answers that count as ballots of this round. */
function jsmOf({ jsmApprovals, ballots, roster }: IssueState, round: Round): ApprovalView['jsm'] {
  const latest = latestBallots(round, ballots, roster);
  return jsmApprovals.map(({ id, name, createdAt, decision, answers }) => ({
    id,
    name,
    createdAt,
    decision,
    answers: answers.map((one) => ({ ...one, counted: latest.get(one.accountId)?.from === 'jsm' })),
  }));
}

/** Delegations in force in this round that concern the person who looks. */
function delegationsOf({ state, round, accountId, now }: StageSight): ApprovalView['delegations'] {
  const ended = new Set(
    state.roster.flatMap((one) => (one.kind === 'delegationEnded' ? [one.delegationId] : [])),
  );
  return state.roster.flatMap((one) =>
    one.kind === 'delegated' &&
    one.roundId === round.id &&
    (one.accountId === accountId || one.to === accountId) &&
    one.from <= now &&
    now < one.until &&
    !ended.has(one.delegationId)
      ? [
          {
            id: one.delegationId,
            principal: one.accountId,
            to: one.to,
            from: isoOf(one.from),
            until: isoOf(one.until),
          },
        ]
      : [],
  );
}

/**
 * The last round that was closed, if an edit closed it after somebody had voted: who voted learns that it no longer
 * counts. Nothing once the content of now is approved.
 */
function voidedOf(state: IssueState, preview: Round | null): ApprovalView['voided'] {
  const round = state.rounds.findLast(({ closed, purpose }) => closed !== null && purpose === undefined);
  const last = round?.closed ?? null;
  if (preview !== null || last === null || last.how !== 'void') return null;
  if (!state.ballots.some(({ roundId }) => roundId === round?.id)) return null;
  return { at: isoOf(last.at), by: last.by, diff: last.diff.map((one) => ({ ...one })) };
}
