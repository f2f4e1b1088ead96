import type { Mutant } from './mutate';

/** A fault that changes nothing anybody could see: no test can find it. Judged one by one, by people. */
export interface Equivalent {
  readonly file: string;
  /** The source's line, without the space around it: when it changes, it is to be judged anew. */
  readonly source: string;
  readonly replacement: string;
  readonly why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [
  {
    file: 'src/domain/approvals/adf-inline.ts',
    source: "return Object.keys(seen).length === 0 ? '' : ` ${escapeText(canonicalize(seen) ?? '')}`;",
    replacement: '"Stryker was here!"',
    why: 'Canonical JSON of an object is never undefined; the alternative is there for the type only.',
  },
];

/** Why a mutant is no fault at all; undefined: nobody judged it so. */
export const whyEquivalent = (mutant: Mutant): string | undefined =>
  EQUIVALENT.find(
    ({ file, source, replacement }) =>
      file === mutant.file && source === mutant.source && replacement === mutant.replacement,
  )?.why;
