import * as z from 'zod';
import { JiraError } from '../context';
import { ok, page, readBody } from '../http';
import { callerOf } from '../issues/caller';
import { changesOf, formatChange } from '../issues/changelog';
import { canBrowse, findIssue } from '../issues/find-issue';
import { READ, onIssue } from './issue-target';
import type { Route } from '../context';
import type { ChangeGroup } from '../entities';

const bulkBody = z.strictObject({
  issueIdsOrKeys: z.array(z.coerce.string()).min(1).max(1000),
  fieldIds: z.array(z.string()).max(10).optional(),
  maxResults: z.number().int().min(1).max(10_000).optional(),
  nextPageToken: z.string().optional(),
});
const list = z.looseObject({ changelogIds: z.array(z.number().int()) });

export const changelogRoutes: readonly Route[] = [
  onIssue('GET', '/changelog', ({ context, request, caller, issue }) =>
    ok({
      self: `${context.siteUrl}${request.path}`,
      ...page(request, changesOf(context, issue.id), (row) => formatChange(context, caller, row), 100, 100),
    }),
  ),
  onIssue(
    'POST',
    '/changelog/list',
    ({ context, request, caller, issue }) => {
      const wanted = new Set(readBody(list, request).changelogIds.map(String));
      const rows = changesOf(context, issue.id).filter((row) => wanted.has(row.id));
      const histories = rows.map((row) => formatChange(context, caller, row));
      return ok({ startAt: 0, maxResults: histories.length, total: histories.length, histories });
    },
    { scopes: READ },
  ),
  {
    method: 'POST',
    path: '/rest/api/3/changelog/bulkfetch',
    scopes: READ,
    points: (response) =>
      1 + (response.body as { issueChangeLogs: { changeHistories: unknown[] }[] }).issueChangeLogs.length,
    handle(context, request) {
      const body = readBody(bulkBody, request);
      const caller = callerOf(context, request.actor);
      const issues = [...new Set(body.issueIdsOrKeys)]
        .flatMap((name) => findIssue(context, name) ?? [])
        .filter((issue) => canBrowse(context, caller, issue));
      const wanted = body.fieldIds && body.fieldIds.length > 0 ? new Set(body.fieldIds) : null;
      // All entries of all issues in one order, by date and then issue id; a page may cut an issue in two.
      const rows = [...new Set(issues.map((issue) => issue.id))]
        .flatMap((id) => changesOf(context, id))
        .map((row) =>
          wanted ? { ...row, items: row.items.filter((item) => wanted.has(item.fieldId)) } : row,
        )
        .filter((row) => row.items.length > 0)
        .sort(
          (a, b) =>
            a.created.localeCompare(b.created) ||
            Number(a.issueId) - Number(b.issueId) ||
            Number(a.id) - Number(b.id),
        );
      const from = readToken(body.nextPageToken);
      const to = from + (body.maxResults ?? 1000);
      const logs = group(rows.slice(from, to)).map(([issueId, changes]) => ({
        issueId,
        // Unlike every other resource this one answers `created` as epoch milliseconds, as its example shows.
        changeHistories: changes.map((row) => ({
          ...formatChange(context, caller, row),
          created: Date.parse(row.created),
        })),
      }));
      return ok({ issueChangeLogs: logs, ...(to < rows.length ? { nextPageToken: makeToken(to) } : {}) });
    },
  },
];

function group(rows: readonly ChangeGroup[]): [string, ChangeGroup[]][] {
  const byIssue = new Map<string, ChangeGroup[]>();
  for (const row of rows) byIssue.set(row.issueId, [...(byIssue.get(row.issueId) ?? []), row]);
  return [...byIssue];
}
const makeToken = (offset: number): string => Buffer.from(`changelog:${offset}`).toString('base64url');
function readToken(token: string | undefined): number {
  if (token === undefined) return 0;
  const match = /^changelog:(\d+)$/.exec(Buffer.from(token, 'base64url').toString());
  if (!match) throw new JiraError(400, ['The nextPageToken is invalid.']);
  return Number(match[1]);
}
