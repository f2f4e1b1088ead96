import type { Ballot, Exclusion, Round, RoundDecision } from './types';

export type BallotRefusal = 'NOT_SEATED' | 'EXCLUDED' | 'STALE' | 'CLOSED' | 'REASON_NEEDED';
export type BallotVerdict =
  { readonly ok: true } | { readonly ok: false; readonly code: BallotRefusal; readonly text: string };

export interface BallotCheck {
  readonly round: Round;
  /** Where the round stands. It refuses nothing: a vote may be changed until the round closes. */
  readonly decision?: RoundDecision | null;
  readonly ballot: Pick<Ballot, 'roundId' | 'accountId' | 'vote' | 'reason' | 'seal'>;
  /** The seal of what stands in the issue at this moment. */
  readonly liveSeal: string;
  readonly exclusions: readonly Exclusion[];
  /** Who is an active member of the groups at this moment. */
  readonly roster?: Iterable<string>;
  /** The ballot of this person that counts so far. */
  readonly previous: Pick<Ballot, 'vote'> | null;
}

/** Whether a ballot may be added to a round; if not, why, in the order in which it helps to know. */
export function checkBallot(check: BallotCheck): BallotVerdict {
  const { round, ballot, previous } = check;
  const refuse = (code: BallotRefusal, text: string): BallotVerdict => ({ ok: false, code, text });
  if (ballot.roundId !== round.id)
    return refuse('CLOSED', 'This vote belongs to an earlier round: look at the new one.');
  if (round.closed !== null) return refuse('CLOSED', 'This round is closed; nobody can vote in it any more.');
  if (round.outcome !== 'stages')
    return refuse('CLOSED', 'The policy decided this change; there is nothing to vote on.');
  const sits = round.stages.some(({ roster }) =>
    roster.some(({ accountId }) => accountId === ballot.accountId),
  );
  if (!sits)
    return refuse(
      'NOT_SEATED',
      'You have no seat in this round. The chair can add somebody who joined later.',
    );
  if (check.roster !== undefined && !new Set(check.roster).has(ballot.accountId)) {
    return refuse('NOT_SEATED', 'You have left the group through which you had this seat.');
  }
  const exclusion = check.exclusions.find(({ accountId }) => accountId === ballot.accountId);
  if (exclusion !== undefined) {
    return refuse(
      'EXCLUDED',
      `Who has a part in a change doesn’t approve it: you are excluded as its ${exclusion.why}.`,
    );
  }
  if (ballot.seal !== check.liveSeal) {
    return refuse(
      'STALE',
      'The change was edited since this page was loaded: look at what is different and vote again.',
    );
  }
  const hasReason = ballot.reason !== null && ballot.reason.trim() !== '';
  if (ballot.vote === 'reject' && !hasReason) return refuse('REASON_NEEDED', 'Say why you reject it.');
  if (previous !== null && previous.vote !== ballot.vote && !hasReason) {
    return refuse('REASON_NEEDED', 'Say why you change your vote.');
  }
  return { ok: true };
}
