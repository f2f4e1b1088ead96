import type { JobView } from '../../../src/contract/admin';
import { VersionConflict } from '../../../src/store/errors';
import { ADMIN, workJob } from '../../../src/usecases/admin';
import type { Deps } from '../../../src/usecases/deps';
import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { jobOf } from '../../support/adopt';
import { waitForNothing } from '../../support/at-once';
import { differences, siteState } from '../../support/site-state';
import { adoptTogether, startAdoption, startUndo, undo } from '../../support/undo';

const BOTH = ['change-enablement', 'incident-management'] as const;

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

/** Every write to Jira is done, and its answer lost, the first time. Gives what was lost, and a way to end it. */
function loseFirstAnswers(bench: AdoptionSite): { readonly lost: Set<string>; readonly letBe: () => void } {
  const lost = new Set<string>();
  const send = bench.site.jira.handle.bind(bench.site.jira);
  bench.site.jira.handle = async (request) => {
    const answer = await send(request);
    const { method, path, body } = request;
    const write = `${method} ${path} ${JSON.stringify(body)} ${request.query.toString()}`;
    if (!isWrite({ method, path, body, status: answer.status }) || lost.has(write)) return answer;
    if (path.endsWith('/approximate-count')) return answer;
    lost.add(write);
    throw new Error('the connection was cut');
  };
  return { lost, letBe: () => void (bench.site.jira.handle = send) };
}

/** Each step is done, and the process ends before the job knows. */
function forgetfulDeps(bench: AdoptionSite, forgot: Set<number>): Deps {
  const { store } = bench.deps;
  const save: typeof store.jobs.save = async (job) => {
    if (job.next === 0 || forgot.has(job.next)) return store.jobs.save(job);
    forgot.add(job.next);
    // The one error after which nothing more is written.
    throw new VersionConflict('the process ended');
  };
  return { ...bench.deps, store: { ...store, jobs: { ...store.jobs, save } } };
}

/** The end of a process is what is tried; anything else is a fault. */
const unlessEnded = (error: unknown): void => {
  if (!(error instanceof VersionConflict)) throw error;
};

/** Goes on with a job until it is done, as an admin and the queue would; throws when it never is. */
async function goOn(bench: AdoptionSite, jobId: string, deps: Deps = bench.deps): Promise<JobView> {
  for (let count = 0; count < 400; count++) {
    bench.pushed.length = 0;
    const job = await jobOf(bench, jobId);
    if (job.state === 'done') return job;
    if (job.state === 'failed') await ADMIN['admin.retry'](bench.deps, { jobId }, bench.admin);
    // Cut off, it is brought back by the queue: that is the next turn.
    await workJob(deps, jobId).catch(unlessEnded);
    await bench.site.clock.step(20_000);
  }
  throw new Error(JSON.stringify((await jobOf(bench, jobId)).error));
}

describe('an undo that is cut off', () => {
  it('comes to the same end when every step is done twice', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const before = siteState(bench.site.jira);
    await adoptTogether(bench, BOTH);
    const jobId = await startUndo(bench, BOTH);
    const forgot = new Set<number>();
    const job = await goOn(bench, jobId, forgetfulDeps(bench, forgot));
    expect(forgot.size).toBe(job.total);
    const { records } = await ADMIN['site.ledger'](bench.deps, { cursor: null }, bench.admin);
    expect(records.filter((one) => (one as { kind: string }).kind === 'practices undone')).toHaveLength(1);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  }, 120_000);

  it('comes to the same end when every answer of Jira is lost once', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const before = siteState(bench.site.jira);
    await adoptTogether(bench, BOTH);
    const jobId = await startUndo(bench, BOTH);
    const { lost } = loseFirstAnswers(bench);
    await goOn(bench, jobId);
    expect(lost.size).toBeGreaterThan(20);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  }, 120_000);
});

describe('an adoption that was cut off', () => {
  it('is undone completely, though every answer of Jira was lost once', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    const before = siteState(bench.site.jira);
    const { letBe } = loseFirstAnswers(bench);
    await goOn(bench, await startAdoption(bench, BOTH));
    letBe();
    await undo(bench, BOTH);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
  }, 240_000);
});
