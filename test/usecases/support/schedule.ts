import type { CompiledFreeze } from '../../../src/domain/schedule/types';
import { store } from '../../../src/store';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { castVote } from '../../../src/usecases/cast-vote';
import { viewChange } from '../../../src/usecases/view-change';
import { goodChange, type Bench } from './app-bench';
import type { FakeIssue } from './fake-site';
import { FIELD, STATUS } from './rules';

/** Tells of the last entry of an issue's changelog, as Jira's event does, and works on what follows. */
export async function tell(bench: Bench, issue: FakeIssue): Promise<void> {
  const last = issue.changelog.at(-1);
  await handleIssueEvent(bench.as(null), {
    eventType: last === undefined ? 'avi:jira:created:issue' : 'avi:jira:updated:issue',
    issue: { id: issue.id },
    ...(last !== undefined && { changelog: { id: last.id } }),
  });
  await bench.drain();
}

export const window = (from: string, to: string) => ({
  [FIELD.plannedStart]: `2026-11-${from}:00.000+0000`,
  [FIELD.plannedEnd]: `2026-11-${to}:00.000+0000`,
});

/** A change that was submitted and taken up, planned from 10:00 to 12:00 on the 23rd unless said otherwise. */
export async function submitted(
  bench: Bench,
  extra: Record<string, unknown> = {},
  by = 'ann',
): Promise<FakeIssue> {
  const issue = bench.site.create(goodChange(extra), by);
  await tell(bench, issue);
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval', by);
  await tell(bench, issue);
  return issue;
}

/** The same, approved by a peer and scheduled. */
export async function approved(
  bench: Bench,
  extra: Record<string, unknown> = {},
  by = 'ann',
): Promise<FakeIssue> {
  const issue = await submitted(bench, extra, by);
  const seen = await viewChange(bench.as('pia'), { issueId: issue.id }, { accountId: 'pia' });
  const { roundId, seal } = seen.approval;
  const vote = { issueId: issue.id, roundId: roundId ?? '', seal, vote: 'approve' as const };
  await castVote(bench.as('pia'), vote, { accountId: 'pia' });
  bench.site.move(issue, STATUS.scheduled, 'Scheduled', by);
  await tell(bench, issue);
  return issue;
}

export const planOf = async ({ id }: FakeIssue) => (await store.issues.get(id))?.plan ?? null;
export const published = ({ properties }: FakeIssue) =>
  properties.get('steward-change') as Record<string, unknown> | undefined;

/** A freeze on the 23rd from 09:00 to 18:00 UTC, as the rules carry it. */
export const compiled = (extra: Partial<CompiledFreeze> = {}): CompiledFreeze => ({
  id: 'year-end',
  version: 1,
  name: 'Year end',
  why: 'The books are closed.',
  scope: { projects: [], services: [], kinds: [], environments: [] },
  effect: 'block',
  absolute: false,
  exemptStandard: false,
  approvers: { accounts: [], groups: [] },
  occurrences: [['2026-11-23T09:00:00.000Z', '2026-11-23T18:00:00.000Z']],
  ...extra,
});
