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
  {
    file: 'src/domain/learning/auc.ts',
    source: 'const beating = among.slice(m).map((rank, index) => 1 - (rank - (own[m + index] ?? 0)) / m);',
    replacement: '1 + (rank - (own[m + index] ?? 0)) / m',
    why: 'Only their variance is read, and values that are turned round and moved have the same.',
  },
  {
    file: 'src/domain/learning/auc.ts',
    source: 'return { ...(wilson(value * Math.min(m, n), Math.min(m, n)) ?? { low: 0, high: 1 }), value };',
    replacement: '{}',
    why: 'Only of no cases at all there is no interval, and here are two of either at least.',
  },
  {
    file: 'src/domain/practices/adapt-drops.ts',
    source: 'const shown = pack.screens?.fields.filter((field) => field !== ref) ?? [];',
    replacement: '["Stryker was here"]',
    why: 'Without screens the pack keeps none, whatever would be shown.',
  },
];

/** Why a mutant is no fault at all; undefined: nobody judged it so. */
export const whyEquivalent = (mutant: Mutant): string | undefined =>
  EQUIVALENT.find(
    ({ file, source, replacement }) =>
      file === mutant.file && source === mutant.source && replacement === mutant.replacement,
  )?.why;
