import { BACK_TEST } from '../../../src/usecases/back-test';
import { cancelJob } from '../../../src/usecases/jobs/cancel-job';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { viewJob } from '../../../src/usecases/jobs/view-job';
import type { BackTestResult } from '../../../src/contract/back-test';
import type { Deps } from '../../../src/usecases/deps';
import { HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

const start = async (site: SlaSite, draft: unknown = null, days = 30): Promise<string> => {
  const request = { projectId: site.projectId, policyId: 'resolve', draft };
  const answer = await BACK_TEST['backTest.start'](
    site.deps,
    { ...request, source: { kind: 'project', days } },
    site.admin,
  );
  if (answer.kind !== 'working') throw new Error('no job was begun');
  return answer.job.jobId;
};
const jobOf = (site: SlaSite, jobId: string) => viewJob(site.deps, { jobId }, site.admin);
const resultOf = async (site: SlaSite, jobId: string): Promise<BackTestResult> => {
  const answer = await BACK_TEST['backTest.result'](site.deps, { jobId }, site.admin);
  if (answer.kind !== 'result')
    throw new Error(JSON.stringify(answer.kind === 'working' ? answer.job.error : answer));
  return answer.result;
};
const lastOf = (site: SlaSite) =>
  BACK_TEST['backTest.last'](site.deps, { projectId: site.projectId, policyId: 'resolve' }, site.admin);
const draftOf = (site: SlaSite, hours: number): unknown => {
  const { version: _v, effectiveFrom: _e, ...draft } = plainPolicy(site, 'resolve', hours);
  return draft;
};
const called = (site: SlaSite, end: string): number =>
  site.sent.filter(({ path }) => path.endsWith(end)).length;

/** Incidents that took one, two, three ... hours, closed before Steward ever heard of them. */
async function closed(site: SlaSite, count: number): Promise<void> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) ids.push(await site.create());
  for (const id of ids) {
    await site.wait(HOUR);
    await site.move(id, 'resolved');
  }
}

