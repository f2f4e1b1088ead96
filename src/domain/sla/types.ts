import type { Calendar, Millis } from '../time/types';

/** A level over the state: true or false at every instant. Ids are Jira's. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** The field's id is one of these. `field` "status", "priority", "issuetype", "project" or customfield_*. */
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly isSet: boolean };

/** Start, stop, cancel: a level stands for its rising edge (creation counts as one); the rest are events. */
export type Trigger =
  | { readonly level: Condition }
  | { readonly event: 'created' }
  | {
      readonly event: 'comment';
      readonly by: readonly ('agent' | 'customer')[];
      readonly publicOnly: boolean;
      /** Accounts whose comments count whatever they are: else apps and automation count as neither. */
      readonly accounts?: readonly string[];
    }
  | { readonly event: 'assigned' };

export type Unit = 'working' | 'calendar';

export interface Goal {
  readonly id: string;
  readonly when: Condition | 'otherwise';
  /** Milliseconds. */
  readonly target: Millis;
  readonly unit: Unit;
  readonly calendar: string;
}

export interface EscalationStep {
  readonly id: string;
  /** Fraction of the goal ("percent": 75) or a signed distance from due in ms, in the goal's unit and calendar, or while paused. */
  readonly at:
    | { readonly percent: number }
    | { readonly offset: Millis }
    | { readonly pausedFor: Millis; readonly calendar: string };
  readonly action: { readonly kind: 'comment'; readonly to: 'assignee' | 'lead'; readonly isPublic: false };
  readonly name: string;
}

export interface SlaPolicy {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly agreement: 'SLA' | 'OLA' | 'UC';
  /** ISO instant from which this version serves newly created tickets. */
  readonly effectiveFrom: string;
  readonly scope: Condition;
  readonly clock: {
    readonly start: readonly Trigger[];
    readonly pause: readonly { readonly level: Condition; readonly reason: string }[];
    readonly stop: readonly Trigger[];
    readonly cancel: readonly Trigger[];
    readonly cycles: 'once' | 'resume' | 'every';
    readonly retroactive: boolean;
    /** For `resume`: a stop that ends within this much working time goes on in the same cycle (5 working days). */
    readonly resumeWithin: { readonly duration: Millis; readonly calendar: string };
  };
  readonly goals: readonly Goal[];
  readonly escalations: readonly EscalationStep[];
}

/** Gives the compiled calendar with this id as it was in force at an instant (clocks don't pin calendars). */
export type CalendarBook = (id: string, at: Millis) => Calendar;

export interface Segment {
  readonly from: Millis;
  readonly to: Millis;
  readonly kind: 'running' | 'paused' | 'closed' | 'holiday';
  readonly reason: string;
  /** Milliseconds of the goal's unit used up in this segment. */
  readonly counted: Millis;
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
