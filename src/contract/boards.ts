import * as z from '../shape';
import { boardRules } from './board-terms';
import { accountId, instant, projectId } from './common';
import { recurrence } from './recurrence';

export const boardId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'a board id is written as weekly-cab');

/** Changes that are submitted later than so many hours before a meeting come to the next one. */
export const cutOff = z.object({
  hours: z
    .int()
    .min(0)
    .max(24 * 30),
  /** Id of the calendar whose working hours count; null: hours of the clock. */
  calendar: z.string().max(80).nullable(),
});
export type CutOff = z.infer<typeof cutOff>;

/** A board as admins keep it: what the engine needs of it (`BoardRules`), and when it meets. */
export const board = boardRules.extend({
  id: boardId,
  name: z.string().trim().min(1).max(120),
  purpose: z.string().trim().max(1000),
  /** Whose changes come to its meetings; empty: those of every project. */
  projects: z.array(projectId).max(100),
  /** When it meets, and for how long; null: only when a meeting is called. */
  meets: recurrence.nullable(),
  cutOff,
  /** How long a change is talked about, as planned. */
  minutesPerItem: z.int().min(1).max(120),
});
export type Board = z.infer<typeof board>;

export const boardFault = z.object({ path: z.string(), message: z.string(), remedy: z.string() });
export type BoardFault = z.infer<typeof boardFault>;

export const boardSummary = z.object({
  board,
  version: z.int(),
  retired: z.boolean(),
  /** The next meetings that the recurrence gives, at most five. */
  next: z.array(z.object({ start: instant, end: instant, cutOff: instant })),
  /** Worth knowing, though it may be saved so: "Nobody is a member: no meeting of it can decide." */
  warnings: z.array(boardFault),
});
export const boardsAdminView = z.object({
  boards: z.array(boardSummary),
  projects: z.array(z.object({ id: projectId, key: z.string() })),
  calendars: z.array(z.object({ id: z.string(), name: z.string() })),
  siteTimeZone: z.string(),
});
export type BoardsAdminView = z.infer<typeof boardsAdminView>;

export const checkBoard = z.object({ board });
export const checkedBoard = z.object({
  /** Empty: it can be saved. */
  faults: z.array(boardFault),
  warnings: z.array(boardFault),
  next: z.array(z.object({ start: instant, end: instant, cutOff: instant })),
});
export type CheckedBoard = z.infer<typeof checkedBoard>;

/** `version` as it was read; 0: new. */
export const saveBoard = z.object({ board, version: z.int().min(0) });
export const retireBoard = z.object({ id: boardId, version: z.int().min(1) });

export const forBoard = z.object({ boardId });
/** Every version of a board, newest first. */
export const boardHistory = z.object({
  versions: z.array(z.object({ version: z.int(), at: instant, by: accountId, board, retired: z.boolean() })),
});
export type BoardHistory = z.infer<typeof boardHistory>;
