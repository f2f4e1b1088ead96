import type { SlaPolicy } from '../../domain/sla/types';
import type { Millis } from '../../domain/time/types';

/** The version that people mean: the one in force, else the first that is planned; null when there is none. */
export function shownOf(versions: readonly SlaPolicy[], now: Millis): SlaPolicy | null {
  const sorted = [...versions].sort((a, b) => a.version - b.version);
  return sorted.filter((one) => Date.parse(one.effectiveFrom) <= now).at(-1) ?? sorted[0] ?? null;
}

/** One version of each policy that serves tickets, now or soon. */
export const inUse = (policies: readonly SlaPolicy[], now: Millis): SlaPolicy[] =>
  [...new Set(policies.map(({ id }) => id))].flatMap((id) => {
    const shown = shownOf(
      policies.filter((one) => one.id === id),
      now,
    );
    return shown === null || shown.retired === true ? [] : [shown];
  });
