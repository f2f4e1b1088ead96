import type { FindingView, PracticeView } from '../../../../../../src/contract/practices';
import type { DroppedPart, NamedPart } from './adaptation';

/** One thing of a practice that can have another name. */
export interface Part {
  readonly ref: string;
  /** As shipped. */
  readonly name: string;
  /** What needs it, in words; empty: it can be left out. Null: its kind is never left out. */
  readonly neededBy: readonly string[] | null;
  /** Empty: it has none. */
  readonly options: readonly string[];
}

/** Kinds of parts in the order in which they are shown, and where each may be left out. */
export const KINDS: readonly { readonly part: NamedPart; readonly drop: DroppedPart | null }[] = [
  { part: 'types', drop: null },
  { part: 'fields', drop: 'fields' },
  { part: 'statuses', drop: 'statuses' },
  { part: 'requestTypes', drop: 'requestTypes' },
];
/** How a finding calls each kind: `field "Impact"`. */
const WORD: Record<NamedPart, string> = {
  types: 'issue type',
  fields: 'field',
  statuses: 'status',
  requestTypes: 'request type',
};

export function partsOf(shipped: PracticeView, kind: NamedPart): readonly Part[] {
  switch (kind) {
    case 'types':
      return shipped.types.map(({ ref, name }) => ({ ref, name, neededBy: null, options: [] }));
    case 'fields':
      return shipped.fields;
    case 'statuses':
      return shipped.statuses.map(({ role, name, neededBy }) => ({ ref: role, name, neededBy, options: [] }));
    case 'requestTypes':
      return shipped.requestTypes.map(({ ref, name }) => ({ ref, name, neededBy: [], options: [] }));
  }
}

/** What was found about one part, by the name that the finding gives it. */
export const findingsOf = (
  findings: readonly FindingView[],
  kind: NamedPart,
  { name, ref }: Part,
): readonly FindingView[] =>
  findings.filter(({ where }) => where === `${WORD[kind]} "${name}"` || where === `${WORD[kind]} "${ref}"`);

/** What was found about anything else: it is shown above the parts. */
export function otherFindings(
  findings: readonly FindingView[],
  shipped: PracticeView,
): readonly FindingView[] {
  const placed = new Set(
    KINDS.flatMap(({ part }) => partsOf(shipped, part).flatMap((one) => findingsOf(findings, part, one))),
  );
  return findings.filter((finding) => !placed.has(finding));
}
