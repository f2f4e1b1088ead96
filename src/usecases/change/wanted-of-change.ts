import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { IssueState, Published } from '../../store/issue-state-types';
import { nextReminder, nextSeatChange, waitedFor, waitingText } from '../asking/waited-for';
import { withApproval } from '../schedule/change-property';
import { nextDeadline } from '../approvals/late-stages';
import { stagesToOpen } from '../approvals/settle-seats';
import { assessChange } from './assess-change';
import { lastRoundOf, openRoundOf } from './close-open-round';
import { decisionOf } from './decision-of';
import { earlier } from '../issue/earlier';
import { levelInForce, overrideInForce } from './level-in-force';
import { letThroughUnapproved } from './let-through';
import type { ChangeSight } from './open-next-round';
import { windowOf } from './read-change';
import { standingUnauthorised } from './unauthorised';

/** What the read-only fields of a change should say now, and when that has to be looked at again. */
export function wantedOfChange(
  state: IssueState,
  sight: Omit<ChangeSight, 'seating'>,
  now: Millis,
): { readonly wanted: Published; readonly dueAt: string | null } {
  const { end } = windowOf(sight.rules.practice, sight.issue);
  const approvalState = approvalWords(state, end, now);
  // An approval lapses at the planned end: look once then, and never again.
  const lapses = approvalState === 'Approved' && openRoundOf(state) !== null && end !== null && end >= now;
  return {
    wanted: withApproval({
      ...state.wanted,
      ...riskWords(state, sight, now),
      approvalState,
      waitingFor: waitingText(waitedFor(state, now)),
    }),
    dueAt: [
      lapses ? isoOf(end + 1) : null,
      levelEnds(state, now),
      nextReminder(state, now),
      nextSeatChange(state, now),
      nextStage(state, now),
    ].reduce(earlier, null),
  };
}

/** What is said of the risk: the level in force and the score, in thousandths of log-odds. */
function riskWords(
  state: IssueState,
  { rules, issue, content }: Omit<ChangeSight, 'seating'>,
  now: Millis,
): Pick<Published, 'riskLevel' | 'riskScore'> {
  const pinned = state.assessments.at(-1);
  if (pinned !== undefined && state.phase !== 'draft') {
    const isSet = overrideInForce(state, pinned, now) !== null;
    const riskLevel = isSet ? levelInForce(state, pinned, now) : pinned.level;
    return { riskLevel, riskScore: String(pinned.score) };
  }
  const draft = assessChange(rules, issue, content, state, { number: 0, at: now, cause: 'draft' });
  return { riskLevel: draft.complete ? draft.level : 'Incomplete', riskScore: String(draft.score) };
}

/** When a level that was set by hand ends while the change still waits: the round is routed again then. */
function levelEnds(state: IssueState, now: Millis): string | null {
  const pinned = state.assessments.at(-1);
  const set =
    pinned === undefined || openRoundOf(state) === null ? null : overrideInForce(state, pinned, now);
  return set === null || set.until === null ? null : isoOf(set.until);
}

/** When the deadline of a stage passes; now, while a stage could open and hasn't. */
function nextStage(state: IssueState, now: Millis): string | null {
  const at = stagesToOpen(state, now).length > 0 ? now : nextDeadline(state, now);
  return at === null ? null : isoOf(at);
}

function approvalWords(state: IssueState, end: Millis | null, now: Millis): string {
  if (standingUnauthorised(state) !== null) return 'Unauthorised';
  const last = lastRoundOf(state);
  if (last === null) return 'Not submitted';
  if (last.closed !== null)
    switch (last.closed.how) {
      case 'gate':
        return letThroughUnapproved(state) === null ? 'Approved' : 'Not approved';
      case 'cancelled':
        return 'Cancelled';
      case 'rejected':
        return 'Rejected';
      case 'resubmitted':
      case 'superseded':
      case 'void':
        return 'Not submitted';
    }
  switch (decisionOf(state, now)?.decision) {
    case 'approved':
      return end !== null && now > end ? 'Lapsed' : 'Approved';
    case 'rejected':
      return 'Rejected';
    case 'blocked':
      return 'Blocked';
    case 'pending':
    case undefined:
      return 'Waiting';
  }
}
