import { decide, gate, listWords, sealOf } from '../../domain/approvals';
import type { GateInput, GateVerdict, SealedContent } from '../../domain/approvals/types';
import { riskInput } from '../../domain/risk';
import type { Millis } from '../../domain/time/types';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { roleOf, type IssueRules } from '../rules/find-practice';
import { exclusionsOf } from './exclusions-of';
import type { Behind } from './is-behind';
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
  asked: { readonly screenEdits: GateInput['screenEdits']; readonly behind: Behind },
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
    screenEdits: asked.screenEdits,
    onHold: roleOf(practice, issue.status.id) === 'onHold',
    timeZone: rules.timeZone,
  });
  return asked.behind === null ? verdict : notTakenUp(verdict, asked.behind);
}

/** Events can be late by minutes or lost: what the record doesn't know yet is no reason to pass, and it is our fault. */
const notTakenUp = ({ missing }: GateVerdict, behind: NonNullable<Behind>): GateVerdict => ({
  passes: false,
  missing: [
    {
      code: 'NO_ROUND',
      text:
        behind.kind === 'moved'
          ? 'Steward has not taken up its last submission or return yet, which is our fault'
          : `${listWords(behind.names.map((name) => `“${name}”`))} was edited and put back after it was submitted, so the approval no longer covers the change`,
      remedy:
        behind.kind === 'moved'
          ? 'Open the Change panel, which does so at once, and try again.'
          : 'Open the Change panel and have it approved again.',
    },
    ...missing.filter(({ code }) => code !== 'NO_ROUND'),
  ],
});
