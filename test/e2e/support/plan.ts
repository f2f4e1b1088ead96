import { people } from '../../../sandbox/jira/seed/people';
import { callResolver } from '../../../sandbox/replay/adopt-practice';
import type { Sandbox } from '../../../sandbox';
import type { CalendarEntry } from '../../../src/contract/schedule';

const DAY = 86_400_000;
export const PROJECT = '10000';

/** What the change manager's calendar holds of the next forty days. */
export async function plannedEntries(site: Sandbox): Promise<readonly CalendarEntry[]> {
  const now = site.clock.now();
  const span = { from: new Date(now).toISOString(), to: new Date(now + 40 * DAY).toISOString() };
  const request = { projectId: PROJECT, ...span, allProjects: false };
  const { entries } = await callResolver(
    site,
    'steward-sla',
    people.changeManager.id,
    'schedule.read',
    request,
  );
  return entries;
}

/** The key of the only issue, or the last one, with this summary. Throws when there is none. */
export function keyOf(site: Sandbox, summary: string): string {
  const found = site.jira.context.tables.table('issues').all();
  const issue = found.filter((row) => row.summary === summary).at(-1);
  if (!issue) throw new Error(`there is no issue "${summary}"`);
  return issue.key;
}

/** Everybody who is asked approves, until the change is approved. */
export async function approveAll(site: Sandbox, issueId: string): Promise<void> {
  const voters = ['agentDiego', 'agentYuki', 'cabPriya', 'cabTomasz', 'cabIngrid', 'changeManager'] as const;
  for (const who of voters) {
    const ask = { site, moduleKey: 'steward-change', accountId: people[who].id } as const;
    const { approval } = await callResolver(site, ask.moduleKey, ask.accountId, 'change.view', { issueId });
    if (approval.phase === 'approved') return;
    if (!approval.you.canVote) continue;
    const { roundId, seal } = approval;
    await callResolver(site, ask.moduleKey, ask.accountId, 'change.vote', {
      ...{ issueId, seal, roundId: roundId ?? '', vote: 'approve' },
    });
  }
}
