import * as z from '../shape';
import { accountId, instant } from './common';

const interval = z.tuple([z.string(), z.string()]);
const intervals = z.array(interval);

/** A working calendar as RULES and the engine have it: local wall times, "24:00" may end a day. */
export const calendarDefinition = z.object({
  timeZone: z.string(),
  weekly: z.object({
    mon: intervals.exactOptional(),
    tue: intervals.exactOptional(),
    wed: intervals.exactOptional(),
    thu: intervals.exactOptional(),
    fri: intervals.exactOptional(),
    sat: intervals.exactOptional(),
    sun: intervals.exactOptional(),
  }),
  holidays: z.array(z.string()),
  overrides: z.record(z.string(), intervals),
});
export type CalendarDefinitionView = z.infer<typeof calendarDefinition>;

/** One thing that is wrong: the place inside what was sent, what it is, and what to do. */
export const fault = z.object({ path: z.string(), message: z.string(), remedy: z.string() });
export type FaultView = z.infer<typeof fault>;

export const calendarSummary = z.object({
  id: z.string(),
  name: z.string(),
  timeZone: z.string(),
  /** "Mon-Fri 09:00-17:00". */
  words: z.string(),
  version: z.int(),
  /** Working time of an ordinary open day and of an ordinary week, in milliseconds. */
  dayLength: z.int(),
  weekLength: z.int(),
  nextHoliday: z.string().nullable(),
  usedBy: z.array(z.object({ projectKey: z.string(), policy: z.string() })),
  /** Made by adopting: the settings of the adoption write it again. "always" can't be edited. */
  origin: z.enum(['adoption', 'admin', 'always']),
});
export type CalendarSummary = z.infer<typeof calendarSummary>;

export const calendarsView = z.object({ calendars: z.array(calendarSummary), siteTimeZone: z.string() });
export type CalendarsView = z.infer<typeof calendarsView>;

export const calendarView = z.object({
  summary: calendarSummary,
  versions: z.array(
    z.object({
      version: z.int(),
      effectiveFrom: instant,
      name: z.string(),
      definition: calendarDefinition,
      by: accountId.nullable(),
      at: instant.nullable(),
      /** Why the past was changed; null for a version that looks ahead. */
      correction: z.string().nullable(),
    }),
  ),
});
export type CalendarView = z.infer<typeof calendarView>;

const day = z.object({
  /** "2026-12-24". */
  date: z.string(),
  kind: z.enum(['open', 'closed', 'holiday', 'override']),
  /** Open wall time. */
  minutes: z.int(),
});
/** A year at a glance, of a saved calendar or of what is being edited; without days while there are faults. */
export const calendarYear = z.object({
  year: z.int(),
  faults: z.array(fault),
  days: z.array(day),
  workingDays: z.int(),
  /** Days on which the zone changes its offset: "2027-03-28". */
  clockChanges: z.array(z.string()),
});
export type CalendarYear = z.infer<typeof calendarYear>;

const year = z.int().min(1970).max(2200);
/** `definition` is checked by the engine, which names every fault with its place and remedy. */
export const previewCalendar = z.object({ definition: z.unknown(), year });
export const forCalendar = z.object({ id: z.string().min(1).max(80) });
export const saveCalendar = z.object({
  /** Null makes a new one. */
  id: z.string().min(1).max(80).nullable(),
  /** The version that was edited; 0 for a new one. Refused as STALE when another one is in force meanwhile. */
  baseVersion: z.int().min(0),
  name: z.string().trim().min(1).max(80),
  definition: z.unknown(),
  /** Null: from now on. An instant in the past needs a correction's reason and touches open cycles only. */
  effectiveFrom: instant.nullable(),
  correction: z.string().trim().min(1).max(500).nullable(),
});
