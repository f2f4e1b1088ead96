import { BUILT_IN_EMERGENCY } from '../policy/row-ids';
import { rowWords } from '../policy/words/row-words';
import type { Millis } from '../time/types';
import { decideStage } from './decide-stage';
import { latestBallots } from './latest-ballots';
import { seatsNow, type StageSeats } from './seats-now';
import { isConfirmed } from './stage-count';
import { needsTwoPeople } from './two-people';
import type { Ballot, Exclusion, RosterEntry, Round, RoundDecision, StageDecision } from './types';

export interface DecideContext {
  readonly exclusions: readonly Exclusion[];
  /** What happened to the seats; those of other rounds are ignored. Absent: nothing. */
  readonly entries?: readonly RosterEntry[];
  /** Who is still an active member. Absent: everybody who has not been recorded as gone. */
  readonly activeMembers?: Iterable<string>;
  readonly now: Millis;
}

const is = (wanted: StageDecision['decision']) => (stage: StageDecision) => stage.decision === wanted;
const wordsOf = (stages: readonly StageDecision[]): string => stages.map(({ words }) => words).join('; ');

/**
 * Decides a round from its ballots and what happened to its seats: rejected when a binding stage is rejected or expired,
 * else blocked when one is blocked, approved when all are, else pending; advisory stages are shown and decide nothing.
 * High and above also need two distinct people among those who approved. The decision is derived anew each time; the
 * latest ballot of a person counts in every stage in which they sit.
 */
export function decide(round: Round, ballots: readonly Ballot[], context: DecideContext): RoundDecision {
  if (round.outcome !== 'stages') return byPolicy(round);
  const entries = (context.entries ?? []).filter(({ roundId }) => roundId === round.id);
  const latest = latestBallots(round, ballots, entries);
  const seats = seatsNow(round, entries, context.exclusions, context.now, ballots);
  const active = context.activeMembers === undefined ? null : new Set(context.activeMembers);
  const { confirmFrom, openedAt } = round;
  const stages = round.stages.map((stage, index) =>
    decideStage(stage, seats[index] as StageSeats, {
      latest,
      active,
      confirmFrom,
      openedAt,
      now: context.now,
    }),
  );
  const isBinding = (_: unknown, index: number): boolean => round.stages[index]?.definition.advisory !== true;
  const binding = stages.filter(isBinding);
  const closes = (decision: 'rejected' | 'blocked', words: string): RoundDecision => ({
    decision,
    stages,
    waitingFor: [],
    words,
  });
  const rejected = binding.filter((stage) => is('rejected')(stage) || is('expired')(stage));
  if (rejected.length > 0) return closes('rejected', wordsOf(rejected));
  const blocked = binding.filter(is('blocked'));
  if (blocked.length > 0) return closes('blocked', wordsOf(blocked));
  if (binding.length === 0) return closes('blocked', 'Nobody can decide: the round has no binding stage');
  const asked = [...new Set(stages.flatMap(({ waitingFor }) => waitingFor))];
  const pending = binding.filter(is('pending'));
  const unfinished = pending.length > 0 ? pending : binding.filter(is('waiting'));
  if (unfinished.length > 0) {
    return { decision: 'pending', stages, waitingFor: asked, words: wordsOf(unfinished) };
  }
  return twoPeople(round, stages, binding, seats.filter(isBinding), latest, active);
}

/** A row that decides by itself. */
function byPolicy(round: Round): RoundDecision {
  const row = `row "${round.rowName ?? rowWords(round.rowId)}"`;
  const because = round.message === undefined ? '' : `: ${round.message.replace(/[.\s]+$/, '')}`;
  return round.outcome === 'automatic'
    ? { decision: 'approved', stages: [], waitingFor: [], words: `Approved by the policy (${row})` }
    : { decision: 'rejected', stages: [], waitingFor: [], words: `Refused by the policy (${row})${because}` };
}

/** All binding stages are approved: at High and above one person alone can't have done it. */
function twoPeople(
  round: Round,
  stages: readonly StageDecision[],
  binding: readonly StageDecision[],
  seats: readonly StageSeats[],
  latest: ReadonlyMap<string, Ballot>,
  active: ReadonlySet<string> | null,
): RoundDecision {
  const voters = seats.flatMap((stage) => stage.voters);
  const hasApproved = (accountId: string): boolean => {
    const ballot = latest.get(accountId);
    return ballot?.vote === 'approve' && isConfirmed(ballot, round.confirmFrom);
  };
  const approved = new Set(voters.map(({ accountId }) => accountId).filter(hasApproved));
  // One ballot of the emergency board is enough, whatever the level: the vote is repeated on what was done.
  const asksTwo = needsTwoPeople(round.level) && round.rowId !== BUILT_IN_EMERGENCY;
  if (!asksTwo || approved.size >= 2) {
    return { decision: 'approved', stages, waitingFor: [], words: wordsOf(binding) };
  }
  // Who abstained or rejected without effect may still change that vote; who has delegated may still vote themselves.
  const present = voters.filter(({ accountId, hasLeft }) =>
    active === null ? !hasLeft : active.has(accountId),
  );
  const others = [
    ...present.map(({ accountId }) => accountId),
    ...seats.flatMap(({ principals }) => principals),
  ];
  const waitingFor = [...new Set(others)].filter((accountId) => !hasApproved(accountId));
  const rule = `${round.level} needs the approval of two people`;
  return waitingFor.length > 0
    ? { decision: 'pending', stages, waitingFor, words: `${rule}: 1 more needed` }
    : {
        decision: 'blocked',
        stages,
        waitingFor,
        words: `Nobody can decide: ${rule}, and nobody else may vote`,
      };
}
