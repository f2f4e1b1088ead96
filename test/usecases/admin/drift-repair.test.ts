import { ADMIN, workJob } from '../../../src/usecases/admin';
import { INSIGHT } from '../../../src/usecases/insight';
import { VersionConflict } from '../../../src/store/errors';
import { readAdoption } from '../../../src/usecases/admin/adoption-record';
import type { PracticeId } from '../../../src/contract/common';
import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, jobOf, planOf, projectId } from '../../support/adopt';
import { waitForNothing } from '../../support/at-once';
import { asAdmin, differing, editWorkflow, idOf, look, repair, withoutGate } from '../../support/drift';
import { differences, siteState } from '../../support/site-state';

const BOTH: PracticeId[] = ['change-enablement', 'incident-management'];

beforeAll(waitForNothing);
afterAll(() => jest.restoreAllMocks());

let bench: AdoptionSite;
beforeEach(async () => {
  bench = openAdoptionSite(undefined, 'blank');
  await adopt(bench, BOTH);
}, 60_000);

const deleteField = async (ref: string) =>
  asAdmin(bench, 'DELETE', `/rest/api/3/field/${await idOf(bench, ref)}`);
const deleteLinkType = async (name: string) =>
  asAdmin(bench, 'DELETE', `/rest/api/3/issueLinkType/${await idOf(bench, `linkType:${name}`)}`);
const rules = () => bench.deps.store.rules.get();

/** The end of a process is what is tried; anything else is a fault. */
const unlessEnded = (error: unknown): void => {
  if (!(error instanceof VersionConflict)) throw error;
};

