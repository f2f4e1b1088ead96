import * as z from '../shape';
import { instant, issueHead, issueId, partial } from './common';

/** One stretch of a clock's life, with its reason in words. Times in milliseconds of working or calendar time. */
export const segmentView = z.object({
  from: instant,
  to: instant,
  kind: z.enum(['running', 'paused', 'closed', 'holiday']),
  reason: z.string(),
  counted: z.int(),
});
export type SegmentView = z.infer<typeof segmentView>;

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
  partial: z.array(partial),
});
export type ClocksView = z.infer<typeof clocksView>;

export const viewClocks = z.object({ issueId });
