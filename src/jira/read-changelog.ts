import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { jiraInstant } from './instant';

/** Jira takes at most ten field ids in one bulk fetch of changelogs. */
export const MAX_CHANGELOG_FIELDS = 10;

/** One entry of a changelog as Jira writes it, in bulk and beside an issue alike. */
export const changeHistory = z.object({
  id: z.string(),
  created: jiraInstant,
  author: z.object({ accountId: z.string(), accountType: z.string().optional() }).nullish(),
  // A record, not an object with a key "toString": an item without it would answer with Object's own method.
  items: z.array(z.record(z.string(), z.unknown())),
});
const answer = z.object({
  issueChangeLogs: z
    .array(
      z.object({
        issueId: z.string(),
        changeHistories: z.array(changeHistory),
      }),
    )
    .default([]),
  nextPageToken: z.string().nullish(),
});

/** One changelog entry, with instants in epoch milliseconds. */
export interface ChangeEntry {
  readonly id: string;
  readonly at: number;
  readonly author: string | null;
  /** Jira's account type of the author: atlassian, app, customer. */
  readonly authorType: string | null;
  readonly items: readonly {
    readonly fieldId: string;
    readonly from: string | null;
    readonly fromString: string | null;
    readonly to: string | null;
    readonly toString: string | null;
  }[];
}

/** The history of one issue in the given fields (null: in all), oldest first. One call for up to 10,000 entries. */
export const readChangelog = async (
  jira: JiraClient,
  issueId: string,
  fieldIds: readonly string[] | null,
): Promise<ChangeEntry[]> => (await readChangelogs(jira, [issueId], fieldIds)).get(issueId) ?? [];

/** The histories of up to 1,000 issues by id, each oldest first; an issue without entries is absent. */
export async function readChangelogs(
  jira: JiraClient,
  issueIds: readonly string[],
  fieldIds: readonly string[] | null,
): Promise<Map<string, ChangeEntry[]>> {
  const wanted = new Set(issueIds);
  const found = new Map<string, ChangeEntry[]>();
  let nextPageToken: string | undefined;
  do {
    const page = await jira.call(ENDPOINTS.fetchChangelogs, {
      body: {
        issueIdsOrKeys: issueIds,
        ...(fieldIds !== null && { fieldIds: [...new Set(fieldIds)].slice(0, MAX_CHANGELOG_FIELDS) }),
        maxResults: 10_000,
        ...(nextPageToken !== undefined && { nextPageToken }),
      },
      answer,
    });
    // A page may cut an issue in two.
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      if (wanted.has(issueId))
        found.set(issueId, [...(found.get(issueId) ?? []), ...changeHistories.map(entryOf)]);
    nextPageToken = page.nextPageToken ?? undefined;
  } while (nextPageToken !== undefined);
  for (const entries of found.values()) entries.sort(byTime);
  return found;
}

/** Orders Jira's ids, which are numbers in text: by length first, since they have no leading zeros. */
export const compareIds = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** Orders entries oldest first. */
export const byTime = (a: ChangeEntry, b: ChangeEntry): number => a.at - b.at || compareIds(a.id, b.id);

export function entryOf({ id, created, author, items }: z.infer<typeof changeHistory>): ChangeEntry {
  return {
    id,
    at: created,
    author: author?.accountId ?? null,
    authorType: author?.accountType ?? null,
    items: items.map((item) => ({
      fieldId: textOf(item, 'fieldId') ?? textOf(item, 'field') ?? '',
      from: textOf(item, 'from'),
      fromString: textOf(item, 'fromString'),
      to: textOf(item, 'to'),
      toString: textOf(item, 'toString'),
    })),
  };
}

const textOf = (item: Readonly<Record<string, unknown>>, key: string): string | null => {
  const value = Object.hasOwn(item, key) ? item[key] : null;
  return typeof value === 'string' ? value : null;
};
