import type {
  ChangeKind,
  ConflictGrade,
  Freeze,
  FreezeScope,
  Recurrence,
  Slot,
} from '../../contract/schedule';
import type { Millis } from '../time/types';

export type { ChangeKind, ConflictGrade, Freeze, FreezeScope, Recurrence, Slot };

/** Half-open, epoch milliseconds. */
export interface Span {
  readonly start: Millis;
  readonly end: Millis;
}

/**
 * A freeze as the rules in force carry it: its occurrences worked out as instants, so that the gate compares numbers and
 * needs no calendar library. The definition is kept in the configuration; the daily upkeep works it out anew.
 */
export interface CompiledFreeze {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly why: string;
  readonly scope: FreezeScope;
  readonly effect: Freeze['effect'];
  readonly absolute: boolean;
  readonly exemptStandard: boolean;
  readonly approvers: Freeze['approvers'];
  /** ISO instants, sorted, merged; from a month back to `until`. */
  readonly occurrences: readonly (readonly [start: string, end: string])[];
  /** ISO: how far it has been worked out; absent when nothing comes after the last occurrence. */
  readonly until?: string;
}

/** A conflict as it was found at the last look; which side should move is worked out from both submissions. */
export interface Conflict {
  readonly otherId: string;
  readonly otherKey: string;
  readonly grade: ConflictGrade;
  readonly why: string;
  /** ISO: of the other, as it was seen. */
  readonly otherStart: string;
  readonly otherEnd: string;
  readonly mover: 'this' | 'other';
}

/** A change let through a freeze; it binds to content and window. */
export interface FreezeException {
  readonly freezeId: string;
  readonly seal: string;
  /** ISO; of the change's window then. */
  readonly start: string;
  readonly end: string;
  /** Null: automatic, for an emergency that passed by one of its doors. */
  readonly by: string | null;
  readonly at: Millis;
  readonly reason: string;
}

/** A grade 3 conflict that a change manager has taken note of; it binds to both windows. */
export interface Acknowledgement {
  readonly otherId: string;
  readonly start: string;
  readonly end: string;
  readonly otherStart: string;
  readonly otherEnd: string;
  readonly by: string;
  readonly at: Millis;
  readonly reason: string;
}
