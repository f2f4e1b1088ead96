import { figure } from '../../../scripts/prove/markdown';
import { measureUnits, type UnitCosts } from './measure';
import { peakDay, PROFILE } from './profile';
import { carries, simulate, type Day } from './simulate';

/**
 * Points an hour of Jira: tier 1 (default) is shared by all customers of the app; tier 2 (on review) is per tenant, for an Enterprise
 * site 150,000 and 30 a user, 500,000 at most.
 * Source: developer.atlassian.com/cloud/jira/platform/rate-limiting, as of 9 October 2026.
 */
export const POINTS = { shared: 65_000, tenant: Math.min(500_000, 150_000 + 30 * PROFILE.agents) } as const;
/** Minutes that background work may wait: an event may take Forge three minutes to deliver. */
export const MAY_WAIT = 5;

export interface ScaleProof {
  readonly small: UnitCosts;
  readonly costs: UnitCosts;
  readonly day: Day;
  /** Times the profile that fit, with its rules and with those of one project. */
  readonly fits: number;
  readonly fitsWithSmallRules: number;
  readonly shortfalls: readonly string[];
}

export async function provingScale(projects: number): Promise<ScaleProof> {
  const small = await measureUnits(1);
  const costs = await measureUnits(projects);
  const minutes = peakDay();
  const day = simulate(minutes, costs);
  const fits = carries(minutes, costs, MAY_WAIT);
  return {
    small,
    costs,
    day,
    fits,
    fitsWithSmallRules: carries(minutes, small, MAY_WAIT),
    shortfalls: wallsOf(day, fits),
  };
}

/** What the profile meets, in plain words; the first is the one that is met first. */
export function wallsOf(day: Day, fits: number): string[] {
  const walls: string[] = [];
  const { demand } = day.peak;
  if (fits < 1)
    walls.push(
      `A customer of ${PROFILE.agents.toLocaleString('en')} agents does not fit: Steward carries ${(fits * 100).toFixed(0)} % of its busiest day. In the peak minute storage is asked for ${figure(Math.round(demand.readUnits))} read units of the 4,000 that Forge gives an installation.`,
    );
  if (day.refused > 0)
    walls.push(
      `In ${day.refused} minutes of that day panels alone ask for more than storage gives: some are told to try again in a minute.`,
    );
  if (day.waiting.minutes > 0)
    walls.push(
      `Background work waits in ${day.waiting.minutes} minutes of that day, at the most ${Number.isFinite(day.waiting.longest) ? `${day.waiting.longest.toFixed(1)} minutes` : 'for as long as panels take everything'}, for ${day.waiting.by}.`,
    );
  if (day.pointsInAnHour > POINTS.shared)
    walls.push(
      `The busiest hour takes ${figure(Math.round(day.pointsInAnHour))} Jira points: more than the ${POINTS.shared.toLocaleString('en')} that all customers of the app share by default. The tier per tenant (${POINTS.tenant.toLocaleString('en')}) is needed before such a customer.`,
    );
  if (day.pointsInAnHour > POINTS.tenant)
    walls.push(`It is more than the tier per tenant too (${figure(POINTS.tenant)}).`);
  return walls;
}
