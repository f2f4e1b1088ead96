import { SLA } from '../../../src/usecases/sla';
import type { AdoptionSite } from '../../support/adoption-site';
import { activate, ask, draftOf, HOUR, openSla, raise, refusal, save, scaled } from './support';

let bench: AdoptionSite;
beforeEach(async () => {
  bench = await openSla();
});

const check = (draft: unknown) => SLA['sla.check'](bench.deps, { ...ask(bench), draft }, bench.admin);
const tryOn = (draft: unknown, issueKey: string) =>
  SLA['sla.try'](bench.deps, { ...ask(bench), draft, issueKey }, bench.admin);

describe('a draft', () => {
  it('is saved again and again, each time on what was saved last', async () => {
    const draft = await draftOf(bench);
    const first = await save(bench, scaled(draft, 2));
    expect(first.draft).toMatchObject({ version: 1, savedBy: bench.admin.accountId });
    const second = await save(bench, scaled(draft, 3), 1);
    expect(second.draft?.version).toBe(2);
    expect(second.policy?.version).toBe(1);
  });

  it('that somebody else saved meanwhile is stale, and nothing is overwritten', async () => {
    const draft = await draftOf(bench);
    await save(bench, scaled(draft, 2));
    const refused = await refusal(save(bench, scaled(draft, 3)));
    expect(refused).toMatchObject({ code: 'STALE' });
    expect(refused.remedy).toContain('Open the policy again');
    const { draft: kept } = await SLA['sla.policy'](
      bench.deps,
      { ...ask(bench), policyId: 'resolve' },
      bench.admin,
    );
    expect(kept?.value).toEqual(scaled(draft, 2));
  });

  it('is stale for the second of two who save at the very same moment', async () => {
    const draft = await draftOf(bench);
    const both = await Promise.allSettled([save(bench, scaled(draft, 2)), save(bench, scaled(draft, 3))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ code: 'STALE' });
  });

  it('with errors is saved all the same, and said what is wrong with it', async () => {
    const draft = await draftOf(bench);
    const view = await save(bench, { ...draft, clock: { ...draft.clock, stop: [] } });
    expect(view.draft).not.toBeNull();
    expect(view.findings).toContainEqual(expect.objectContaining({ path: 'clock.stop', severity: 'error' }));
  });

  it.each([
    ['nothing at all', () => null, ''],
    ['a goal without a target', (draft: object) => ({ ...draft, goals: [{ id: 'a' }] }), 'goals[0]'],
    ['an id that no key takes', (draft: object) => ({ ...draft, id: 'a/b c' }), 'id'],
    ['a condition of no kind', (draft: object) => ({ ...draft, scope: { maybe: true } }), 'scope'],
  ])('that is no policy is refused with place and remedy: %s', async (_name, broken, place) => {
    const given = broken(await draftOf(bench));
    const refused = await refusal(
      SLA['sla.saveDraft'](bench.deps, { ...ask(bench), draft: given, baseVersion: 0 }, bench.admin),
    );
    expect(refused).toMatchObject({ code: 'BAD_INPUT', remedy: expect.stringMatching(/\w+/) });
    const { findings, words } = await check(given);
    expect(words).toEqual([]);
    expect(findings[0]).toMatchObject({ severity: 'error' });
    expect(findings.some(({ path }) => path.startsWith(place))).toBe(true);
  });

  it('is checked while it is edited, and nothing is kept', async () => {
    const draft = await draftOf(bench);
    const { findings, words } = await check({ ...draft, goals: [...draft.goals, ...draft.goals] });
    expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
    expect(words.length).toBeGreaterThan(3);
    expect(
      (await SLA['sla.policy'](bench.deps, { ...ask(bench), policyId: 'resolve' }, bench.admin)).draft,
    ).toBeNull();
  });

  it('is not shown in a project that has adopted nothing', async () => {
    const refused = await refusal(SLA['sla.policies'](bench.deps, { projectId: '99999' }, bench.admin));
    expect(refused).toMatchObject({ code: 'NOT_ADOPTED', remedy: expect.stringContaining('first') });
  });
});

describe('trying a draft on a ticket', () => {
  it('says by how much sooner it would be due, with the steps that would come', async () => {
    const { key } = await raise(bench);
    const tried = await tryOn(scaled(await draftOf(bench), 0.75), key);
    expect(tried.issue.key).toBe(key);
    expect(tried.before?.goalDuration).toBe(8 * HOUR);
    expect(tried.after?.goalDuration).toBe(6 * HOUR);
    expect(tried.words).toBe('Would be due 2 h earlier.');
    expect(tried.ladder.map(({ state }) => state)).toEqual(['planned', 'planned']);
    expect(await draftOf(bench)).toEqual(await draftOf(bench));
  });

  it('says that it would be breached', async () => {
    const { key } = await raise(bench);
    await bench.site.clock.step(2 * HOUR);
    const { words, after } = await tryOn(scaled(await draftOf(bench), 1 / 8), key);
    expect(after?.breached).toBe(true);
    expect(words).toBe('Under the draft this ticket would be breached.');
  });

  it('writes nothing, neither in Jira nor in the ledger', async () => {
    const { id, key } = await raise(bench);
    const before = await bench.deps.store.issues.get(id);
    bench.sent.length = 0;
    await tryOn(scaled(await draftOf(bench), 0.5), key);
    expect(bench.sent.map(({ method, path }) => `${method} ${path.split('/').at(-1) ?? ''}`).sort()).toEqual(
      expect.arrayContaining(['POST bulkfetch', 'POST bulkfetch']),
    );
    expect(bench.sent.every(({ method, path }) => method === 'GET' || /bulkfetch|check$/.test(path))).toBe(
      true,
    );
    expect(await bench.deps.store.issues.get(id)).toEqual(before);
    expect(bench.pushed).toEqual([]);
  });

  it('is refused for a ticket that the person cannot see, before the app reads it', async () => {
    const { key } = await raise(bench);
    bench.disturb = (_method, path) =>
      path.endsWith('/issue/bulkfetch')
        ? { status: 200, headers: {}, body: { issues: [], issueErrors: [] } }
        : undefined;
    bench.sent.length = 0;
    expect(await refusal(tryOn(await draftOf(bench), key))).toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining(key),
    });
    expect(
      bench.sent.some(
        ({ path }) => path.includes('/issue/') && !path.includes('bulkfetch') && !path.includes('createmeta'),
      ),
    ).toBe(false);
  });

  it('is refused for a draft that could not run', async () => {
    const { key } = await raise(bench);
    const draft = await draftOf(bench);
    expect(await refusal(tryOn({ ...draft, goals: [] }, key))).toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining('goals'),
    });
  });

  it('shows a new policy on a ticket that no version of it serves', async () => {
    const { key } = await raise(bench);
    const draft = { ...(await draftOf(bench)), id: 'new', name: 'New' };
    const { before, after, words } = await tryOn(draft, key);
    expect(before).toBeNull();
    expect(after?.due).not.toBeNull();
    expect(words).toContain('no such clock now');
  });
});

it('a draft of a retired policy can be tried and activated again', async () => {
  const draft = await draftOf(bench);
  await SLA['sla.retire'](bench.deps, { ...ask(bench), policyId: 'resolve' }, bench.admin);
  await bench.site.clock.step(1000);
  const { key } = await raise(bench);
  expect((await tryOn(draft, key)).before).toBeNull();
  expect((await activate(bench, draft)).view.policy?.version).toBe(3);
});
