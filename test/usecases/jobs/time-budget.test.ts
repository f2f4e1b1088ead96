import { compactHistory } from '../../../src/domain/back-test/compact-history';
import { rollup } from '../../../src/domain/sla-report/rollup';
import { BACK_TEST } from '../../../src/usecases/back-test';
import type { Deps } from '../../../src/usecases/deps';
import { viewJob } from '../../../src/usecases/jobs/view-job';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { keepIssue } from '../../../src/usecases/reports/keep-issue';
import { dayId } from '../../../src/usecases/reports/rollup-record';
import { recomputeTickets } from '../../../src/usecases/sla/recompute-tickets';
import { workUpkeep } from '../../../src/usecases/upkeep';
import { putOnAgenda } from '../../../src/usecases/upkeep/agenda';
import { DAY, HOUR, openSlaSite, plainPolicy, type SlaSite } from '../support/sla-site';

/** What the manifest gives a consumer. */
const LIMIT_MS = 55_000;
const SLOW_MS = 20_000;

/** Storage that takes long over some requests: so much at once that a job can't be done within one invocation. */
const slow = (site: SlaSite): Deps => {
  const { store } = site.deps;
  const late = async <T>(work: () => Promise<T>): Promise<T> => {
    await site.wait(SLOW_MS);
    return work();
  };
  return {
    ...site.deps,
    store: {
      ...store,
      records: {
        ...store.records,
        getMany: (kind, subject, ids, schema) =>
          kind === 'closed-history'
            ? late(() => store.records.getMany(kind, subject, ids, schema))
            : store.records.getMany(kind, subject, ids, schema),
        list: (kind, subject, schema, range) =>
          kind === 'sla-outcome'
            ? late(() => store.records.list(kind, subject, schema, range))
            : store.records.list(kind, subject, schema, range),
      },
      issueLists: {
        ...store.issueLists,
        byLastLook: (projectId, phase, page) =>
          late(() => store.issueLists.byLastLook(projectId, phase, { ...page, limit: 1 })),
      },
    },
  };
};

/** A process that is cut off at its n-th write: from then on nothing is written any more. */
function cutOff(deps: Deps, at: number): Deps {
  let writes = 0;
  const alive = <T>(work: () => Promise<T>): Promise<T> =>
    ++writes >= at ? Promise.reject(new Error('the time is up')) : work();
  const { store } = deps;
  const { jobs, records, issues } = store;
  return {
    ...deps,
    queue: { push: (queue, body, options) => alive(() => deps.queue.push(queue, body, options)) },
    store: {
      ...store,
      jobs: {
        ...jobs,
        save: (job) => alive(() => jobs.save(job)),
        saveStep: (jobId, step) => alive(() => jobs.saveStep(jobId, step)),
      },
      records: {
        ...records,
        put: (kind, subject, id, when, body) => alive(() => records.put(kind, subject, id, when, body)),
        remove: (kind, subject, id) => alive(() => records.remove(kind, subject, id)),
      },
      issues: { ...issues, save: (state, together) => alive(() => issues.save(state, together)) },
    },
  };
}

/** Works on the job and upkeep messages as the platform does: what was cut off is delivered again. Gives how long each took. */
async function invocations(site: SlaSite, depsOf: (delivery: number) => Deps): Promise<number[]> {
  const took: number[] = [];
  for (;;) {
    const index = site.pushed.findIndex(({ queue }) => queue !== 'issue-work');
    const [message] = index < 0 ? [] : site.pushed.splice(index, 1);
    if (!message) return took;
    const began = site.site.clock.now();
    const deps = depsOf(took.length);
    const work =
      message.queue === 'job-work'
        ? workJob(deps, (message.body as { jobId: string }).jobId)
        : workUpkeep(deps, message.body as { kind: 'agenda' });
    await work.catch(() => site.pushed.push(message));
    took.push(site.site.clock.now() - began);
    if (took.length > 200) throw new Error('it never ends');
  }
}

