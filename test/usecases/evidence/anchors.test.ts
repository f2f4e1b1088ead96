import { kvs } from '@forge/kvs';
import { auditStatus } from '../../../src/usecases/evidence/status';
import { saveSettings, viewSettings } from '../../../src/usecases/evidence/settings';
import { verifyEvidence } from '../../../src/usecases/evidence/verify-on-demand';
import { record } from '../../../src/usecases/record';
import { everyDay } from '../../../src/usecases/upkeep';
import type { FakeIssue } from '../support/fake-site';
import { anchorNow, DAY, openBench, store, votedChange, workJobs, type Bench } from './bench';

const admin = { accountId: 'adam' };
const entity = (name: string) => kvs.entity<Record<string, unknown>>(name);
const keyOf = (subject: string, seq: number): string => `audit:${subject}:${String(seq).padStart(8, '0')}`;

/** Somebody with a hand in the storage: changes a record past Steward. */
async function tamper(subject: string, seq: number, change: (body: string) => string): Promise<void> {
  const row = await entity('audit').get(keyOf(subject, seq));
  if (row === undefined) throw new Error(`no record ${seq}`);
  await entity('audit').set(keyOf(subject, seq), { ...row, body: change(String(row['body'])) });
}

async function named(bench: Bench): Promise<FakeIssue> {
  const issue = bench.site.create({ summary: 'Audit', issuetype: { id: '1' }, security: { id: '1' } });
  await saveSettings(bench.as('adam'), { issueKey: issue.key }, admin);
  return issue;
}
const statusOf = (bench: Bench) => auditStatus(bench.as('audra'));

/** Changes a row of any entity past Steward. */
async function spoilRow(name: string, key: string, change: (body: string) => string): Promise<void> {
  const row = await entity(name).get(key);
  if (row === undefined) throw new Error(`no row ${key}`);
  await entity(name).set(key, { ...row, body: change(String(row['body'])) });
}

const idleFaults: readonly (readonly [string, (issueId: string) => Promise<void>, RegExp])[] = [
  ['a changed record', (id) => tamper(id, 1, (body) => body.replace('"at":"2', '"at":"1')), /missing|fit/],
  [
    'a vote that Steward decides by',
    (id) =>
      spoilRow('issue-state', `issue:${id}`, (body) => body.replace('"vote":"approve"', '"vote":"reject"')),
    /ballot/,
  ],
  [
    'the text that a round covers',
    (id) => spoilRow('issue-state', `issue:${id}`, (body) => body.replace('"text":"', '"text":"Not ')),
    /round 1 is not what was sealed/,
  ],
  [
    'an anchor',
    () =>
      spoilRow('record', 'record:anchor:site:00000001', (body) => body.replace('"chains":2', '"chains":3')),
    /root of anchor 1/,
  ],
  [
    'an anchor that is gone',
    () => entity('record').delete('record:anchor:site:00000001'),
    /Anchor 1 is missing/,
  ],
  [
    'the heads under an anchor',
    () => spoilRow('record', 'record:anchor-page:1:0', (body) => body.replace('"count":', '"count":1')),
    /heads that anchor 1 covers/,
  ],
  [
    'a ticket that can’t be read',
    (id) => spoilRow('issue-state', `issue:${id}`, (body) => body.replace('"ballots":', '"votes":')),
    /can’t be read/,
  ],
  [
    'a chain that is gone whole',
    async (id) => {
      for (let seq = 0; (await entity('audit').get(keyOf(id, seq))) !== undefined; seq++)
        await entity('audit').delete(keyOf(id, seq));
      await entity('issue-state').delete(`issue:${id}`);
    },
    /the chain is gone/,
  ],
];

