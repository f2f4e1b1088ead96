import { checkBallot } from '../../domain/approvals/check-ballot';
import { sealOf } from '../../domain/approvals/seal';
import type { Ballot, Round } from '../../domain/approvals/types';
import type { RetroVote } from '../../contract/review';
import type { IssueState } from '../../store/issue-state-types';
import { liveSeating } from '../approvals/live-seating';
import { amendChange } from '../change/amend-change';
import { retroRoundOf } from '../change/close-open-round';
import { exclusionsOf } from '../change/exclusions-of';
import type { Draft } from '../change/open-next-round';
import { contentOf } from '../change/read-change';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { foldedChange, type FoldedChange } from '../schedule/folded-change';
import { changeViewOf } from '../view-change';
import { doneNow } from './follow-retro';

/**
 * Votes on what was done without approval: ratified, ratified with findings, or not, which makes it an unauthorised change. The vote
 * counts for exactly what the voter saw, and nobody with a part in the change has one.
 */
export const retroVote: UseCase<'change.retroVote'> = async (deps, request, { accountId }) => {
  const folded = await foldedChange(deps, request.issueId);
  if (request.verdict !== 'ratified' && request.words === '')
    throw new Refusal('BAD_INPUT', 'Say what you found.', 'Add a few words, and vote again.');
  const roster = await membersOf(deps, folded, retroRoundOf(folded.state));
  const after = await amendChange(deps, folded, (state) =>
    addBallot(folded, state, request, accountId, roster),
  );
  return changeViewOf(deps, after, accountId);
};

/** Who is behind its stages at this moment: a voter must still be one of them, or have been added by the chair. */
async function membersOf(
  deps: Deps,
  { rules, issue, state }: FoldedChange,
  round: Round | null,
): Promise<string[]> {
  const seating = liveSeating(deps, rules, issue);
  const approvers = (round?.stages ?? []).flatMap(({ definition }) => definition.approvers);
  const sources = await Promise.all(approvers.map((approver) => seating.people(approver)));
  const given = state.roster.flatMap((entry) =>
    entry.roundId !== round?.id
      ? []
      : entry.kind === 'joined'
        ? [entry.accountId]
        : entry.kind === 'stoodIn' || entry.kind === 'delegated'
          ? [entry.to]
          : [],
  );
  return [...sources.flatMap(({ people }) => people), ...given];
}

function addBallot(
  { rules, issue, now }: FoldedChange,
  state: IssueState,
  request: RetroVote,
  accountId: string,
  roster: readonly string[],
): Draft {
  const round = retroRoundOf(state);
  if (round === null || round.id !== request.roundId)
    throw new Refusal('CONFLICT', 'Another vote on what was done is open by now.', 'Reload the panel.');
  const { verdict, words } = request;
  const conditions = verdict === 'ratifiedWithFindings' ? [words] : [];
  const ballot: Ballot = {
    id: `${round.id}-${state.ballots.length + 1}`,
    roundId: round.id,
    accountId,
    vote: verdict === 'notRatified' ? 'reject' : 'approve',
    reason: words || null,
    seal: request.seal,
    at: now,
    ...(conditions.length > 0 && { conditions }),
  };
  const content = contentOf(rules, issue, state);
  const checked = checkBallot({
    round,
    ballots: state.ballots,
    entries: state.roster,
    exclusions: exclusionsOf(state.duties),
    now,
    ballot,
    liveSeal: sealOf(doneNow({ rules, issue, content }, state)),
    roster,
  });
  if (!checked.ok) {
    const code = checked.code === 'STALE' ? 'STALE' : checked.code === 'CLOSED' ? 'CONFLICT' : 'NOT_ALLOWED';
    throw new Refusal(code, checked.text, 'Reload the panel.');
  }
  const cast = checked.for.length === 0 ? ballot : { ...ballot, for: checked.for };
  return {
    state: { ...state, ballots: [...state.ballots, cast] },
    happenings: [{ kind: 'ballot cast', at: now, actor: accountId, data: { ...cast, purpose: 'retro' } }],
  };
}