describe('repairing', () => {
  it('one of two differences mends that one and touches nothing else', async () => {
    await deleteLinkType('Change cause');
    const before = siteState(bench.site.jira);
    await editWorkflow(bench, 'BLANK: Change enablement (Steward)', withoutGate);
    await look(bench);
    bench.sent.length = 0;
    await repair(bench, [{ id: 'workflow:change-enablement' }]);
    expect(differences(before, siteState(bench.site.jira))).toEqual([]);
    expect(bench.sent.filter(isWrite).map(({ method, path }) => `${method} ${path}`)).toEqual([
      'POST /rest/api/3/workflows/update',
      'PUT /rest/forge/1/app/properties/adoption',
    ]);
    expect(await differing(bench)).toEqual(['linkType:Change cause']);
  }, 60_000);

  it('a field that was deleted makes it anew, where it was, and the rules know it by its new id', async () => {
    const old = await idOf(bench, 'field:backOutPlan');
    await deleteField('field:backOutPlan');
    await deleteField('field:plannedStart');
    await repair(bench, [{ id: 'field:backOutPlan' }]);
    const id = await idOf(bench, 'field:backOutPlan');
    expect(id).not.toBe(old);
    const change = (await rules())?.projects[projectId(bench)]?.practices.find(
      (one) => one.practice === 'change-enablement',
    );
    expect(change?.fields.backOutPlan).toBe(id);
    // What was not repaired keeps its place in the rules.
    expect(change?.fields.plannedStart).toBe(await idOf(bench, 'field:plannedStart'));
    expect(await differing(bench)).toEqual(['field:plannedStart']);
    await repair(bench, [{ id: 'field:plannedStart' }]);
    expect((await planOf(bench, BOTH)).writes).toBe(0);
  }, 60_000);

  it('everything at once leaves nothing for a plan to do', async () => {
    await deleteField('field:backOutPlan');
    await deleteLinkType('Change cause');
    await asAdmin(bench, 'DELETE', `/rest/api/3/issuetype/${await idOf(bench, 'type:changeTask')}`);
    const { items } = await look(bench);
    expect(items).toHaveLength(3);
    await repair(bench, items);
    expect(await differing(bench)).toEqual([]);
    expect((await planOf(bench, BOTH)).writes).toBe(0);
  }, 60_000);

  it('what changes no id leaves the rules as they were, and the choice of the gate', async () => {
    await editWorkflow(bench, 'BLANK: Change enablement (Steward)', withoutGate);
    const before = await rules();
    await repair(bench, [{ id: 'workflow:change-enablement' }]);
    expect(await rules()).toEqual(before);
  }, 60_000);

  it('is told in the history, once, in the words of what differed', async () => {
    await deleteLinkType('Change cause');
    const { items } = await look(bench);
    const job = await repair(bench, items);
    await workJob(bench.deps, job.jobId);
    const request = { projectId: projectId(bench), cursor: null };
    const { entries } = await INSIGHT['admin.history'](bench.deps, request, bench.admin);
    expect(entries.filter(({ text }) => text.startsWith('Repaired'))).toEqual([
      expect.objectContaining({
        actor: bench.admin.accountId,
        text: 'Repaired 1 thing that had been changed outside.',
        details: ['Link type "Change cause": It is gone from the site.'],
      }),
    ]);
  }, 60_000);

  it('what is in order again is refused as stale', async () => {
    await expect(repair(bench, [{ id: 'linkType:Change cause' }])).rejects.toMatchObject({ code: 'STALE' });
    const active = await ADMIN['admin.drift'](bench.deps, { projectId: projectId(bench) }, bench.admin);
    expect(active.jobId).toBeNull();
  }, 60_000);

  it('where nothing is adopted is refused', async () => {
    const request = { projectId: '99', itemIds: ['linkType:Change cause'] };
    await expect(ADMIN['admin.repair'](bench.deps, request, bench.admin)).rejects.toMatchObject({
      code: 'NOT_ADOPTED',
    });
  });

  it('says what Jira said when it refuses, and goes on from there', async () => {
    await deleteField('field:backOutPlan');
    bench.disturb = (method, path) =>
      method === 'POST' && path === '/rest/api/3/field'
        ? { status: 400, body: { errorMessages: ['No more fields.'], errors: {} } }
        : undefined;
    await expect(repair(bench, [{ id: 'field:backOutPlan' }])).rejects.toThrow('No more fields.');
    bench.disturb = () => undefined;
    expect(await differing(bench)).toEqual(['field:backOutPlan']);
    await repair(bench, [{ id: 'field:backOutPlan' }]);
    expect(await differing(bench)).toEqual([]);
  }, 60_000);

  it('that is cut off after any step goes on to the same end, with nothing twice', async () => {
    await deleteField('field:backOutPlan');
    await asAdmin(bench, 'DELETE', `/rest/api/3/issuetype/${await idOf(bench, 'type:changeTask')}`);
    const { items } = await look(bench);
    const request = { projectId: projectId(bench), itemIds: items.map(({ id }) => id) };
    const { jobId } = await ADMIN['admin.repair'](bench.deps, request, bench.admin);
    const forgot = new Set<number>();
    const { store } = bench.deps;
    const save: typeof store.jobs.save = (job) => {
      if (job.next === 0 || forgot.has(job.next)) return store.jobs.save(job);
      forgot.add(job.next);
      // The step is done, and the process ends before the job knows: after this error nothing more is written.
      return Promise.reject(new VersionConflict('the process ended'));
    };
    const deps = { ...bench.deps, store: { ...store, jobs: { ...store.jobs, save } } };
    for (let count = 0; count < 100 && (await jobOf(bench, jobId)).state !== 'done'; count++)
      await workJob(deps, jobId).catch(unlessEnded);
    expect(forgot.size).toBe((await jobOf(bench, jobId)).total);
    expect(await differing(bench)).toEqual([]);
    expect((await planOf(bench, BOTH)).writes).toBe(0);
    const history = { projectId: projectId(bench), cursor: null };
    const { entries } = await INSIGHT['admin.history'](bench.deps, history, bench.admin);
    expect(entries.filter(({ text }) => text.startsWith('Repaired'))).toHaveLength(1);
  }, 60_000);

  it('keeps everything else that the adoption remembers', async () => {
    const before = await readAdoption(bench.deps, projectId(bench));
    await deleteLinkType('Change cause');
    await repair(bench, [{ id: 'linkType:Change cause' }]);
    const after = await readAdoption(bench.deps, projectId(bench));
    const changed = await idOf(bench, 'linkType:Change cause');
    const patched = JSON.parse(JSON.stringify(before)) as NonNullable<typeof before>;
    for (const ids of Object.values(patched.bindings) as Record<string, string>[])
      if (ids['linkType:Change cause'] !== undefined) ids['linkType:Change cause'] = changed;
    expect(after).toEqual(patched);
  }, 60_000);
});
