import { ADMIN } from '../../../src/usecases/admin';
import { isWrite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, drain, jobOf } from '../../support/adopt';
import {
  adoptIn,
  exported,
  importRequest,
  openDesks,
  planOfImport,
  startImport,
} from '../../support/transfer';

const open = () => openDesks('OPS', 'LAB');
let text = '';

beforeAll(async () => {
  const source = open();
  for (const key of ['ITS', 'OPS', 'LAB']) await adoptIn(source, key);
  text = await exported(source);
});

const ask = (bench: AdoptionSite) => ADMIN['config.planImport'](bench.deps, importRequest(text), bench.admin);
const result = (bench: AdoptionSite, jobId: string) =>
  ADMIN['config.importResult'](bench.deps, { jobId }, bench.admin);

describe('importing three projects', () => {
  it('is planned through the queue: how far it is, then the plan', async () => {
    const bench = open();
    const answer = await ask(bench);
    expect(answer).toMatchObject({ kind: 'reading', done: 0, total: 3 });
    if (answer.kind !== 'reading') return;
    expect(await result(bench, answer.jobId)).toMatchObject({ kind: 'reading', done: 0, total: 3 });
    await drain(bench);
    const made = await result(bench, answer.jobId);
    expect(made).toMatchObject({ kind: 'plan', plan: { blockers: [] } });
    expect(made.kind === 'plan' && made.plan.projects.map(({ key, writes }) => [key, writes > 0])).toEqual([
      ['ITS', true],
      ['LAB', true],
      ['OPS', true],
    ]);
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('goes in as it was shown, all at once, and again has nothing to do', async () => {
    const bench = open();
    const jobId = await startImport(bench, text);
    await drain(bench);
    expect(await jobOf(bench, jobId)).toMatchObject({ state: 'done', error: null });
    const rules = await bench.deps.store.rules.get();
    expect(rules?.version).toBe(1);
    expect(Object.values(rules?.projects ?? {}).map((project) => project.projectKey)).toHaveLength(3);
    expect(await planOfImport(bench, text)).toMatchObject({ writes: 0, blockers: [] });
  });

  it('stops before the first write when a project has changed since', async () => {
    const bench = open();
    const { planId } = await planOfImport(bench, text);
    await adopt(bench, ['incident-management']);
    bench.sent.length = 0;
    const request = { ...importRequest(text), planId };
    const { jobId } = await ADMIN['config.import'](bench.deps, request, bench.admin);
    await drain(bench);
    const job = await jobOf(bench, jobId);
    expect(job.state).toBe('failed');
    expect(job.error?.message).toContain('ITS has changed since the plan was made. Nothing was written.');
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('takes no plan that was made for another file, other projects or by another kind of job', async () => {
    const bench = open();
    const { planId } = await planOfImport(bench, text);
    const elsewhere = { ...importRequest(text, { LAB: null }), planId };
    await expect(ADMIN['config.import'](bench.deps, elsewhere, bench.admin)).rejects.toMatchObject({
      code: 'STALE',
    });
    const adoption = await adopt(bench, ['incident-management']);
    await expect(result(bench, adoption.jobId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const invented = { ...importRequest(text), planId: 'importPlan-site-99:x' };
    await expect(ADMIN['config.import'](bench.deps, invented, bench.admin)).rejects.toMatchObject({
      code: 'STALE',
    });
  });
});
