import { requestJira } from '@forge/bridge';

export interface Person {
  readonly name: string;
  /** Only https: and data: addresses; null shows the default picture. */
  readonly avatarUrl: string | null;
}
export type People = ReadonlyMap<string, Person>;

/** Jira's bulk read takes at most this many accounts in one page. */
const PAGE = 90;

interface BulkUser {
  accountId?: unknown;
  displayName?: unknown;
  avatarUrls?: Record<string, unknown> | null;
}

function toEntry(user: BulkUser): readonly [string, Person][] {
  if (typeof user.accountId !== 'string' || typeof user.displayName !== 'string') return [];
  const url = user.avatarUrls?.['48x48'];
  const safe = typeof url === 'string' && /^(https:|data:image\/)/.test(url) ? url : null;
  return [[user.accountId, { name: user.displayName, avatarUrl: safe }]];
}

/**
 * Names and pictures of accounts, read as the viewer (GET /rest/api/3/user/bulk). Steward stores ids only.
 * Accounts that the viewer cannot see are absent from the answer; a refusal gives an empty map.
 */
export async function readPeople(accountIds: readonly string[]): Promise<People> {
  const ids = [...new Set(accountIds)].sort();
  const found: [string, Person][] = [];
  for (let start = 0; start < ids.length; start += PAGE) {
    const query = new URLSearchParams(ids.slice(start, start + PAGE).map((id) => ['accountId', id]));
    query.set('maxResults', String(PAGE));
    const response = await requestJira(`/rest/api/3/user/bulk?${query.toString()}`, {
      headers: { Accept: 'application/json' },
    });
    if (!response.ok) continue;
    const body = (await response.json()) as { values?: BulkUser[] };
    found.push(...(body.values ?? []).flatMap(toEntry));
  }
  return new Map(found);
}
