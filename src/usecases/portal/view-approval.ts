import type { PortalApprovalView, PortalBallot } from '../../contract/portal-approval';
import { checkBallot } from '../../domain/approvals/check-ballot';
import { latestBallots } from '../../domain/approvals/latest-ballots';
import { sealOf } from '../../domain/approvals/seal';
import { readableDiff } from '../../domain/approvals/sealed-answers';
import { seatsNow } from '../../domain/approvals/seats-now';
import type { Round, SealedContent } from '../../domain/approvals/types';
import { listWords } from '../../domain/approvals/words';
import { isoOf } from '../../jira/instant';
import { waitedFor } from '../asking/waited-for';
import { lastRoundOf, openRoundOf, retroRoundOf } from '../change/close-open-round';
import { exclusionsOf } from '../change/exclusions-of';
import { contentOf, windowOf } from '../change/read-change';
import type { UseCase } from '../deps';
import { foldIssue, type Folded } from '../fold-issue';
import { progressOf, standOf } from './progress';

/**
 * The approval of a change as its customer sees it: where it stands, how many have approved it, and what is asked of this person.
 * A request that is no change has none: the panel is on every request.
 */
export const viewPortalApproval: UseCase<'portal.approval'> = async (deps, { issueId }, { accountId }) => {
  const folded = await foldIssue(deps, { issueId, act: false });
  return folded === null || folded.rules.practice.practice !== 'change-enablement'
    ? { at: isoOf(deps.clock.now()), stand: null, progress: null, ballot: null }
    : portalApprovalOf(folded, accountId);
};

/** The same of a change that was just folded. */
export function portalApprovalOf(folded: Folded, accountId: string): PortalApprovalView {
  const { state, rules, now } = folded;
  const progress = progressOf(state, lastRoundOf(state), rules.project.portal?.names ?? false, now);
  return {
    at: isoOf(now),
    stand: standOf(state.phase, progress),
    progress,
    ballot: ballotOf(folded, accountId),
  };
}

/** What this person is asked in the open round; null when they have no seat in it. */
function ballotOf(folded: Folded, accountId: string): PortalBallot | null {
  const { state, rules, issue, now } = folded;
  const round = openRoundOf(state) ?? openRetro(folded);
  if (round === null) return null;
  const exclusions = exclusionsOf(state.duties);
  const seats = seatsNow(round, state.roster, exclusions, now, state.ballots);
  const mine = seats.flatMap((stage) => [
    ...stage.seats.filter((seat) => seat.accountId === accountId),
    ...stage.voters.filter((voter) => voter.accountId === accountId),
  ]);
  if (mine.length === 0) return null;
  const content = round.purpose === 'retro' ? round.content : contentOf(rules, issue, state);
  const seal = round.purpose === 'retro' ? round.seal : sealOf(content);
  // An abstention with a reason needs nothing but a seat: what refuses it refuses every vote.
  const verdict = checkBallot({
    round,
    ballots: state.ballots,
    entries: state.roster,
    exclusions,
    now,
    liveSeal: seal,
    ballot: { roundId: round.id, accountId, vote: 'abstain', reason: '-', seal },
  });
  const cast = latestBallots(round, state.ballots, state.roster).get(accountId);
  const { start, end } = windowOf(rules.practice, issue);
  const ways = listWords([...new Set(mine.flatMap((seat) => seat.ways))]);
  return {
    roundId: round.id,
    seal,
    question: round.purpose === 'retro' ? `As ${ways}: was this in order?` : `As ${ways}: may this be done?`,
    refused: verdict.ok ? null : verdict.text,
    vote: cast?.vote ?? null,
    votedAt: cast === undefined ? null : isoOf(cast.at),
    level: round.level,
    window: { start: start === null ? null : isoOf(start), end: end === null ? null : isoOf(end) },
    due: dueOf(folded, round, accountId),
    for: verdict.ok ? [...verdict.for] : [],
    texts: textsOf(folded, content),
  };
}

/** By when the first stage that waits for this person wants the vote. */
function dueOf({ state, now }: Folded, { id }: Round, accountId: string): string | null {
  const dues = waitedFor(state, now).flatMap((seat) =>
    seat.roundId === id && seat.accountId === accountId && seat.dueAt !== null ? [seat.dueAt] : [],
  );
  return dues.length === 0 ? null : isoOf(Math.min(...dues));
}

function openRetro({ state }: Folded): Round | null {
  const round = retroRoundOf(state);
  return round?.closed === null ? round : null;
}

/** All that the seal covers, answers by their labels. */
const textsOf = ({ rules: { rules } }: Folded, { fields }: SealedContent): PortalBallot['texts'] =>
  readableDiff(
    Object.entries(fields).map(([field, { name, text }]) => ({ field, name, before: '', after: text })),
    rules.riskModels.flatMap(({ questions }) => questions),
  ).map(({ field, name, after }) => ({ field, name, text: after }));
