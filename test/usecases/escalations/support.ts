import type { RulesInForce, SlaSettingsRules, TeamRules } from '../../../src/domain/rules/types';
import type { EscalationAction, SlaPolicy } from '../../../src/domain/sla/types';
import { store } from '../../../src/store';
import type { FiredStep } from '../../../src/store/issue-state-types';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { workIssue } from '../../../src/usecases/work-issue';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { INCIDENT, testRules } from '../support/rules';

export const H = 3_600_000;
export const TEAM_FIELD = 'customfield_30';

export interface Wishes {
  readonly actions: readonly EscalationAction[];
  readonly settings?: SlaSettingsRules;
  readonly teams?: Readonly<Record<string, TeamRules>>;
  readonly change?: (policy: SlaPolicy) => SlaPolicy;
}

/** The test rules with one escalation, at 75 % of P1's four hours, that does what is wished. */
export function rulesWith({ actions, settings, teams, change = (policy) => policy }: Wishes): RulesInForce {
  const rules = testRules();
  const project = rules.projects['10'];
  const policy = project?.slaPolicies[0];
  if (project === undefined || policy === undefined) throw new Error('the test rules have no policy');
  const escalations = [{ id: 'soon', name: '75 % used', at: { percent: 75 }, actions: [...actions] }];
  return {
    ...rules,
    projects: {
      '10': {
        ...project,
        priority: null,
        slaPolicies: [change({ ...policy, escalations })],
        ...(settings && { slaSettings: settings }),
        ...(teams && { teams, teamField: TEAM_FIELD }),
      },
    },
  };
}

export const incident = (bench: Bench, extra: Record<string, unknown> = {}): FakeIssue =>
  bench.site.create({
    issuetype: INCIDENT,
    status: { id: '11', name: 'Open' },
    priority: { id: '1', name: 'Highest' },
    assignee: { accountId: 'bob', accountType: 'atlassian' },
    labels: [],
    ...extra,
  });

export const created = (bench: Bench, issue: FakeIssue) =>
  handleIssueEvent(bench.as(null), { eventType: 'avi:jira:created:issue', issue: { id: issue.id } });
export const updated = (bench: Bench, issue: FakeIssue, changelogId: string) =>
  handleIssueEvent(bench.as(null), {
    eventType: 'avi:jira:updated:issue',
    issue: { id: issue.id },
    changelog: { id: changelogId },
  });
export const due = (bench: Bench, issue: FakeIssue) =>
  workIssue(bench.as(null), { kind: 'due', issueId: issue.id });

/** An incident whose escalation is due now. */
export async function open(wishes: Wishes, extra: Record<string, unknown> = {}) {
  const bench = await openBench(rulesWith(wishes));
  const issue = incident(bench, extra);
  await created(bench, issue);
  bench.reset();
  const start = bench.site.now;
  bench.site.now = start + 3 * H;
  return { bench, issue, start };
}

export const fired = async (issue: FakeIssue): Promise<readonly FiredStep[]> =>
  (await store.issues.get(issue.id))?.fired ?? [];
export const actionsOf = async (issue: FakeIssue) => (await fired(issue))[0]?.actions ?? [];
