import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';

/** Points of the hourly quota, as Jira counts them. */
export interface Points {
  readonly limit: number;
  readonly remaining: number;
  /** Seconds until the quota begins anew. */
  readonly resetsInS: number;
  /** All sites of the app draw on the same quota. */
  readonly shared: boolean;
}

const HOUR_S = '3600';

/**
 * Reads the quota from the structured headers of an answer: `RateLimit-Policy: "global-app-quota";q=65000;w=3600` and
 * `RateLimit: "global-app-quota";r=13712;t=600`, with "Beta-" before them while Atlassian only informs
 * (developer.atlassian.com/cloud/jira/platform/rate-limiting). The quota is the policy whose window is an hour; limits a second
 * have others. Null: this answer doesn't say.
 */
export function pointsOf(header: (name: string) => string | null): Points | null {
  for (const prefix of ['', 'Beta-']) {
    const policies = items(header(`${prefix}RateLimit-Policy`));
    const left = items(header(`${prefix}RateLimit`));
    for (const [name, policy] of policies) {
      const now = left.get(name);
      const [limit, remaining, resetsInS] = [policy['q'], now?.['r'], now?.['t']].map(Number);
      if (policy['w'] !== HOUR_S || ![limit, remaining, resetsInS].every(Number.isFinite)) continue;
      return {
        limit: limit ?? 0,
        remaining: remaining ?? 0,
        resetsInS: resetsInS ?? 0,
        shared: name.includes('global'),
      };
    }
  }
  return null;
}

/** `"name";a=1;b=2, "other";a=3` by name. */
function items(value: string | null): Map<string, Readonly<Record<string, string>>> {
  const found = new Map<string, Readonly<Record<string, string>>>();
  for (const item of (value ?? '').split(',')) {
    const [name = '', ...parts] = item.split(';').map((part) => part.trim());
    if (name === '') continue;
    const pairs = parts.map((part) => part.split('=')).map(([key = '', text = '']) => [key, text] as const);
    found.set(name.replaceAll('"', ''), Object.fromEntries(pairs));
  }
  return found;
}

/** Asks Jira for next to nothing, to see what it says of the quota. One call. */
export async function readPoints(jira: JiraClient): Promise<Points | null> {
  const { headers } = await jira.exchange(ENDPOINTS.myself, { answer: z.unknown() });
  return pointsOf((name) => headers.get(name));
}
