import { openSandbox } from '../../../sandbox';
import { furnishDemo } from '../../../sandbox/demo';
import { people } from '../../../sandbox/jira/seed/people';
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

const ask = <N extends ResolverName>(moduleKey: string, name: N, payload: RequestOf<N>) =>
  callResolver(site, moduleKey, people.admin.id, name, payload);

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
    projectId: '10000',
    from: new Date(now).toISOString(),
    to: new Date(now + 40 * DAY).toISOString(),
    allProjects: false,
  });
  expect(plan.entries).toHaveLength(25);
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
  const given = await callResolver(site, 'steward-desk', people.cabPriya.id, 'delegation.list', {});
  expect(given.given).toMatchObject([{ to: people.agentAmara.id, state: 'running' }]);
});
