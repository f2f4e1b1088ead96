import { backOutEvidence } from './back-out-evidence';
import { backOutTested } from './back-out-tested';
import { businessHours } from './business-hours';
import { collisions } from './collisions';
import { dayOffAfter } from './day-off-after';
import type { FactorDefinition } from './definition';
import { dependencyDepth } from './dependency-depth';
import { emergency } from './emergency';
import { fieldsIncomplete } from './fields-incomplete';
import { hasTestPlan } from './has-test-plan';
import { implementerLoad } from './implementer-load';
import { leadTime } from './lead-time';
import { neighbourIncidents } from './neighbour-incidents';
import { novelty } from './novelty';
import { outageExpected } from './outage-expected';
import { peerReviewed } from './peer-reviewed';
import { production } from './production';
import { recentIncidents } from './recent-incidents';
import { redundancy } from './redundancy';
import { serviceCount } from './service-count';
import { serviceRecords } from './service-records';
import { size } from './size';
import { testEvidence } from './test-evidence';
import { windowLength } from './window-length';

/** All factors, in the order in which a panel shows them. */
export const FACTORS: readonly FactorDefinition[] = [
  production,
  emergency,
  // First of those that ask for the service: its question is the one that is put.
  serviceCount,
  recentIncidents,
  neighbourIncidents,
  novelty,
  dependencyDepth,
  redundancy,
  serviceRecords,
  size,
  outageExpected,
  leadTime,
  windowLength,
  businessHours,
  dayOffAfter,
  collisions,
  implementerLoad,
  hasTestPlan,
  testEvidence,
  backOutTested,
  backOutEvidence,
  peerReviewed,
  fieldsIncomplete,
];

const BY_ID = new Map(FACTORS.map((factor) => [factor.id, factor]));

/** The code of a factor. Throws a RangeError for an id that this version of the app doesn't know. */
export function factorCode(id: string): FactorDefinition {
  const found = BY_ID.get(id);
  if (found === undefined) {
    throw new RangeError(
      `The risk model uses the factor "${id}", which this version doesn't know: choose another model version.`,
    );
  }
  return found;
}