describe('the daily anchor', () => {
  test('covers every chain that was added to, and writes its root on the audit issue once', async () => {
    const bench = await openBench();
    const issue = await named(bench);
    const id = await votedChange(bench);
    expect(await anchorNow(bench)).toBe(true);
    const { anchors, verified, findings, job } = await statusOf(bench);
    expect(anchors).toMatchObject([{ number: 1, comment: 'written', chains: 2 }]);
    expect(verified).toMatchObject({ findings: 0 });
    expect(verified?.chains).toBeGreaterThanOrEqual(2);
    expect(findings).toEqual([]);
    expect(job).toBeNull();
    expect(issue.comments).toHaveLength(1);
    expect(issue.comments[0]?.jsdPublic).toBe(false);
    expect(JSON.stringify(issue.comments[0])).toContain(anchors[0]?.root);
    expect(
      (await store.records.get('anchored', 'site', id, { safeParse: (data) => ({ success: true, data }) }))
        ?.body,
    ).toMatchObject({
      number: 1,
    });
  });

  test('makes no anchor where nothing happened, and still verifies a share without asking Jira', async () => {
    const bench = await openBench();
    await named(bench);
    await votedChange(bench);
    await anchorNow(bench);
    bench.site.now += 2 * DAY;
    await anchorNow(bench);
    bench.site.now += DAY;
    bench.reset();
    await anchorNow(bench);
    // Two chains: their heads, records and anchors, and what a job of one step writes.
    expect(bench.storage.length).toBeLessThan(60);
    expect(bench.site.calls).toEqual([]);
    const { anchors, verified } = await statusOf(bench);
    expect(anchors).toHaveLength(1);
    expect(verified).toMatchObject({ at: new Date(bench.site.now).toISOString(), chains: 2, findings: 0 });
  });

  test.each(idleFaults)('finds on a site where nothing happens: %s', async (_, spoil, why) => {
    const bench = await openBench();
    await named(bench);
    const id = await votedChange(bench);
    for (let day = 0; day < 3; day++) {
      await anchorNow(bench);
      bench.site.now += DAY;
    }
    await spoil(id);
    await anchorNow(bench);
    expect((await statusOf(bench)).findings.map((one) => one.why)).toEqual([expect.stringMatching(why)]);
  });

  test('follows the one before, and leaves out chains that have not grown', async () => {
    const bench = await openBench();
    await votedChange(bench);
    await anchorNow(bench);
    const first = (await statusOf(bench)).anchors[0];
    bench.site.now += DAY;
    await votedChange(bench);
    await anchorNow(bench);
    const { anchors } = await statusOf(bench);
    expect(anchors).toMatchObject([{ number: 2, chains: 1 }, { number: 1 }]);
    const stored = await store.records.list('anchor', 'site', {
      safeParse: (data) => ({ success: true, data }),
    });
    expect(stored.records[1]?.body).toMatchObject({ previous: first?.root });
  });

  test('takes what happened long ago and was written only now', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    await anchorNow(bench);
    bench.site.now += 3 * DAY;
    const state = await store.issues.get(id);
    if (state === null) throw new Error('no aggregate');
    const long = { kind: 'outcome known', at: bench.site.now - 30 * DAY, actor: null, data: {} } as const;
    await record(bench.as(null), state, [long]);
    await anchorNow(bench);
    expect((await statusOf(bench)).anchors[0]).toMatchObject({ number: 2, chains: 1 });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'cut off at write %i and begun again, makes one anchor and one comment',
    async (nth) => {
      const bench = await openBench();
      const issue = await named(bench);
      await votedChange(bench);
      let count = 0;
      const fail = (): boolean => ++count === nth;
      const real = store.records.put.bind(store.records);
      const put = jest.spyOn(store.records, 'put').mockImplementation((...args) => {
        if (['anchor', 'anchor-page', 'evidence'].includes(args[0]) && fail())
          return Promise.reject(new Error('the process died'));
        return real(...args);
      });
      await anchorNow(bench).catch(() => undefined);
      put.mockRestore();
      bench.site.now += DAY;
      await votedChange(bench);
      await anchorNow(bench);
      bench.site.now += DAY;
      await anchorNow(bench);
      const { anchors } = await statusOf(bench);
      expect(anchors[0]?.comment).toBe('written');
      expect(new Set(anchors.map(({ root }) => root)).size).toBe(anchors.length);
      const roots = issue.comments.map((one) => JSON.stringify(one.properties));
      expect(new Set(roots).size).toBe(roots.length);
      await verifyEvidence(bench.as('audra'), { issueId: null }, { accountId: 'audra' });
      await workJobs(bench);
      expect((await statusOf(bench)).findings).toEqual([]);
    },
  );

  test('written in Jira, but cut off before that was noted, is not written twice', async () => {
    const bench = await openBench();
    const issue = await named(bench);
    await votedChange(bench);
    bench.site.afterwards.push({
      match: /^POST .*\/comment$/,
      run: () => bench.failStorage(/set/, 1),
    });
    await anchorNow(bench).catch(() => undefined);
    expect(issue.comments).toHaveLength(1);
    bench.site.now += DAY;
    await anchorNow(bench);
    expect(issue.comments).toHaveLength(1);
    expect((await statusOf(bench)).anchors[0]).toMatchObject({ comment: 'written' });
  });

  test('that Jira refuses says so, and is tried again', async () => {
    const bench = await openBench();
    const issue = await named(bench);
    await votedChange(bench);
    bench.site.faults.push({
      match: /^POST .*\/comment$/,
      answer: { status: 403, body: { errorMessages: ['You may not comment.'] } },
      times: 1,
    });
    await anchorNow(bench);
    expect((await statusOf(bench)).anchors[0]).toMatchObject({
      comment: 'failed',
      why: 'You may not comment.',
    });
    bench.site.now += DAY;
    await anchorNow(bench);
    expect((await statusOf(bench)).anchors[0]).toMatchObject({ comment: 'written' });
    expect(issue.comments).toHaveLength(1);
  });

  test('runs with the daily upkeep', async () => {
    const bench = await openBench();
    await votedChange(bench);
    await everyDay(bench.as(null));
    await workJobs(bench);
    expect((await statusOf(bench)).anchors).toMatchObject([{ number: 1, comment: 'none' }]);
  });
});

