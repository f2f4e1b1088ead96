import type { FrameLocator, Locator } from 'playwright-core';
import type { Sandbox } from '../../../sandbox';

export type ClockName = 'Time to acknowledge' | 'Time to resolve';

/** One clock in the Clocks frame beside an issue. */
export const clockOf = (panel: FrameLocator, name: ClockName): Locator =>
  panel.getByRole('listitem').filter({ has: panel.getByRole('heading', { name, exact: true }) });

/** Lives through everything until an instant, given with its offset: "2026-11-23T09:15+01:00". */
export async function liveUntil(site: Sandbox, at: string): Promise<void> {
  await site.clock.step(Date.parse(at) - site.clock.now());
  await site.settle();
}

/** An issue as Jira has stored it, with its status and priority by name. Throws when there is none. */
export function storedIssue(site: Sandbox, key: string): { id: string; status: string; priority: string } {
  const { tables } = site.jira.context;
  const issue = tables.table('issues').find((row) => row.key === key);
  if (!issue) throw new Error(`there is no issue ${key}`);
  const status = tables.table('statuses').get(issue.statusId)?.name ?? '';
  return {
    id: issue.id,
    status,
    priority: tables.table('priorities').get(issue.priorityId ?? '')?.name ?? '',
  };
}

/** What Steward wrote to an issue's comments to escalate: the step by its marker, for whom, whether customers see it. */
export function escalationsOf(
  site: Sandbox,
  issueId: string,
): { marker: string; mentions: string | null; isPublic: boolean; at: string }[] {
  return site.jira.context.tables
    .table('comments')
    .where((comment) => comment.issueId === issueId && 'steward.escalation' in comment.properties)
    .map(({ properties, body, jsdPublic, created }) => ({
      marker: (properties['steward.escalation'] as { id: string }).id,
      mentions: /"type":"mention","attrs":\{"id":"([^"]+)"/.exec(JSON.stringify(body))?.[1] ?? null,
      isPublic: jsdPublic,
      at: created,
    }));
}

/** Kind and data of every audit record of an issue, oldest first. */
export function auditOf(site: Sandbox, issueId: string): { kind: string; data: Record<string, unknown> }[] {
  const asked = {
    entityName: 'audit',
    indexName: 'by-subject',
    partition: [issueId],
    sort: 'ASC',
    limit: 100,
  };
  const { status, text } = site.forge.kvs('/api/v1/entity/query', asked);
  if (status !== 200) throw new Error(text);
  const rows = (JSON.parse(text) as { data: { value: { body: string } }[] }).data;
  return rows.map(({ value }) => JSON.parse(value.body) as { kind: string; data: Record<string, unknown> });
}

/** What the audit chain of an issue tells of escalations. */
export const escalationRecords = (site: Sandbox, issueId: string): string[] =>
  auditOf(site, issueId).flatMap(({ kind }) => (kind.startsWith('escalation') ? [kind] : []));
