import type { EmergencyEntry } from './types';

export type Declaration = Extract<EmergencyEntry, { kind: 'declared' }>;

/** What has happened since a change was last declared an emergency, with the declaration; null: it is an ordinary change. */
export function sinceDeclared(
  entries: readonly EmergencyEntry[],
): { readonly declaration: Declaration; readonly since: readonly EmergencyEntry[] } | null {
  const at = entries.findLastIndex(({ kind }) => kind === 'declared' || kind === 'withdrawn');
  const declaration = entries[at];
  return declaration?.kind === 'declared' ? { declaration, since: entries.slice(at + 1) } : null;
}

/** The declaration that stands; null: it is an ordinary change. */
export const declarationOf = (entries: readonly EmergencyEntry[]): Declaration | null =>
  sinceDeclared(entries)?.declaration ?? null;
