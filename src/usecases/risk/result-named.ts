import type { ChangeResult } from '../../domain/risk';

/** Options of "Change outcome", as packs name them and as sites had them before. */
const NAMED: readonly (readonly [ChangeResult, RegExp])[] = [
  ['notImplemented', /^(not (carried out|implemented|done)|cancel(l)?ed|withdrawn)$/],
  ['rolledBack', /^(backed[ -]?out|rolled[ -]?back|reverted)$/],
  ['failed', /^(failed|failure|unsuccessful|not successful)$/],
  [
    'withIssues',
    /^(success(ful)?|completed|implemented) with (issues|problems)$|^partial(ly)? success(ful)?$/,
  ],
  ['successful', /^success(ful)?$/],
];

/** What an option says; null for one that isn't recognised, which counts nothing. */
export function resultNamed(option: string | null): ChangeResult | null {
  const name = (option ?? '').trim().toLowerCase();
  return NAMED.find(([, words]) => words.test(name))?.[0] ?? null;
}
