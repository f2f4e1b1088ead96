import * as z from '../shape';
import { accountId, instant, issueHead, issueId, partial } from './common';
import { waitsFor } from './sla-policy';

/** One stretch of a clock's life, with its reason in words. Times in milliseconds of working or calendar time. */
export const segmentView = z.object({
  from: instant,
  to: instant,
  kind: z.enum(['running', 'paused', 'closed', 'holiday']),
  reason: z.string(),
  counted: z.int(),
  /** Name of the team that held the ticket. */
  holder: z.string().nullable(),
  waitsFor: waitsFor.nullable(),
});
export type SegmentView = z.infer<typeof segmentView>;

/** One step of the escalation ladder of a ticket: what happened, or would happen if nothing changes. */
export const ladderStep = z.object({
  id: z.string(),
  name: z.string(),
  /** Null while it has no instant: paused, or past saving. */
  at: instant.nullable(),
  state: z.enum(['sent', 'passed', 'due', 'planned', 'waits']),
  /** "Notify the lead", "Add the label sla-risk". */
  actions: z.array(z.string()),
  /** Why it waits, was passed, or could not be confirmed. */
  note: z.string().nullable(),
});
export type LadderStep = z.infer<typeof ladderStep>;

const forecast = z.union([
  z.object({
    kind: z.literal('forecast'),
    /** Probability that the goal is missed, 0 to 1. */
    breach: z.number(),
    /** When it will probably be finished, and the interval that holds 80 % of such tickets. */
    median: instant,
    from: instant,
    to: instant,
    cases: z.int(),
    /** "of incidents with priority High". */
    of: z.string(),
  }),
  z.object({ kind: z.literal('tooFew'), cases: z.int(), needed: z.int() }),
]);
export type ForecastView = z.infer<typeof forecast>;

export const breachNote = z.object({
  reason: z
    .object({ code: z.string(), name: z.string(), note: z.string(), by: accountId, at: instant })
    .nullable(),
  excuse: z.object({ why: z.string(), by: accountId, at: instant }).nullable(),
});
export type BreachNoteView = z.infer<typeof breachNote>;

export const clockView = z.object({
  policyId: z.string(),
  name: z.string(),
  agreement: z.enum(['SLA', 'OLA', 'UC']),
  state: z.enum(['running', 'paused', 'met', 'breached', 'cancelled', 'noGoal']),
  goal: z.string(),
  goalDuration: z.int(),
  unit: z.enum(['working', 'calendar']),
  elapsedTime: z.int(),
  remainingTime: z.int(),
  startTime: instant,
  stopTime: instant.nullable(),
  breachTime: instant.nullable(),
  breached: z.boolean(),
  paused: z.boolean(),
  withinCalendarHours: z.boolean(),
  /** Absent while paused, with the reason in `words`. */
  due: instant.nullable(),
  calendar: z.string(),
  timeZone: z.string(),
  /** One sentence: where the clock stands and why. */
  words: z.string(),
  next: z.object({ at: instant, text: z.string() }).nullable(),
  escalations: z.array(z.object({ step: z.string(), at: instant, outcome: z.string() })),
  segments: z.array(segmentView),
  cycle: z.int(),
  completedCycles: z.int(),
  /** Since when the policy looks after this issue; what a retroactive start had used up by then. */
  attachedAt: instant.nullable(),
  usedBeforeAttachment: z.int(),
  /** The SLA that this OLA or UC supports. */
  supports: z.string().nullable(),
  /** Goals that it was judged by, oldest first; more than one when something changed. */
  goals: z.array(z.object({ at: instant, words: z.string() })),
  /** Time with each team, and what went by waiting for the customer (wall time). Milliseconds. */
  holders: z.array(z.object({ name: z.string(), counted: z.int(), wall: z.int() })),
  customerWait: z.int(),
  ladder: z.array(ladderStep),
  /** Null when the clock isn't open or no forecast is asked for. */
  forecast: forecast.nullable(),
  /** Null unless it was missed. */
  breach: breachNote.nullable(),
  /** Cycles before this one, oldest first. */
  earlier: z.array(
    z.object({
      cycle: z.int(),
      state: z.enum(['running', 'paused', 'met', 'breached', 'cancelled', 'noGoal']),
      startTime: instant,
      stopTime: instant.nullable(),
      elapsedTime: z.int(),
      breached: z.boolean(),
      breach: breachNote.nullable(),
    }),
  ),
});
export type ClockView = z.infer<typeof clockView>;

export const clocksView = z.object({
  issue: issueHead,
  at: instant,
  priority: z.object({
    name: z.string().nullable(),
    /** "P2 because impact is Significant and urgency High." */
    why: z.string(),
    overridden: z.boolean(),
    suggestion: z.string().nullable(),
  }),
  clocks: z.array(clockView),
  /** An SLA and what its OLAs and UCs have left; only where some policy supports another. */
  chains: z.array(
    z.object({
      policyId: z.string(),
      name: z.string(),
      left: z.int().nullable(),
      parts: z.array(
        z.object({
          policyId: z.string(),
          name: z.string(),
          agreement: z.enum(['SLA', 'OLA', 'UC']),
          /** Remaining milliseconds in its own unit; null when it isn't running or paused. */
          left: z.int().nullable(),
          words: z.string(),
        }),
      ),
    }),
  ),
  /** What may be said of a breach here, and whether the person may excuse it. */
  breachCodes: z.array(z.object({ id: z.string(), name: z.string() })),
  canExcuse: z.boolean(),
  partial: z.array(partial),
});
export type ClocksView = z.infer<typeof clocksView>;

export const viewClocks = z.object({ issueId });

const breachOf = { issueId, policyId: z.string().min(1).max(80), cycle: z.int().min(1) };
export const explainBreach = z.object({
  ...breachOf,
  code: z.string().min(1).max(40),
  note: z.string().trim().max(2000),
});
/** Excusing needs a reason; taking an excuse back as well. */
export const excuseBreach = z.object({
  ...breachOf,
  excused: z.boolean(),
  why: z.string().trim().min(1).max(2000),
});

/** Jira's own SLAs of the request, beside ours. */
export const nativeClocks = z.object({
  clocks: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['running', 'paused', 'met', 'breached']),
      due: instant.nullable(),
      remainingTime: z.int().nullable(),
      /** Why it says something else than ours; null where they agree or nothing compares. */
      difference: z.string().nullable(),
    }),
  ),
  /** How to hide them. */
  hide: z.object({ text: z.string(), link: z.string() }).nullable(),
});
export type NativeClocks = z.infer<typeof nativeClocks>;
