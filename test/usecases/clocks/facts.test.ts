import type { Trigger } from '../../../src/domain/sla/types';
import { store } from '../../../src/store';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { viewClocks } from '../../../src/usecases/view-clocks';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { created, due, H, incident, rulesWith, updated } from '../escalations/support';

const byAgent: Trigger = { event: 'comment', by: ['agent'], publicOnly: true };
/** A first response: stopped by an agent's public comment. */
const responseRules = () =>
  rulesWith({
    actions: [{ kind: 'addLabel', label: 'late' }],
    change: (policy) => ({ ...policy, clock: { ...policy.clock, stop: [byAgent], cycles: 'once' } }),
  });
const SERVICE_PROJECT = { project: { id: '10', key: 'ITSM', projectTypeKey: 'service_desk' } };

async function opened(extra: Record<string, unknown> = SERVICE_PROJECT) {
  const bench = await openBench(responseRules());
  bench.site.agents = new Set(['ann']);
  const issue = incident(bench, { reporter: { accountId: 'rita', accountType: 'atlassian' }, ...extra });
  await created(bench, issue);
  bench.reset();
  bench.site.now += 60_000;
  return { bench, issue };
}
const commented = (bench: Bench, issue: FakeIssue, id: string) =>
  handleIssueEvent(bench.as(null), {
    eventType: 'avi:jira:commented:issue',
    issue: { id: issue.id },
    comment: { id },
  });
const clock = async (bench: Bench, issue: FakeIssue) =>
  (await viewClocks(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' })).clocks[0];
const facts = async (issue: FakeIssue) => (await store.issues.get(issue.id))?.facts ?? [];

describe('a comment', () => {
  test('by an agent answers, and costs at most five Jira calls and four storage calls', async () => {
    const { bench, issue } = await opened();
    await commented(bench, issue, bench.site.comment(issue, 'ann'));
    expect(bench.site.calls.length).toBeLessThanOrEqual(5);
    expect(bench.storage.length).toBeLessThanOrEqual(4);
    expect(await clock(bench, issue)).toMatchObject({ state: 'met' });
    expect(await facts(issue)).toMatchObject([{ kind: 'comment', authorKind: 'agent', assumed: false }]);
  });

  test('that was folded before costs one read', async () => {
    const { bench, issue } = await opened();
    const id = bench.site.comment(issue, 'ann');
    await commented(bench, issue, id);
    bench.reset();
    expect(await commented(bench, issue, id)).toBe('known already');
    expect([bench.storage, bench.site.calls]).toEqual([['batch/get'], []]);
  });

  test('by somebody with a licence who is no agent of this project counts as a customer', async () => {
    const { bench, issue } = await opened();
    await commented(bench, issue, bench.site.comment(issue, 'rita'));
    await commented(bench, issue, bench.site.comment(issue, 'dev'));
    expect((await facts(issue)).map((fact) => fact.kind === 'comment' && fact.authorKind)).toEqual([
      'customer',
      'customer',
    ]);
    expect(await clock(bench, issue)).toMatchObject({ state: 'running' });
  });

  test('keeps what its author was then: leaving the team or the company later changes nothing', async () => {
    const { bench, issue } = await opened();
    await commented(bench, issue, bench.site.comment(issue, 'ann'));
    bench.site.agents?.delete('ann');
    bench.site.now += H;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'later' }));
    expect(await clock(bench, issue)).toMatchObject({ state: 'met' });
  });

  test('that is deleted has been made all the same', async () => {
    const { bench, issue } = await opened();
    await commented(bench, issue, bench.site.comment(issue, 'ann'));
    issue.comments.length = 0;
    bench.site.now += H;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'later' }));
    expect(await clock(bench, issue)).toMatchObject({ state: 'met' });
  });

  test("by somebody who has left before it was seen is an agent's, marked as assumed", async () => {
    const { bench, issue } = await opened();
    bench.site.comment(issue, 'gone');
    const last = issue.comments.at(-1);
    if (last !== undefined) last.author = { accountId: 'gone', accountType: 'atlassian', active: false };
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    expect(await facts(issue)).toMatchObject([{ authorKind: 'agent', assumed: true }]);
  });

  test("of which Jira no longer names an author is nobody's", async () => {
    const { bench, issue } = await opened();
    bench.site.comment(issue, 'ann');
    const last = issue.comments.at(-1);
    if (last !== undefined) last.author = null;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    expect(await facts(issue)).toMatchObject([{ author: null, authorKind: 'app' }]);
  });

  test('where Jira can not tell who is an agent: the reporter is the customer, the rest are assumed agents', async () => {
    const { bench, issue } = await opened({});
    bench.site.comment(issue, 'rita');
    await commented(bench, issue, bench.site.comment(issue, 'ann'));
    expect(await facts(issue)).toMatchObject([
      { author: 'rita', authorKind: 'customer', assumed: true },
      { author: 'ann', authorKind: 'agent', assumed: true },
    ]);
    expect(bench.site.calls.filter(({ path }) => path.endsWith('/check'))).toEqual([]);
  });

  test('is recorded even if no clock listens to comments yet', async () => {
    const bench = await openBench(rulesWith({ actions: [{ kind: 'addLabel', label: 'late' }] }));
    const issue = incident(bench);
    await created(bench, issue);
    await commented(bench, issue, bench.site.comment(issue, 'ann'));
    expect(await facts(issue)).toHaveLength(1);
  });
});

