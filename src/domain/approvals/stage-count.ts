import type { Millis } from '../time/types';
import type { Ballot, Stage, StageRule } from './types';

export interface VoteContext {
  /** The ballot that counts, by person. */
  readonly latest: ReadonlyMap<string, Ballot>;
  readonly excluded: ReadonlySet<string>;
  /** Who is still an active member; null = not looked up, everybody counts as active. */
  readonly active: ReadonlySet<string> | null;
  /** Approvals given before this instant wait for their confirmation; null = none. */
  readonly confirmFrom: Millis | null;
}

/** A stage, counted. All numbers are distinct people, without those who have a part in the change. */
export interface StageCount {
  /** N: seats that count, without abstentions. */
  readonly electorate: number;
  readonly need: number;
  /** Seats that count, with abstentions. */
  readonly seats: number;
  readonly approvals: readonly Ballot[];
  readonly rejections: readonly Ballot[];
  readonly abstentions: number;
  /** Approvals of a lower level, which their voters have to confirm. */
  readonly unconfirmed: number;
  /** Who may still vote and is there to do so. */
  readonly waitingFor: readonly string[];
  /** Who holds a seat without a vote and has left. */
  readonly departed: readonly string[];
}

/** How many approvals a rule asks for of N people. Percentages in integers, rounded up: (p * N + 99) div 100. */
export function needOf(rule: StageRule, electorate: number): number {
  switch (rule.kind) {
    case 'any':
      return 1;
    case 'count':
      return rule.count;
    case 'all':
      return electorate;
    case 'percent':
      return Math.floor((rule.percent * electorate + 99) / 100);
  }
}

/** Counts the seats and ballots of one stage. */
export function countStage(stage: Stage, context: VoteContext): StageCount {
  const people = [...new Set(stage.roster.map(({ accountId }) => accountId))].filter(
    (accountId) => !context.excluded.has(accountId),
  );
  const approvals: Ballot[] = [];
  const rejections: Ballot[] = [];
  const open: string[] = [];
  let abstentions = 0;
  let unconfirmed = 0;
  for (const accountId of people) {
    const ballot = context.latest.get(accountId);
    const stale =
      ballot?.vote === 'approve' && context.confirmFrom !== null && ballot.at < context.confirmFrom;
    if (stale) unconfirmed += 1;
    if (ballot === undefined || stale) open.push(accountId);
    else if (ballot.vote === 'approve') approvals.push(ballot);
    else if (ballot.vote === 'reject') rejections.push(ballot);
    else abstentions += 1;
  }
  const electorate = people.length - abstentions;
  const isActive = (accountId: string): boolean => context.active === null || context.active.has(accountId);
  return {
    electorate,
    need: needOf(stage.definition.rule, electorate),
    seats: people.length,
    approvals,
    rejections,
    abstentions,
    unconfirmed,
    waitingFor: open.filter(isActive),
    departed: open.filter((accountId) => !isActive(accountId)),
  };
}
