import type { ExportView } from '../../../src/contract/evidence';
import { toCsv } from '../../../src/domain/sla-report/csv';
import { readExportPart, startExport, viewExport } from '../../../src/usecases/evidence/export';
import { countsOf, textOf, WHY, type ExportLine } from '../../../src/usecases/evidence/export-lines';
import { drawSample } from '../../../src/usecases/evidence/sample';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { putOnAgenda } from '../../../src/usecases/upkeep/agenda';
import { workAgenda } from '../../../src/usecases/upkeep/work-agenda';
import { DAY, openBench, votedChange, workJobs, type Bench } from './bench';

const caller = { accountId: 'audra' };
const PERIOD = { projectId: null, from: '2026-11-01', to: '2026-12-31', format: 'csv' as const };

/** What Jira's search and count answer from now on. */
function jiraHas(bench: Bench, ids: readonly string[], count: number | null = ids.length): void {
  bench.site.faults.length = 0;
  bench.site.faults.push(
    {
      match: /^POST .*\/search\/jql$/,
      answer: { status: 200, body: { issues: ids.map((id) => ({ id })) } },
      times: 99,
    },
    {
      match: /^POST .*\/search\/approximate-count$/,
      answer: count === null ? { status: 400, body: {} } : { status: 200, body: { count } },
      times: 99,
    },
  );
}

async function exported(
  bench: Bench,
  asked: Partial<typeof PERIOD> | { format: 'json' } = {},
): Promise<ExportView> {
  const { job } = await startExport(bench.as('audra'), { ...PERIOD, ...asked }, caller);
  await workJobs(bench);
  return viewExport(bench.as('audra'), { jobId: job.jobId }, caller);
}

async function textFrom(bench: Bench, { job: { jobId } }: ExportView): Promise<string> {
  let text = '';
  for (let part: number | null = 0; part !== null;) {
    const read: { text: string; next: number | null } = await readExportPart(
      bench.as('audra'),
      { jobId, part },
      caller,
    );
    text += read.text;
    part = read.next;
  }
  return text;
}

