import * as z from '../shape';

const wall = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local time is written as 2026-11-22T18:00');

/** Something that comes once or again and again, in local time of a zone. */
export const recurrence = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().max(120),
  /** IANA name. */
  timeZone: z.string().min(1).max(80),
  /** Local start of the first one. */
  start: wall,
  /** Of each, in minutes of real time. */
  minutes: z
    .int()
    .min(1)
    .max(60 * 24 * 92),
  /** RFC 5545 RRULE without the "RRULE:"; null: once. */
  rule: z.string().max(300).nullable(),
  /** Local starts that are left out, and further ones. */
  except: z.array(wall).max(400),
  extra: z.array(wall).max(400),
});
export type Recurrence = z.infer<typeof recurrence>;
