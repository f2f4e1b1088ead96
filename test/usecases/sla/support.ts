import type { SlaDraft } from '../../../src/domain/sla/types';
import type { IssueState } from '../../../src/store/issue-state-types';
import { workJob } from '../../../src/usecases/admin';
import type { Deps, IssueWork } from '../../../src/usecases/deps';
import { SLA } from '../../../src/usecases/sla';
import { workIssue } from '../../../src/usecases/work-issue';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, projectId } from '../../support/adopt';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
/** Monday, ten o'clock in Berlin. */
export const MONDAY = Date.parse('2026-11-23T09:00:00Z');
export const at = (ms: number): string => new Date(ms).toISOString();

/** A site whose project has adopted incident management. */
export async function openSla(seed: 'empty' | 'acme' = 'empty'): Promise<AdoptionSite> {
  const bench = openAdoptionSite(undefined, seed);
  await adopt(bench, ['incident-management']);
  bench.pushed.length = 0;
  return bench;
}

export const ask = (bench: AdoptionSite) => ({ projectId: projectId(bench) });

/** An incident as an agent raises it, brought into the ledger. */
export async function raise(
  bench: AdoptionSite,
  priority = 'High',
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly key: string }> {
  const rules = await bench.deps.store.rules.get();
  const [practice] = rules?.projects[projectId(bench)]?.practices ?? [];
  const made = await bench.site.call('agentLena', 'POST', '/rest/api/3/issue', {
    fields: {
      project: { id: projectId(bench) },
      issuetype: { id: practice?.issueTypeIds[0] ?? '' },
      summary: 'Mail is down',
      priority: { name: priority },
      ...more,
    },
  });
  if (made.status !== 201) throw new Error(JSON.stringify(made.body));
  const issue = { id: String(made.body.id), key: String(made.body.key) };
  await workIssue(bench.deps, { kind: 'fold', issueId: issue.id });
  bench.pushed.length = 0;
  return issue;
}

/** Works on everything that is queued, jobs and tickets, as the platform would. */
export async function work(bench: AdoptionSite, deps: Deps = bench.deps): Promise<void> {
  for (let message = bench.pushed.shift(); message; message = bench.pushed.shift()) {
    if (message.queue === 'job-work') await workJob(deps, (message.body as { jobId: string }).jobId);
    else if (message.queue === 'issue-work') await workIssue(deps, message.body as IssueWork);
  }
}

export async function stateOf(bench: AdoptionSite, issueId: string): Promise<IssueState> {
  const state = await bench.deps.store.issues.get(issueId);
  if (state === null) throw new Error(`Steward does not know issue ${issueId}`);
  return state;
}

/** When a policy's clock on a ticket is due, as lists show it. */
export const dueOf = async (bench: AdoptionSite, issueId: string, policyId = 'resolve') =>
  (await stateOf(bench, issueId)).clocks.find((clock) => clock.policyId === policyId)?.due ?? null;

/** What an admin would edit: the policy in force, without the marks of its version. */
export async function draftOf(bench: AdoptionSite, policyId = 'resolve'): Promise<SlaDraft> {
  const { policy } = await SLA['sla.policy'](bench.deps, { ...ask(bench), policyId }, bench.admin);
  if (policy === null) throw new Error(`there is no policy ${policyId}`);
  const { version: _v, effectiveFrom: _e, retired: _r, origin: _o, ...draft } = policy;
  return draft;
}

/** The draft with all its goals shortened or lengthened. */
export const scaled = (draft: SlaDraft, by: number): SlaDraft => ({
  ...draft,
  goals: draft.goals.map((goal) =>
    typeof goal.target === 'number' ? { ...goal, target: Math.round(goal.target * by) } : goal,
  ),
});

export async function save(bench: AdoptionSite, draft: SlaDraft, baseVersion = 0) {
  return SLA['sla.saveDraft'](bench.deps, { ...ask(bench), draft, baseVersion }, bench.admin);
}

/** Saves a draft and puts it in force. */
export async function activate(
  bench: AdoptionSite,
  draft: SlaDraft,
  openTickets: 'keep' | 'move' = 'keep',
  effectiveFrom: string | null = null,
) {
  const saved = await save(bench, draft);
  const draftVersion = saved.draft?.version ?? 0;
  const request = { ...ask(bench), policyId: draft.id, draftVersion, effectiveFrom, openTickets };
  return SLA['sla.activate'](bench.deps, request, bench.admin);
}

/** What a promise was refused with. */
export async function refusal(work: Promise<unknown>): Promise<{
  readonly code: string;
  readonly message: string;
  readonly remedy?: string;
}> {
  try {
    await work;
  } catch (error) {
    const { code, message, remedy } = error as { code: string; message: string; remedy?: string };
    return { code, message, ...(remedy !== undefined && { remedy }) };
  }
  throw new Error('nothing was refused');
}
