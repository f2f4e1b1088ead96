import type { Millis } from '../time/types';
import { latestBallots } from './latest-ballots';
import { mayVoteIn, seatsNow, type StageSeats } from './seats-now';
import type { Ballot, Exclusion, RosterEntry, Round } from './types';
import { exclusionWords } from './words';

export type BallotRefusal =
  'NOT_SEATED' | 'RECUSED' | 'EXCLUDED' | 'STALE' | 'CLOSED' | 'REASON_NEEDED' | 'BAD_CONDITIONS';
export type BallotVerdict =
  | {
      readonly ok: true;
      /** Whose seats it fills by delegation besides the voter's own: the ballot's `for`. */
      readonly for: readonly string[];
    }
  | { readonly ok: false; readonly code: BallotRefusal; readonly text: string };

/** What every check on the seats of a round looks at; ballots and entries may be all of the aggregate. */
export interface RoundSight {
  readonly round: Round;
  readonly ballots: readonly Ballot[];
  readonly entries: readonly RosterEntry[];
  readonly exclusions: readonly Exclusion[];
  readonly now: Millis;
}

export interface BallotCheck extends RoundSight {
  readonly ballot: Pick<Ballot, 'roundId' | 'accountId' | 'vote' | 'reason' | 'seal' | 'conditions'>;
  /** The seal of what stands in the issue at this moment. */
  readonly liveSeal: string;
  /** Who is an active member of what gave the seats, at this moment; absent: not looked up. */
  readonly roster?: Iterable<string>;
}

export const MOST_CONDITIONS = 10;
export const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Why nobody can do anything in a round; null while it is open and people decide it. */
export function closedWords({ closed, outcome }: Round): string | null {
  if (closed !== null) return 'This round is closed; nobody can vote in it any more.';
  return outcome === 'stages' ? null : 'The policy decided this change; there is nothing to vote on.';
}

/** Why somebody may not vote in any stage; null when they may. */
function unseated(
  { round, exclusions, entries, roster }: BallotCheck,
  stages: readonly StageSeats[],
  accountId: string,
): { readonly code: BallotRefusal; readonly text: string } | null {
  const exclusion = exclusions.find((one) => one.accountId === accountId);
  const states = stages.flatMap(({ seats }) => seats.filter((seat) => seat.accountId === accountId));
  if (exclusion !== undefined && states.length > 0) {
    return {
      code: 'EXCLUDED',
      text: `Who has a part in a change doesn’t approve it: you are excluded as its ${exclusion.why}.`,
    };
  }
  if (
    entries.some((one) => one.roundId === round.id && one.kind === 'recused' && one.accountId === accountId)
  )
    return { code: 'RECUSED', text: 'You have recused yourself, so you can’t vote in this round.' };
  if (!stages.some((stage) => mayVoteIn(stage, accountId))) {
    const kinds = states.map(({ state }) => state.kind);
    const text = kinds.includes('stoodIn')
      ? 'The chair has given your seat in this round to somebody else.'
      : kinds.includes('departed')
        ? 'The chair has given up your seat, since you had left. The chair can add you again.'
        : 'You have no seat in this round. The chair can add somebody who joined later.';
    return { code: 'NOT_SEATED', text };
  }
  return roster === undefined || new Set(roster).has(accountId)
    ? null
    : { code: 'NOT_SEATED', text: 'You have left the group through which you had this seat.' };
}

function badConditions({ vote, conditions = [] }: BallotCheck['ballot']): string | null {
  if (conditions.length === 0) return null;
  if (vote !== 'approve') return 'Only an approval has conditions: say it in the reason instead.';
  if (conditions.some(isBlank)) return 'A condition is empty: say what has to be done, or leave it out.';
  return conditions.length > MOST_CONDITIONS
    ? `An approval has ${MOST_CONDITIONS} conditions at most: reject what needs more than that.`
    : null;
}

/** A vote says something else than the one before: another vote, or conditions that were taken back or changed. */
const isChanged = (before: Ballot, { vote, conditions = [] }: BallotCheck['ballot']): boolean =>
  before.vote !== vote || before.conditions?.some((text) => !conditions.includes(text)) === true;

/** Whether a ballot may be added to a round; if not, why, in the order in which it helps to know. */
export function checkBallot(check: BallotCheck): BallotVerdict {
  const { round, ballot, entries, ballots } = check;
  const refuse = (code: BallotRefusal, text: string): BallotVerdict => ({ ok: false, code, text });
  if (ballot.roundId !== round.id)
    return refuse('CLOSED', 'This vote belongs to an earlier round: look at the new one.');
  const closed = closedWords(round);
  if (closed !== null) return refuse('CLOSED', closed);
  const stages = seatsNow(round, entries, check.exclusions, check.now, ballots);
  const out = unseated(check, stages, ballot.accountId);
  if (out !== null) return refuse(out.code, out.text);
  if (ballot.seal !== check.liveSeal) {
    return refuse(
      'STALE',
      'The change was edited since this page was loaded: look at what is different and vote again.',
    );
  }
  const conditions = badConditions(ballot);
  if (conditions !== null) return refuse('BAD_CONDITIONS', conditions);
  if (ballot.vote === 'reject' && isBlank(ballot.reason))
    return refuse('REASON_NEEDED', 'Say why you reject it.');
  const previous = latestBallots(round, ballots, entries).get(ballot.accountId);
  if (previous !== undefined && isChanged(previous, ballot) && isBlank(ballot.reason)) {
    return refuse('REASON_NEEDED', 'Say why you change your vote.');
  }
  return { ok: true, for: filledBy(stages, ballot.accountId) };
}

/** Whose seats somebody fills by delegation, in all stages. */
export const filledBy = (stages: readonly StageSeats[], accountId: string): string[] => [
  ...new Set(
    stages.flatMap(({ voters }) => voters.flatMap((one) => (one.accountId === accountId ? one.for : []))),
  ),
];

/** Why somebody has a part in the change, as a whole sentence about them; null when they have none. */
export function partWords(exclusions: readonly Exclusion[], accountId: string): string | null {
  const found = exclusions.find((one) => one.accountId === accountId);
  return found === undefined
    ? null
    : `This person ${exclusionWords(found.why)}, and has a part in the change.`;
}