describe('a back-test of more than one invocation can judge', () => {
  const TICKETS = 350;
  let site: SlaSite;
  beforeAll(async () => {
    site = await openSlaSite();
    await site.policies([plainPolicy(site, 'resolve', 4)]);
    const one = await site.create();
    await site.wait(HOUR);
    await site.move(one, 'resolved');
    await keepIssue(site.deps, one);
    const { records } = site.deps.store;
    const kept = await records.get('closed-history', site.projectId, one, compactHistory);
    if (kept === null) throw new Error('no history was kept');
    const ids = Array.from({ length: TICKETS }, (_, index) => String(700_000 + index));
    for (const id of ids)
      await records.put('closed-history', site.projectId, id, kept.at, { ...kept.body, id });
    site.disturb = (_method, path) =>
      path.endsWith('/search/jql')
        ? { status: 200, headers: {}, body: { issues: ids.map((id) => ({ id })), isLast: true } }
        : undefined;
  }, 60_000);

  const start = async (): Promise<string> => {
    site.pushed.length = 0;
    const request = { projectId: site.projectId, policyId: 'resolve', draft: null };
    const source = { kind: 'project', days: 30 } as const;
    const answer = await BACK_TEST['backTest.start'](site.deps, { ...request, source }, site.admin);
    if (answer.kind !== 'working') throw new Error('no job was begun');
    return answer.job.jobId;
  };
  const judged = async (jobId: string): Promise<number> => {
    const answer = await BACK_TEST['backTest.result'](site.deps, { jobId }, site.admin);
    return answer.kind === 'result' ? answer.result.tickets : 0;
  };

  it('goes on in a continuation, each within its time', async () => {
    const jobId = await start();
    const took = await invocations(site, () => slow(site));
    expect(took.length).toBeGreaterThan(1);
    expect(Math.max(...took)).toBeGreaterThan(SLOW_MS);
    expect(Math.max(...took)).toBeLessThan(LIMIT_MS);
    expect(await judged(jobId)).toBe(TICKETS);
  });

  it('cut off anywhere it counts every ticket once', async () => {
    for (let at = 1; at <= 16; at++) {
      const jobId = await start();
      await invocations(site, (delivery) => (delivery === 0 ? cutOff(site.deps, at) : site.deps));
      expect({ at, judged: await judged(jobId) }).toEqual({ at, judged: TICKETS });
    }
  }, 60_000);
});

describe('moving open tickets to a version', () => {
  const moved = async (site: SlaSite, ids: readonly string[]) =>
    (await site.deps.store.issues.getMany([...ids])).map((state) => state?.pins['resolve'] ?? 0);

  it('page by page takes several invocations, each within its time, and cut off anywhere it moves all of them', async () => {
    const site = await openSlaSite();
    await site.policies([
      plainPolicy(site, 'resolve', 4),
      plainPolicy(site, 'resolve', 8, { version: 2, effectiveFrom: '2030-01-01T00:00:00.000Z' }),
    ]);
    const ids = [await site.create(), await site.create(), await site.create()];
    for (const id of ids) await site.tell(id);
    await site.work();
    for (const at of [1, 2, 3, 4, 5, 6, 8, 10, 100]) {
      for (const state of await site.deps.store.issues.getMany(ids))
        if (state !== null) await site.deps.store.issues.save({ ...state, pins: {} }, []);
      site.pushed.length = 0;
      const job = await recomputeTickets(
        site.deps,
        {
          subject: 'test',
          text: 'Move',
          projectIds: [site.projectId],
          pin: { projectId: site.projectId, policyId: 'resolve', version: 2 },
        },
        site.admin,
      );
      const took = await invocations(site, (delivery) =>
        delivery === 0 ? cutOff(slow(site), at) : slow(site),
      );
      expect(took.length).toBeGreaterThan(1);
      expect(Math.max(...took)).toBeLessThan(LIMIT_MS);
      const { state } = await viewJob(site.deps, { jobId: job?.jobId ?? '' }, site.admin);
      expect({ at, state, moved: await moved(site, ids) }).toEqual({ at, state: 'done', moved: [2, 2, 2] });
    }
  }, 120_000);
});

describe('the daily upkeep', () => {
  it('counts as many days as fit its time, and the rest in a continuation', async () => {
    const site = await openSlaSite();
    const days = Array.from({ length: 7 }, (_, index) => `2026-11-0${index + 1}`);
    for (const day of days)
      await putOnAgenda(site.deps, { kind: 'day', projectId: site.projectId, day }, site.site.clock.now());
    await site.wait(DAY);
    site.pushed.length = 0;
    await site.deps.queue.push('upkeep-work', { kind: 'agenda' });
    const took = await invocations(site, (delivery) => (delivery === 1 ? cutOff(slow(site), 2) : slow(site)));
    expect(took.length).toBeGreaterThan(2);
    expect(Math.max(...took)).toBeLessThan(LIMIT_MS);
    const { records } = site.deps.store;
    const counted = await records.getMany('sla-rollup', site.projectId, days.map(dayId), rollup);
    expect(counted).not.toContain(null);
  });
});
