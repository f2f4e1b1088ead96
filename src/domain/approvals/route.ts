import { higher } from '../risk/level';
import type { Level } from '../risk/types';
import { listWords } from './words';
import type { ApprovalPolicy, PolicyRow } from './types';

export { policyProblems } from './check-policy';
export { shippedPolicy, type PolicyGroups } from './shipped-policy';

/**
 * The row of the table that applies: the first that names the level, else the one that says "otherwise". A level that
 * isn't known (null) counts as the most cautious one. Throws a RangeError for a table without an end.
 */
export function route(policy: ApprovalPolicy, level: Level | null): PolicyRow {
  const wanted = level ?? 'Very high';
  const row = policy.rows.find(({ when }) => when === 'otherwise' || when.levels.includes(wanted));
  if (row === undefined) {
    throw new RangeError(
      `The approval policy ${policy.id} version ${policy.version} has no row for ${wanted}: end it with "otherwise".`,
    );
  }
  return row;
}

/** For which levels a row applies: "Low and Medium", "everything else". */
export function whenWords(row: PolicyRow): string {
  return row.when === 'otherwise' ? 'everything else' : listWords(row.when.levels);
}

/** The version of a policy in force at an instant: the latest that is effective by then; null when none is. */
export function policyInForce(policies: readonly ApprovalPolicy[], at: number): ApprovalPolicy | null {
  return policies.reduce<ApprovalPolicy | null>((best, policy) => {
    if (Date.parse(policy.effectiveFrom) > at) return best;
    const from = best === null ? -Infinity : Date.parse(best.effectiveFrom);
    const later = Date.parse(policy.effectiveFrom) - from;
    return later > 0 || (later === 0 && policy.version > (best?.version ?? 0)) ? policy : best;
  }, null);
}

/** Whether a level asks for two distinct people at least. */
export function needsTwoPeople(level: Level): boolean {
  return higher(level, 'High') === level;
}
