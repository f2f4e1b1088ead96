import { decide, gate, sealOf } from '../../domain/approvals';
import type { GateInput, GateVerdict, SealedContent } from '../../domain/approvals/types';
import { riskInput } from '../../domain/risk';
import type { Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { roleOf, type IssueRules } from '../rules/find-practice';
import { exclusionsOf } from './exclusions-of';
import { answersOf, windowOf } from './read-change';

const NO_OUTCOMES = { k: 0, n: 0 };

/**
 * What the gate would say now, from the ledger and the live issue alone. Stoppers are judged as the issue stands,
 * whatever the assessment said; duties likewise, so an approver who has become implementer loses that vote here.
 */
export function judgeGate(
  { rules, practice }: IssueRules,
  state: Pick<IssueState, 'rounds' | 'ballots' | 'duties'>,
  issue: LiveIssue,
  content: SealedContent,
  screenEdits: GateInput['screenEdits'],
  now: Millis,
): GateVerdict {
  const round = state.rounds.at(-1) ?? null;
  const { stoppers } = riskInput(answersOf(practice, issue, content, now, null), {
    site: NO_OUTCOMES,
    histories: { team: NO_OUTCOMES, model: NO_OUTCOMES, service: NO_OUTCOMES },
  });
  const verdict = gate({
    now,
    liveSeal: sealOf(content),
    liveContent: content,
    round,
    decision: round && decide(round, state.ballots, { exclusions: exclusionsOf(state.duties), now }),
    window: windowOf(practice, issue),
    stoppers,
    screenEdits,
    onHold: roleOf(practice, issue.status.id) === 'onHold',
    timeZone: rules.timeZone,
  });
  return round === null && isSubmitted(practice, issue) ? notSeenYet(verdict) : verdict;
}

const isSubmitted = (practice: IssueRules['practice'], issue: LiveIssue): boolean =>
  ['authorize', 'scheduled'].includes(roleOf(practice, issue.status.id) ?? '');

/** Events can be late by minutes: a change that was submitted is not told to submit itself. */
const notSeenYet = ({ passes, missing }: GateVerdict): GateVerdict => ({
  passes,
  missing: missing.map((reason) =>
    reason.code === 'NO_ROUND'
      ? {
          code: reason.code,
          text: 'Steward has not taken up its submission yet, which is our fault',
          remedy: 'Open the Change panel, which does so at once, and try again.',
        }
      : reason,
  ),
});
