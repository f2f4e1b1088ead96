import type { CastVote } from '../contract/change';
import { checkBallot, diffSealed, sealOf, type BallotRefusal } from '../domain/approvals';
import { latestBallots } from '../domain/approvals/latest-ballots';
import type { Ballot, Round, SealedContent } from '../domain/approvals/types';
import type { ErrorCode } from '../contract/errors';
import { readGroupsOf } from '../jira/groups';
import type { IssueState } from '../store/issue-state-types';
import { retryOnConflict } from '../store/transaction';
import { approvalFacts } from './change/approval-facts';
import { decisionNews } from './change/decision-news';
import { exclusionsOf } from './change/exclusions-of';
import { contentOf } from './change/read-change';
import { wantedOfChange } from './change/wanted-of-change';
import { hasClocks } from './clocks/clock-fields';
import type { Deps, UseCase } from './deps';
import { foldIssue, type Folded } from './fold-issue';
import { record } from './record';
import type { Happening } from './happening';
import { earlier } from './issue/earlier';
import { publishLater } from './publish-fields';
import { Refusal } from './refusal';
import { returnLater } from './return-rejected';
import { changeViewOf, notAdopted } from './view-change';

/**
 * Adds a ballot to the open round. It counts only for exactly what the voter saw: if the live issue differs, the
 * vote is refused with the difference. Publishing the outcome is left to the queue.
 */
export const castVote: UseCase<'change.vote'> = async (deps, request, { accountId }) => {
  const folded = await foldIssue(deps, { issueId: request.issueId, act: false });
  if (folded === null || folded.rules.practice.practice !== 'change-enablement') throw notAdopted();
  const content = contentOf(folded.rules, folded.issue, folded.state);
  if (request.seal !== sealOf(content)) throw stale(folded.state, request, content);
  const groups = new Set(await readGroupsOf(deps.jira, accountId));
  const state = await retryOnConflict(async (attempt) => {
    const before = attempt === 0 ? folded.state : await deps.store.issues.get(request.issueId);
    if (before === null) throw notAdopted();
    return addBallot(deps, { ...folded, state: before }, content, request, accountId, groups);
  });
  await publishLater(deps, folded.rules.rules.appFields, state);
  await returnLater(deps, state);
  return changeViewOf(deps, { ...folded, state }, accountId);
};

async function addBallot(
  deps: Deps,
  folded: Folded,
  content: SealedContent,
  request: CastVote,
  accountId: string,
  groups: ReadonlySet<string>,
): Promise<IssueState> {
  const { state, now } = folded;
  const round = state.rounds.find(({ id }) => id === request.roundId);
  if (round === undefined) throw new Refusal('CONFLICT', 'This round does not exist.', 'Reload the panel.');
  const previous = latestBallots(round, state.ballots).get(accountId) ?? null;
  const ballot: Ballot = {
    id: `${round.id}-${state.ballots.length + 1}`,
    roundId: round.id,
    accountId,
    vote: request.vote,
    reason: request.reason || null,
    seal: request.seal,
    at: now,
  };
  const verdict = checkBallot({
    round,
    ballot,
    previous,
    liveSeal: request.seal,
    exclusions: exclusionsOf(state.duties),
    roster: isStillMember(round, accountId, groups) ? [accountId] : [],
  });
  if (!verdict.ok) throw new Refusal(CODES[verdict.code], verdict.text, REMEDIES[verdict.code]);
  if (previous !== null && isRepeated(previous, ballot, round)) return state;
  const voted: IssueState = { ...state, ballots: [...state.ballots, ballot] };
  const happenings: Happening[] = [
    { kind: 'ballot cast', at: now, actor: accountId, data: { ...ballot, replaces: previous?.id ?? null } },
    ...decisionNews(state, voted, now),
  ];
  const { wanted, dueAt } = wantedOfChange(voted, { rules: folded.rules, issue: folded.issue, content }, now);
  const facts = [...voted.facts, ...approvalFacts(state, voted, now)];
  // Clocks may run on the approval: the next fold tells when they want attention, and this one not too late.
  return record(
    deps,
    { ...voted, facts, wanted, dueAt: earlier(dueAt, hasClocks(folded.rules) ? state.dueAt : null) },
    happenings,
  );
}

/** The person is in one of the groups through which the seat was given. */
function isStillMember({ stages }: Round, accountId: string, groups: ReadonlySet<string>): boolean {
  return stages
    .filter(({ roster }) => roster.some((seat) => seat.accountId === accountId))
    .some(({ definition }) => definition.approvers.some(({ groupId }) => groups.has(groupId)));
}

/** A click that came twice: the same vote on the same content, with nothing new to say or to confirm. */
const isRepeated = (previous: Ballot, ballot: Ballot, { confirmFrom }: Round): boolean =>
  previous.vote === ballot.vote &&
  previous.seal === ballot.seal &&
  (ballot.reason === null || previous.reason === ballot.reason) &&
  (confirmFrom === null || previous.at >= confirmFrom);

function stale(state: IssueState, request: CastVote, content: SealedContent): Refusal {
  const seen =
    state.rounds.find(({ seal }) => seal === request.seal) ??
    state.rounds.find(({ id }) => id === request.roundId);
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
  EXCLUDED: 'NOT_ALLOWED',
  STALE: 'STALE',
  CLOSED: 'CONFLICT',
  REASON_NEEDED: 'BAD_INPUT',
};
const REMEDIES: Readonly<Record<BallotRefusal, string>> = {
  NOT_SEATED: 'Ask a change manager who may vote.',
  EXCLUDED: 'Somebody without a part in the change has to vote.',
  STALE: 'Reload the panel.',
  CLOSED: 'Reload the panel.',
  REASON_NEEDED: 'Add a reason and vote again.',
};
