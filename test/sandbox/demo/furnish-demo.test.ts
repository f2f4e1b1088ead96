import { openSandbox } from '../../../sandbox';
import { furnishDemo } from '../../../sandbox/demo';
import { people, type PersonKey } from '../../../sandbox/jira/seed/people';
import { callResolver } from '../../../sandbox/replay/adopt-practice';
import type { Sandbox } from '../../../sandbox';
import type { RequestOf, ResolverName } from '../../../src/contract/resolvers';

const DAY = 86_400_000;
let site: Sandbox;
beforeAll(async () => {
  site = await openSandbox({ at: Date.parse('2026-11-23T08:00:00Z'), running: false, say: () => undefined });
  await furnishDemo(site, () => undefined);
}, 240_000);
afterAll(() => site.close());

const as =
  (who: PersonKey) =>
  <N extends ResolverName>(moduleKey: string, name: N, payload: RequestOf<N>) =>
    callResolver(site, moduleKey, people[who].id, name, payload);
const ask = as('admin');
const PROJECT = '10000';
const issuesCalled = (start: string) =>
  site.jira.context.tables
    .table('issues')
    .all()
    .filter(({ summary }) => summary.startsWith(start));
const panel = (issueId = '') => as('changeManager')('steward-change', 'change.view', { issueId });

test('the year’s changes are counted, and one team and one kind do worse than the others', async () => {
  const { outcomes, failures, teams } = await ask('steward-admin', 'risk.calibration', {});
  expect(outcomes).toBe(62);
  expect(failures).toBeGreaterThanOrEqual(5);
  expect(failures).toBeLessThanOrEqual(12);
  const worst = [...teams].sort((a, b) => b.rate.value - a.rate.value)[0];
  expect(worst?.name).toBe('Payments');
});

test('the weeks ahead have changes, conflicts of both grades and one freeze', async () => {
  const now = site.clock.now();
  const plan = await ask('steward-sla', 'schedule.read', {
    projectId: PROJECT,
    from: new Date(now).toISOString(),
    to: new Date(now + 40 * DAY).toISOString(),
    allProjects: false,
  });
  expect(plan.entries).toHaveLength(27);
  expect(new Set(plan.entries.map(({ conflict }) => conflict))).toEqual(new Set([0, 2, 3]));
  expect(plan.freezes.map(({ name }) => name)).toEqual(['Sales week']);
  expect(plan.entries.some(({ freezes }) => freezes.includes('Sales week'))).toBe(true);
});

test('an incident on a service has the change before it as its first suspect', async () => {
  const incident = site.jira.context.tables
    .table('issues')
    .find(({ summary }) => summary.startsWith('Payments are refused'));
  const panel = await ask('steward-service', 'service.panel', { issueId: incident?.id ?? '' });
  const change = site.jira.context.tables
    .table('issues')
    .find(({ key }) => key === panel.suspects[0]?.issueKey);
  expect(change?.summary).toBe('Upgrade the payment gateway client');
  expect(panel.suspects[0]?.verdict).toBe('open');
});

test('the CAB has a meeting ahead, and somebody on leave has handed her votes to a colleague', async () => {
  const { boards } = await ask('steward-desk', 'cab.boards', {});
  expect(boards).toMatchObject([{ name: 'Weekly CAB', next: { state: 'coming' } }]);
  const { given } = await as('cabIngrid')('steward-desk', 'delegation.list', {});
  expect(given).toMatchObject([{ to: people.agentAmara.id, state: 'running' }]);
});

test('the approval policy in force asks the board for what is Medium or more', async () => {
  const { version, table } = await ask('steward-admin', 'policies.view', { projectId: PROJECT });
  expect(version).toBe(2);
  const asked = table.rows.filter(
    ({ outcome }) =>
      outcome.kind === 'stages' &&
      outcome.stages.some(({ approvers }) => approvers.some(({ kind }) => kind === 'board')),
  );
  expect(asked.map(({ id }) => id)).toEqual(['medium', 'high', 'otherwise']);
});

test('the next meeting has three changes to consent to and six to talk about, with conflicts and a freeze', async () => {
  const { boards } = await as('cabTomasz')('steward-desk', 'cab.boards', {});
  const meetingId = boards[0]?.next?.id ?? '';
  const seen = await as('cabTomasz')('steward-desk', 'cab.meeting', { meetingId, ifVersion: null });
  const items = seen.changed ? seen.items : [];
  const treated = (how: 'consent' | 'discuss') => items.filter(({ treat }) => treat === how);
  expect(treated('consent').map(({ level }) => level)).toEqual(['Medium', 'Medium', 'Medium']);
  expect(treated('discuss')).toHaveLength(6);
  expect(treated('discuss').some(({ conflicts }) => conflicts.length > 0)).toBe(true);
  const frozen = treated('discuss').filter(({ freezes }) =>
    freezes.some(({ name }) => name === 'Sales week'),
  );
  expect(frozen.map(({ summary }) => summary)).toContain('Release of the shop for Christmas');
});

test.each(['cabPriya', 'cabTomasz'] as const)('ten changes wait for the vote of %s', async (who) => {
  const { waiting } = await as(who)('steward-desk', 'inbox.approvals', { cursor: null });
  expect(waiting).toHaveLength(10);
  expect(waiting.filter(({ consent }) => consent)).toHaveLength(4);
});

test('what is scheduled is approved', async () => {
  const planned = issuesCalled('Rotate the certificates of checkout').at(-1);
  expect((await panel(planned?.id)).approval.phase).toBe('approved');
});

test('the board has met before: it approved the template of a standard change, and left minutes', async () => {
  const { past } = await as('cabTomasz')('steward-desk', 'cab.list', { boardId: 'weekly-cab', cursor: null });
  expect(past).toMatchObject([{ state: 'ended', called: true, items: 1, decided: 1, minutes: 12 }]);
  const meetingId = past[0]?.id ?? '';
  const { minutes } = await as('cabPriya')('steward-desk', 'cab.minutes', { meetingId });
  const [proposal] = issuesCalled('Pre-authorise');
  expect(minutes.items).toMatchObject([{ issueKey: proposal?.key, decision: 'approved', notes: [{}] }]);
});

test('two standard changes were made from the template, and nobody has to approve them', async () => {
  const { templates } = await ask('steward-sla', 'template.list', { projectId: PROJECT });
  expect(templates).toMatchObject([{ status: 'active', version: 1, counts: { used: 2 } }]);
  const made = issuesCalled('New route on the VPN gateway: ');
  const phases = await Promise.all(made.map(async ({ id }) => (await panel(id)).approval.phase));
  expect(phases).toEqual(['automatic', 'automatic']);
});

test('an emergency went ahead by broken glass: the vote on what was done is open, and waits in an inbox', async () => {
  const [emergency] = issuesCalled('Back to the smaller connection pool');
  const seen = await panel(emergency?.id);
  expect(seen.emergency).toMatchObject({ door: 'c' });
  expect(seen.after).toMatchObject({ retro: { state: 'open', you: { canVote: true } }, unauthorised: null });
  const { waiting } = await as('changeManager')('steward-desk', 'inbox.approvals', { cursor: null });
  expect(waiting.filter(({ retro }) => retro)).toMatchObject([{ issueId: emergency?.id }]);
});
