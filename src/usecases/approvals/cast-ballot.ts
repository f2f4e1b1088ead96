import { checkBallot, type BallotRefusal } from '../../domain/approvals/check-ballot';
import { diffSealed } from '../../domain/approvals/diff-sealed';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { sealOf } from '../../domain/approvals/seal';
import type { Ballot, Round, SealedContent } from '../../domain/approvals/types';
import type { CastVote } from '../../contract/change';
import type { ErrorCode } from '../../contract/errors';
import type { IssueState } from '../../store/issue-state-types';
import { amendChange } from '../change/amend-change';
import { exclusionsOf } from '../change/exclusions-of';
import { contentOf } from '../change/read-change';
import type { Caller, Deps } from '../deps';
import { foldIssue, type Folded } from '../fold-issue';
import { Refusal } from '../refusal';
import { notAdopted } from './not-adopted';
import { isStillSeated } from './still-seated';

/** A vote with the way by which it came; without one it came from the Change panel. */
export type BallotCast = CastVote & Pick<Ballot, 'from'>;

/**
 * Adds a ballot to an open round: the one way for every surface. It counts only for exactly what the voter saw: if the live issue
 * differs, it is refused with the difference. Whoever calls must have made sure that the person can see the change. What follows
 * (the next turn, fields, inboxes) is done in the same write or left to the queue. Returns the change as it is then.
 */
export async function castBallot(deps: Deps, request: BallotCast, { accountId }: Caller): Promise<Folded> {
  const folded = await foldIssue(deps, { issueId: request.issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'change-enablement') throw notAdopted();
  const { state } = folded;
  const content = contentOf(folded.rules, folded.issue, state);
  const round = roundOf(state, request);
  const liveSeal = round?.purpose === 'retro' ? round.seal : sealOf(content);
  if (request.seal !== liveSeal) throw stale(state, request, content);
  if (round === undefined) throw new Refusal('CONFLICT', 'This round does not exist.', 'Reload the panel.');
  const seated = (await isStillSeated(deps, folded, round, accountId)) ? [accountId] : [];
  return amendChange(deps, folded, (before) => {
    const made = ballotOf(before, request, { accountId, at: folded.now, liveSeal, seated });
    if (made === null) return { state: before, happenings: [] };
    const { ballot, replaces } = made;
    return {
      state: { ...before, ballots: [...before.ballots, ballot] },
      happenings: [{ kind: 'ballot cast', at: folded.now, actor: accountId, data: { ...ballot, replaces } }],
    };
  });
}

const roundOf = (state: IssueState, { roundId }: Pick<CastVote, 'roundId'>): Round | undefined =>
  state.rounds.find(({ id }) => id === roundId);

/** The ballot to add; null for a click that came twice. @throws Refusal */
function ballotOf(
  state: IssueState,
  request: BallotCast,
  by: {
    readonly accountId: string;
    readonly at: number;
    readonly liveSeal: string;
    readonly seated: readonly string[];
  },
): { readonly ballot: Ballot; readonly replaces: string | null } | null {
  const { accountId, at, liveSeal } = by;
  const { vote, conditions = [], from, seal } = request;
  const round = roundOf(state, request);
  if (round === undefined) throw new Refusal('CONFLICT', 'This round does not exist.', 'Reload the panel.');
  const ballot: Ballot = {
    id: `${round.id}-${state.ballots.length + 1}`,
    roundId: round.id,
    accountId,
    vote,
    reason: request.reason || null,
    seal,
    at,
    ...(conditions.length > 0 && { conditions }),
    ...(from !== undefined && { from }),
  };
  const verdict = checkBallot({
    round,
    ballot,
    ballots: state.ballots,
    entries: state.roster,
    exclusions: exclusionsOf(state.duties),
    now: at,
    liveSeal,
    roster: by.seated,
  });
  if (!verdict.ok) throw new Refusal(CODES[verdict.code], verdict.text, REMEDIES[verdict.code]);
  const previous = latestBallots(round, state.ballots, state.roster).get(accountId) ?? null;
  const whole = verdict.for.length === 0 ? ballot : { ...ballot, for: verdict.for };
  if (previous !== null && isRepeated(previous, whole, round)) return null;
  return { ballot: whole, replaces: previous?.id ?? null };
}

/** A click that came twice: the same vote on the same content, with nothing new to say or to confirm. */
const isRepeated = (previous: Ballot, ballot: Ballot, { confirmFrom }: Round): boolean =>
  previous.vote === ballot.vote &&
  previous.seal === ballot.seal &&
  (ballot.reason === null || previous.reason === ballot.reason) &&
  (previous.conditions ?? []).join('\n') === (ballot.conditions ?? []).join('\n') &&
  (previous.for ?? []).join() === (ballot.for ?? []).join() &&
  (confirmFrom === null || previous.at >= confirmFrom);

function stale(state: IssueState, request: CastVote, content: SealedContent): Refusal {
  const seen = state.rounds.find(({ seal }) => seal === request.seal) ?? roundOf(state, request);
  return new Refusal(
    'STALE',
    'The change was edited since this page was loaded, so your vote was not counted.',
    'Look at what is different and vote again.',
    { diff: seen === undefined ? [] : differenceFrom(seen, content) },
  );
}

/** What differs from what the voter saw; of a round whose texts were moved to a page, what closed it. */
const differenceFrom = ({ content, closed }: Round, live: SealedContent) =>
  Object.keys(content.fields).length === 0 ? [...(closed?.diff ?? [])] : diffSealed(content, live);

const CODES: Readonly<Record<BallotRefusal, ErrorCode>> = {
  NOT_SEATED: 'NOT_ALLOWED',
  RECUSED: 'NOT_ALLOWED',
  EXCLUDED: 'NOT_ALLOWED',
  STALE: 'STALE',
  CLOSED: 'CONFLICT',
  REASON_NEEDED: 'BAD_INPUT',
  BAD_CONDITIONS: 'BAD_INPUT',
};
const REMEDIES: Readonly<Record<BallotRefusal, string>> = {
  NOT_SEATED: 'Ask the chair or a change manager who may vote.',
  RECUSED: 'Somebody else has to vote.',
  EXCLUDED: 'Somebody without a part in the change has to vote.',
  STALE: 'Reload the panel.',
  CLOSED: 'Reload the panel.',
  REASON_NEEDED: 'Add a reason and vote again.',
  BAD_CONDITIONS: 'Correct the conditions and vote again.',
};
