import { store } from '../../../src/store';
import type { Caller, Deps } from '../../../src/usecases/deps';
import { viewJob } from '../../../src/usecases/jobs/view-job';
import { workJob } from '../../../src/usecases/jobs/work-job';
import { SERVICES } from '../../../src/usecases/services';
import { workUpkeep } from '../../../src/usecases/upkeep';
import { workAgenda } from '../../../src/usecases/upkeep/work-agenda';
import { openBench, type Bench } from '../support/app-bench';
import { draft } from './support';

const ADMIN: Caller = { accountId: 'admin' };
const DAY = 86_400_000;
let bench: Bench;
let deps: Deps;
beforeEach(async () => {
  bench = await openBench();
  deps = bench.as('admin');
});

type Row = Record<string, string>;
const row = (name: string, needs: string[] = [], more: Row = {}): Row => ({
  Name: name,
  'Depends on': needs.join('; '),
  ...more,
});
const part = (rows: Row[], uploadId: string | null = null, index = 0) =>
  SERVICES['services.importPart'](deps, { uploadId, part: index, firstLine: 2 + index * 100, rows }, ADMIN);
const plan = (uploadId: string) => SERVICES['services.planImport'](deps, { uploadId }, ADMIN);
const begin = (uploadId: string) => SERVICES['services.import'](deps, { uploadId }, ADMIN);
/** Works on the job, message by message, until nothing is queued for it. */
async function work(): Promise<void> {
  for (let message = bench.queue.shift(); message !== undefined; message = bench.queue.shift())
    if (message.queue === 'job-work')
      await workJob(bench.as(null), (message.body as { jobId: string }).jobId);
    else if (message.queue === 'upkeep-work') await workUpkeep(bench.as(null), message.body as never);
}

describe('a file of services', () => {
  it('is planned over all of its parts: a line may need a service of a later part', async () => {
    const { uploadId } = await part([row('Shop', ['Database'])]);
    await part([row('Database')], uploadId, 1);
    expect(await plan(uploadId)).toMatchObject({ adds: 2, changes: 0, same: 0, relations: 1, faults: [] });
  });

  it('with a fault is told line by line, and nothing of it is written', async () => {
    const answer = await part([row('Shop', ['Nothing']), row('Mail', [], { Criticality: '9' })]);
    expect(answer.faults).toEqual([expect.objectContaining({ line: 3, column: 'Criticality' })]);
    const { faults } = await plan(answer.uploadId);
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Depends on'],
      [3, 'Criticality'],
    ]);
    await expect(begin(answer.uploadId)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await store.services.all(true)).toEqual([]);
    expect(bench.queue).toEqual([]);
  });

  it('that is not there any more, or lacks a part in the middle, is asked for again', async () => {
    await expect(plan('gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { uploadId } = await part([row('Shop')]);
    await part([row('Mail')], uploadId, 2);
    await expect(plan(uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is written by a job, with who did it, and the reaches follow', async () => {
    const { uploadId } = await part([
      row('Shop', ['Database'], { Criticality: '5' }),
      row('Database', [], { Criticality: '2' }),
    ]);
    const job = await begin(uploadId);
    await work();
    expect(await viewJob(deps, { jobId: job.jobId }, ADMIN)).toMatchObject({
      state: 'done',
      done: 1,
      total: 1,
    });
    expect((await store.services.reaches(['database']))[0]).toMatchObject({ damage: { value: 5 } });
    expect((await store.outcomes.siteStats()).value.vital).toBe(1);
    const { records } = await store.auditLog.page('project-site', null);
    expect(records.map(({ kind, actor }) => [kind, actor])).toEqual([
      ['service added', 'admin'],
      ['service added', 'admin'],
    ]);
  });

  it('imported again writes nothing', async () => {
    const rows = [row('Shop', ['Database']), row('Database')];
    await begin((await part(rows)).uploadId);
    await work();
    const { uploadId } = await part(rows);
    expect(await plan(uploadId)).toMatchObject({ adds: 0, changes: 0, same: 2 });
    await begin(uploadId);
    await work();
    expect((await store.services.get('shop'))?.version).toBe(1);
  });

  it.each([1, 5, 12, 30])(
    'cut off at write %d is taken up where it stopped, and nothing is written twice',
    async (n) => {
      const rows = Array.from({ length: 60 }, (_, index) => row(`S${index}`, index === 0 ? [] : ['S0']));
      await begin((await part(rows)).uploadId);
      const [message] = bench.queue;
      const { jobId } = message?.body as { jobId: string };
      let count = 0;
      const dies: typeof store.services.save = (...call) => {
        if (++count === n) bench.failStorage(/transaction/);
        return store.services.save(...call);
      };
      await workJob(
        { ...deps, store: { ...store, services: { ...store.services, save: dies } } },
        jobId,
      ).catch(() => undefined);
      const stopped = await store.jobs.get(jobId);
      if (stopped?.state === 'failed') await store.jobs.save({ ...stopped, state: 'queued', error: null });
      await work();
      const all = await store.services.all();
      expect(all).toHaveLength(60);
      expect(all.every(({ version }) => version === 1)).toBe(true);
      expect((await store.jobs.get(jobId))?.state).toBe('done');
    },
  );

  it('comes out as it went in', async () => {
    await SERVICES['services.save'](deps, draft('Mail', { users: 12, environments: ['Test; all'] }), ADMIN);
    const { csv, rows, name } = await SERVICES['services.export'](deps, {}, ADMIN);
    expect([rows, name]).toEqual([1, 'services-2026-11-23.csv']);
    const [head = '', line = ''] = csv.split('\r\n');
    const cells = (text: string) =>
      text.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.map((one) => one.replace(/,$/, '')) ?? [];
    const unquote = (text: string) => text.replace(/^"|"$/g, '').replaceAll('""', '"');
    const read = Object.fromEntries(
      cells(head).map((column, index) => [unquote(column), unquote(cells(line)[index] ?? '')]),
    );
    const { '': _, ...wanted } = read;
    expect(await plan((await part([wanted])).uploadId)).toMatchObject({ same: 1, faults: [] });
  });

  it('is forgotten after a week', async () => {
    const { uploadId } = await part([row('Shop')]);
    bench.site.now += 8 * DAY;
    await workAgenda(deps);
    await expect(plan(uploadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
