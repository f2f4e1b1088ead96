import { RESOLVERS } from '../../../src/contract/resolvers';
import { shippedModel } from '../../../src/domain/risk';
import type { OutcomeRecord } from '../../../src/domain/risk/outcome-record';
import type { RiskInput } from '../../../src/domain/risk/types';
import { store } from '../../../src/store';
import { everyDay } from '../../../src/usecases/upkeep';
import { workAgenda } from '../../../src/usecases/upkeep/work-agenda';
import { workJob } from '../../../src/usecases/admin';
import { RISK } from '../../../src/usecases/risk';
import { claimProject } from '../../../src/usecases/jobs/active-jobs';
import { startLearning } from '../../../src/usecases/risk/learning-job';
import { openBench, type Bench } from '../support/app-bench';
import { submitted } from '../support/schedule';
import { as, close, closed, keep } from './support';

const admin = as('admin');
const DAY = 86_400_000;
jest.setTimeout(120_000);

const calibration = async (bench: Bench) =>
  RESOLVERS['risk.calibration'].answer.parse(await RISK['risk.calibration'](bench.as('admin'), {}, admin));
const learnNow = async (bench: Bench) =>
  RESOLVERS['risk.learnNow'].answer.parse(await RISK['risk.learnNow'](bench.as('admin'), {}, admin));

async function workJobs(bench: Bench): Promise<void> {
  for (let next = bench.queue.shift(); next !== undefined; next = bench.queue.shift()) {
    bench.site.now += 1000 * (next.options.delaySeconds ?? 0);
    if (next.queue === 'job-work') await workJob(bench.as(null), (next.body as { jobId: string }).jobId);
  }
}

async function inputOf(bench: Bench): Promise<RiskInput> {
  const issue = await submitted(bench);
  const input = (await store.issues.get(issue.id))?.assessments[0]?.input;
  if (input === undefined) throw new Error('not assessed');
  return input;
}

/** Changes that fail when nobody has read the plan, far more often than the shipped weight says. */
function history(input: RiskInput, count: number): OutcomeRecord[] {
  const first = Date.parse('2026-01-01T12:00:00.000Z');
  const [model] = [shippedModel()];
  const p = model.bands[2] ?? 0.1;
  return Array.from({ length: count }, (_, index) => {
    const isRead = index % 2 === 0;
    const failed = isRead ? index % 50 === 0 : index % 5 < 3;
    const closedAt = new Date(first + index * 8 * 3_600_000).toISOString();
    const peerReviewed = { value: isRead, source: 'answer of the requester', at: 0 };
    const facts = { ...input.facts, peerReviewed };
    return closed(
      String(index + 1),
      { ...input, facts },
      {
        closedAt,
        result: failed ? 'failed' : 'successful',
        p,
        counted: { failed: failed ? 1 : 0, at: closedAt },
      },
    );
  });
}

async function siteCounts(outcomes: readonly OutcomeRecord[]): Promise<void> {
  const { value, version } = await store.outcomes.siteStats();
  const failures = outcomes.filter(({ counted }) => counted?.failed === 1).length;
  await store.outcomes.saveSite({ version, value: { ...value, outcomes: outcomes.length, failures } });
}

