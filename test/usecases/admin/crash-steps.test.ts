import { workJob } from '../../../src/usecases/admin';
import type { Deps } from '../../../src/usecases/deps';
import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, ALL, BOTH, jobOf, planOf, start } from '../../support/adopt';
import { differences, siteState } from '../../support/site-state';

// Waiting for Jira's tasks is not what is tested here.
beforeAll(() => {
  jest
    .spyOn(globalThis, 'setTimeout')
    .mockImplementation((run: () => void) => setImmediate(run) as unknown as NodeJS.Timeout);
});
afterAll(() => jest.restoreAllMocks());

/** A process that dies when it is about to record that a step is done, at the steps that `dies` says; then nothing is written any more. */
function dying(deps: Deps, dies: (position: number) => boolean): Deps {
  const crashed = new Set<number>();
  let dead = false;
  const { jobs } = deps.store;
  const alive = <T>(work: () => Promise<T>): Promise<T> =>
    dead ? Promise.reject(new Error('the process is gone')) : work();
  return {
    ...deps,
    store: {
      ...deps.store,
      jobs: {
        ...jobs,
        get: (jobId) => {
          dead = false;
          return jobs.get(jobId);
        },
        save: (job) => alive(() => jobs.save(job)),
        saveStep: (jobId, step) => {
          if (step.state === 'done' && dies(step.position) && !crashed.has(step.position)) {
            crashed.add(step.position);
            dead = true;
          }
          return alive(() => jobs.saveStep(jobId, step));
        },
      },
    },
  };
}

/** Delivers messages until none is left; one whose invocation failed is delivered again, as the platform does. */
async function workThrough(bench: AdoptionSite, deps: Deps): Promise<number> {
  let crashes = 0;
  for (let message = bench.pushed.shift(); message; message = bench.pushed.shift()) {
    const { jobId } = message.body as { jobId: string };
    await workJob(deps, jobId).catch(() => {
      crashes += 1;
      bench.pushed.unshift(message);
    });
  }
  return crashes;
}

describe('a process that dies after doing a step and before recording it', () => {
  it.each(['blank', 'acme'] as const)(
    'at every single step of adopting everything on "%s" leaves the same site, and nothing twice',
    async (seed) => {
      const clean = openAdoptionSite(undefined, seed);
      await adopt(clean, ALL);
      const bench = openAdoptionSite(undefined, seed);
      const jobId = await start(bench, ALL);
      const crashes = await workThrough(
        bench,
        dying(bench.deps, () => true),
      );
      const job = await jobOf(bench, jobId);
      expect({ state: job.state, error: job.error }).toEqual({ state: 'done', error: null });
      expect(crashes).toBeGreaterThanOrEqual(job.total);
      expect(differences(siteState(clean.site.jira), siteState(bench.site.jira))).toEqual([]);
      bench.sent.length = 0;
      expect((await planOf(bench, ALL)).writes).toBe(0);
      expect(bench.sent.filter(isWrite)).toEqual([]);
    },
    300_000,
  );

  it('at each step in turn comes to the same end', async () => {
    const clean = openAdoptionSite(undefined, 'empty');
    const { total } = await adopt(clean, BOTH);
    const wanted = siteState(clean.site.jira);
    for (let position = 0; position < total; position++) {
      const bench = openAdoptionSite(undefined, 'empty');
      const jobId = await start(bench, BOTH);
      await workThrough(
        bench,
        dying(bench.deps, (one) => one === position),
      );
      const { state } = await jobOf(bench, jobId);
      const between = differences(wanted, siteState(bench.site.jira));
      expect({ position, state, between }).toEqual({ position, state: 'done', between: [] });
    }
  }, 300_000);
});
