import type { Millis } from '../time/types';
import { decideStage } from './decide-stage';
import { latestBallots } from './latest-ballots';
import { needsTwoPeople } from './route';
import { rowWords } from './shipped-policy';
import type { Ballot, Exclusion, Round, RoundDecision, StageDecision } from './types';

export { checkBallot, type BallotRefusal, type BallotVerdict } from './check-ballot';
export { latestBallots } from './latest-ballots';

export interface DecideContext {
  readonly exclusions: readonly Exclusion[];
  /** Who is still an active member of the groups. Without it everybody with a seat counts as active. */
  readonly activeMembers?: Iterable<string>;
  readonly now: Millis;
}

const is = (wanted: StageDecision['decision']) => (stage: StageDecision) => stage.decision === wanted;
const wordsOf = (stages: readonly StageDecision[]): string => stages.map(({ words }) => words).join('; ');

/**
 * Decides a round from its ballots: rejected when a stage is rejected or expired, else blocked when one is blocked,
 * approved when all are, else pending. High and above also need two distinct people among those who approved. The
 * decision is derived anew each time; the latest ballot of a person counts in every stage in which they sit.
 */
export function decide(round: Round, ballots: readonly Ballot[], context: DecideContext): RoundDecision {
  if (round.outcome === 'automatic') {
    return {
      decision: 'approved',
      stages: [],
      words: `Approved by the policy (row "${rowWords(round.rowId)}")`,
    };
  }
  if (round.outcome === 'refuse') {
    return {
      decision: 'rejected',
      stages: [],
      words: `Refused by the policy (row "${rowWords(round.rowId)}")`,
    };
  }
  const latest = latestBallots(round, ballots);
  const excluded = new Set(context.exclusions.map(({ accountId }) => accountId));
  const active = context.activeMembers === undefined ? null : new Set(context.activeMembers);
  const { confirmFrom, openedAt } = round;
  const stages = round.stages.map((stage) =>
    decideStage(stage, { latest, excluded, active, confirmFrom, openedAt, now: context.now }),
  );
  const rejected = stages.filter((stage) => is('rejected')(stage) || is('expired')(stage));
  if (rejected.length > 0) return { decision: 'rejected', stages, words: wordsOf(rejected) };
  const blocked = stages.filter(is('blocked'));
  if (blocked.length > 0) return { decision: 'blocked', stages, words: wordsOf(blocked) };
  if (stages.length === 0)
    return { decision: 'blocked', stages, words: 'Nobody can decide: the round has no stage' };
  const pending = stages.filter(is('pending'));
  if (pending.length > 0) return { decision: 'pending', stages, words: wordsOf(pending) };
  return twoPeople(round, stages, latest, excluded, active);
}

/** All stages are approved: at High and above one person alone can't have done it. */
function twoPeople(
  round: Round,
  stages: readonly StageDecision[],
  latest: ReadonlyMap<string, Ballot>,
  excluded: ReadonlySet<string>,
  active: ReadonlySet<string> | null,
): RoundDecision {
  const people = new Set(round.stages.flatMap(({ roster }) => roster.map(({ accountId }) => accountId)));
  const eligible = [...people].filter((accountId) => !excluded.has(accountId));
  const hasApproved = (accountId: string): boolean => {
    const ballot = latest.get(accountId);
    return ballot?.vote === 'approve' && ballot.at >= (round.confirmFrom ?? -Infinity);
  };
  const approved = eligible.filter(hasApproved);
  if (!needsTwoPeople(round.level) || approved.length >= 2) {
    return { decision: 'approved', stages, words: wordsOf(stages) };
  }
  // Who abstained or rejected without effect may still change that vote.
  const others = eligible.filter(
    (accountId) => !hasApproved(accountId) && (active === null || active.has(accountId)),
  );
  const rule = `${round.level} needs the approval of two people`;
  return others.length > 0
    ? { decision: 'pending', stages, words: `${rule}: 1 more needed` }
    : { decision: 'blocked', stages, words: `Nobody can decide: ${rule}, and nobody else may vote` };
}
