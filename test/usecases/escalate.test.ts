import { store } from '../../src/store';
import { dueRows } from '../../src/store/due-rows';
import { handleIssueEvent } from '../../src/usecases/handle-issue-event';
import { sweepDue } from '../../src/usecases/sweep-due';
import { viewClocks } from '../../src/usecases/view-clocks';
import { workIssue } from '../../src/usecases/work-issue';
import { MARKER } from '../../src/usecases/escalate';
import { verifyChain, type ChainRecord } from '../../src/domain/audit/chain';
import { getRows, type Row } from '../../src/store/kvs';
import { openBench, type Bench } from './support/app-bench';
import type { FakeIssue } from './support/fake-site';
import { INCIDENT, STATUS } from './support/rules';

const H = 3_600_000;
const incident = (bench: Bench): FakeIssue =>
  bench.site.create({
    issuetype: INCIDENT,
    status: { id: '11', name: 'Open' },
    priority: { id: '1', name: 'Highest' },
    assignee: { accountId: 'bob' },
  });
const event = (bench: Bench, issue: FakeIssue, changelogId?: string) =>
  handleIssueEvent(bench.as(null), {
    eventType: `avi:jira:${changelogId === undefined ? 'created' : 'updated'}:issue`,
    issue: { id: issue.id },
    ...(changelogId !== undefined && { changelog: { id: changelogId } }),
  });
const due = (bench: Bench, issue: FakeIssue) => workIssue(bench.as(null), { kind: 'due', issueId: issue.id });
const sweep = (bench: Bench) =>
  sweepDue({
    clock: { now: () => bench.site.now },
    dueRows,
    push: async (body, options) => void bench.queue.push({ queue: 'issue-work', body, options }),
  });

async function open() {
  const bench = await openBench();
  const issue = incident(bench);
  await event(bench, issue);
  bench.reset();
  return { bench, issue, start: bench.site.now };
}
const records = async (issueId: string, count: number): Promise<ChainRecord[]> => {
  const rows = await getRows(
    Array.from({ length: count }, (_, n) => ({
      entity: 'audit' as const,
      key: `audit:${issueId}:${String(n).padStart(8, '0')}`,
    })),
  );
  return rows.map((row) => JSON.parse(String((row as Row)['body'])) as ChainRecord);
};

describe('the sweep', () => {
  test('with nothing due makes one query and no Jira call, however many clocks run', async () => {
    const { bench } = await open();
    for (let n = 0; n < 5; n++) await event(bench, incident(bench));
    bench.reset();
    expect(await sweep(bench)).toEqual({ pushed: 0 });
    expect(bench.storage).toEqual(['entity/query']);
    expect(bench.site.calls).toEqual([]);
  });

  test('hands on what is due in the next ten minutes, delayed to its instant', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 3 * H - 8 * 60_000;
    expect(await sweep(bench)).toEqual({ pushed: 1 });
    expect(bench.queue).toMatchObject([
      { body: { kind: 'due', issueId: issue.id }, options: { delaySeconds: 480 } },
    ]);
  });
});