describe('an export of a period', () => {
  test('lists what Jira lists, and says that the figures agree', async () => {
    const bench = await openBench();
    const ids = [await votedChange(bench), await votedChange(bench)];
    jiraHas(bench, ids);
    const view = await exported(bench);
    expect(view.job.state).toBe('done');
    expect(view.counts).toEqual({
      jiraCount: 2,
      jiraListed: 2,
      exported: 2,
      differences: [],
      reconciled: true,
    });
    const lines = (await textFrom(bench, view)).trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(`ITSM-${ids[0]},${ids[0]},10,submitted,normal`);
  });

  test('explains every difference: deleted, moved, gone, never recorded', async () => {
    const bench = await openBench();
    const [kept, deleted, moved, gone] = [
      await votedChange(bench),
      await votedChange(bench),
      await votedChange(bench),
      await votedChange(bench),
    ];
    const old = bench.site.create({ issuetype: { id: '101' } });
    bench.site.issues.delete(deleted);
    await handleIssueEvent(bench.as(null), {
      eventType: 'avi:jira:deleted:issue',
      issue: { id: deleted, fields: { created: '2026-11-23T08:00:00.000+0000' } },
    });
    Object.assign(bench.site.issues.get(moved)?.fields ?? {}, { project: { id: '77', key: 'OTHER' } });
    bench.site.issues.delete(gone);
    jiraHas(bench, [kept, old.id], 3);
    const view = await exported(bench);
    expect(view.counts).toMatchObject({ jiraCount: 3, jiraListed: 2, exported: 5, reconciled: false });
    expect(view.counts?.differences).toEqual([
      { why: WHY.notRecorded, count: 1 },
      { why: WHY.deleted, count: 1 },
      { why: WHY.moved, count: 1 },
      { why: WHY.gone, count: 1 },
      { why: expect.stringContaining('approximate'), count: 1 },
    ]);
    const text = await textFrom(bench, view);
    expect(text).toContain(`,${deleted},10,deleted,`);
  });

  test('leaves out changes of another time', async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    jiraHas(bench, []);
    const view = await exported(bench, { from: '2026-01-01', to: '2026-01-31' });
    expect(view.counts).toMatchObject({ exported: 0, reconciled: true });
    expect(await textFrom(bench, view)).not.toContain(id);
  });

  test('is one JSON document, however many parts it has', async () => {
    const bench = await openBench();
    const ids = [await votedChange(bench)];
    const gone = await votedChange(bench);
    bench.site.issues.delete(gone);
    jiraHas(bench, ids);
    const view = await exported(bench, { format: 'json' });
    expect(view.parts).toBeGreaterThan(1);
    const read = JSON.parse(await textFrom(bench, view)) as {
      counts: unknown;
      changes: { issueId: string }[];
    };
    expect(read.changes.map(({ issueId }) => issueId)).toEqual([...ids, gone]);
    expect(read.counts).toEqual(view.counts);
  });

  test('says when Jira would not search a project', async () => {
    const bench = await openBench();
    jiraHas(bench, [], null);
    bench.site.faults[0] = {
      match: /^POST .*\/search\/jql$/,
      answer: { status: 400, body: { errorMessages: ['no such type'] } },
      times: 9,
    };
    const { counts } = await exported(bench);
    expect(counts).toMatchObject({ jiraCount: null, reconciled: false });
    expect(counts?.differences).toContainEqual({ why: 'Projects that Jira would not search', count: 1 });
  });

  test('is read by whoever made it alone, and only when it is done', async () => {
    const bench = await openBench();
    jiraHas(bench, []);
    const { job } = await startExport(bench.as('audra'), PERIOD, caller);
    const asked = { jobId: job.jobId, part: 0 };
    await expect(readExportPart(bench.as('audra'), asked, caller)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await expect(viewExport(bench.as('eve'), asked, { accountId: 'eve' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(startExport(bench.as('audra'), PERIOD, caller)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test.each([
    ['ends before it begins', { from: '2026-12-02', to: '2026-12-01' }],
    ['is longer than 400 days', { from: '2025-01-01', to: '2026-12-01' }],
  ])('is refused for a period that %s', async (_, period) => {
    const bench = await openBench();
    await expect(startExport(bench.as('audra'), { ...PERIOD, ...period }, caller)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  test('is removed by the agenda when it has been kept long enough', async () => {
    const bench = await openBench();
    jiraHas(bench, [await votedChange(bench)]);
    const view = await exported(bench);
    bench.site.now += 91 * DAY;
    await putOnAgenda(
      bench.as(null),
      { kind: 'auditParts', jobId: view.job.jobId, parts: view.parts ?? 0 },
      0,
    );
    await workAgenda(bench.as(null));
    await expect(
      readExportPart(bench.as('audra'), { jobId: view.job.jobId, part: 0 }, caller),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a sample', () => {
  test('is drawn from an export, and drawn again by its seed', async () => {
    const bench = await openBench();
    const ids = [];
    for (let n = 0; n < 8; n++) ids.push(await votedChange(bench));
    jiraHas(bench, ids);
    const { job } = await exported(bench);
    const ask = { jobId: job.jobId, size: 3, method: 'random' as const, seed: null };
    const first = await drawSample(bench.as('audra'), ask, caller);
    expect(first).toMatchObject({ population: 8, strata: [{ name: 'All', population: 8, drawn: 3 }] });
    expect(first.seed).toMatch(/^[0-9a-f]{16}$/);
    const again = await drawSample(bench.as('audra'), { ...ask, seed: first.seed }, caller);
    expect(again.changes).toEqual(first.changes);
    const byRisk = await drawSample(bench.as('audra'), { ...ask, method: 'byRisk' }, caller);
    expect(byRisk.strata[0]?.name).toBe(first.changes[0]?.level);
  });
});

describe('parts of the file', () => {
  const line = (key: string): ExportLine => ({
    issueId: '1',
    key,
    projectId: '10',
    state: 'closed',
    kind: 'normal',
    level: null,
    decision: 'none',
    submittedAt: null,
    seenAt: '2026-11-22T00:00:00.000Z',
    rounds: 0,
    ballots: 0,
    unauthorised: 0,
    result: '=cmd()',
    records: 1,
    why: 'listed',
  });

  test('have the header once, and no cell that a spreadsheet takes for a formula', () => {
    const first = textOf('csv', [line('A-1')], { part: 0, last: false, counts: null });
    const second = textOf('csv', [line('A-2')], { part: 1, last: true, counts: null });
    expect(first.startsWith('Key,Issue id')).toBe(true);
    expect(second.startsWith('A-2,')).toBe(true);
    expect(`${first}${second}`).toContain("'=cmd()");
    expect(first.endsWith(toCsv([], []) || '\r\n')).toBe(true);
  });

  test('figures agree only if Jira’s count, its list and the export do', () => {
    const found = { listed: 3, notRecorded: 0, deleted: 0, moved: 0, gone: 0 };
    expect(countsOf({ count: 3, listed: 3, unread: 0 }, found).reconciled).toBe(true);
    expect(countsOf({ count: 4, listed: 3, unread: 0 }, found).reconciled).toBe(false);
    expect(countsOf({ count: 3, listed: 3, unread: 0 }, { ...found, listed: 2 }).reconciled).toBe(false);
    expect(countsOf({ count: 3, listed: 3, unread: 1 }, found).reconciled).toBe(false);
    expect(countsOf({ count: 3, listed: 3, unread: 0 }, { ...found, deleted: 2 }).reconciled).toBe(true);
  });
});
