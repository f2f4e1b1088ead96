import type { WaitingVote } from '../../contract/approver-inbox';
import { discussedBecause } from '../../domain/boards/agenda';
import type { Candidate } from '../../domain/boards/types';
import { sealOf } from '../../domain/approvals/seal';
import { decide } from '../../domain/approvals/decide';
import { seatsNow } from '../../domain/approvals/seats-now';
import type { Round } from '../../domain/approvals/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { roundOfSeat, waitedFor } from '../asking/waited-for';
import { exclusionsOf } from '../change/exclusions-of';
import { contentOf, windowOf } from '../change/read-change';
import { candidateOf } from '../meetings/candidate-of';
import { findPractice } from '../rules/find-practice';

/** One line of the approvers' inbox; null: this change doesn't wait for the person (any more). */
export function waitingVoteOf(
  rules: RulesInForce,
  state: IssueState,
  issue: LiveIssue,
  accountId: string,
  now: Millis,
): WaitingVote | null {
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  const all = waitedFor(state, now).filter((seat) => seat.accountId === accountId);
  const [first] = all;
  const round = first === undefined ? null : roundOfSeat(state, first);
  if (found === null || round === null) return null;
  // One line says one vote: should both rounds wait, that on what was done comes with the next look.
  const mine = all.filter(({ roundId }) => roundId === round.id);
  // What was done is sealed when the work is over; a fold voids that round if it turns out otherwise.
  const seal = round.purpose === 'retro' ? round.seal : sealOf(contentOf(found, issue, state));
  const { start, end } = windowOf(found.practice, issue);
  const iso = (at: Millis | null): string | null => (at === null ? null : isoOf(at));
  const dues = mine.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  const exclusions = exclusionsOf(state.duties);
  const decided = decide(round, state.ballots, { exclusions, entries: state.roster, now }).stages;
  const seats = seatsNow(round, state.roster, exclusions, now, state.ballots);
  const voterIn = (stageId: string) =>
    seats.find((one) => one.stageId === stageId)?.voters.find((one) => one.accountId === accountId);
  return {
    issueId: issue.id,
    projectId: issue.projectId,
    key: issue.key,
    summary: issue.summary,
    level: round.level,
    window: { start: iso(start), end: iso(end) },
    roundId: round.id,
    seal,
    due: dues.length === 0 ? null : isoOf(Math.min(...dues)),
    since: isoOf(Math.min(...mine.map(({ openedAt }) => openedAt))),
    row: round.rowName ?? round.rowId,
    stages: mine.map(({ stageId }) => ({
      id: stageId,
      name: round.stages.find(({ definition }) => definition.id === stageId)?.definition.name ?? stageId,
      via: (voterIn(stageId)?.ways ?? []).join(', '),
      words: decided.find((one) => one.stageId === stageId)?.words ?? '',
    })),
    consent: isConsent(rules, state, round, seal),
    retro: round.purpose === 'retro',
    // By the rule of a board's agenda. What is done already collides with nothing any more.
    ...(round.purpose === 'retro'
      ? { conflicts: 0, freezes: [] }
      : planTroubleOf(candidate(rules, state, round))),
    for: [...new Set(mine.flatMap(({ stageId }) => voterIn(stageId)?.for ?? []))],
  };
}

/**
 * Whether a change may be voted on together with others: by the same rule as a board's agenda, nothing asks for talking about it,
 * and nothing was edited since it was submitted.
 */
export function isConsent(
  rules: Pick<RulesInForce, 'freezes'>,
  state: IssueState,
  round: Round,
  liveSeal: string,
): boolean {
  if (round.purpose === 'retro' || round.seal !== liveSeal) return false;
  return discussedBecause(candidate(rules, state, round)).length === 0;
}

/** The change as the agenda of a board sees it. */
const candidate = (rules: Pick<RulesInForce, 'freezes'>, state: IssueState, round: Round): Candidate =>
  candidateOf(state, { roundId: round.id, since: round.openedAt }, 0, rules, ({ otherKey }) => otherKey);

const planTroubleOf = ({ conflicts, freezes }: Candidate): Pick<WaitingVote, 'conflicts' | 'freezes'> => ({
  conflicts: new Set(conflicts).size,
  freezes: [...freezes],
});
