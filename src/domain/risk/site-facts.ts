import type { Millis } from '../time/types';
import type { Evidence, EvidenceService } from './evidence';
import type { FactKey } from './facts';
import type { Fact, Facts } from './types';

const DAY = 86_400_000;
/** Incidents on the services are counted over so many days, as `EvidenceService` says. */
const LATELY = 'last 30 days';

/**
 * Facts that the site knows. They are taken as they are when an assessment is made and never cause one by themselves.
 */
export const SITE_FACTS: readonly FactKey[] = [
  'recentIncidents',
  'neighbourIncidents',
  'timesBefore',
  'dependencyDepth',
  'singlePoint',
  'recordsInDoubt',
  'implementerLoad',
  'collisions',
];
const OF_SERVICES = SITE_FACTS.slice(0, 6);

/** "verified 12 days ago", "never verified", "not verified lately". */
function verification({ verifiedOn, stale }: EvidenceService, at: Millis): string {
  if (verifiedOn === null) return 'never verified';
  if (verifiedOn === undefined) return stale ? 'not verified lately' : 'verified lately';
  const days = Math.max(0, Math.floor((at - Date.parse(verifiedOn)) / DAY));
  return days === 0 ? 'verified today' : `verified ${days} ${days === 1 ? 'day' : 'days'} ago`;
}

/** The service that says most, and what it says; the first among equals. */
function most(
  services: readonly EvidenceService[],
  value: (service: EvidenceService) => number,
): { readonly service: EvidenceService; readonly value: number } | null {
  return services.reduce<{ service: EvidenceService; value: number } | null>(
    (found, service) =>
      found === null || value(service) > found.value ? { service, value: value(service) } : found,
    null,
  );
}

function ofServices(evidence: Evidence, fact: (value: Fact['value'], source: string) => Fact): Facts {
  const { services, unknown, timesBefore } = evidence;
  const found: Partial<Record<FactKey, Fact>> = {
    recordsInDoubt: fact(unknown.length + services.filter(({ stale }) => stale).length, 'services registry'),
  };
  const asOf = Date.parse(evidence.at);
  const map = (service: EvidenceService): string => `service map, ${verification(service, asOf)}`;
  const own = most(services, ({ incidents }) => incidents);
  const near = most(services, ({ neighbourIncidents }) => neighbourIncidents);
  const deep = most(services, ({ depth }) => depth);
  const single = most(services, (service) => (service.single ? 1 : 0));
  if (own !== null) found.recentIncidents = fact(own.value, `incidents on ${own.service.name}, ${LATELY}`);
  if (near !== null) {
    const source = `incidents on the neighbours of ${near.service.name}, ${LATELY}`;
    found.neighbourIncidents = fact(near.value, source);
  }
  if (deep !== null) found.dependencyDepth = fact(deep.value, map(deep.service));
  if (single !== null) found.singlePoint = fact(single.value === 1, map(single.service));
  if (timesBefore !== null) {
    found.timesBefore = fact(timesBefore, `closed changes “${evidence.of.model}” on the same service`);
  }
  return found;
}

/**
 * The facts that come with the services, the plan and the people. What nobody has gathered is absent: it can't be
 * answered. What isn't there because the service or the window is blank is null: whoever fills that in answers it too.
 */
export function siteFacts(
  evidence: Evidence | null,
  blank: { readonly service: boolean; readonly window: boolean },
  plan: { readonly collisions: number | null; readonly load: number | null },
  at: Millis,
): Facts {
  const since = evidence === null ? at : Date.parse(evidence.at);
  const fact = (value: Fact['value'], source: string): Fact => ({ value, source, at: since });
  const facts: Partial<Record<FactKey, Fact>> = {};
  // Without a registry nothing is known of any service, and nobody can settle that on the change.
  if (evidence !== null && evidence.siteHasServices !== false) {
    if (blank.service) for (const key of OF_SERVICES) facts[key] = fact(null, 'affected services');
    else Object.assign(facts, ofServices(evidence, fact));
  }
  if (plan.load !== null) facts.implementerLoad = fact(plan.load, 'plan of changes');
  if (plan.collisions !== null) facts.collisions = fact(plan.collisions, 'plan of changes');
  else if (blank.window) facts.collisions = fact(null, 'planned start');
  return facts;
}
