import type { LedgerLine } from '../../contract/change';
import { decide } from '../../domain/approvals';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import type { Ballot, Round } from '../../domain/approvals/types';
import type { Assessment } from '../../domain/risk/types';
import { exclusionsOf } from './exclusions-of';
import { line, linesOfSeats } from './ledger-of-seats';
import type { GateRecord, IssueState, Unauthorised } from '../../store/issue-state-types';

/** A line with its place among those of the same instant: by round, and within a round in the order things can happen. */
interface Placed {
  readonly line: LedgerLine;
  readonly round: number;
  readonly rank: number;
}

/** What happened to a change, oldest first: nothing is left out, a vote that was changed stays visible as such. */
export function viewLedger(state: IssueState): LedgerLine[] {
  const { rounds, ballots } = state;
  const roundOf = (id: string | null): number => rounds.find((round) => round.id === id)?.number ?? 0;
  const first = (assessment: number): number =>
    rounds.find(({ assessmentNumber }) => assessmentNumber >= assessment)?.number ?? rounds.length;
  const placed: Placed[] = [
    ...state.assessments.map((one) => ({ line: lineOfAssessment(one), round: first(one.number), rank: 0 })),
    ...rounds.map((round) => ({ line: opening(round), round: round.number, rank: 1 })),
    ...ballots.map((ballot) => ({
      line: lineOfBallot(ballot, state),
      round: roundOf(ballot.roundId),
      rank: 2,
    })),
    ...linesOfSeats(state).map(({ line, roundId }) => ({ line, round: roundOf(roundId), rank: 2 })),
    ...rounds.flatMap((round) =>
      withdrawals(state, round).map((line) => ({ line, round: round.number, rank: 2 })),
    ),
    ...state.verdicts.map((verdict) => ({
      line: lineOfVerdict(verdict),
      round: roundOf(verdict.roundId),
      rank: 3,
    })),
    ...rounds.flatMap((round) => closing(round).map((line) => ({ line, round: round.number, rank: 4 }))),
    ...state.unauthorised.map((one) => ({ line: lineOfUnauthorised(one), round: rounds.length, rank: 5 })),
  ];
  return placed
    .sort((a, b) => Date.parse(a.line.at) - Date.parse(b.line.at) || a.round - b.round || a.rank - b.rank)
    .map(({ line }) => line);
}

const lineOfAssessment = ({ at, number, cause, level, score }: Assessment): LedgerLine =>
  line(at, 'assessment', null, `Assessment ${number}: ${level}, score ${score}`, cause);

const CLOSED: Readonly<Record<NonNullable<Round['closed']>['how'], string>> = {
  gate: 'ended: the change went into implementation',
  resubmitted: 'ended: the change was submitted again',
  cancelled: 'ended: the change was cancelled or closed',
  superseded: 'ended: the change went back to be worked out',
  void: 'is void: what had been submitted was edited',
  rejected: 'ended: the change was rejected',
};

const opening = ({ openedAt, openedBy, number, level }: Round): LedgerLine =>
  line(openedAt, 'round', openedBy, `Round ${number} opened, routed as ${level}`);

function closing({ closed, number }: Round): LedgerLine[] {
  if (closed === null) return [];
  const { at, by, how, diff } = closed;
  const note = diff.length > 0 ? `Edited: ${diff.map(({ name }) => name).join(', ')}` : null;
  return [line(at, how === 'void' ? 'void' : 'round', by, `Round ${number} ${CLOSED[how]}`, note)];
}

/** Votes that undid an approval which the round had reached. */
function withdrawals({ ballots, duties, roster }: IssueState, round: Round): LedgerLine[] {
  const cast = ballots.filter(({ roundId }) => roundId === round.id);
  const exclusions = exclusionsOf(duties);
  const after = (count: number, now: number): boolean =>
    decide(round, cast.slice(0, count), {
      exclusions,
      entries: roster.filter((one) => one.at <= now),
      now,
    }).decision === 'approved';
  return cast.flatMap(({ at, accountId }, index) =>
    after(index, at) && !after(index + 1, at)
      ? [line(at, 'withdrawn', accountId, 'Approval withdrawn by a changed vote')]
      : [],
  );
}

const VOTES: Readonly<Record<Ballot['vote'], string>> = {
  approve: 'Approved',
  reject: 'Rejected',
  abstain: 'Abstained',
};
const lineOfBallot = (ballot: Ballot, state: IssueState): LedgerLine => ({
  ...line(ballot.at, 'ballot', ballot.accountId, VOTES[ballot.vote], ballot.reason),
  superseded: !counts(ballot, state),
});

/** The last ballot of its voter in its round, and nobody struck it. */
const counts = (ballot: Ballot, { ballots, roster }: IssueState): boolean =>
  latestBallots({ id: ballot.roundId }, ballots, roster).get(ballot.accountId)?.id === ballot.id;

function lineOfVerdict({ at, passes, allowed, grandfathered, mode, missing }: GateRecord): LedgerLine {
  const text = passes
    ? 'Gate: passed'
    : grandfathered
      ? 'Gate: passed, since it was submitted before enforcement and attested'
      : allowed
        ? `Gate: would have been refused (${mode})`
        : 'Gate: refused';
  return line(at, 'gate', null, text, missing.map((reason) => reason.text).join('; '));
}

const lineOfUnauthorised = ({ at, by }: Unauthorised): LedgerLine =>
  line(at, 'unauthorised', by, 'Unauthorised: went into implementation without the gate');
