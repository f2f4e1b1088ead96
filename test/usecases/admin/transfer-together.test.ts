import { ADMIN } from '../../../src/usecases/admin';
import { isWrite, type AdoptionSite } from '../../support/adoption-site';
import { drain, jobOf, projectId, start } from '../../support/adopt';
import {
  adoptIn,
  exported,
  importRequest,
  openDesks,
  planOfImport,
  startImport,
} from '../../support/transfer';

let text = '';
let oneByOne: Record<string, string[]>;

/** What projects share, by name: everything once, however many of them want it. */
function shared(bench: AdoptionSite): Record<string, string[]> {
  const { tables } = bench.site.jira.context;
  const names = (table: 'fields' | 'issueTypes' | 'statuses' | 'issueLinkTypes' | 'workflows') =>
    tables
      .table(table)
      .all()
      .map((one) => one.name)
      .sort();
  return {
    fields: names('fields'),
    types: names('issueTypes'),
    statuses: names('statuses'),
    linkTypes: names('issueLinkTypes'),
    workflows: names('workflows'),
  };
}

beforeAll(async () => {
  const source = openDesks('OPS');
  await adoptIn(source, 'ITS');
  await adoptIn(source, 'OPS');
  text = await exported(source);
  oneByOne = shared(source);
});

const keysInForce = async (bench: AdoptionSite): Promise<string[]> =>
  Object.values((await bench.deps.store.rules.get())?.projects ?? {})
    .map((project) => project.projectKey)
    .sort();

/** The same as `drain`, looking at the rules after every message. */
async function rulesOverTime(bench: AdoptionSite): Promise<string[]> {
  const seen = new Set<string>();
  const send = bench.site.jira.handle.bind(bench.site.jira);
  bench.site.jira.handle = async (request) => {
    seen.add((await keysInForce(bench)).join('+'));
    return send(request);
  };
  await drain(bench);
  bench.site.jira.handle = send;
  seen.add((await keysInForce(bench)).join('+'));
  return [...seen];
}

describe('importing two projects', () => {
  it('switches their rules on together: never one without the other', async () => {
    const bench = openDesks('OPS');
    const jobId = await startImport(bench, text);
    expect(await rulesOverTime(bench)).toEqual(['', 'ITS+OPS']);
    const job = await jobOf(bench, jobId);
    expect(job.state).toBe('done');
    expect(job.steps.filter((step) => step.text.startsWith('Switch on'))).toMatchObject([
      { text: 'Switch on the rules of ITS, OPS together' },
    ]);
    expect((await bench.deps.store.rules.get())?.version).toBe(1);
    expect(shared(bench)).toEqual(oneByOne);
    bench.sent.length = 0;
    expect(await planOfImport(bench, text)).toMatchObject({ writes: 0, blockers: [] });
    expect(bench.sent.filter(isWrite)).toEqual([]);
    for (const key of ['ITS', 'OPS']) {
      const { entries } = await ADMIN['admin.overview'](bench.deps, {}, bench.admin).then(({ projects }) => ({
        entries: projects.filter((project) => project.key === key),
      }));
      expect(entries).toMatchObject([{ jobId: null, adopted: ['change-enablement', 'incident-management'] }]);
    }
  });

  it('leaves one out where that is wanted', async () => {
    const bench = openDesks('OPS');
    const plan = await planOfImport(bench, text, { OPS: null });
    expect(plan.blockers).toEqual([]);
    expect(plan.projects.map((project) => [project.key, project.writes > 0])).toEqual([
      ['ITS', true],
      ['OPS', false],
    ]);
  });

  it('is refused while somebody adopts in one of them, and nothing stays claimed', async () => {
    const bench = openDesks('OPS');
    const { planId } = await planOfImport(bench, text);
    const adoption = await start(bench);
    await expect(
      ADMIN['config.import'](bench.deps, { ...importRequest(text), planId }, bench.admin),
    ).rejects.toMatchObject({ code: 'CONFLICT', details: { jobId: adoption } });
    const { projects } = await ADMIN['admin.overview'](bench.deps, {}, bench.admin);
    const claimed = projects.filter((project) => project.jobId !== null);
    expect(claimed.map((project) => [project.key, project.jobId])).toEqual([['ITS', adoption]]);
  });

  it('keeps others out of both until it is done', async () => {
    const bench = openDesks('OPS');
    const jobId = await startImport(bench, text);
    await expect(start(bench)).rejects.toMatchObject({ code: 'CONFLICT', details: { jobId } });
    await drain(bench);
    expect((await jobOf(bench, jobId)).state).toBe('done');
  });
});

/** Imports while the answer to the n-th write is lost, though Jira did what it was asked; then goes on. */
async function interrupted(n: number) {
  const bench = openDesks('OPS');
  const jobId = await startImport(bench, text);
  const send = bench.site.jira.handle.bind(bench.site.jira);
  let count = 0;
  let wasLost = false;
  bench.site.jira.handle = async (request) => {
    const answer = await send(request);
    const { method, path, body } = request;
    if (isWrite({ method, path, body, status: answer.status }) && ++count === n) {
      wasLost = true;
      throw new Error('the connection was cut');
    }
    return answer;
  };
  await drain(bench);
  const stopped = { job: await jobOf(bench, jobId), inForce: await keysInForce(bench) };
  if (stopped.job.state === 'failed') {
    await ADMIN['admin.retry'](bench.deps, { jobId }, bench.admin);
    await drain(bench);
  }
  return { bench, jobId, wasLost, stopped };
}

describe('an import that is cut off', () => {
  it.each([1, 24, 48])('at write %i goes on from there', async (n) => {
    const { bench, jobId, wasLost, stopped } = await interrupted(n);
    expect(wasLost).toBe(true);
    // Both or none, whenever it stopped.
    expect(['', 'ITS+OPS']).toContain(stopped.inForce.join('+'));
    if (stopped.job.state === 'failed')
      expect(stopped.job.error?.message).toContain('the connection was cut');
    expect((await jobOf(bench, jobId)).state).toBe('done');
    expect(await keysInForce(bench)).toEqual(['ITS', 'OPS']);
    expect(shared(bench)).toEqual(oneByOne);
    expect(await planOfImport(bench, text)).toMatchObject({ writes: 0, blockers: [] });
  });

  it('meets whoever came in between, and says so', async () => {
    const bench = openDesks('OPS');
    const jobId = await startImport(bench, text);
    bench.disturb = (method) =>
      method === 'GET' ? undefined : { status: 400, body: { errorMessages: ['No.'] } };
    await drain(bench);
    expect(await jobOf(bench, jobId)).toMatchObject({ state: 'failed' });
    bench.disturb = () => undefined;
    const adoption = await start(bench);
    await ADMIN['admin.retry'](bench.deps, { jobId }, bench.admin);
    await drainJob(bench, jobId);
    expect(await jobOf(bench, jobId)).toMatchObject({
      state: 'failed',
      error: { message: expect.stringContaining('Another job for this project is at work') },
    });
    expect(projectId(bench, 'ITS')).not.toBe('');
    expect((await jobOf(bench, adoption)).state).toBe('queued');
  });
});

/** Works on the messages of one job only. */
async function drainJob(bench: AdoptionSite, jobId: string): Promise<void> {
  const others = bench.pushed.filter((message) => (message.body as { jobId: string }).jobId !== jobId);
  const own = bench.pushed.filter((message) => !others.includes(message));
  bench.pushed.splice(0, bench.pushed.length, ...own);
  await drain(bench);
  bench.pushed.push(...others);
}
