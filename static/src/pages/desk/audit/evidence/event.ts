import type { Recorded } from '../../../../../../src/contract/evidence-pack';
import { instantIn, textIn } from './read-pack';

/** Something that happened, as a line of a section. */
export interface EvidenceEvent {
  /** ISO instant; null: not known, or it has none. */
  readonly at: string | null;
  readonly what: string;
  /** Account ids of those whom the line is about, after the words. */
  readonly whom: readonly string[];
  /** Account id of somebody to whom something passed from them; null: nobody. */
  readonly to: string | null;
  /** Account id; null: Steward, or nobody. */
  readonly by: string | null;
  readonly notes: readonly string[];
  /** Something that ought not to have happened. */
  readonly isBad: boolean;
}

/** A line about a part of the ledger; what isn't said is taken from its usual keys. */
export function eventOf(
  part: Recorded,
  what: string,
  more: Partial<Omit<EvidenceEvent, 'what'>> = {},
): EvidenceEvent {
  const reason = textIn(part, 'reason');
  return {
    at: instantIn(part, 'at'),
    what,
    whom: [],
    to: null,
    by: textIn(part, 'by'),
    notes: reason === null ? [] : [reason],
    isBad: false,
    ...more,
  };
}

/** Lines whose words are known get them; a kind that this page doesn't know is shown by its own name rather than left out. */
export const wordFor = (words: Readonly<Record<string, string>>, kind: string | null): string =>
  kind === null ? '' : (words[kind] ?? kind);
