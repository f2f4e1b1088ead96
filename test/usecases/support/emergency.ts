import { checkGate, type GateAnswer } from '../../../src/usecases/check-gate';
import { viewChange } from '../../../src/usecases/view-change';
import type { ChangeView } from '../../../src/contract/change';
import type { Bench } from './app-bench';
import type { FakeIssue } from './fake-site';
import { INCIDENT, STATUS } from './rules';
import { tell } from './schedule';

/** The panel as somebody sees it. */
export const seenBy = (bench: Bench, issue: FakeIssue, who: string): Promise<ChangeView> =>
  viewChange(bench.as(who), { issueId: issue.id }, { accountId: who });

/** An incident that is open and grave, unless said otherwise. */
export const incident = (bench: Bench, extra: Record<string, unknown> = {}): FakeIssue =>
  bench.site.create({
    issuetype: INCIDENT,
    priority: { id: '1', name: 'Highest' },
    status: { id: STATUS.open, name: 'Open', statusCategory: { key: 'new' } },
    ...extra,
  });

/** What the gate says on the way into a status. */
export const askGate = (
  bench: Bench,
  issue: FakeIssue,
  to: string = STATUS.implementing,
  modifiedFields: Record<string, unknown> = {},
): Promise<GateAnswer> =>
  checkGate(bench.as(null), { issue: { key: issue.key }, transition: { modifiedFields, to: { id: to } } });

/** Moves it as a person does, and has Steward take that up. */
export async function go(bench: Bench, issue: FakeIssue, statusId: string, by = 'ann'): Promise<void> {
  bench.site.move(issue, statusId, `status ${statusId}`, by);
  await tell(bench, issue);
}

export const grant = (bench: Bench, permission: string, ...who: string[]): void =>
  void bench.site.restricted.set(permission, new Set(who));
