import type { ChangeView, CastVote } from '../../../src/contract/change';
import type { ApprovalPolicy, PolicyRow, StageDefinition } from '../../../src/domain/approvals/types';
import type { ProjectRules, RulesInForce } from '../../../src/domain/rules/types';
import { RESOLVERS } from '../../../src/contract/resolvers';
import { store } from '../../../src/store';
import { castVote } from '../../../src/usecases/cast-vote';
import { foldIssue } from '../../../src/usecases/fold-issue';
import { viewChange } from '../../../src/usecases/view-change';
import { goodChange, openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { STATUS, testRules } from '../support/rules';

/** A stage of one group, any one of which decides, unless told otherwise. */
export const stage = (id: string, more: Partial<StageDefinition> = {}): StageDefinition => ({
  id,
  name: id.toUpperCase(),
  approvers: [{ kind: 'group', groupId: id, via: id }],
  rule: { kind: 'any' },
  quorum: 0,
  veto: false,
  firstDecides: false,
  ...more,
});

export const policyOf = (rows: readonly PolicyRow[], more: Partial<ApprovalPolicy> = {}): ApprovalPolicy => ({
  id: 'change-approval',
  version: 1,
  effectiveFrom: '2026-01-01T00:00:00.000Z',
  hit: 'FIRST',
  rows,
  ...more,
});
export const otherwise = (...stages: StageDefinition[]): PolicyRow => ({
  id: 'all',
  name: 'All changes',
  when: 'otherwise',
  outcome: { kind: 'stages', stages },
});

/** The rules of the bench with other approval policies, and what else a test needs. */
export function rulesWith(
  policies: readonly ApprovalPolicy[],
  project: Partial<ProjectRules> = {},
  site: Partial<RulesInForce> = {},
): RulesInForce {
  const rules = testRules('enforce', site);
  const own = rules.projects['10'] as ProjectRules;
  return { ...rules, projects: { '10': { ...own, approvalPolicies: policies, ...project } } };
}

export interface Round {
  readonly bench: Bench;
  readonly issue: FakeIssue;
  readonly look: (who?: string) => Promise<ChangeView>;
  readonly vote: (who: string, extra?: Partial<CastVote>) => Promise<ChangeView>;
  readonly state: () => Promise<NonNullable<Awaited<ReturnType<typeof store.issues.get>>>>;
  readonly fold: () => Promise<void>;
}

/** A change that ann has raised and submitted under these stages. Who may manage changes: max alone. */
export async function submitted(
  stages: readonly StageDefinition[],
  options: {
    readonly fields?: Record<string, unknown>;
    readonly project?: Partial<ProjectRules>;
    readonly site?: Partial<RulesInForce>;
    readonly before?: (bench: Bench) => void | Promise<void>;
  } = {},
): Promise<Round> {
  const bench = await openBench(rulesWith([policyOf([otherwise(...stages)])], options.project, options.site));
  bench.site.restricted.set('manage-changes', new Set(['max', 'mona', 'ann']));
  await options.before?.(bench);
  const issue = bench.site.create(goodChange(options.fields));
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
  return roundOf(bench, issue);
}

export function roundOf(bench: Bench, issue: FakeIssue): Round {
  const look = async (who = 'ann') =>
    RESOLVERS['change.view'].answer.parse(
      await viewChange(bench.as(who), { issueId: issue.id }, { accountId: who }),
    );
  return {
    bench,
    issue,
    look,
    vote: async (who, extra = {}) => {
      const { approval } = await look('ann');
      const ballot = { roundId: approval.roundId ?? '', seal: approval.seal, vote: 'approve' as const };
      const request = { issueId: issue.id, ...ballot, ...extra };
      return RESOLVERS['change.vote'].answer.parse(
        await castVote(bench.as(who), request, { accountId: who }),
      );
    },
    state: async () => {
      const found = await store.issues.get(issue.id);
      if (found === null) throw new Error('no record');
      return found;
    },
    fold: async () => void (await foldIssue(bench.as(null), { issueId: issue.id, act: true })),
  };
}

/** The seats of a stage by person. */
export const seatsOf = (view: ChangeView, stageId: string) =>
  Object.fromEntries(
    (view.approval.stages.find(({ id }) => id === stageId)?.seats ?? []).map((seat) => [
      seat.accountId,
      seat,
    ]),
  );
export const as = (accountId: string) => ({ accountId });
