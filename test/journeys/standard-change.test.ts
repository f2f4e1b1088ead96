import { openSandbox, type Sandbox } from '../../sandbox';
import { adoptPractices } from '../../sandbox/replay/adopt-practice';
import type { AnswerOf, RequestOf, ResolverName } from '../../src/contract/resolvers';
import type { TemplateContent } from '../../src/contract/templates';
import { Office, type Worker } from '../contract/support/office';

const PROJECT = '10000';
const ID = 'restart-mail';
const content: TemplateContent = {
  name: 'Restart the mail service',
  description: 'One node after the other.',
  summary: 'Restart the mail service',
  fields: [
    { field: 'implementationPlan', mode: 'locked', value: '1. Drain\n2. Restart' },
    { field: 'environment', mode: 'locked', value: 'Test' },
    { field: 'backOutMinutes', mode: 'default', value: '10' },
    { field: 'service', mode: 'mandatory', value: '' },
  ],
  tasks: [{ summary: 'Tell the desk', required: true }],
  maxLevel: 'Very high',
  freezeExempt: false,
};

/** The app's own bundle against the sandbox's Jira: what a template asks of Jira is what Jira takes. */
describe('a standard change', () => {
  let sandbox: Sandbox;
  let office: Office;
  const ask =
    (who: Worker) =>
    <N extends ResolverName>(name: N, request: RequestOf<N>): Promise<AnswerOf<N>> =>
      office.ask(who, 'steward-sla', name, request);

  beforeAll(async () => {
    sandbox = await openSandbox({
      at: Date.parse('2026-11-23T07:30:00Z'),
      running: false,
      say: () => undefined,
    });
    office = new Office(sandbox);
    await sandbox.settle();
    await adoptPractices(sandbox, office.account('alma.admin'), PROJECT, ['change-enablement']);
    await sandbox.settle();
  }, 300_000);
  afterAll(() => sandbox.close());

  test('is proposed as an ordinary change, and the catalogue offers Jira’s own options', async () => {
    const page = ask('alma.admin');
    const start = await page('template.start', { projectId: PROJECT, issueKey: null });
    expect(start.fields.find(({ field }) => field === 'environment')?.options).toContain('Test');
    const saved = await page('template.save', { projectId: PROJECT, id: ID, revision: 0, content });
    const of = { projectId: PROJECT, id: ID, revision: saved.summary.revision };
    const { proposal } = await page('template.propose', of);
    const { fields } = await office.ok('alma.admin', 'GET', `/rest/api/3/issue/${proposal?.issueKey ?? ''}`);
    expect(JSON.stringify(fields.description)).toContain('Fingerprint');
    expect(proposal?.state).toBe('notSubmitted');
  });

  test('a clone takes what a change says, with its tasks, and is linked to it', async () => {
    const view = await ask('alma.admin')('template.read', { projectId: PROJECT, id: ID });
    const issueId = view.proposal?.issueId ?? '';
    await office.raise('alma.admin', 'Change task', 'Look', {}, view.proposal?.issueKey);
    const made = await office.ask('alma.admin', 'steward-change', 'change.clone', {
      issueId,
      request: 'request-1',
    });
    const { fields } = await office.ok('alma.admin', 'GET', `/rest/api/3/issue/${made.issueKey}`);
    expect(made.linked).toBe(true);
    expect(fields.subtasks).toHaveLength(1);
    expect(fields.issuelinks[0].outwardIssue.key).toBe(view.proposal?.issueKey);
  });
});
