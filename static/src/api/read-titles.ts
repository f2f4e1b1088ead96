import { requestJira } from '@forge/bridge';

/** Jira's bulk read takes at most this many issues (POST /rest/api/3/issue/bulkfetch). */
const PAGE = 100;

interface BulkIssue {
  id?: unknown;
  fields?: { summary?: unknown };
}

/** One page; nothing where Jira refuses or can't be reached. */
async function readPage(ids: readonly string[]): Promise<readonly BulkIssue[]> {
  try {
    const response = await requestJira('/rest/api/3/issue/bulkfetch', {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      body: JSON.stringify({ issueIdsOrKeys: ids, fields: ['summary'] }),
    });
    if (!response.ok) return [];
    return ((await response.json()) as { issues?: BulkIssue[] }).issues ?? [];
  } catch {
    return [];
  }
}

/** Summaries of issues by id, read as the viewer. Absent are those that the viewer can't see or that weren't given. */
export async function readTitles(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < ids.length; start += PAGE)
    for (const { id, fields } of await readPage(ids.slice(start, start + PAGE)))
      if (typeof id === 'string' && typeof fields?.summary === 'string') found.set(id, fields.summary);
  return found;
}
