import { decide } from '../../domain/approvals/decide';
import { sealOf } from '../../domain/approvals/seal';
import type { RoundDecision } from '../../domain/approvals/types';
import { lastRoundOf } from '../change/close-open-round';
import { exclusionsOf } from '../change/exclusions-of';
import { judgeGate } from '../change/judge-gate';
import type { Deps } from '../deps';
import { planAsSeen } from '../schedule/plan-at-gate';
import type { FoldedChange } from '../schedule/folded-change';
import { findChange } from './find-change';

/** Where the approval of a change stands, as rules and agents read it: words and numbers, no lists and no names. */
export interface ApprovalState {
  readonly state: 'notSubmitted' | 'pending' | 'approved' | 'rejected' | 'blocked' | 'ended';
  readonly words: string;
  /** People who may still vote and haven't. */
  readonly waitingFor: number;
  /** 0: it was never submitted. */
  readonly round: number;
  /** Of what stands in the change now. */
  readonly seal: string;
  /** The gate would let it through now. */
  readonly gatePasses: boolean;
  /** Codes of all that the gate misses, joined by commas; empty: nothing. */
  readonly gateMissing: string;
  /** off, observe or enforce. */
  readonly gateMode: string;
}

/** @throws Refusal NOT_FOUND, NOT_ADOPTED */
export const approvalState = async (deps: Deps, issueKey: string): Promise<ApprovalState> =>
  approvalStateOf(await findChange(deps, issueKey));

/** The same of a change that was just folded. */
export function approvalStateOf({ rules, issue, state, content, now }: FoldedChange): ApprovalState {
  const round = lastRoundOf(state);
  const context = { exclusions: exclusionsOf(state.duties), entries: state.roster };
  const decision = round && decide(round, state.ballots, { ...context, now: round.closed?.at ?? now });
  const asked = { screenEdits: [], behind: null, plan: planAsSeen(rules, state, issue) };
  const verdict = judgeGate(rules, state, issue, content, asked, now);
  const isOver = round !== null && round.closed !== null && !STANDS.has(round.closed.how);
  const codes = [...new Set(verdict.missing.map(({ code }) => code))];
  return {
    ...(decision === null
      ? { state: 'notSubmitted' as const, words: 'It was not submitted for approval.' }
      : isOver
        ? { state: 'ended' as const, words: 'Its last approval is over: submit it again.' }
        : { state: decision.decision, words: decision.words }),
    waitingFor: decision === null || round?.closed !== null ? 0 : peopleAsked(decision),
    round: round?.number ?? 0,
    seal: sealOf(content),
    gatePasses: verdict.passes,
    gateMissing: codes.join(', '),
    gateMode: rules.project.gate.mode,
  };
}

/** Closed rounds that are still what was decided. */
const STANDS: ReadonlySet<string> = new Set(['gate', 'rejected']);

const peopleAsked = ({ stages }: RoundDecision): number =>
  new Set(stages.flatMap(({ waitingFor }) => waitingFor)).size;