describe('an issue with 5,000 comments', () => {
  async function crowded(count = 5000) {
    const { bench, issue } = await opened();
    for (let n = 0; n < count; n++) bench.site.comment(issue, 'customer-1', n % 2 === 0);
    bench.reset();
    return { bench, issue };
  }
  const pages = (bench: Bench) => bench.site.calls.filter(({ path }) => path.endsWith('/comment')).length;
  const drain = async (bench: Bench) => {
    const counts: number[] = [];
    while (bench.queue.length > 0) {
      const before = pages(bench);
      await bench.drain();
      counts.push(pages(bench) - before);
    }
    return counts;
  };

  test('is read a bounded part at a time, through the queue, until all are known', async () => {
    const { bench, issue } = await crowded();
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    expect(pages(bench)).toBe(10);
    expect((await store.issues.get(issue.id))?.cursor.commentsRead).toBe(1000);
    const view = await viewClocks(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
    expect(view.partial).toMatchObject([{ part: 'comments' }]);
    await drain(bench);
    const state = await store.issues.get(issue.id);
    if (state === null) throw new Error('no state');
    expect(state.cursor.commentsRead).toBeUndefined();
    expect(state.facts.length + (await store.issues.olderFacts(state)).length).toBe(5000);
  });

  test('sends nothing while it does not know all of them', async () => {
    const { bench, issue } = await crowded();
    bench.site.now += 3 * H;
    await due(bench, issue);
    expect(issue.fields['labels']).toEqual([]);
    await drain(bench);
    await due(bench, issue);
    expect(issue.fields['labels']).toEqual(['late']);
  });

  test('and one more costs one page', async () => {
    const { bench, issue } = await crowded(1500);
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    await drain(bench);
    bench.reset();
    bench.site.now += 60_000;
    await commented(bench, issue, bench.site.comment(issue, 'ann'));
    expect(pages(bench)).toBe(1);
    expect(await clock(bench, issue)).toMatchObject({ state: 'met' });
  });

  test('of which some are deleted while they are read loses none', async () => {
    const { bench, issue } = await crowded(2500);
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    const kept = issue.comments.splice(0, 40).length;
    await drain(bench);
    const state = await store.issues.get(issue.id);
    if (state === null) throw new Error('no state');
    expect(kept + issue.comments.length).toBe(2500);
    expect(state.facts.length + (await store.issues.olderFacts(state)).length).toBe(2500);
  });
});

describe('a link', () => {
  const rules = () =>
    rulesWith({
      actions: [{ kind: 'addLabel', label: 'late' }],
      change: (policy) => ({
        ...policy,
        clock: { ...policy.clock, stop: [{ event: 'linked', types: ['5:inward'] }], cycles: 'once' },
      }),
    });

  test('is dated by the changelog, and stays a fact when it is taken away', async () => {
    const bench = await openBench(rules());
    const issue = incident(bench);
    await created(bench, issue);
    const at = (bench.site.now += H);
    issue.fields['issuelinks'] = [{ id: '9', type: { id: '5' }, inwardIssue: { id: '77', key: 'ITSM-77' } }];
    issue.changelog.push({
      id: bench.site.id(),
      created: bench.site.iso(),
      author: { accountId: 'ann', accountType: 'atlassian' },
      items: [{ field: 'Link', from: null, fromString: null, to: 'ITSM-77', toString: 'This work item …' }],
    });
    issue.fields['updated'] = bench.site.iso();
    bench.site.now += 60_000;
    await handleIssueEvent(bench.as(null), {
      eventType: 'avi:jira:created:issuelink',
      issue: { id: issue.id },
    });
    issue.fields['issuelinks'] = [];
    expect(await clock(bench, issue)).toMatchObject({ state: 'met' });
    expect(await facts(issue)).toMatchObject([{ kind: 'link', type: '5:inward', other: '77' }]);
    expect(Date.parse((await facts(issue))[0]?.at ?? '')).toBeGreaterThanOrEqual(at);
  });
});
