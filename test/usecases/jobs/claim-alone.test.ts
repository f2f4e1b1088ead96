import { ADMIN } from '../../../src/usecases/admin';
import { claimProject, jobHolding, jobsHolding } from '../../../src/usecases/jobs/active-jobs';
import { createJob } from '../../../src/usecases/jobs/create-job';
import { openAdoptionSite } from '../../support/adoption-site';
import { waitForNothing } from '../../support/at-once';
import { openBench, type Bench } from '../support/app-bench';

const CALLER = { accountId: 'admin' };
const begin = (bench: Bench) =>
  createJob(bench.as('admin'), 'uninstall', 'site', CALLER, () =>
    Promise.resolve({ steps: [{ id: 'one', text: 'One', action: null }], input: {} }),
  );

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

describe('a claim that no job came of', () => {
  test('is not shown as a job under way, and gives its place free in a minute', async () => {
    const { deps, admin, site } = openAdoptionSite();
    await claimProject(deps, 'uninstall', 'site', admin.accountId);
    const shown = async () => (await ADMIN['site.uninstall'](deps, {}, admin)).jobId;
    const prepare = () => ADMIN['site.prepareUninstall'](deps, {}, admin);
    expect(await shown()).toBeNull();
    await expect(prepare()).rejects.toMatchObject({ code: 'CONFLICT' });
    await site.clock.step(61_000);
    const { jobId } = await prepare();
    expect(await shown()).toBe(jobId);
  });

  test('or that a finished job left behind holds nothing; a failed one waits to be taken up again', async () => {
    const bench = await openBench();
    const deps = bench.as('admin');
    const { job } = await begin(bench);
    await deps.store.jobs.save({ ...job, state: 'failed' });
    expect(await jobHolding(deps, 'site')).toMatchObject({ jobId: job.jobId });
    expect((await jobsHolding(deps)).get('site')).toMatchObject({ jobId: job.jobId });
    const failed = await deps.store.jobs.get(job.jobId);
    if (failed === null) throw new Error('it is gone');
    await deps.store.jobs.save({ ...failed, state: 'done' });
    expect(await jobHolding(deps, 'site')).toBeNull();
    expect((await jobsHolding(deps)).size).toBe(0);
  });
});

describe('a project that a claim without a job holds', () => {
  test('is looked at for differences all the same', async () => {
    const bench = await openBench();
    const deps = bench.as('admin');
    const projectId = Object.keys((await deps.store.rules.get())?.projects ?? {})[0] ?? '';
    await claimProject(deps, 'adoption', projectId, 'admin');
    await claimProject(deps, 'drift', `drift-${projectId}`, 'admin');
    const view = await ADMIN['admin.checkDrift'](deps, { projectId }, CALLER);
    expect(view.jobId).toBeNull();
    expect(view.checkedAt).not.toBeNull();
  });
});
