import { decide, gate, listWords, sealOf } from '../../domain/approvals';
import type { GateInput, GateVerdict, SealedContent } from '../../domain/approvals/types';
import { liveStoppers } from '../../domain/risk/live-stoppers';
import { SHIPPED_STOPPERS } from '../../domain/risk/shipped-parts';
import { freezesAtGate } from '../../domain/schedule/freezes-at-gate';
import type { FreezeException } from '../../domain/schedule/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState } from '../../store/issue-state-types';
import { roleOf, type IssueRules } from '../rules/find-practice';
import { versionAt } from '../rules/pick-version';
import { unacknowledged } from '../schedule/acknowledged';
import { frozenChange } from '../schedule/frozen-change';
import type { PlanAtGate } from '../schedule/plan-at-gate';
import { exclusionsOf } from './exclusions-of';
import type { Behind } from './is-behind';
import { answersOf, windowOf } from './read-change';

/** What the gate says, and the exceptions from freezes that have to be written for an emergency that passes. */
export interface Judged extends GateVerdict {
  readonly exceptions: readonly FreezeException[];
}

/**
 * What the gate would say now, from the ledger, the plan and the live issue alone. Stoppers are judged as the issue stands,
 * whatever the assessment said; duties likewise, so an approver who has become implementer loses that vote here.
 */
export function judgeGate(
  found: IssueRules,
  state: IssueState,
  issue: LiveIssue,
  content: SealedContent,
  asked: {
    readonly screenEdits: GateInput['screenEdits'];
    readonly behind: Behind;
    readonly plan: PlanAtGate;
  },
  now: Millis,
): Judged {
  const { rules, practice } = found;
  const round = state.rounds.at(-1) ?? null;
  const liveSeal = sealOf(content);
  const decision = round && decide(round, state.ballots, { exclusions: exclusionsOf(state.duties), now });
  const window = windowOf(practice, issue);
  const freezes = freezesAtGate(
    frozenChange(found, issue, asked.plan.services, liveSeal),
    // An emergency comes by the door of its approval: what nobody has approved comes by none.
    decision?.decision === 'approved' ? 'a' : null,
    now,
    rules.freezes ?? [],
    state.exceptions,
  );
  const verdict = gate({
    now,
    liveSeal,
    liveContent: content,
    round,
    decision,
    window,
    stoppers: stoppersNow(found, state, issue, content, now),
    screenEdits: asked.screenEdits,
    onHold: roleOf(practice, issue.status.id) === 'onHold',
    schedule: {
      freezes: freezes.refusing,
      notWorkedOut: freezes.notWorkedOut,
      conflicts: clashing(state, window, asked.plan),
    },
    timeZone: rules.timeZone,
  });
  const { passes, missing } = asked.behind === null ? verdict : notTakenUp(verdict, asked.behind);
  return { passes, missing, exceptions: passes ? freezes.toWrite : [] };
}

function clashing(
  { acknowledged }: IssueState,
  { start, end }: GateInput['window'],
  { conflicts }: PlanAtGate,
): GateInput['schedule']['conflicts'] {
  // Without a window nothing conflicts, and the gate refuses for want of it.
  if (start === null || end === null) return [];
  const window = { start: isoOf(start), end: isoOf(end) };
  return unacknowledged(acknowledged, window, conflicts).map(({ otherKey: key, why }) => ({ key, why }));
}

function stoppersNow(
  { rules, practice }: IssueRules,
  { evidence }: IssueState,
  issue: LiveIssue,
  content: SealedContent,
  now: Millis,
): GateInput['stoppers'] {
  const model = versionAt(rules.riskModels, now) ?? rules.riskModels[0];
  return liveStoppers(
    answersOf(practice, issue, content, now, null),
    evidence,
    model?.stoppers ?? SHIPPED_STOPPERS,
  );
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
