import { openConditions } from '../../domain/approvals/conditions';
import { decide } from '../../domain/approvals/decide';
import { gate } from '../../domain/approvals/gate';
import { sealOf } from '../../domain/approvals/seal';
import { listWords } from '../../domain/approvals/words';
import type { GateInput, GateVerdict, SealedContent } from '../../domain/approvals/types';
import { declarationOf } from '../../domain/emergency/declared';
import { doorOf } from '../../domain/emergency/door';
import type { Door } from '../../domain/emergency/types';
import { emergencyWindow } from '../../domain/emergency/window';
import { liveStoppers } from '../../domain/risk/live-stoppers';
import { SHIPPED_STOPPERS } from '../../domain/risk/shipped-parts';
import { freezesAtGate } from '../../domain/schedule/freezes-at-gate';
import type { FreezeException } from '../../domain/schedule/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { ChangeTask } from '../../jira/read-tasks';
import type { IssueState } from '../../store/issue-state-types';
import { roleOf, type IssueRules } from '../rules/find-practice';
import { versionAt } from '../rules/pick-version';
import { unacknowledged } from '../schedule/acknowledged';
import { kindInFreezes } from '../approvals/change-kind';
import {
  deviationFromTemplate,
  doorLack,
  missingTasks,
  requesterImplements,
  splitStoppers,
  tasksOutside,
  voidedBy,
} from '../gate/lacks';
import { frozenChange } from '../schedule/frozen-change';
import type { PlanAtGate } from '../schedule/plan-at-gate';
import { lastRoundOf } from './rounds-of';
import { exclusionsOf } from './exclusions-of';
import type { Behind } from './is-behind';
import { answersOf, windowOf } from './read-change';

/** What the gate says, and the exceptions from freezes that have to be written for an emergency that passes. */
export interface Judged extends GateVerdict {
  readonly exceptions: readonly FreezeException[];
  /** By which door an emergency would go; null: it is none, or by none. */
  readonly door: Door | null;
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
    /** Sub-tasks, where they are at hand; absent: not looked at. */
    readonly tasks?: readonly ChangeTask[];
    /** What the transition screen sets, by field id; absent: nothing. */
    readonly modified?: Readonly<Record<string, unknown>>;
  },
  now: Millis,
): Judged {
  const { rules, practice, project } = found;
  const round = lastRoundOf(state);
  const liveSeal = sealOf(content);
  const context = { exclusions: exclusionsOf(state.duties), entries: state.roster, now };
  const decision = round && decide(round, state.ballots, context);
  const declaration = declarationOf(state.emergency);
  const door = doorOf(state.emergency, decision?.decision ?? null, now, liveSeal);
  const { isOpenEnded, ...named } = emergencyWindow(declaration, windowOf(practice, issue));
  // An emergency that names no end lasts as long as it takes.
  const window = isOpenEnded ? { ...named, end: Number.POSITIVE_INFINITY } : named;
  const kind = kindInFreezes(state, project, content, round?.level ?? null);
  const freezes = freezesAtGate(
    { ...frozenChange(found, issue, asked.plan.services, liveSeal), kind },
    // An emergency comes by the door of its approval: what nobody has approved comes by none.
    door,
    now,
    rules.freezes ?? [],
    state.exceptions,
  );
  const { stoppers, tests } = splitStoppers(stoppersNow(found, state, issue, content, now));
  const verdict = gate({
    now,
    liveSeal,
    liveContent: content,
    round,
    decision,
    voidedBy: voidedBy(state),
    window,
    stoppers,
    tests,
    screenEdits: asked.screenEdits,
    onHold: roleOf(practice, issue.status.id) === 'onHold',
    schedule: {
      freezes: freezes.refusing,
      notWorkedOut: freezes.notWorkedOut,
      conflicts: clashing(state, named, asked.plan),
    },
    conditions: round === null ? [] : openConditions(round, state.ballots, state.conditionsMet, state.roster),
    tasks: tasksOutside(asked.tasks ?? [], named, rules.timeZone),
    missingTasks: missingTasks(round, issue),
    requesterImplements: requesterImplements(practice, state.duties, issue, asked.modified),
    deviation: deviationFromTemplate(found, state, round, content),
    ...(declaration !== null && {
      emergency: door === null ? { door, lacks: doorLack(state.emergency, liveSeal, now) } : { door },
    }),
    timeZone: rules.timeZone,
  });
  const { passes, missing } = asked.behind === null ? verdict : notTakenUp(verdict, asked.behind);
  return { passes, missing, door, exceptions: passes ? freezes.toWrite : [] };
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