describe('learning from this site’s own outcomes', () => {
  test('without any: nothing is said that can’t be known', async () => {
    const bench = await openBench();
    expect(await calibration(bench)).toMatchObject({
      outcomes: 0,
      stage: 'none',
      brier: null,
      auc: null,
      curve: [],
      lastLearning: null,
      missing: 200,
    });
    expect((await learnNow(bench)).lastLearning).toMatchObject({ adopted: false });
    expect((await store.rules.get())?.riskModels).toHaveLength(1);
  });

  test('from 200 failures on better weights are adopted as the next version, and the page says so', async () => {
    const bench = await openBench();
    const outcomes = history(await inputOf(bench), 900);
    await keep(bench, outcomes);
    await siteCounts(outcomes);
    const found = await learnNow(bench);
    expect(found.lastLearning).toMatchObject({ adopted: true });
    const seen = await RISK['risk.model'](bench.as('admin'), {}, admin);
    expect(seen).toMatchObject({ version: 2, origin: 'learned', by: null });
    expect(seen.versions[0]?.what).toMatch(/^Learned\. .*“Peer review”: weight/);
    expect((await calibration(bench)).lastLearning).toMatchObject({ adopted: true });
    const { records } = await store.auditLog.page('project-site', null);
    expect(records[0]).toMatchObject({ kind: 'risk model learned' });
  });

  test('a pinned model stays', async () => {
    const bench = await openBench();
    const outcomes = history(await inputOf(bench), 900);
    await keep(bench, outcomes);
    await siteCounts(outcomes);
    await RISK['risk.pin'](bench.as('admin'), { version: 1 }, admin);
    expect((await learnNow(bench)).lastLearning?.why).toContain('An admin has pinned');
    expect((await store.rules.get())?.riskModels).toHaveLength(1);
  });

  test('of more than a thousand, a job collects them by page and leaves nothing behind', async () => {
    const bench = await openBench();
    const outcomes = history(await inputOf(bench), 1200);
    await keep(bench, outcomes);
    await siteCounts(outcomes);
    bench.queue.length = 0;
    expect((await learnNow(bench)).lastLearning).toBeNull();
    const jobId = (bench.queue.find(({ queue }) => queue === 'job-work')?.body as { jobId: string }).jobId;
    await workJobs(bench);
    expect(await store.jobs.get(jobId)).toMatchObject({ state: 'done' });
    expect((await calibration(bench)).lastLearning).toMatchObject({ adopted: true });
    expect(
      await store.records.get('learning-part', jobId, '0', {
        safeParse: (data) => ({ success: true, data }),
      }),
    ).toBeNull();
  });

  test('a job that is stopped once it has collected counts no change twice', async () => {
    const bench = await openBench();
    const outcomes = history(await inputOf(bench), 1200);
    await keep(bench, outcomes);
    await siteCounts(outcomes);
    const deps = bench.as(null);
    const { jobId } = await startLearning(deps, admin);
    const { jobs } = deps.store;
    const save: typeof jobs.save = (job) =>
      job.next === 1 ? Promise.reject(new Error('stopped')) : jobs.save(job);
    const stopped = { ...deps, store: { ...deps.store, jobs: { ...jobs, save } } };
    // Until the pages are through it goes on; then it stops before the job knows.
    for (let isOver = false; !isOver; bench.site.now += 15_000)
      await workJob(stopped, jobId).catch(({ message }: Error) => (isOver = message === 'stopped'));
    await workJob(deps, jobId);
    expect(await jobs.get(jobId)).toMatchObject({ state: 'done' });
    expect(await calibration(bench)).toMatchObject({ outcomes: 1200 });
  });

  test('the weekly look comes a week after something was counted, once, and not where nothing was', async () => {
    const bench = await openBench();
    const jobs = () => bench.queue.filter(({ queue }) => queue === 'job-work').length;
    await close(bench, await submitted(bench), 'Failed');
    bench.queue.length = 0;
    await workAgenda(bench.as(null));
    expect(jobs()).toBe(0);
    bench.site.now += 8 * DAY;
    await everyDay(bench.as(null));
    // The day's anchoring is a job of its own.
    bench.queue.length = 0;
    await workAgenda(bench.as(null));
    expect(jobs()).toBe(1);
    await workJobs(bench);
    bench.site.now += 8 * DAY;
    await workAgenda(bench.as(null));
    expect(jobs()).toBe(0);
  });

  test('the weekly look stays to be done when one was begun and died before it was a job', async () => {
    const bench = await openBench();
    const jobs = () => bench.queue.filter(({ queue }) => queue === 'job-work').length;
    await close(bench, await submitted(bench), 'Failed');
    await workAgenda(bench.as(null));
    bench.site.now += 8 * DAY;
    bench.queue.length = 0;
    await claimProject(bench.as(null), 'learning', 'risk', 'app');
    await expect(workAgenda(bench.as(null))).rejects.toMatchObject({ code: 'CONFLICT' });
    bench.site.now += 120_000;
    await workAgenda(bench.as(null));
    expect(jobs()).toBe(1);
  });

  test('a second look while one is under way is no error', async () => {
    const bench = await openBench();
    await startLearning(bench.as('admin'), admin);
    await expect(startLearning(bench.as('admin'), admin)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
