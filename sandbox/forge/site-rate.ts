import { LIMITS } from './limits';

/** Counts one invocation of an installation; false: it is one too many. */
export type SiteRate = () => boolean;

/**
 * 7,000 a minute and 300 a second for all that people and web triggers invoke.
 * Source: developer.atlassian.com/platform/forge/limits-invocation; web triggers count: runtime-reference/web-trigger.
 */
export function createSiteRate(pace: () => number): SiteRate {
  let [minute, inMinute] = [-1, 0];
  let [second, inSecond] = [-1, 0];
  return () => {
    const now = pace();
    if (Math.floor(now / 60_000) !== minute) [minute, inMinute] = [Math.floor(now / 60_000), 0];
    if (Math.floor(now / 1000) !== second) [second, inSecond] = [Math.floor(now / 1000), 0];
    inMinute += 1;
    inSecond += 1;
    return inMinute <= LIMITS.siteInvocationsPerMinute && inSecond <= LIMITS.siteInvocationsPerSecond;
  };
}