describe('what was changed in the storage', () => {
  test('is found by the daily verification when its chain is added to, is not anchored, and told on the health page', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    await anchorNow(bench);
    await tamper(id, 1, (body) => body.replace('"kind":"', '"kind":"x'));
    bench.site.now += DAY;
    bench.site.move(bench.site.issues.get(id) as FakeIssue, '1', 'Draft');
    const { foldIssue } = await import('../../../src/usecases/fold-issue');
    await foldIssue(bench.as(null), { issueId: id, act: true });
    await anchorNow(bench);
    const { findings, anchors } = await statusOf(bench);
    expect(findings).toMatchObject([{ subject: id, position: 1, key: `ITSM-${id}` }]);
    expect(anchors).toHaveLength(1);
    const { listLetters } = await import('../../../src/usecases/dead-letters');
    expect(await listLetters(bench.as(null))).toMatchObject([{ body: { what: 'evidence', issueId: id } }]);
  });

  test.each<[string, (id: string) => Promise<unknown>, number | null]>([
    ['a record that was changed', (id) => tamper(id, 0, (body) => body.replace('"kind":"', '"kind":"x')), 0],
    ['a record that is gone', (id) => entity('audit').delete(keyOf(id, 1)), 1],
    ['a record that is no JSON', (id) => tamper(id, 2, () => '{'), 2],
    ['a chain that is gone with its head', (id) => entity('issue-state').delete(`issue:${id}`), null],
  ])('is found by the verification of everything: %s', async (_, change, position) => {
    const bench = await openBench();
    const id = await votedChange(bench);
    await anchorNow(bench);
    await change(id);
    const { job } = await verifyEvidence(bench.as('audra'), { issueId: null }, { accountId: 'audra' });
    expect(job).toMatchObject({ state: 'queued', kind: 'verification' });
    await workJobs(bench);
    const { findings, wholeAt } = await statusOf(bench);
    expect(findings).toMatchObject([{ subject: id, position }]);
    expect(wholeAt).not.toBeNull();
  });

  test('an anchor that was made over other heads is found, and one that is missing', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    await anchorNow(bench);
    const page = await entity('record').get('record:anchor-page:1:0');
    await entity('record').set('record:anchor-page:1:0', {
      ...page,
      body: String(page?.['body']).replace(/"count":\d+/, '"count":99'),
    });
    await verifyEvidence(bench.as('audra'), { issueId: null }, { accountId: 'audra' });
    await workJobs(bench);
    expect((await statusOf(bench)).findings).toMatchObject([{ subject: 'anchors', position: 1 }]);
    const { verdict } = await verifyEvidence(bench.as('audra'), { issueId: id }, { accountId: 'audra' });
    expect(verdict?.intact).toBe(false);
  });

  test('one change is verified at once', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    const caller = { accountId: 'audra' };
    const good = await verifyEvidence(bench.as('audra'), { issueId: id }, caller);
    expect(good.verdict).toMatchObject({ intact: true });
    await tamper(id, 1, (body) => body.replace('"at":"2', '"at":"1'));
    const bad = await verifyEvidence(bench.as('audra'), { issueId: id }, caller);
    expect(bad.verdict?.intact).toBe(false);
    expect((await statusOf(bench)).findings).toMatchObject([{ subject: id, position: 1 }]);
  });
});

describe('the audit issue', () => {
  test('must be one that Steward can see', async () => {
    const bench = await openBench();
    await expect(saveSettings(bench.as('adam'), { issueKey: 'NONE-1' }, admin)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await viewSettings(bench.as('adam'), {}, admin)).toMatchObject({
      issue: null,
      warnings: [expect.stringContaining('No audit issue')],
    });
  });

  test('is taken as it is when it has a security level', async () => {
    const bench = await openBench();
    const issue = await named(bench);
    expect(await viewSettings(bench.as('adam'), {}, admin)).toMatchObject({
      issue: { id: issue.id, key: issue.key },
      warnings: [],
      savedBy: 'adam',
    });
  });

  test('that everybody can see is warned of', async () => {
    const bench = await openBench();
    bench.site.faults.push({
      match: /^GET .*\/permissionscheme$/,
      answer: {
        status: 200,
        body: {
          permissions: [
            { holder: { type: 'applicationRole' }, permission: 'BROWSE_PROJECTS' },
            { holder: { type: 'group', parameter: 'auditors' }, permission: 'BROWSE_PROJECTS' },
          ],
        },
      },
      times: 9,
    });
    const issue = bench.site.create({ summary: 'Audit', issuetype: { id: '1' } });
    const { warnings } = await saveSettings(bench.as('adam'), { issueKey: issue.key }, admin);
    expect(warnings).toEqual([
      expect.stringContaining('Everybody with access to the application can see this issue'),
    ]);
  });
});
