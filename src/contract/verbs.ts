import * as z from '../shape';
import { instant, issueId } from './common';

const reason = z.string().trim().min(1).max(2000);
const seenWindow = z.object({ start: instant.nullable(), end: instant.nullable() });

/** In the order in which they are offered. */
export const VERBS = [
  'extend',
  'close',
  'reschedule',
  'hold',
  'resume',
  'withdraw',
  'reject',
  'cancel',
] as const;
export const verbName = z.enum(VERBS);
export type VerbName = z.infer<typeof verbName>;

/** One thing that can be done with a change, for the person who looks. Only verbs that fit where it stands are listed. */
export const verbView = z.object({
  verb: verbName,
  can: z.boolean(),
  /** Why not; null exactly when they may. */
  why: z.string().nullable(),
});
export type VerbView = z.infer<typeof verbView>;

/** A verb as somebody says it: the reason goes on the record. */
export const doVerb = z.union([
  z.object({ verb: z.enum(['withdraw', 'cancel', 'reject', 'hold', 'resume']), issueId, reason }),
  z.object({
    verb: z.literal('reschedule'),
    issueId,
    reason,
    start: instant,
    end: instant,
    /** The window that the person saw. */
    was: seenWindow,
  }),
  /** More time while it is being carried out: a change manager's word. */
  z.object({ verb: z.literal('extend'), issueId, reason, until: instant }),
]);
export type DoVerb = z.infer<typeof doVerb>;

export const closeChange = z.object({
  issueId,
  /** An option of the field that says how a change ended; absent: what the field says. */
  outcome: z.string().trim().min(1).max(255).optional(),
  note: z.string().trim().max(2000),
});

/** The options of the field that says how a change ended, in its order. */
export const outcomesView = z.object({ outcomes: z.array(z.string()) });

export const correctActual = z.object({ issueId, kind: z.enum(['start', 'end']), value: instant, reason });
