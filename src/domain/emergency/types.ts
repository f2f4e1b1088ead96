import type { Millis } from '../time/types';

/** Why a change can't wait: an open P1 or P2 incident, or a reason by its code. */
export type EmergencyCause =
  | { readonly kind: 'incident'; readonly incidentId: string; readonly incidentKey: string }
  | { readonly kind: 'code'; readonly code: string; readonly text: string };

/** By which way somebody told of an approval over the phone. */
export type Channel = 'phone' | 'chat' | 'mail' | 'inPerson';

/** What happened to an emergency change, in the order in which it did; only ever added to. */
export type EmergencyEntry = { readonly at: Millis; readonly by: string } & (
  | { readonly kind: 'declared'; readonly cause: EmergencyCause }
  /** It is an ordinary change again: nothing has been let through by it. */
  | { readonly kind: 'withdrawn'; readonly reason: string }
  /** Door b: `by` has recorded that `approver` agreed. */
  | {
      readonly kind: 'phoned';
      readonly id: string;
      readonly approver: string;
      readonly channel: Channel;
      /** When they spoke. */
      readonly calledAt: Millis;
      readonly note: string;
      /** What was approved. */
      readonly seal: string;
    }
  | { readonly kind: 'phoneConfirmed' | 'phoneDenied'; readonly of: string; readonly note: string | null }
  /** Door c: nobody could be reached. */
  | {
      readonly kind: 'glassBroken';
      readonly incidentId: string;
      readonly incidentKey: string;
      readonly reason: string;
      readonly seal: string;
    }
);

/** a: an approval that was cast; b: one that was told over the phone; c: none. */
export type Door = 'a' | 'b' | 'c';
