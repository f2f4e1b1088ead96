import type { WaitingVote } from '../../contract/approver-inbox';
import { discussedBecause } from '../../domain/boards/agenda';
import { sealOf } from '../../domain/approvals/seal';
import { seatsNow } from '../../domain/approvals/seats-now';
import type { Round } from '../../domain/approvals/types';
import type { RulesInForce } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { waitedFor } from '../asking/waited-for';
import { openRoundOf } from '../change/close-open-round';
import { decisionOf } from '../change/decision-of';
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
  const round = openRoundOf(state);
  const mine = waitedFor(state, now).filter((seat) => seat.accountId === accountId);
  const [first] = mine;
  if (found === null || round === null || first === undefined) return null;
  const seal = sealOf(contentOf(found, issue, state));
  const { start, end } = windowOf(found.practice, issue);
  const iso = (at: Millis | null): string | null => (at === null ? null : isoOf(at));
  const dues = mine.flatMap(({ dueAt }) => (dueAt === null ? [] : [dueAt]));
  const decided = decisionOf(state, now)?.stages ?? [];
  const seats = seatsNow(round, state.roster, exclusionsOf(state.duties), now, state.ballots);
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
  const wait = { roundId: round.id, since: round.openedAt };
  return discussedBecause(candidateOf(state, wait, 0, rules, ({ otherKey }) => otherKey)).length === 0;
}
