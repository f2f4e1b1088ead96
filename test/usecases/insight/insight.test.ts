import { INSIGHT } from '../../../src/usecases/insight';
import { recordDecision } from '../../../src/usecases/insight';
import { RESOLVERS } from '../../../src/contract/resolvers';
import { openAdoptionSite, type AdoptionSite } from '../../support/adoption-site';
import { adopt, projectId } from '../../support/adopt';

let bench: AdoptionSite;
beforeEach(() => {
  bench = openAdoptionSite();
});
const ask = () => ({ projectId: projectId(bench) });
const DECISION = {
  approvedBy: 'Head of operations',
  benefit: 'Half the missed targets',
  checkOn: '2026-12-31',
};

describe('readiness', () => {
  it('counts the project’s own tickets and says which practice would help next', async () => {
    const view = await INSIGHT['admin.readiness'](bench.deps, ask(), bench.admin);
    RESOLVERS['admin.readiness'].answer.parse(view);
    const incidents = view.figures.find((one) => one.name === 'Incidents');
    expect(incidents?.value).toBeGreaterThan(10);
    expect(view.advice.map((one) => one.practice)).toContain('incident-management');
    expect(view.advice.every((one) => !one.adopted)).toBe(true);
  });
  it('says what it could not count instead of showing a zero', async () => {
    bench.disturb = (_method, path) =>
      path.includes('approximate-count')
        ? { status: 400, headers: {}, body: { errorMessages: ['no'] } }
        : undefined;
    const view = await INSIGHT['admin.readiness'](bench.deps, ask(), bench.admin);
    expect(view.figures.find((one) => one.name === 'Incidents')?.value).toBeNull();
    expect(view.notes.join(' ')).toContain('Incidents could not be counted');
    expect(view.advice).toEqual([]);
  });
  it('takes at most ten calls to Jira', async () => {
    bench.sent.length = 0;
    await INSIGHT['admin.readiness'](bench.deps, ask(), bench.admin);
    expect(bench.sent.length).toBeLessThanOrEqual(10);
  });
});

describe('a decision to adopt', () => {
  const record = (id: string) =>
    recordDecision(
      bench.deps,
      projectId(bench),
      id,
      ['incident-management'],
      DECISION,
      bench.admin.accountId,
    );

  it('is kept with the figures of that day, once', async () => {
    await record('adopt-1');
    await record('adopt-1');
    const { decisions } = await INSIGHT['admin.decisions'](bench.deps, ask(), bench.admin);
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).toMatchObject({ decision: DECISION, due: false, outcome: null });
    expect(decisions[0]?.figures.find((one) => one.name === 'Incidents')).toMatchObject({
      then: { unit: 'count' },
      now: { unit: 'count' },
    });
  });
  it('is kept without figures when Jira cannot count', async () => {
    bench.disturb = () => ({ status: 503, headers: {}, body: {} });
    await record('adopt-1');
    bench.disturb = () => undefined;
    const { decisions } = await INSIGHT['admin.decisions'](bench.deps, ask(), bench.admin);
    expect(decisions[0]?.figures.every((one) => one.then === null)).toBe(true);
  });
  it('is due on its day, and not the day before', async () => {
    await record('adopt-1');
    const dueAt = async (at: string) => {
      const deps = { ...bench.deps, clock: { now: () => Date.parse(at) } };
      return (await INSIGHT['admin.decisions'](deps, ask(), bench.admin)).decisions[0]?.due;
    };
    expect(await dueAt('2026-12-30T23:59:59.999Z')).toBe(false);
    expect(await dueAt('2026-12-31T00:00:00.000Z')).toBe(true);
  });
  it('gets its verdict once', async () => {
    await record('adopt-1');
    const close = () =>
      INSIGHT['admin.closeDecision'](
        bench.deps,
        { ...ask(), id: 'adopt-1', verdict: 'came', note: 'Missed targets fell to 4 %.' },
        bench.admin,
      );
    const { decisions } = await close();
    expect(decisions[0]?.outcome).toMatchObject({ verdict: 'came', by: bench.admin.accountId });
    await expect(close()).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  it('that does not exist is refused', async () => {
    await expect(
      INSIGHT['admin.closeDecision'](
        bench.deps,
        { ...ask(), id: 'none', verdict: 'not', note: 'nothing came' },
        bench.admin,
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('history', () => {
  it('tells an adoption in a sentence, newest first', async () => {
    await adopt(bench);
    const view = await INSIGHT['admin.history'](bench.deps, { ...ask(), cursor: null }, bench.admin);
    expect(view.entries[0]).toMatchObject({
      actor: bench.admin.accountId,
      text: 'Adopted Change enablement, Incident management.',
    });
    expect(view.next).toBeNull();
  });
  it('is empty before anything happened', async () => {
    const view = await INSIGHT['admin.history'](bench.deps, { ...ask(), cursor: null }, bench.admin);
    expect(view).toEqual({ entries: [], next: null });
  });
  it('refuses a cursor it never gave', async () => {
    await adopt(bench);
    await expect(
      INSIGHT['admin.history'](bench.deps, { ...ask(), cursor: 'nonsense' }, bench.admin),
    ).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});

describe('who holds which permission', () => {
  it('lists the project’s grants, and says so where Jira cannot be asked', async () => {
    const view = await INSIGHT['admin.permissions'](bench.deps, ask(), bench.admin);
    RESOLVERS['admin.permissions'].answer.parse(view);
    const byKey = Object.fromEntries(view.permissions.map((one) => [one.key, one]));
    expect(byKey['configure-rules']).toMatchObject({ scope: 'site', holders: null });
    expect(byKey['manage-changes']?.holders).toBeInstanceOf(Array);
  });
  it('has only the site’s without a project', async () => {
    const view = await INSIGHT['admin.permissions'](bench.deps, {}, bench.admin);
    expect(view.permissions.map((one) => one.scope)).toEqual(['site', 'site']);
  });
  it('says when Jira does not show the scheme', async () => {
    bench.disturb = (_method, path) =>
      path.includes('permissionscheme')
        ? { status: 403, headers: {}, body: { errorMessages: ['no'] } }
        : undefined;
    const view = await INSIGHT['admin.permissions'](bench.deps, ask(), bench.admin);
    expect(view.permissions.find((one) => one.key === 'manage-changes')).toMatchObject({ holders: null });
  });
});
