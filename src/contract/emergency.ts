import * as z from '../shape';
import { accountId, instant, issueId, issueKey } from './common';

const reason = z.string().trim().min(1).max(2000);
const seal = z.string().regex(/^[0-9a-f]{64}$/);

export const channel = z.enum(['phone', 'chat', 'mail', 'inPerson']);
export const door = z.enum(['a', 'b', 'c']);

export const emergencyCause = z.union([
  z.object({ kind: z.literal('incident'), incidentId: issueId, incidentKey: z.string() }),
  z.object({ kind: z.literal('code'), code: z.string(), text: z.string() }),
]);

/** What somebody may do now, or why not, in words. `why` is null exactly when they may. */
export const may = z.object({ can: z.boolean(), why: z.string().nullable() });
export type May = z.infer<typeof may>;

/** The emergency part of a change. `declared` null: it is an ordinary change. */
export const emergencyView = z.object({
  declared: z.object({ at: instant, by: accountId, cause: emergencyCause }).nullable(),
  /** By which door it may pass, or has passed; null: none is open. */
  door: door.nullable(),
  /** The same in a sentence. */
  words: z.string(),
  /** The last approval that was told over the phone. */
  phone: z
    .object({
      id: z.string(),
      approver: accountId,
      channel,
      calledAt: instant,
      note: z.string(),
      recordedBy: accountId,
      recordedAt: instant,
      /** `stale`: the change was edited since. `lapsed`: nobody confirmed it in time. */
      state: z.enum(['waiting', 'confirmed', 'denied', 'lapsed', 'stale']),
      confirmBy: instant,
    })
    .nullable(),
  /** Codes that stand for a reason where there is no incident. */
  codes: z.array(z.object({ code: z.string(), text: z.string() })),
  you: z.object({
    declare: may,
    undeclare: may,
    phoneIn: may,
    confirmPhone: may,
    breakGlass: may,
  }),
});
export type EmergencyView = z.infer<typeof emergencyView>;

export const declareEmergency = z.object({
  issueId,
  cause: z.union([
    z.object({ kind: z.literal('incident'), incidentKey: issueKey }),
    z.object({ kind: z.literal('code'), code: z.string().min(1).max(40) }),
  ]),
});
export const undeclareEmergency = z.object({ issueId, reason });
export const phoneIn = z.object({
  issueId,
  /** What the recorder saw, and read out. */
  seal,
  approver: accountId,
  channel,
  calledAt: instant,
  note: z.string().trim().max(2000),
});
export const confirmPhone = z.object({
  issueId,
  /** Of the entry: `phone.id`. */
  id: z.string().min(1).max(200),
  agreed: z.boolean(),
  /** Needed when it was not agreed. */
  note: z.string().trim().max(2000),
});
export const breakGlass = z.object({ issueId, seal, incidentKey: issueKey, reason });
