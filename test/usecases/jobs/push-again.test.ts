import * as z from '../../../src/shape';
import { createJob } from '../../../src/usecases/jobs/create-job';
import { pushSilentJobs } from '../../../src/usecases/jobs/push-again';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { openBench, type Bench } from '../support/app-bench';

const ADMIN = { accountId: 'admin' };
const begin = (bench: Bench, deps = bench.as('admin')) =>
  createJob(deps, 'reach', 'services', ADMIN, () =>
    Promise.resolve({ steps: [{ id: 'one', text: 'One', action: null }], input: null }),
  );
/** One that comes to its end when it is worked on. */
const beginReal = (deps: ReturnType<Bench['as']>) =>
  createJob(deps, 'reach', 'services', ADMIN, () =>
    Promise.resolve({ steps: [{ id: 'one', text: 'One', action: { ids: [] } }], input: { edited: [] } }),
  );
/** The process dies, or the queue refuses, when the job is handed over. */
const without = (bench: Bench) => ({
  ...bench.as('admin'),
  queue: { push: () => Promise.reject(new Error('the queue takes nothing')) },
});

describe('a job whose message was lost', () => {
  test('that the queue refused does not look as if it waited, and keeps no place', async () => {
    const bench = await openBench();
    await expect(begin(bench, without(bench))).rejects.toThrow('takes nothing');
    const { job } = await begin(bench);
    expect(job.state).toBe('queued');
    const refused = await bench.as('admin').store.jobs.get('reach-services-1');
    expect(refused?.state).toBe('cancelled');
  });

  test('is sent again when somebody finds its place taken, and by the daily upkeep', async () => {
    const bench = await openBench();
    await begin(bench);
    bench.queue.length = 0;
    await expect(begin(bench)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(bench.queue).toEqual([]);
    bench.site.now += 61_000;
    await expect(begin(bench)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(bench.queue).toHaveLength(1);
    bench.queue.length = 0;
    expect(await pushSilentJobs(bench.as(null))).toBe(0);
    bench.site.now += 3_600_000;
    expect(await pushSilentJobs(bench.as(null))).toBe(1);
    expect(bench.queue).toMatchObject([{ queue: 'job-work', body: { jobId: 'reach-services-1' } }]);
  });

  test('that could not tell whether it had saved is sent again, and comes to its end', async () => {
    const bench = await openBench();
    const deps = bench.as(null);
    await beginReal(deps);
    const { jobs } = deps.store;
    let saves = 0;
    const save: typeof jobs.save = async (job) => {
      const saved = await jobs.save(job);
      if (++saves === 2) throw new Error('the answer was lost');
      return saved;
    };
    const unsure = { ...deps, store: { ...deps.store, jobs: { ...jobs, save } } };
    await expect(workJob(unsure, 'reach-services-1')).rejects.toThrow('the answer was lost');
    await workJob(deps, 'reach-services-1');
    expect(await jobs.get('reach-services-1')).toMatchObject({ state: 'done', next: 1 });
  });

  test('that met another who is gone is sent again, and comes to its end', async () => {
    const bench = await openBench();
    const deps = bench.as(null);
    await beginReal(deps);
    const { jobs } = deps.store;
    let saves = 0;
    const save: typeof jobs.save = async (job) => {
      // Another run saves just before, and dies.
      if (++saves === 2) await jobs.save(job);
      return jobs.save(job);
    };
    const second = { ...deps, store: { ...deps.store, jobs: { ...jobs, save } } };
    await expect(workJob(second, 'reach-services-1')).rejects.toThrow('somebody else');
    await workJob(deps, 'reach-services-1');
    expect(await jobs.get('reach-services-1')).toMatchObject({ state: 'done', next: 1 });
  });

  test('that met another who finished it has nothing left to do', async () => {
    const bench = await openBench();
    const deps = bench.as(null);
    await beginReal(deps);
    const { jobs } = deps.store;
    let saves = 0;
    const save: typeof jobs.save = async (job) => {
      if (++saves === 2) await workJob(deps, job.jobId);
      return jobs.save(job);
    };
    await workJob({ ...deps, store: { ...deps.store, jobs: { ...jobs, save } } }, 'reach-services-1');
    expect(await jobs.get('reach-services-1')).toMatchObject({ state: 'done', next: 1 });
  });

  test('what goes on now leaves no versions behind', async () => {
    const bench = await openBench();
    await begin(bench);
    const { config } = bench.as('admin').store;
    expect(await config.history('active-job', 'site', z.unknown())).toEqual([]);
  });
});
