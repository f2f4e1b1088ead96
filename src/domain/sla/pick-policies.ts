import type { Millis } from '../time/types';
import type { SlaPolicy } from './types';

/** The version of a policy that an open ticket was moved to, by policy id. */
export type Pins = Readonly<Record<string, number>>;

/**
 * The version of each policy that serves an issue: the one it was moved to, else the one in force when it was created. A policy
 * whose first version came later, or that was retired by then, doesn't serve it. Of two versions effective at the same instant
 * the higher one serves. A pin on a version that doesn't exist counts as none.
 */
export function pickPolicies(
  policies: readonly SlaPolicy[],
  createdAt: Millis,
  pins: Pins = {},
): SlaPolicy[] {
  const chosen = new Map<string, SlaPolicy>();
  const pinned = new Set<string>();
  for (const policy of [...policies].sort((a, b) => a.version - b.version)) {
    if (Object.hasOwn(pins, policy.id) && pins[policy.id] === policy.version) {
      pinned.add(policy.id);
      chosen.set(policy.id, policy);
    } else if (!pinned.has(policy.id) && Date.parse(policy.effectiveFrom) <= createdAt)
      chosen.set(policy.id, policy);
  }
  return [...chosen.values()].filter((policy) => !policy.retired);
}
