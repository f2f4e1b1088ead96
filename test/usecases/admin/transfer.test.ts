import { ADMIN } from '../../../src/usecases/admin';
import { readDecisions } from '../../../src/usecases/insight/decision-records';
import { isWrite, openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { drain, jobOf, projectId } from '../../support/adopt';
import {
  adoptIn,
  exported,
  importRequest,
  OWN_CHANGE,
  PASSPHRASE,
  planOfImport,
  startImport,
} from '../../support/transfer';

/** Name of the board's group in a file. */
const cabOf = (text: string): string =>
  (JSON.parse(text) as { projects: { settings: { groups: { cab: string } } }[] }).projects[0]?.settings.groups
    .cab ?? '';

const refusal = (bench: AdoptionSite, request: Parameters<(typeof ADMIN)['config.planImport']>[1]) =>
  ADMIN['config.planImport'](bench.deps, request, bench.admin).then(
    () => null,
    (error: unknown) => error,
  );

describe('exporting', () => {
  it('an untouched site says that there is nothing to export', async () => {
    const bench = openAdoptionSite(undefined, 'blank');
    await expect(exported(bench)).rejects.toMatchObject({ code: 'NOT_ADOPTED' });
  });
});

describe('importing on another site', () => {
  let text = '';
  let target: AdoptionSite;
  let map: Record<string, string>;

  beforeAll(async () => {
    const source = openAdoptionSite(undefined, 'empty');
    await adoptIn(source, 'ITS', [OWN_CHANGE]);
    const gate = { projectId: projectId(source), mode: 'enforce' as const };
    await ADMIN['admin.setGate'](source.deps, gate, source.admin);
    source.sent.length = 0;
    text = await exported(source);
    expect(source.sent.filter(isWrite)).toEqual([]);
    expect(text).not.toContain(source.admin.accountId);
    for (const name of ['jira-administrators', source.group('cab')])
      expect(text).not.toContain(`"${name}-id"`);
    target = openAdoptionSite(undefined, 'blank');
    map = { ITS: projectId(target) };
  });

  it('shows where it comes from and everything that it will do, and writes nothing', async () => {
    target.sent.length = 0;
    const plan = await planOfImport(target, text, map);
    expect(plan.blockers).toEqual([]);
    expect(plan.from).toMatchObject({ appVersion: '1.0.0' });
    expect(plan.projects).toMatchObject([
      { key: 'ITS', projectId: projectId(target), practices: ['change-enablement', 'incident-management'] },
    ]);
    expect(plan.writes).toBeGreaterThan(0);
    const named = plan.projects[0]?.items.map((item) => `${item.verb} ${item.object}: ${item.name}`);
    expect(named).toContain('create Field: Why');
    expect(named).not.toContain('create Status: Rejected');
    const gate = plan.projects[0]?.items.find((item) => item.object === 'Gate');
    expect(gate).toMatchObject({ verb: 'byHand', text: expect.stringContaining('starts in "observe" here') });
    expect(target.sent.filter(isWrite)).toEqual([]);
    expect(await target.deps.store.rules.get()).toBeNull();
  });

  it('without a place for its project says so', async () => {
    const plan = await planOfImport(target, text);
    expect(plan.projects).toMatchObject([{ key: 'ITS', projectId: null, projectName: null, writes: 0 }]);
    expect(plan.blockers).toEqual([
      'This site has none of the projects in the file. Choose a project for at least one of them.',
    ]);
    const request = { ...importRequest(text), planId: plan.planId };
    await expect(ADMIN['config.import'](target.deps, request, target.admin)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    expect(target.pushed).toEqual([]);
  });

  it('of another plan than the one that was shown is refused', async () => {
    const request = { ...importRequest(text, map), planId: 'another' };
    await expect(ADMIN['config.import'](target.deps, request, target.admin)).rejects.toMatchObject({
      code: 'STALE',
    });
    // Nothing stays claimed by a refusal.
    await expect(ADMIN['config.import'](target.deps, request, target.admin)).rejects.toMatchObject({
      code: 'STALE',
    });
  });

  it('does what was shown: settings, adaptations and decisions are those of the file, the gate observes', async () => {
    const jobId = await startImport(target, text, map);
    await drain(target);
    const job = await jobOf(target, jobId);
    expect(job).toMatchObject({ state: 'done', kind: 'import', error: null });
    expect(job.byHand.length).toBeGreaterThan(0);
    const id = projectId(target);
    const project = (await target.deps.store.rules.get())?.projects[id];
    expect(project?.gate).toMatchObject({ mode: 'observe', attached: true });
    const view = await ADMIN['admin.settings'](target.deps, { projectId: id }, target.admin);
    expect(view.proposed).toMatchObject({ quorum: 2, holidays: ['2026-12-25'] });
    expect(view.groups.find((group) => group.id === view.proposed.groups.cab)?.name).toBe(cabOf(text));
    const decisions = await readDecisions(target.deps, id);
    expect(decisions.map((one) => one.decision.approvedBy)).toEqual(['Head of IT']);
    const { tables } = target.site.jira.context;
    expect(tables.table('fields').find((field) => field.name === 'Why')).toBeDefined();
    expect(tables.table('statuses').find((status) => status.name === 'Rejected')).toBeUndefined();
  });

  it('again has nothing to do', async () => {
    target.sent.length = 0;
    const plan = await planOfImport(target, text, map);
    expect(plan).toMatchObject({ writes: 0, blockers: [] });
    const request = { ...importRequest(text, map), planId: plan.planId };
    await expect(ADMIN['config.import'](target.deps, request, target.admin)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('nothing to do'),
    });
    expect(target.sent.filter(isWrite)).toEqual([]);
  });

  it('exports there what was imported', async () => {
    const back = JSON.parse(await exported(target)) as { projects: object[] };
    const first = JSON.parse(text) as { projects: object[] };
    expect(back.projects).toEqual([
      { ...first.projects[0], key: 'BLANK', name: expect.any(String), gate: 'observe' },
    ]);
  });

  it.each([
    ['broken', () => text.slice(0, -1), PASSPHRASE, 'no JSON'],
    ['of another program', () => '{"format":"else"}', PASSPHRASE, "no file of Steward's configuration"],
    ['newer', () => text.replace('"formatVersion":1', '"formatVersion":2'), PASSPHRASE, 'newer version'],
    [
      'tampered with',
      () => text.replace('"quorum":2', '"quorum":1'),
      PASSPHRASE,
      'Either the passphrase is wrong',
    ],
    ['read with another passphrase', () => text, 'battery staple horse', 'Either the passphrase is wrong'],
    ['too large', () => text + ' '.repeat(400_000), PASSPHRASE, 'more than 400,000 characters'],
  ])('that is %s is refused with the reason', async (_name, file, passphrase, reason) => {
    expect(await refusal(target, { text: file(), passphrase, projects: map })).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(reason),
      remedy: expect.stringMatching(/\w/),
    });
  });

  it('with a group that the site lacks names it and what it is for', async () => {
    const groups = target.site.jira.context.tables.table('groups');
    const cab = groups.find((group) => group.name === cabOf(text));
    if (!cab) throw new Error('the site has a board');
    groups.put({ ...cab, name: 'board' });
    const { blockers } = await planOfImport(target, text, map);
    expect(blockers).toEqual([
      `ITS: this site has no group "${cab.name}" (the CAB). Create it, then plan again.`,
    ]);
    groups.put(cab);
  });
});
