import type { Adaptation, PriorityScheme } from '../../../src/contract/practices';
import { PACKS } from '../../../src/domain/practices';
import { unadapted } from '../../../src/domain/practices/adapt';
import { ADMIN } from '../../../src/usecases/admin';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { BOTH, drain, jobOf, planned, projectId, proposed } from '../../support/adopt';

const scheme: PriorityScheme = {
  mode: 'advise',
  impacts: ['Whole company', 'Department', 'Somebody'],
  urgencies: ['Now', 'This week'],
  priorities: ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
  cells: [
    [0, 1],
    [1, 2],
    [2, 3],
  ],
};
const change: Adaptation = {
  ...unadapted(PACKS['change-enablement']),
  names: { types: { change: 'RFC' }, fields: {}, statuses: { onHold: 'Parked' }, requestTypes: {} },
  drop: { fields: ['changeReason'], statuses: ['rejected'], requestTypes: [] },
};

describe('checking an adaptation while it is edited', () => {
  const bench = openAdoptionSite(undefined, 'blank');
  const check = (adaptation: Adaptation, priority?: PriorityScheme) =>
    ADMIN['admin.checkAdaptation'](bench.deps, { adaptation, ...(priority && { priority }) }, bench.admin);

  it('shows the practice as it would be, without asking Jira', async () => {
    bench.sent.length = 0;
    const { findings, practice } = await check(change, scheme);
    expect(findings).toEqual([]);
    expect(practice?.types[0]).toMatchObject({ ref: 'change', name: 'RFC' });
    expect(practice?.statuses.map((status) => status.role)).not.toContain('rejected');
    expect(practice?.fields.find((field) => field.ref === 'impact')?.options).toEqual(scheme.impacts);
    expect(bench.sent).toEqual([]);
  });

  it('says what can not be done, where and why, and shows the shipped part', async () => {
    const drop = { fields: ['backOutPlan'], statuses: ['implementing'], requestTypes: [] };
    const { findings, practice } = await check({ ...change, drop });
    expect(findings.map(({ where, severity }) => [where, severity])).toEqual([
      ['field "Backout plan"', 'error'],
      ['status "Implementing"', 'error'],
    ]);
    expect(practice?.fields.map((field) => field.ref)).toContain('backOutPlan');
  });

  it('checks the matrix with it', async () => {
    const cells = [
      [1, 1],
      [0, 2],
      [2, 3],
    ];
    const { findings, practice } = await check(unadapted(PACKS['incident-management']), { ...scheme, cells });
    expect(findings).toMatchObject([{ where: 'priority matrix', severity: 'error' }]);
    expect(findings[0]?.text).toContain('row "Department", column "Now"');
    expect(practice?.matrix?.impacts).toHaveLength(4);
  });

  it('shows the edited matrix in its mode', async () => {
    const { practice } = await check(unadapted(PACKS['incident-management']), scheme);
    expect(practice?.matrix).toEqual(scheme);
  });
});

describe('adopting what was adapted', () => {
  const adaptedRequest = async (bench: AdoptionSite, adaptations: Adaptation[]) => ({
    projectId: projectId(bench),
    practices: [...BOTH],
    settings: { ...(await proposed(bench)), priority: scheme },
    adaptations,
  });

  it('makes it so, and has nothing to do the second time', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const request = await adaptedRequest(bench, [change]);
    const { planId } = planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin));
    const { jobId } = await ADMIN['admin.apply'](bench.deps, { ...request, planId }, bench.admin);
    await drain(bench);
    expect(await jobOf(bench, jobId)).toMatchObject({ state: 'done', error: null });
    const { tables } = bench.site.jira.context;
    const has = (table: 'issueTypes' | 'statuses' | 'fields', name: string) =>
      tables.table(table).find((row) => row.name === name) !== undefined;
    expect([has('issueTypes', 'RFC'), has('issueTypes', '[System] Change')]).toEqual([true, false]);
    expect([has('statuses', 'Parked'), has('statuses', 'Rejected')]).toEqual([true, false]);
    expect(has('fields', 'Change reason')).toBe(false);
    const project = (await bench.deps.store.rules.get())?.projects[projectId(bench)];
    expect(project?.priority?.mode).toBe('advise');
    expect(project?.priority?.matrix.impacts.map((one) => one.name)).toEqual(scheme.impacts);
    expect(project?.priority?.matrix.cells).toEqual(scheme.cells);
    expect(planned(await ADMIN['admin.plan'](bench.deps, request, bench.admin)).writes).toBe(0);
  });

  it('refuses what the practice can not do without, and changes nothing', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    const request = await adaptedRequest(bench, [
      { ...change, drop: { fields: [], statuses: ['authorize'], requestTypes: [] } },
    ]);
    await expect(ADMIN['admin.plan'](bench.deps, request, bench.admin)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('Approval begins when a change arrives in it.'),
    });
  });
});