describe('a back-test of closed tickets', () => {
  it('compares the draft with the version in force, and asks Jira only for what is not kept', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await closed(site, 6);
    site.sent.length = 0;
    const first = await start(site, draftOf(site, 2));
    expect(site.sent).toEqual([]);
    await site.work(true);
    const result = await resultOf(site, first);
    expect(result.tickets).toBe(6);
    expect(result.source).toBe('6 tickets closed in the last 30 days');
    // Stopped at the very due instant is met: four of six in four hours, two of six in two.
    expect(result.overall.before).toMatchObject({ met: 4, missed: 2 });
    expect(result.overall.after).toMatchObject({ met: 2, missed: 4 });
    expect(result.changes).toMatchObject({ better: 0, worse: 2, same: 4 });
    expect(result.changes.tickets.map(({ before, after }) => [before, after])).toEqual([
      ['Met', 'Missed'],
      ['Met', 'Missed'],
    ]);
    expect(called(site, '/changelog/bulkfetch')).toBe(1);
    site.sent.length = 0;
    const second = await start(site, draftOf(site, 3));
    await site.work(true);
    expect((await resultOf(site, second)).overall.after).toMatchObject({ met: 3, missed: 3 });
    expect(called(site, '/changelog/bulkfetch') + called(site, '/issue/bulkfetch')).toBe(0);
  });

  it('reads again what was kept without a field that the draft asks for', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await closed(site, 2);
    await start(site);
    await site.work(true);
    site.sent.length = 0;
    const scope = { field: 'labels', in: ['vip'] };
    const jobId = await start(site, { ...(draftOf(site, 4) as object), scope });
    await site.work(true);
    expect(called(site, '/changelog/bulkfetch')).toBe(1);
    expect((await resultOf(site, jobId)).notes).toContain('2 are not served by the new policy.');
  });

  it('tells how far it is, and rests after what it had to fetch', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    const ids: string[] = [];
    for (let n = 0; n < 120; n++) ids.push(await site.create());
    await site.wait(HOUR);
    for (const id of ids) await site.move(id, 'resolved');
    const jobId = await start(site);
    await site.work();
    const half = await jobOf(site, jobId);
    expect(half.state).toBe('waiting');
    expect(half.steps[1]).toMatchObject({ state: 'running', message: '100 of 120 tickets' });
    expect(site.pushed.map(({ options }) => options.delaySeconds)).toEqual([30]);
    await site.work(true);
    expect((await resultOf(site, jobId)).tickets).toBe(120);
  });

  it('can be cancelled: nothing follows, and a message that was under way does nothing', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await closed(site, 1);
    const jobId = await start(site);
    expect((await jobOf(site, jobId)).canCancel).toBe(true);
    expect((await cancelJob(site.deps, { jobId }, site.admin)).state).toBe('cancelled');
    site.sent.length = 0;
    await site.work(true);
    expect(site.sent).toEqual([]);
    expect((await jobOf(site, jobId)).state).toBe('cancelled');
    expect(await lastOf(site)).toEqual({ kind: 'none' });
    expect((await cancelJob(site.deps, { jobId }, site.admin)).state).toBe('cancelled');
    const next = await start(site);
    await site.work(true);
    expect((await resultOf(site, next)).tickets).toBe(1);
    await expect(cancelJob(site.deps, { jobId: next }, site.admin)).rejects.toThrow('This job is done');
  });

  it('cancelled in the middle of a part, it stops at its next look', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await closed(site, 2);
    const jobId = await start(site);
    site.disturb = async (_method, path) => {
      if (path.endsWith('/search/jql')) await cancelJob(site.deps, { jobId }, site.admin);
      return undefined;
    };
    await site.work(true);
    expect((await jobOf(site, jobId)).state).toBe('cancelled');
    expect(await lastOf(site)).toEqual({ kind: 'none' });
    // What it had counted by then is not taken over by the next one.
    site.disturb = () => undefined;
    const next = await start(site);
    await site.work(true);
    expect((await resultOf(site, next)).tickets).toBe(2);
  });

  it('waits as long as Jira asks and goes on where it was', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await closed(site, 3);
    let refusals = 0;
    site.disturb = (_method, path) =>
      path.endsWith('/changelog/bulkfetch') && refusals++ < 6
        ? { status: 429, headers: { 'Retry-After': '70' }, body: { errorMessages: ['Rate limit exceeded.'] } }
        : undefined;
    const jobId = await start(site);
    await site.work();
    expect((await jobOf(site, jobId)).steps[1]?.message).toContain('Jira asks to wait');
    expect(site.pushed.map(({ options }) => options.delaySeconds)).toEqual([70]);
    await site.work(true);
    expect((await resultOf(site, jobId)).tickets).toBe(3);
  });

  it('counts a part once, though the process dies before the step is told of it', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    const ids: string[] = [];
    for (let n = 0; n < 105; n++) ids.push(await site.create());
    await site.wait(HOUR);
    for (const id of ids) await site.move(id, 'resolved');
    const jobId = await start(site);
    const { store } = site.deps;
    const dying: Deps = {
      ...site.deps,
      store: {
        ...store,
        jobs: {
          ...store.jobs,
          saveStep: async (id, step) => {
            if (step.message !== null) throw Object.assign(new Error('died'), { code: 'TOO_MANY_REQUESTS' });
            await store.jobs.saveStep(id, step);
          },
        },
      },
    };
    await expect(workJob(dying, jobId)).rejects.toThrow('died');
    await site.work(true);
    expect(await resultOf(site, jobId)).toMatchObject({ tickets: 105, overall: { after: { met: 105 } } });
  });

  it('keeps the last result of a policy, and shows the one under way before it', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await closed(site, 1);
    expect(await lastOf(site)).toEqual({ kind: 'none' });
    const first = await start(site);
    await site.work(true);
    expect(await lastOf(site)).toMatchObject({ kind: 'result', result: { jobId: first } });
    const second = await start(site, draftOf(site, 9));
    expect(await lastOf(site)).toMatchObject({ kind: 'working', job: { jobId: second } });
    await site.work(true);
    expect(await lastOf(site)).toMatchObject({ kind: 'result', result: { jobId: second } });
    await expect(resultOf(site, first)).rejects.toThrow('has taken its place');
  });

  it('shows the one that began after all to whoever was told that it failed', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await closed(site, 1);
    const { jobs } = site.deps.store;
    const died = (): Promise<never> => Promise.reject(new Error('died'));
    // Dies when the job is recorded: it neither tells the queue nor clears up.
    const create: typeof jobs.create = async (job, steps) => (await jobs.create(job, steps)) && died();
    const dying = { ...site.deps, store: { ...site.deps.store, jobs: { ...jobs, create, get: died } } };
    const request = { projectId: site.projectId, policyId: 'resolve', draft: null };
    await expect(
      BACK_TEST['backTest.start'](dying, { ...request, source: { kind: 'project', days: 30 } }, site.admin),
    ).rejects.toThrow('died');
    expect(await lastOf(site)).toMatchObject({ kind: 'working', job: { state: 'queued' } });
  });

  it('refuses a policy that cannot be used, naming the place and the remedy', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    const goals = [{ id: 'all', when: 'otherwise', target: HOUR, unit: 'working', calendar: 'nowhere' }];
    await expect(start(site, { ...(draftOf(site, 4) as object), goals })).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('goals[0].calendar') as string,
      remedy: expect.stringContaining('Use one of') as string,
    });
    await expect(start(site, { id: 'resolve' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('one at a time for a project, and others say who is at work', async () => {
    const site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    await start(site);
    await expect(start(site)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
