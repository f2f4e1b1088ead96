import type { AdoptionSettings } from '../../../src/contract/admin';
import { ADMIN } from '../../../src/usecases/admin';
import { fitsOneRecord } from '../../../src/store/body';
import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, drain, jobOf, planOf, planned, projectId, requestOf, start } from '../../support/adopt';

const requestTypes = (method: string, path: string) => method === 'POST' && path.endsWith('/requesttype');
const gone = {
  status: 410,
  body: { errorMessage: 'This operation is not there any more.', i18nErrorMessage: {} },
};
const conflicts = async (bench: AdoptionSite, ...practices: Parameters<typeof planOf>[1] & object) =>
  (await planOf(bench, practices)).items.filter((item) => item.verb === 'conflict');

describe('a limit or a refusal', () => {
  it('of custom fields is said in Jira’s words, with what to do, and goes on when there is room', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const { limits, tables } = bench.site.jira.context;
    limits.customFields = tables.table('fields').where((field) => field.custom).length + 1;
    const jobId = await start(bench, ['supplier-register']);
    await drain(bench);
    const job = await jobOf(bench, jobId);
    expect(job.state).toBe('failed');
    expect(job.error?.message).toContain('The limit of');
    expect(job.error?.message).toContain('custom fields on this site has been reached');
    expect(job.canSkip).toBe(false);
    expect(await bench.deps.store.rules.get()).toBeNull();
    limits.customFields = null;
    await ADMIN['admin.retry'](bench.deps, { jobId }, bench.admin);
    await drain(bench);
    expect((await jobOf(bench, jobId)).state).toBe('done');
    expect((await planOf(bench, ['supplier-register'])).writes).toBe(0);
  });

  it('of a permission of its own is a conflict before anything is done', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    bench.disturb = (_, path) =>
      path.endsWith('/mypermissions')
        ? {
            status: 200,
            body: {
              permissions: {
                EDIT_ISSUES: { key: 'EDIT_ISSUES', name: 'Edit Issues', havePermission: false },
              },
            },
          }
        : undefined;
    const [conflict] = await conflicts(bench, 'incident-management');
    expect(conflict).toMatchObject({ object: 'Permission', name: 'Edit Issues' });
    const request = await requestOf(bench, ['incident-management']);
    const { planId } = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
    await expect(ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin)).rejects.toMatchObject(
      {
        code: 'CONFLICT',
      },
    );
    expect(bench.sent.filter(isWrite)).toEqual([]);
  });

  it('of issues that Steward may not see is said beforehand', async () => {
    const bench = openAdoptionSite(undefined, 'secured');
    const key = bench.site.jira.context.tables.table('projects').all()[0]?.key;
    const settings = (
      await ADMIN['admin.settings'](bench.deps, { projectId: projectId(bench, key) }, bench.admin)
    ).proposed;
    const request = {
      projectId: projectId(bench, key),
      practices: ['incident-management' as const],
      settings,
    };
    const plan = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
    const said = plan.items.filter((item) => item.object === 'Issue security');
    expect(said.length).toBeGreaterThan(0);
    expect(said[0]).toMatchObject({ verb: 'byHand' });
  });

  it('of a name that is taken in another category is a conflict that names it', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await bench.site.call('admin', 'POST', '/rest/api/3/statuses', {
      scope: { type: 'GLOBAL' },
      statuses: [{ name: 'Implementing', statusCategory: 'DONE', description: '' }],
    });
    const found = await conflicts(bench, 'change-enablement');
    expect(found.map((item) => [item.object, item.name])).toEqual([['Status', 'Implementing']]);
    expect(found[0]?.text).toContain('another status category');
  });

  it('of the record of rules is a conflict in the plan, not a failure in the middle', async () => {
    const bench = openAdoptionSite(undefined, 'empty');
    await adopt(bench, ['incident-management']);
    const rules = await bench.deps.store.rules.get();
    const [one] = Object.values(rules?.projects ?? {});
    if (!rules || !one) throw new Error('nothing was adopted');
    // Other projects with policies of their own, until one more would not fit; ids differ, or it would all be squeezed away.
    const projects: Record<string, typeof one> = { ...rules.projects };
    for (let id = 20_000; fitsOneRecord({ ...rules, projects }); id++) {
      const noise = Array.from(
        { length: 400 },
        (_, index) => `customfield_${(id * 7919 + index * 104_729) % 999_983}`,
      );
      projects[String(id)] = { ...one, projectId: String(id), groups: { ...one.groups, cab: noise.join() } };
    }
    const ids = Object.keys(projects);
    const full = Object.fromEntries(ids.slice(0, -1).map((id) => [id, projects[id] as typeof one]));
    const at = new Date(bench.deps.clock.now()).toISOString();
    await bench.deps.store.rules.put({ ...rules, version: rules.version + 1, projects: full }, 'x', at);
    const found = await conflicts(
      bench,
      'change-enablement',
      'problem-management',
      'service-request-management',
    );
    expect(found.map((item) => [item.object, item.name])).toEqual([['Rules', 'Too many projects']]);
    // A register puts no rule in force.
    expect(await conflicts(bench, 'control-register')).toEqual([]);
  });

  it('of request types leaves the step to the admin, and the adoption goes on without it', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const practices = ['service-request-management' as const];
    bench.disturb = (method, path) => (requestTypes(method, path) ? gone : undefined);
    const jobId = await start(bench, practices);
    await drain(bench);
    for (let job = await jobOf(bench, jobId); job.state === 'failed'; job = await jobOf(bench, jobId)) {
      expect({ canSkip: job.canSkip, error: job.error?.message }).toMatchObject({
        canSkip: true,
        error: expect.stringContaining('This operation is not there any more.') as string,
      });
      await ADMIN['admin.skip'](bench.deps, { jobId }, bench.admin);
      await drain(bench);
    }
    const job = await jobOf(bench, jobId);
    expect(job).toMatchObject({ state: 'done', done: job.total });
    const skipped = job.steps.filter((step) => step.state === 'skipped');
    expect(skipped.length).toBeGreaterThan(0);
    expect(job.byHand.filter((item) => item.object === 'Left out').map((item) => item.name)).toEqual(
      skipped.map((step) => step.text),
    );
  });

  it('of request types that Jira does not show makes them steps by hand', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    bench.disturb = (_, path) => (path.endsWith('/requesttype') ? gone : undefined);
    const plan = await planOf(bench, ['service-request-management']);
    const items = plan.items.filter((item) => item.object === 'Request type');
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item.verb))).toEqual(new Set(['byHand']));
  });

  it('of a step that others need can’t be left out', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    bench.disturb = (method, path) => (method === 'POST' && path.endsWith('/issuetype') ? gone : undefined);
    const jobId = await start(bench, ['control-register']);
    await drain(bench);
    expect(await jobOf(bench, jobId)).toMatchObject({ state: 'failed', canSkip: false });
    await expect(ADMIN['admin.skip'](bench.deps, { jobId }, bench.admin)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('what is recorded of an adoption', () => {
  it('lists registers too, with a decision by its job, and puts no rules in force for them', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const request = await requestOf(bench, ['control-register']);
    const { planId } = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
    const decision = { approvedBy: 'Head of IT', benefit: 'Audits take a day less.', checkOn: '2027-03-01' };
    const { jobId } = await ADMIN['admin.apply'](bench.deps, { ...request, planId, decision }, bench.admin);
    await drain(bench);
    expect((await jobOf(bench, jobId)).state).toBe('done');
    const view = await ADMIN['admin.overview'](bench.deps, {}, bench.admin);
    expect(view.notice).toBe('');
    expect(view.projects.map((project) => project.adopted)).toEqual([['control-register']]);
    expect(await bench.deps.store.rules.get()).toBeNull();
    const again = await planOf(bench, ['control-register']);
    expect(again.writes).toBe(0);
  });

  it('holds the matrix and whether Steward sets or advises', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const { settings, ...request } = await requestOf(bench, ['incident-management']);
    const priority: NonNullable<AdoptionSettings['priority']> = {
      mode: 'advise',
      impacts: ['Everybody', 'Somebody'],
      urgencies: ['Now', 'Soon', 'Some day'],
      priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
      cells: [
        [0, 1, 2],
        [1, 2, 4],
      ],
    };
    const asked = { ...request, settings: { ...settings, priority } };
    const { planId } = planned(await ADMIN['admin.plan'](bench.deps, asked, bench.admin));
    await ADMIN['admin.apply'](bench.deps, { ...asked, planId }, bench.admin);
    await drain(bench);
    const rules = await bench.deps.store.rules.get();
    const project = rules?.projects[projectId(bench)];
    expect(project?.priority?.mode).toBe('advise');
    expect(project?.priority?.matrix.impacts.map((one) => one.name)).toEqual(['Everybody', 'Somebody']);
    expect(project?.priority?.matrix.cells).toEqual(priority.cells);
    expect(planned(await ADMIN['admin.plan'](bench.deps, asked, bench.admin)).writes).toBe(0);
  });
});
