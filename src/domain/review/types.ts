import type { ChangeResult } from '../risk/outcomes';
import type { Millis } from '../time/types';

/** What comes out of a review; it becomes an issue of its own. */
export interface ReviewAction {
  readonly text: string;
  readonly owner: string | null;
  /** Issue id and key, once it was made. */
  readonly issue: { readonly id: string; readonly key: string } | null;
  /** When making it began: whoever finds this without an issue looks for one first. Absent: it hasn't. */
  readonly begunAt?: Millis;
}

/** A post-implementation review as it was saved; only ever added to, the last one counts. */
export interface ReviewEntry {
  readonly at: Millis;
  readonly by: string;
  readonly result: ChangeResult;
  readonly findings: string;
  /** What people say to each deviation, by its id. */
  readonly deviations: readonly { readonly id: string; readonly note: string }[];
  readonly actions: readonly ReviewAction[];
  /** A draft may be saved; a finished review ends the duty. */
  readonly done: boolean;
}

/** What differs between what was approved and what was done. */
export interface Deviation {
  readonly id: string;
  readonly kind: 'field' | 'window' | 'task' | 'overrun' | 'unauthorised' | 'condition';
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** When it really began and ended, and until when it was extended; only ever added to, the last of each kind counts. */
export interface ActualEntry {
  readonly kind: 'start' | 'end' | 'extended';
  /** The instant that counts. */
  readonly value: Millis;
  readonly at: Millis;
  /** Null: taken from the gate or the history. */
  readonly by: string | null;
  /** Why it was corrected or extended; null when nobody did. */
  readonly reason: string | null;
}
