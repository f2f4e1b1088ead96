import type { Unit, WaitsFor } from '../../contract/sla-policy';
import type { Calendar, Millis } from '../time/types';

export type {
  Agreement,
  CalendarChoice,
  Condition,
  EscalationAction,
  EscalationStep,
  Goal,
  Recipient,
  RelativeTarget,
  SlaDraft,
  SlaPolicy,
  Trigger,
  Unit,
  WaitsFor,
} from '../../contract/sla-policy';

/** Who can hold a ticket: the field that names the team, and what Steward's team records say. */
export interface Holders {
  /** The mapped team field; null when the project has none. */
  readonly field: string | null;
  readonly teams: Readonly<Record<string, { readonly name: string; readonly calendar: string | null }>>;
}
export const NO_HOLDERS: Holders = { field: null, teams: {} };

/** Gives the compiled calendar with this id as it was in force at an instant (clocks don't pin calendars). */
export type CalendarBook = (id: string, at: Millis) => Calendar;

export interface Segment {
  readonly from: Millis;
  readonly to: Millis;
  readonly kind: 'running' | 'paused' | 'closed' | 'holiday';
  readonly reason: string;
  /** Milliseconds of the goal's unit used up in this segment. */
  readonly counted: Millis;
  /** The team that held the ticket; null when nobody did or the project has no team field. */
  readonly holder: string | null;
  /** Whom a pause waits for; null while running, or when the policy doesn't say. */
  readonly waitsFor: WaitsFor | null;
}

/** From when on which goal a cycle was judged by; goalId null is "no goal". */
export interface GoalInForce {
  readonly at: Millis;
  readonly goalId: string | null;
  readonly target: Millis;
  readonly unit: Unit;
  readonly calendar: string | null;
}

export interface Cycle {
  readonly number: number;
  /**
   * While ongoing: running, paused or noGoal (suspended), whether it has breached or not (see `breached`). Once ended: met,
   * breached, cancelled (`breached` stays true if it was), or noGoal when it was stopped without a goal to judge it by.
   */
  readonly state: 'running' | 'paused' | 'met' | 'breached' | 'cancelled' | 'noGoal';
  readonly startTime: Millis;
  readonly stopTime: Millis | null;
  /** What ended the cycle; null while ongoing. */
  readonly ended: 'stopped' | 'cancelled' | 'left scope' | null;
  /** The instant at which the target was used up: past when breached, the due instant while running, null while paused. */
  readonly breachTime: Millis | null;
  readonly breached: boolean;
  readonly breachCause: 'due' | 'goal changed' | null;
  readonly goalId: string | null;
  readonly goalDuration: Millis;
  readonly unit: Unit;
  readonly calendar: string | null;
  readonly elapsedTime: Millis;
  readonly remainingTime: Millis;
  readonly withinCalendarHours: boolean;
  readonly due: Millis | null;
  readonly pauseReason: string | null;
  readonly segments: readonly Segment[];
  /** The goals it was judged by, oldest first; more than one when the goal, the target or the calendar changed. */
  readonly goals: readonly GoalInForce[];
  /** What was used up before the policy attached, by a retroactive start. */
  readonly usedBeforeAttachment: Millis;
  readonly escalations: readonly { readonly step: string; readonly at: Millis }[];
}

export interface Replay {
  readonly policyId: string;
  readonly policyVersion: number;
  /** Since when the issue has been in the policy's scope without a break; null while it isn't. */
  readonly attachedAt: Millis | null;
  /** Oldest first; the last one is the ongoing or latest cycle. */
  readonly cycles: readonly Cycle[];
}

export interface PriorityMatrix {
  readonly impacts: readonly { readonly id: string; readonly name: string }[];
  readonly urgencies: readonly { readonly id: string; readonly name: string }[];
  /** cells[impact][urgency] = index into `priorities`. */
  readonly cells: readonly (readonly number[])[];
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
}
