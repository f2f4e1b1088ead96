import * as z from '../shape';
import { accountId, instant, issueId, levelName, projectId } from './common';
import { changeKind, changePhase, grade } from './slot';

export { recurrence, type Recurrence } from './recurrence';
export type { CheckedFreeze, ExceptionsView, Freeze, FreezeScope, FreezesView } from './freezes';
export { changeKind, changePhase, grade, slot, type ChangeKind, type ConflictGrade, type Slot } from './slot';

export const freezeEffect = z.enum(['block', 'approve', 'warn']);

export const conflictLine = z.object({
  other: z.object({
    /** Null: an issue that the viewer can't see. */
    issueId: issueId.nullable(),
    issueKey: z.string().nullable(),
    start: instant,
    end: instant,
    level: levelName.nullable(),
  }),
  grade,
  /** "Both change Payments in Production at the same time". */
  why: z.string(),
  /** 3 only: whether the change manager has taken note of it for these windows. */
  acknowledged: z.object({ by: accountId, at: instant, reason: z.string() }).nullable(),
  /** The one that was submitted later should move: this change, or the other. */
  mover: z.enum(['this', 'other']),
  /** Where the mover would fit, if anywhere in the next 90 days. */
  offer: z.object({ start: instant, end: instant }).nullable(),
});
export type ConflictLine = z.infer<typeof conflictLine>;

export const freezeHit = z.object({
  freezeId: z.string(),
  name: z.string(),
  why: z.string(),
  effect: freezeEffect,
  absolute: z.boolean(),
  start: instant,
  end: instant,
  /** Lets it through; null: none, or it covered another window or another content. */
  exception: z.object({ by: accountId.nullable(), at: instant, reason: z.string() }).nullable(),
  /** Why it doesn't apply although it meets: "standard changes are exempt". */
  exempt: z.string().nullable(),
});
export type FreezeHit = z.infer<typeof freezeHit>;

export const forChange = z.object({ issueId });
export const conflictsView = z.object({
  at: instant,
  /** When the plan was last looked at. */
  seenAt: instant.nullable(),
  conflicts: z.array(conflictLine),
  freezes: z.array(freezeHit),
  /** Services without maintenance windows are never outside. */
  outsideWindow: z.array(z.object({ service: z.string(), next: instant.nullable() })),
  you: z.object({
    /** May take note of grade 3 conflicts, and let through each freeze by id. */
    canAcknowledge: z.boolean(),
    canExcept: z.array(z.string()),
    canMove: z.boolean(),
    why: z.string(),
  }),
});
export type ConflictsView = z.infer<typeof conflictsView>;

export const acknowledge = z.object({
  issueId,
  otherId: issueId,
  reason: z.string().trim().min(1).max(2000),
});
export const exceptFreeze = z.object({
  issueId,
  freezeId: z.string().max(64),
  /** The seal that the approver saw. */
  seal: z.string().regex(/^[0-9a-f]{64}$/),
  reason: z.string().trim().min(1).max(2000),
});

/** Slots: where the change fits, best first. */
export const findSlots = z.object({
  issueId,
  /** Length in minutes; null: as planned, or 60. */
  minutes: z
    .int()
    .min(5)
    .max(60 * 24 * 14)
    .nullable(),
  from: instant.nullable(),
});
export const slotOffer = z.object({
  start: instant,
  end: instant,
  /** The risk it would have there. */
  level: levelName,
  score: z.int(),
  /** "Sunday night, in the maintenance window of Payments". */
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
});
export type SlotOffer = z.infer<typeof slotOffer>;
export const slotsView = z.object({
  at: instant,
  minutes: z.int(),
  offers: z.array(slotOffer),
  /** Why there is none, the commonest reason first: "a freeze covers 61 of 90 days". */
  none: z.array(z.string()),
  /** The days ahead that were searched. */
  days: z.int(),
});
export type SlotsView = z.infer<typeof slotsView>;
/** The window that the person saw: the move is refused as STALE if it is another one by now. */
const seenWindow = z.object({ start: instant.nullable(), end: instant.nullable() });
export const moveChange = z.object({
  issueId,
  start: instant,
  end: instant,
  was: seenWindow,
});

/** The calendar page. */
export const readCalendar = z.object({
  projectId,
  from: instant,
  to: instant,
  /** Changes of all projects that the viewer can browse. */
  allProjects: z.boolean(),
});
export const calendarEntry = z.object({
  /** Null: a change that the viewer can't see; only that something is planned. */
  issueId: issueId.nullable(),
  issueKey: z.string().nullable(),
  projectId: projectId.nullable(),
  start: instant,
  end: instant,
  phase: changePhase,
  kind: changeKind,
  environment: z.string().nullable(),
  services: z.array(z.string()),
  team: z.string().nullable(),
  implementer: accountId.nullable(),
  level: levelName.nullable(),
  /** The gravest conflict; 0: none. */
  conflict: z.int().min(0).max(3),
  /** Names of the freezes that it meets. */
  freezes: z.array(z.string()),
});
export type CalendarEntry = z.infer<typeof calendarEntry>;
export const scheduleView = z.object({
  at: instant,
  timeZone: z.string(),
  entries: z.array(calendarEntry),
  freezes: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      why: z.string(),
      effect: freezeEffect,
      start: instant,
      end: instant,
    }),
  ),
  windows: z.array(z.object({ service: z.string(), name: z.string(), start: instant, end: instant })),
  /** Names of services by id. */
  services: z.record(z.string(), z.string()),
  /** May move changes. */
  canMove: z.boolean(),
  /** Pages that could not be read. */
  partial: z.array(z.object({ part: z.string(), message: z.string() })),
});
export type ScheduleView = z.infer<typeof scheduleView>;
/** What moving a change would bring, before it is dropped. */
export const tryMove = z.object({ projectId, issueId, start: instant, end: instant });
export const triedMove = z.object({
  conflicts: z.array(conflictLine),
  freezes: z.array(freezeHit),
  outsideWindow: z.array(z.string()),
  /** Null: it can't be told without its evidence. */
  level: levelName.nullable(),
  /** The approval that it would cost: moving outside the approved window is a material edit. */
  voidsApproval: z.boolean(),
});
export type TriedMove = z.infer<typeof triedMove>;
export const dropMove = z.object({ projectId, issueId, start: instant, end: instant, was: seenWindow });
