import type { RequestOf } from '../../../src/contract/resolvers';
import type { MadeChange, TemplateContent, TemplateView } from '../../../src/contract/templates';
import { store } from '../../../src/store';
import { castVote } from '../../../src/usecases/cast-vote';
import { TEMPLATES } from '../../../src/usecases/templates';
import { viewChange } from '../../../src/usecases/view-change';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { STATUS, testRules } from '../support/rules';
import { tell } from '../support/schedule';

export const PROJECT = '10';
export const ID = 'restart-mail';

export const content = (more: Partial<TemplateContent> = {}): TemplateContent => ({
  name: 'Restart mail',
  description: 'Restarts the mail service in its window.',
  summary: 'Restart the mail service',
  fields: [
    { field: 'description', mode: 'locked', value: 'Restart all nodes, one after the other.' },
    { field: 'implementationPlan', mode: 'locked', value: 'Drain\nRestart\n\nCheck' },
    { field: 'backOutPlan', mode: 'default', value: 'Start the old node' },
    { field: 'testPlan', mode: 'default', value: 'Send a mail' },
    { field: 'environment', mode: 'locked', value: 'Test' },
    { field: 'impact', mode: 'default', value: 'Minor / Localized' },
    { field: 'backOutTested', mode: 'locked', value: 'Yes' },
    { field: 'backOutMinutes', mode: 'locked', value: '10' },
    { field: 'outageExpected', mode: 'default', value: 'No' },
    { field: 'peerReviewed', mode: 'default', value: 'Yes' },
    { field: 'service', mode: 'mandatory', value: '' },
  ],
  tasks: [
    { summary: 'Tell the desk', required: true },
    { summary: 'Restart', required: true },
  ],
  maxLevel: 'High',
  freezeExempt: false,
  ...more,
});

export const openTemplates = async (): Promise<Bench> => {
  const bench = await openBench(testRules('enforce'));
  bench.site.restricted.set('manage-changes', new Set(['max', 'mia']));
  bench.site.groups.set('managers', ['max', 'mia']);
  return bench;
};

export const save = (
  bench: Bench,
  revision: number,
  more: Partial<TemplateContent> = {},
): Promise<TemplateView> =>
  TEMPLATES['template.save'](
    bench.as('max'),
    { projectId: PROJECT, id: ID, revision, content: content(more) },
    { accountId: 'max' },
  );
export const act = (
  bench: Bench,
  name: 'template.propose' | 'template.activate',
  revision: number,
  who = 'max',
): Promise<TemplateView> =>
  TEMPLATES[name](bench.as(who), { projectId: PROJECT, id: ID, revision }, { accountId: who });
export const setStatus = (
  bench: Bench,
  revision: number,
  to: RequestOf<'template.status'>['to'],
  who = 'max',
): Promise<TemplateView> =>
  TEMPLATES['template.status'](
    bench.as(who),
    { projectId: PROJECT, id: ID, revision, to, reason: 'it has to be' },
    { accountId: who },
  );
export const seen = (bench: Bench, who = 'max'): Promise<TemplateView> =>
  TEMPLATES['template.read'](bench.as(who), { projectId: PROJECT, id: ID }, { accountId: who });

export const issueOf = (bench: Bench, id: string): FakeIssue => {
  const found = bench.site.issues.get(id);
  if (found === undefined) throw new Error(`no issue ${id}`);
  return found;
};

/** Everybody who is asked approves the open round of a change. */
export async function approveAll(bench: Bench, issueId: string): Promise<void> {
  for (const who of ['pia', 'cat', 'carl', 'cleo', 'mia']) {
    const { approval } = await viewChange(bench.as(who), { issueId }, { accountId: who });
    if (approval.phase !== 'open' || approval.roundId === null) return;
    if (!approval.you.canVote) continue;
    const { roundId, seal } = approval;
    await castVote(bench.as(who), { issueId, roundId, seal, vote: 'approve' }, { accountId: who });
  }
}

/** A template that was approved by an ordinary change and is in force. */
export async function active(bench: Bench, more: Partial<TemplateContent> = {}): Promise<TemplateView> {
  const saved = await save(bench, 0, more);
  const asked = await act(bench, 'template.propose', saved.summary.revision);
  const issue = issueOf(bench, asked.proposal?.issueId ?? '');
  await tell(bench, issue);
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval', 'max');
  await tell(bench, issue);
  await approveAll(bench, issue.id);
  return act(bench, 'template.activate', asked.summary.revision);
}

export const use = (
  bench: Bench,
  more: Partial<RequestOf<'template.use'>> = {},
  who = 'ann',
): Promise<MadeChange> =>
  TEMPLATES['template.use'](
    bench.as(who),
    {
      projectId: PROJECT,
      id: ID,
      version: 1,
      request: 'request-1',
      summary: 'Restart the mail service tonight',
      values: [{ field: 'service', value: 'Mail' }],
      start: '2026-11-23T10:00:00.000Z',
      end: '2026-11-23T12:00:00.000Z',
      ...more,
    },
    { accountId: who },
  );

/** A change from the template, submitted. */
export async function submittedUse(
  bench: Bench,
  request = 'request-1',
  service = 'Mail',
): Promise<FakeIssue> {
  const values = [{ field: 'service', value: service }];
  const issue = issueOf(bench, (await use(bench, { request, values })).issueId);
  await tell(bench, issue);
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval', 'ann');
  await tell(bench, issue);
  return issue;
}

export const stateOf = async (issue: { readonly id: string }) => {
  const state = await store.issues.get(issue.id);
  if (state === null) throw new Error('no aggregate');
  return state;
};
