import type { Millis } from '../time/types';
import { fillRoles } from './fill-roles';
import type { StageSeats, Voter } from './seats-now';
import type { Ballot, StageRule } from './types';

export interface VoteContext {
  /** The ballot that counts, by person. */
  readonly latest: ReadonlyMap<string, Ballot>;
  /** Who is still an active member; null = not looked up, everybody counts as active. */
  readonly active: ReadonlySet<string> | null;
  /** Approvals given before this instant wait for their confirmation; null = none. */
  readonly confirmFrom: Millis | null;
}

/** A stage, counted. All numbers are distinct people in seats that count. */
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
  /** What counts towards `need`: approvals, or role seats that the approvers fill. */
  readonly reached: number;
  /** The same if everybody approved who is there and may still do so; with those who have left; with all who count. */
  readonly within: { readonly present: number; readonly open: number; readonly all: number };
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
    case 'roles':
      return rule.seats.reduce((sum, { count }) => sum + count, 0);
    case 'percent':
      return Math.floor((rule.percent * electorate + 99) / 100);
  }
}

/** Whether an approval stands: one that was given at a lower level has to be confirmed at High. */
export const isConfirmed = ({ at }: Ballot, confirmFrom: Millis | null): boolean =>
  confirmFrom === null || at >= confirmFrom;

/** Counts the seats and ballots of one stage. */
export function countStage(rule: StageRule, { voters }: StageSeats, context: VoteContext): StageCount {
  const { latest, active, confirmFrom } = context;
  const approvers: Voter[] = [];
  const approvals: Ballot[] = [];
  const rejections: Ballot[] = [];
  const open: Voter[] = [];
  let abstentions = 0;
  let unconfirmed = 0;
  for (const voter of voters) {
    const ballot = latest.get(voter.accountId);
    if (ballot === undefined) open.push(voter);
    else if (ballot.vote === 'reject') rejections.push(ballot);
    else if (ballot.vote === 'abstain') abstentions += 1;
    else if (isConfirmed(ballot, confirmFrom)) {
      approvals.push(ballot);
      approvers.push(voter);
    } else {
      unconfirmed += 1;
      open.push(voter);
    }
  }
  const isPresent = ({ accountId, hasLeft }: Voter): boolean =>
    active === null ? !hasLeft : active.has(accountId);
  const present = open.filter(isPresent);
  const weigh = (people: readonly Voter[]): number =>
    rule.kind === 'roles' ? fillRoles(rule.seats, people) : people.length;
  const electorate = voters.length - abstentions;
  return {
    electorate,
    need: needOf(rule, electorate),
    seats: voters.length,
    approvals,
    rejections,
    abstentions,
    unconfirmed,
    waitingFor: present.map(({ accountId }) => accountId),
    departed: open.filter((voter) => !isPresent(voter)).map(({ accountId }) => accountId),
    reached: weigh(approvers),
    within: {
      present: weigh([...approvers, ...present]),
      open: weigh([...approvers, ...open]),
      all: rule.kind === 'roles' ? weigh(voters) : electorate,
    },
  };
}
