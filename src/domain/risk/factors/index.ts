import { backOutTested } from './back-out-tested';
import { businessHours } from './business-hours';
import type { FactorDefinition } from './definition';
import { emergency } from './emergency';
import { fieldsIncomplete } from './fields-incomplete';
import { hasTestPlan } from './has-test-plan';
import { leadTime } from './lead-time';
import { outageExpected } from './outage-expected';
import { peerReviewed } from './peer-reviewed';
import { production } from './production';
import { serviceCount } from './service-count';
import { windowLength } from './window-length';

/** All factors, in the order in which a panel shows them. */
export const FACTORS: readonly FactorDefinition[] = [
  production,
  emergency,
  serviceCount,
  outageExpected,
  leadTime,
  windowLength,
  businessHours,
  hasTestPlan,
  backOutTested,
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
