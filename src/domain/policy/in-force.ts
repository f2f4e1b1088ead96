import type { ApprovalPolicy } from '../../contract/approval-policy';
import type { Millis } from '../time/types';

/** The version of a policy in force at an instant: the latest that is effective by then; null when none is. */
export function policyInForce(policies: readonly ApprovalPolicy[], at: Millis): ApprovalPolicy | null {
  return policies.reduce<ApprovalPolicy | null>((best, policy) => {
    if (Date.parse(policy.effectiveFrom) > at) return best;
    const from = best === null ? -Infinity : Date.parse(best.effectiveFrom);
    const later = Date.parse(policy.effectiveFrom) - from;
    return later > 0 || (later === 0 && policy.version > (best?.version ?? 0)) ? policy : best;
  }, null);
}
