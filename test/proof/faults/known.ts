/** Faults of the product that the proof has found and that are not mended yet; each is told among the shortfalls. */
export const KNOWN: readonly { readonly why: string; readonly lines: RegExp }[] = [
  {
    why: 'When the process dies between writing a change and telling the queue, the plan keeps its old slot (phase, window) until the next event of that change; the reconcile does not look at slots.',
    lines: /^[+-]1 (issue-state \S+ plan |slot-page )/,
  },
  {
    why: 'When the process dies just after a round was closed, the record of the decided round is missing from replay and cost of policies; the ledger has the round.',
    lines: /^-1 record \{"kind":"decided-round"/,
  },
];

/** Why these differences were to be expected; null: they were not. */
export const knownWhy = (differences: readonly string[]): string | null =>
  KNOWN.find(({ lines }) => differences.every((line) => lines.test(line)))?.why ?? null;