describe('an escalation', () => {
  test('is one internal comment with its marker, an audit record and the field, once', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 3 * H;
    await due(bench, issue);
    await due(bench, issue);
    expect(issue.comments).toHaveLength(1);
    expect(issue.comments[0]?.properties).toEqual([
      { key: 'sd.public.comment', value: { internal: true } },
      { key: MARKER, value: { id: 'resolve/1/soon' } },
    ]);
    expect(JSON.stringify(issue.comments[0]?.body)).toContain('"id":"bob"');
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({ customfield_104: 'At risk' });
    const state = await store.issues.get(issue.id);
    expect(state?.fired).toMatchObject([{ step: 'soon', outcome: 'sent', commentId: issue.comments[0]?.id }]);
    const chain = await records(issue.id, state?.audit?.count ?? 0);
    expect(chain.map((one) => one['kind'])).toEqual(['escalation claimed', 'escalation sent']);
    expect(verifyChain(chain, state?.audit ?? null).intact).toBe(true);
    expect(state?.dueAt).toBe(new Date(start + 4 * H).toISOString());
  });

  test('at the due instant: breached, and the lead is asked', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 3 * H;
    await due(bench, issue);
    bench.site.now = start + 4 * H;
    await due(bench, issue);
    expect(JSON.stringify(issue.comments[1]?.body)).toContain('"id":"lead"');
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({ customfield_104: 'Breached' });
    expect((await store.issues.get(issue.id))?.dueAt).toBeNull();
  });

  test.each([
    ['before the claim is written', /transaction/, 0],
    ['after the claim, before the comment', /comment/, 1],
  ])('crashed %s is still sent exactly once', async (_, where, position) => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 3 * H;
    if (position === 0) bench.failStorage(where);
    else bench.site.faults.push({ match: /POST .*comment/, answer: { status: 503 }, times: 1 });
    await due(bench, issue).catch(() => undefined);
    bench.site.now += 10 * 60_000;
    await due(bench, issue);
    expect(issue.comments).toHaveLength(1);
    expect((await store.issues.get(issue.id))?.fired).toMatchObject([{ outcome: 'sent' }]);
  });

  test('claimed and not confirmed stays due, so that the next sweep finds it', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 3 * H;
    bench.site.faults.push({ match: /POST .*comment/, answer: { status: 429 }, times: 9 });
    await expect(due(bench, issue)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect((await store.issues.get(issue.id))?.dueAt).toBe(new Date(start + 3 * H).toISOString());
  });

  test('crashed after the comment is recognised by its marker and not written again', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 3 * H;
    const state = await store.issues.get(issue.id);
    if (state === null) throw new Error('no state');
    await store.issues.save(
      {
        ...state,
        fired: [
          {
            policyId: 'resolve',
            cycle: 1,
            step: 'soon',
            dueAt: start + 3 * H,
            claimedAt: start + 3 * H,
            outcome: 'claimed',
            commentId: null,
          },
        ],
      },
      [],
    );
    issue.comments.push({
      id: '77',
      created: bench.site.iso(),
      author: null,
      jsdPublic: false,
      properties: [{ key: MARKER, value: { id: 'resolve/1/soon' } }],
      body: null,
    });
    await due(bench, issue);
    expect(issue.comments).toHaveLength(1);
    expect((await store.issues.get(issue.id))?.fired).toMatchObject([{ outcome: 'sent', commentId: '77' }]);
  });

  test('that was passed more than an hour ago is recorded and not sent; only the highest of several is', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 4 * H + 30 * 60_000;
    await due(bench, issue);
    expect(issue.comments).toHaveLength(1);
    expect((await store.issues.get(issue.id))?.fired.map(({ step, outcome }) => [step, outcome])).toEqual([
      ['soon', 'passedNotSent'],
      ['over', 'sent'],
    ]);
  });

  test('does not fire while the clock is paused; the clock has no due instant then', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + H;
    await event(bench, issue, bench.site.move(issue, STATUS.waitingCustomer, 'Waiting'));
    expect((await store.issues.get(issue.id))?.dueAt).toBeNull();
    bench.site.now = start + 5 * H;
    await due(bench, issue);
    expect(issue.comments).toEqual([]);
    const seen = await viewClocks(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });
    expect(seen.clocks).toMatchObject([{ state: 'paused', due: null, paused: true }]);
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({
      customfield_103: null,
      customfield_104: 'Paused',
    });
    await event(bench, issue, bench.site.move(issue, '11', 'Open'));
    expect((await store.issues.get(issue.id))?.dueAt).toBe(new Date(start + 7 * H).toISOString());
  });

  test('of a message that keeps failing moves forward, and ends as a dead letter', async () => {
    const { bench, issue, start } = await open();
    bench.site.now = start + 3 * H;
    bench.site.faults.push({
      match: /GET .*issue/,
      answer: { status: 403, body: { errorMessages: ['no'] } },
      times: 99,
    });
    await due(bench, issue);
    const state = await store.issues.get(issue.id);
    expect(state?.attempts).toBe(1);
    expect(Date.parse(state?.dueAt ?? '')).toBeGreaterThan(bench.site.now);
  });
});
