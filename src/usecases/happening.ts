import type { Millis } from '../domain/time/types';

/** Kinds of entries in the audit chain of an issue. */
export type HappeningKind =
  | 'assessment made'
  | 'round opened'
  | 'round closed'
  | 'decided'
  | 'approval withdrawn'
  | 'ballot lost'
  | 'ballot cast'
  | 'questions answered'
  | 'level set'
  | 'level set by hand ended'
  | 'outcome known'
  | 'returned to assessment'
  | 'gate asked'
  | 'implementation started'
  | 'unauthorised change'
  | 'priority set'
  | 'escalation claimed'
  | 'escalation sent'
  | 'escalation passed, not sent'
  | 'freeze exception given'
  | 'freeze passed'
  | 'conflict acknowledged'
  | 'breach explained'
  | 'breach excused'
  | 'excuse taken back'
  | 'suspect judged';

/** Something that belongs into the record, told by whoever did it. `actor` null: Steward itself. */
export interface Happening {
  readonly kind: HappeningKind;
  readonly at: Millis;
  readonly actor: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
