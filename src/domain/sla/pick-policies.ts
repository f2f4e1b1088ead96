import type { Millis } from '../time/types';
import type { SlaPolicy } from './types';

/**
 * The version of each policy that serves an issue: the one in force when the issue was created. A policy whose first version came
 * later doesn't serve it. Of two versions effective at the same instant the higher one serves.
 */
export function pickPolicies(policies: readonly SlaPolicy[], createdAt: Millis): SlaPolicy[] {
  const chosen = new Map<string, SlaPolicy>();
  for (const policy of [...policies].sort((a, b) => a.version - b.version)) {
    if (Date.parse(policy.effectiveFrom) <= createdAt) chosen.set(policy.id, policy);
  }
  return [...chosen.values()];
}
