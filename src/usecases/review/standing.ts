import { declarationOf } from '../../domain/emergency/declared';
import { withoutApprovalSince, type Passed } from '../../domain/emergency/door';
import type { Round, SealedContent } from '../../domain/approvals/types';
import type { RetroState } from '../../domain/review/closing';
import { reviewDuty, type ReviewDuty } from '../../domain/review/duty';
import type { PracticeRules } from '../../domain/rules/types';
import type { ChangeResult } from '../../domain/risk';
import type { Millis } from '../../domain/time/types';
import { fieldValueOf } from '../../jira/field-value';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState, Phase } from '../../store/issue-state-types';
import { lastRoundOf, retroRoundOf } from '../change/rounds-of';
import { valueOf, windowOf } from '../change/read-change';
import { standingUnauthorised } from '../change/unauthorised';
import { resultNamed } from '../risk/result-named';
import { resultInForce } from '../risk/result-in-force';
import { retroDecision } from './retro-decision';

const CARRIED_OUT: readonly Phase[] = ['implementing', 'review', 'closed'];

/** The pass of the gate under which it was carried out as an emergency; null: there was none, or it was an ordinary change. */
export function passOf({ verdicts }: Pick<IssueState, 'verdicts'>): Passed | null {
  const used = verdicts.findLast(({ usedBy }) => usedBy !== null);
  return used?.door === undefined ? null : { at: used.at, door: used.door };
}

/** The round that the gate let through; null: none did, or its texts are not at hand any more. */
function passedRound(state: Pick<IssueState, 'rounds'>): Round | null {
  const round = lastRoundOf(state);
  return round === null || Object.keys(round.content.fields).length === 0 ? null : round;
}

/** What was approved, or at least submitted; null: nothing is known of it. */
export const approvedContent = (state: Pick<IssueState, 'rounds'>): SealedContent | null =>
  passedRound(state)?.content ?? null;

/** The window that the approval covers, whatever the issue says since; the issue's own where nothing was submitted. */
export function approvedWindow(
  state: Pick<IssueState, 'rounds'>,
  practice: PracticeRules,
  issue: LiveIssue,
): { readonly start: Millis | null; readonly end: Millis | null } {
  const content = approvedContent(state);
  if (content === null) return windowOf(practice, issue);
  const at = (field: string): Millis | null => {
    const value = Date.parse(content.fields[field]?.text ?? '');
    return Number.isFinite(value) ? value : null;
  };
  return { start: at('plannedStart'), end: at('plannedEnd') };
}

/** Since when what was done has to be voted on: it went in without approval, or past the gate. Null: it hasn't to be. */
export function retroWantedSince(state: IssueState, now: Millis): Millis | null {
  if (!CARRIED_OUT.includes(state.phase)) return null;
  const since = [
    standingUnauthorised(state)?.at ?? null,
    withoutApprovalSince(state.emergency, passOf(state), now),
  ].filter((one) => one !== null);
  return since.length === 0 ? null : Math.min(...since);
}

/** Where the vote on what was done stands; null: none is owed. */
export function retroStateOf(state: IssueState, now: Millis): RetroState | null {
  const round = retroRoundOf(state);
  if (round === null || round.closed?.how === 'void')
    return retroWantedSince(state, now) === null ? null : 'notOpen';
  return retroDecision(state, round, now).state;
}

/** What the outcome field says now; null: nothing, or something that nobody knows. */
export const outcomeNow = (practice: PracticeRules, issue: LiveIssue): ChangeResult | null =>
  resultNamed(fieldValueOf(valueOf(practice, issue, 'changeOutcome')).text);

/** Whether a review is owed, by all that is known now. `stated`: what the outcome field says, or is about to. */
export function reviewDutyOf(state: IssueState, stated: ChangeResult | null): ReviewDuty {
  return reviewDuty({
    emergency: CARRIED_OUT.includes(state.phase) && declarationOf(state.emergency) !== null,
    unauthorised: standingUnauthorised(state) !== null,
    result: stated ?? resultInForce(state.results)?.result ?? null,
    // Under which it was approved: a round's level only rises.
    level: lastRoundOf(state)?.level ?? state.assessments.at(-1)?.level ?? null,
    reviews: state.reviews,
  });
}
