import { SHIPPED_SLA_SETTINGS } from '../../../src/domain/rules/sla-defaults';
import { store } from '../../../src/store';
import { dueRows } from '../../../src/store/due-rows';
import { listLetters } from '../../../src/usecases/dead-letters';
import { listInbox } from '../../../src/usecases/inbox/list-inbox';
import { sweepDue } from '../../../src/usecases/sweep-due';
import { openBench, type Bench } from '../support/app-bench';
import { actionsOf, created, due, H, incident, rulesWith } from './support';

/** A Friday; the office of the test rules is open from 9 to 17 in Berlin, so it closes at 16:00 UTC. */
const FRIDAY_15 = Date.parse('2026-11-27T15:00:00.000Z');
const MONDAY_9 = '2026-11-30T08:00:00.000Z';
const settings = { ...SHIPPED_SLA_SETTINGS, quietHours: 'working-10' };
const toAssignee = (urgent: boolean) => [{ kind: 'notify' as const, to: ['assignee' as const], urgent }];

async function friday(urgent = false, count = 1) {
  const bench = await openBench(rulesWith({ actions: toAssignee(urgent), settings }));
  bench.site.now = FRIDAY_15;
  const issues = [];
  for (let n = 0; n < count; n++) {
    bench.site.now = FRIDAY_15 + n * 60_000;
    const issue = incident(bench);
    issues.push(issue);
    await created(bench, issue);
  }
  bench.site.now = FRIDAY_15 + 3 * H + count * 60_000;
  for (const issue of issues) await due(bench, issue);
  bench.reset();
  return { bench, issues, issue: issues[0] as (typeof issues)[number] };
}
const sweep = (bench: Bench) =>
  sweepDue({
    clock: { now: () => bench.site.now },
    dueRows,
    push: async (body, options) => void bench.queue.push({ queue: 'issue-work', body, options }),
  });
const inbox = (bench: Bench, accountId: string) =>
  listInbox(bench.as(accountId), { cursor: null }, { accountId });

describe('outside the hours in which mails may go', () => {
  test('a notice is in the inbox at once, and its mail waits over the weekend for Monday', async () => {
    const { bench, issue } = await friday();
    expect(bench.site.mails).toEqual([]);
    expect(await actionsOf(issue)).toMatchObject([
      { outcome: 'done', why: expect.stringContaining('quiet') },
    ]);
    expect(await inbox(bench, 'bob')).toMatchObject({
      notices: [{ mail: 'digest', read: false }],
      unread: 1,
    });
    expect((await store.issues.get(issue.id))?.waitingMails).toEqual([{ at: MONDAY_9, to: ['bob'] }]);
  });

  test('nothing wakes for it before: the sweep of a Saturday finds nothing and costs one query', async () => {
    const { bench, issue } = await friday();
    // The breach of Friday evening is dealt with; what is left is the digest.
    bench.site.now = FRIDAY_15 + 4 * H;
    await due(bench, issue);
    expect((await store.issues.get(issue.id))?.dueAt).toBe(MONDAY_9);
    bench.reset();
    bench.site.now = Date.parse('2026-11-28T12:00:00.000Z');
    expect(await sweep(bench)).toEqual({ pushed: 0 });
    expect(bench.storage).toEqual(['entity/query']);
  });

  test('an urgent notice passes through', async () => {
    const { bench, issue } = await friday(true);
    expect(bench.site.mails).toMatchObject([{ to: ['bob'], issueId: issue.id }]);
  });

  test('at the opening one mail goes to each person, on the most urgent ticket, with a line for each', async () => {
    const { bench, issues } = await friday(false, 3);
    expect(bench.site.mails).toEqual([]);
    bench.site.now = Date.parse(MONDAY_9);
    // In the order in which the queue happens to bring them, and one of them twice.
    for (const issue of [...issues].reverse()) await due(bench, issue);
    await due(bench, issues[0] as (typeof issues)[number]);
    expect(bench.site.mails).toMatchObject([
      { issueId: issues[0]?.id, to: ['bob'], subject: expect.stringContaining('3 notices') },
    ]);
    expect(bench.site.mails[0]?.text.split('\n')).toHaveLength(3);
    const seen = await inbox(bench, 'bob');
    expect(seen.notices.map(({ mail }) => mail)).toEqual(['sent', 'sent', 'sent']);
    for (const { id } of issues) expect((await store.issues.get(id))?.waitingMails).toEqual([]);
  });

  test('a digest that Jira lets wait goes later, once', async () => {
    const { bench, issue } = await friday();
    bench.site.now = Date.parse(MONDAY_9);
    bench.site.faults.push({ match: /POST .*\/notify$/, answer: { status: 429 }, times: 5 });
    await expect(due(bench, issue)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await due(bench, issue);
    expect(bench.site.mails).toHaveLength(1);
  });

  test('a digest of which nobody can say whether it went is not sent again', async () => {
    const { bench, issue } = await friday();
    bench.site.now = Date.parse(MONDAY_9);
    bench.site.afterwards.push({ match: /POST .*\/notify$/, run: () => bench.failStorage(/entity\/set/, 1) });
    await due(bench, issue).catch(() => undefined);
    bench.site.now += 20 * 60_000;
    await due(bench, issue);
    expect(bench.site.mails).toHaveLength(1);
    // The health page and the ladder say so, and the next digest leaves it out.
    expect(await listLetters(bench.as(null))).toMatchObject([
      { body: { what: 'digest', issueId: issue.id } },
    ]);
    const actions = (await store.issues.get(issue.id))?.fired.flatMap((step) => step.actions ?? []);
    expect(actions).toMatchObject([
      { outcome: 'unconfirmed', why: expect.stringContaining('nothing tells') as string },
    ]);
    expect((await inbox(bench, 'bob')).notices).toMatchObject([{ mail: 'none' }]);
    await due(bench, issue);
    expect(await listLetters(bench.as(null))).toHaveLength(1);
  });

  test('a digest that Jira refuses is put aside and told of, and its lines wait for the next one', async () => {
    const { bench, issue } = await friday();
    bench.site.now = Date.parse(MONDAY_9);
    bench.site.faults.push({ match: /POST .*\/notify$/, answer: { status: 403 }, times: 5 });
    await due(bench, issue);
    expect(bench.site.mails).toEqual([]);
    expect(await listLetters(bench.as(null))).toMatchObject([{ body: { what: 'digest' } }]);
    const actions = (await store.issues.get(issue.id))?.fired.flatMap((step) => step.actions ?? []);
    expect(actions).toMatchObject([{ outcome: 'failed', why: expect.stringContaining('refused') as string }]);
    expect((await inbox(bench, 'bob')).notices).toMatchObject([{ mail: 'digest' }]);
  });

  test('the most urgent ticket is gone: the mail goes on the one that woke', async () => {
    const { bench, issues } = await friday(false, 2);
    bench.site.now = Date.parse(MONDAY_9);
    const [first, second] = issues;
    if (first === undefined || second === undefined) throw new Error('two were opened');
    bench.site.issues.delete(first.id);
    await due(bench, second);
    expect(bench.site.mails).toMatchObject([{ issueId: second.id }]);
  });

  test('a calendar that was deleted since keeps nothing back', async () => {
    const bench = await openBench(
      rulesWith({ actions: toAssignee(false), settings: { ...settings, quietHours: 'gone' } }),
    );
    bench.site.now = FRIDAY_15;
    const issue = incident(bench);
    await created(bench, issue);
    bench.site.now = FRIDAY_15 + 3 * H;
    await due(bench, issue);
    expect(bench.site.mails).toHaveLength(1);
  });
});
