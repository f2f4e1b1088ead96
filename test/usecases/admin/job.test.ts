import { ADMIN, workJob } from '../../../src/usecases/admin';
import { isWrite, openAdoptionSite } from '../../support/adoption-site';
import { drain, jobOf, planOf, projectId, requestOf, start, planned } from '../../support/adopt';

const refusedScreens = (method: string, path: string) =>
  method === 'POST' && path.endsWith('/tabs')
    ? { status: 400, body: { errorMessages: ['No more tabs today.'], errors: {} } }
    : undefined;

describe('an adoption job', () => {
  it('works in several runs, each with one continuation, and can be watched meanwhile', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const jobId = await start(bench);
    expect(bench.pushed).toHaveLength(1);
    expect(bench.pushed[0]?.options.concurrencyKey).toBe(`job-${projectId(bench)}`);
    bench.pushed.length = 0;
    await workJob(bench.deps, jobId);
    expect(bench.pushed).toHaveLength(1);
    const half = await jobOf(bench, jobId);
    expect(half.state).toBe('running');
    expect(half.done).toBe(12);
    expect(half.current).not.toBeNull();
    const overview = await ADMIN['admin.overview'](bench.deps, {}, bench.admin);
    expect(overview.projects.find((project) => project.key === 'ITS')?.jobId).toBe(jobId);
    await drain(bench);
    expect((await jobOf(bench, jobId)).state).toBe('done');
    expect(
      (await ADMIN['admin.overview'](bench.deps, {}, bench.admin)).projects.find(
        (project) => project.key === 'ITS',
      ),
    ).toMatchObject({
      jobId: null,
      adopted: ['change-enablement', 'incident-management'],
      gate: 'observe',
    });
  });

  it('delivered once more after its end does nothing', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const jobId = await start(bench);
    await drain(bench);
    bench.sent.length = 0;
    await workJob(bench.deps, jobId);
    expect(bench.sent).toEqual([]);
  });

  it('stops at what Jira refuses, keeps its words, and goes on from there', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    bench.disturb = refusedScreens;
    const jobId = await start(bench);
    await drain(bench);
    const failed = await jobOf(bench, jobId);
    expect(failed.state).toBe('failed');
    expect(failed.error?.message).toContain('No more tabs today.');
    expect(failed.steps.filter((step) => step.state === 'failed').map((step) => step.text)).toEqual([
      'Add fields to the screen "ITS: Change screen scheme"',
    ]);
    expect(failed.steps.filter((step) => step.state === 'waiting').length).toBeGreaterThan(3);
    expect(await bench.deps.store.rules.get()).toBeNull();
    bench.disturb = () => undefined;
    bench.sent.length = 0;
    const retried = await ADMIN['admin.retry'](bench.deps, { jobId }, bench.admin);
    expect(retried.state).toBe('queued');
    await drain(bench);
    expect((await jobOf(bench, jobId)).state).toBe('done');
    expect(bench.sent.filter(isWrite).some((call) => call.path.endsWith('/issuetype'))).toBe(false);
    expect((await planOf(bench)).writes).toBe(0);
  });

  it('waits as long as Jira asks and counts that as no failure', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    let refusals = 0;
    bench.disturb = (method, path) =>
      method === 'POST' && path.endsWith('/field') && refusals++ < 6
        ? { status: 429, headers: { 'Retry-After': '40' }, body: { errorMessages: ['Rate limit exceeded.'] } }
        : undefined;
    const jobId = await start(bench);
    bench.pushed.length = 0;
    await workJob(bench.deps, jobId);
    expect((await jobOf(bench, jobId)).state).toBe('waiting');
    expect(bench.pushed.map((message) => message.options.delaySeconds)).toEqual([40]);
    await drain(bench);
    expect((await jobOf(bench, jobId)).state).toBe('done');
  });

  it('is the only one on its project, and says who is at work since when', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const request = await requestOf(bench);
    const { planId } = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
    const { jobId } = await ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin);
    await bench.site.clock.step(1000);
    await expect(ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin)).rejects.toMatchObject(
      {
        code: 'CONFLICT',
        message: expect.stringContaining('2026-11-23T09:00:00.000Z') as string,
        details: { jobId, by: bench.admin.accountId },
      },
    );
  });

  it('applies only the plan that was shown', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const request = await requestOf(bench);
    const { planId } = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
    await bench.site.call('admin', 'POST', '/rest/api/3/issueLinkType', {
      name: 'Change cause',
      inward: 'a',
      outward: 'b',
    });
    bench.sent.length = 0;
    await expect(ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin)).rejects.toMatchObject(
      { code: 'STALE' },
    );
    expect(bench.sent.filter(isWrite)).toEqual([]);
    // The project is free again.
    expect(
      (await ADMIN['admin.overview'](bench.deps, {}, bench.admin)).projects.every(
        (project) => project.jobId === null,
      ),
    ).toBe(true);
  });

  it('that nobody knows is NOT_FOUND; one that is done is not tried again', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    await expect(jobOf(bench, 'adopt-0-0')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const jobId = await start(bench);
    await drain(bench);
    await expect(ADMIN['admin.retry'](bench.deps, { jobId }, bench.admin)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});
