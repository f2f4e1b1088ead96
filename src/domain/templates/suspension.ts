/** How a change that was made from a template ended. `grave`: it caused an incident of the two gravest priorities. */
export interface TemplateOutcome {
  readonly changeId: string;
  readonly changeKey: string;
  /** ISO instant. */
  readonly closedAt: string;
  readonly failed: boolean;
  readonly grave: boolean;
}

/** Failures among so many of the last changes suspend a template (RULES 8). */
export const FAILURES = 2;
export const AMONG_LAST = 20;

/**
 * Why a template has to be suspended, in words; null: it need not. `since`: when a change manager last took it back into use, from
 * which its record counts anew; null: it counts from the beginning.
 */
export function suspension(outcomes: readonly TemplateOutcome[], since: string | null): string | null {
  const counted = outcomes
    .filter(({ closedAt }) => since === null || closedAt > since)
    .sort((a, b) => (a.closedAt < b.closedAt ? 1 : a.closedAt > b.closedAt ? -1 : 0))
    .slice(0, AMONG_LAST);
  const grave = counted.find((one) => one.grave);
  if (grave !== undefined) return `${grave.changeKey} caused an incident of the two gravest priorities`;
  const failed = counted.filter((one) => one.failed);
  if (failed.length < FAILURES) return null;
  const keys = failed.map(({ changeKey }) => changeKey).join(', ');
  return `${failed.length} of its last ${counted.length} changes failed: ${keys}`;
}
