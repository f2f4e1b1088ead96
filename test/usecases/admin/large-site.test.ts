import { ADMIN } from '../../../src/usecases/admin';
import { isWrite, openAdoptionSite } from '../../support/adoption-site';
import { BOTH, drain, jobOf, planned, projectId, requestOf } from '../../support/adopt';

// Waiting for Jira's tasks is not what is tested here.
beforeAll(() => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((run: () => void) => setImmediate(run) as unknown as NodeJS.Timeout);
});
afterAll(() => jest.restoreAllMocks());

describe('a site with 500 projects, 600 fields and 300 workflows', () => {
  const bench = openAdoptionSite(undefined, 'huge');
  const { tables } = bench.site.jira.context;
  const planJob = async (key = 'ITS'): Promise<string> => {
    const request = { ...(await requestOf(bench, BOTH)), projectId: projectId(bench, key) };
    const answer = await ADMIN['admin.plan'](bench.deps, request, bench.admin);
    if (answer.kind !== 'reading') throw new Error('it was planned at once');
    return answer.jobId;
  };
  const resultOf = (jobId: string) => ADMIN['admin.planResult'](bench.deps, { jobId }, bench.admin);
  const changeLinks = (name: string) =>
    bench.site.call('admin', 'POST', '/rest/api/3/issueLinkType', { name, inward: 'a', outward: 'b' });

  it('is read through the queue, says how far it is, and then shows the plan', async () => {
    const jobId = await planJob();
    expect(await resultOf(jobId)).toMatchObject({ kind: 'reading', done: 0, total: 4 });
    await drain(bench);
    const plan = planned(await resultOf(jobId));
    expect(plan.conflicts).toBe(0);
    expect(plan.planId).toContain(`@${jobId}`);
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('is not written to when it has changed since: the job says so before its first write', async () => {
    const jobId = await planJob();
    await drain(bench);
    const { planId } = planned(await resultOf(jobId));
    await changeLinks('Change cause');
    bench.sent.length = 0;
    const request = await requestOf(bench, BOTH);
    const started = await ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin);
    await drain(bench);
    const job = await jobOf(bench, started.jobId);
    expect(job.error?.message).toContain('The site has changed since this plan was made.');
    expect(job.error?.remedy).toBe('Look at the new plan and apply that.');
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('refuses a plan that was made for something else', async () => {
    const jobId = await planJob();
    await drain(bench);
    const { planId } = planned(await resultOf(jobId));
    const request = await requestOf(bench, ['incident-management']);
    await expect(ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin)).rejects.toMatchObject(
      {
        code: 'STALE',
      },
    );
  });

  it('is adopted as planned, and planned again there is nothing to do', async () => {
    const jobId = await planJob();
    await drain(bench);
    const { planId, writes } = planned(await resultOf(jobId));
    bench.sent.length = 0;
    const request = await requestOf(bench, BOTH);
    const started = await ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin);
    await drain(bench);
    expect(await jobOf(bench, started.jobId)).toMatchObject({ state: 'done', error: null });
    expect(bench.sent.filter(isWrite)).toHaveLength(writes - 1);
    const again = await planJob();
    await drain(bench);
    expect(planned(await resultOf(again)).writes).toBe(0);
  });

  it('has a project that shares its schemes with 39 others: it gets copies, and nobody else is touched', async () => {
    const jobId = await planJob('H001');
    await drain(bench);
    const plan = planned(await resultOf(jobId));
    const scheme = plan.items.find((item) => item.object === 'Workflow scheme');
    expect(scheme?.text).toContain('is shared with 39 other projects, so it is copied');
    expect(scheme?.touches).toHaveLength(11);
    expect(scheme?.touches.at(-1)).toMatch(/^29 more: they stay on/);
    const others = () => tables.table('projects').where((project) => project.key !== 'H001');
    const schemes = () =>
      JSON.stringify([
        tables
          .table('workflowSchemes')
          .get(tables.table('projects').find((one) => one.key === 'H002')?.workflowSchemeId ?? ''),
        tables
          .table('issueTypeSchemes')
          .get(tables.table('projects').find((one) => one.key === 'H002')?.issueTypeSchemeId ?? ''),
      ]);
    const before = { projects: JSON.stringify(others()), schemes: schemes() };
    const request = { ...(await requestOf(bench, BOTH)), projectId: projectId(bench, 'H001') };
    const { jobId: adopting } = await ADMIN['admin.apply'](
      bench.deps,
      { ...request, planId: plan.planId },
      bench.admin,
    );
    await drain(bench);
    expect(await jobOf(bench, adopting)).toMatchObject({ state: 'done', error: null });
    expect({ projects: JSON.stringify(others()), schemes: schemes() }).toEqual(before);
  });
});
