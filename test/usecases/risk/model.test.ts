import { RESOLVERS } from '../../../src/contract/resolvers';
import type { RiskDraft } from '../../../src/contract/risk-admin';
import { store } from '../../../src/store';
import { RISK } from '../../../src/usecases/risk';
import { modelOfVersion } from '../../../src/usecases/risk/model-versions';
import { openBench, type Bench } from '../support/app-bench';
import { submitted } from '../support/schedule';
import { as, closed, keep } from './support';

const admin = as('admin');
const model = async (bench: Bench) =>
  RESOLVERS['risk.model'].answer.parse(await RISK['risk.model'](bench.as('admin'), {}, admin));
const save = (bench: Bench, draft: RiskDraft, basedOn: number) =>
  RISK['risk.saveDraft'](bench.as('admin'), { draft, basedOn }, admin);
const activate = (bench: Bench, basedOn: number, note = '') =>
  RISK['risk.activate'](bench.as('admin'), { basedOn, note }, admin);
const pin = (bench: Bench, version: number | null) => RISK['risk.pin'](bench.as('admin'), { version }, admin);
const withWeight = (draft: RiskDraft, id: string, weight: number): RiskDraft => ({
  ...draft,
  factors: draft.factors.map((one) => (one.id === id ? { ...one, weight } : one)),
});
/** Edits one weight and activates it. */
async function next(bench: Bench, weight: number) {
  const seen = await model(bench);
  await save(bench, withWeight(seen.model, 'peer-reviewed', weight), seen.version);
  return activate(bench, seen.version);
}

describe('the risk model on the admin page', () => {
  test('as shipped: version 1, its factors in words, no draft, nothing learned', async () => {
    const bench = await openBench();
    const seen = await model(bench);
    expect(seen).toMatchObject({ version: 1, origin: 'shipped', by: null, pinned: false, draft: null });
    expect(seen.about.every(({ site }) => site === null)).toBe(true);
    expect(seen.versions).toMatchObject([{ version: 1, what: 'As shipped' }]);
  });

  test('a draft is kept, discarded, and activated as the next version with what differs in words', async () => {
    const bench = await openBench();
    const { model: present } = await model(bench);
    const draft = withWeight(present, 'peer-reviewed', -1);
    expect((await save(bench, draft, 1)).draft).toMatchObject({ by: 'admin', basedOn: 1 });
    expect((await RISK['risk.discardDraft'](bench.as('admin'), {}, admin)).draft).toBeNull();
    await save(bench, draft, 1);
    const after = await activate(bench, 1, 'Reviews help here.');
    expect(after).toMatchObject({ version: 2, origin: 'admin', by: 'admin', draft: null });
    expect(after.versions[0]?.what).toMatch(/^“Peer review”: weight -1 instead of .*\. Reviews help here\.$/);
    const { records } = await store.auditLog.page('project-site', null);
    expect(records[0]).toMatchObject({ kind: 'risk model activated', actor: 'admin', data: { model: 2 } });
  });

  test('scores the next change, and not those that were submitted', async () => {
    const bench = await openBench();
    const before = await submitted(bench);
    await next(bench, -2);
    const after = await submitted(bench);
    expect((await store.issues.get(before.id))?.assessments).toMatchObject([{ modelVersion: 1 }]);
    expect((await store.issues.get(after.id))?.assessments).toMatchObject([{ modelVersion: 2 }]);
  });

  test('a draft of an older version is stale, when it is saved and when it is activated', async () => {
    const bench = await openBench();
    const { model: present } = await model(bench);
    await next(bench, -1);
    await expect(save(bench, present, 1)).rejects.toMatchObject({ code: 'STALE' });
    await save(bench, present, 2);
    await expect(activate(bench, 1)).rejects.toMatchObject({ code: 'STALE' });
    await activate(bench, 2);
    await expect(activate(bench, 3)).rejects.toMatchObject({ code: 'STALE' });
  });

  test('errors of the linter block activating and not saving', async () => {
    const bench = await openBench();
    const { model: present } = await model(bench);
    const broken = { ...present, matrix: present.matrix.map((row) => [...row].reverse()) };
    await save(bench, broken, 1);
    const checked = await RISK['risk.check'](bench.as('admin'), { draft: broken }, admin);
    expect(checked.findings.filter(({ severity }) => severity === 'error').length).toBeGreaterThan(0);
    await expect(activate(bench, 1)).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await model(bench)).version).toBe(1);
  });

  test('the preview assesses the changes of the last quarter again, and no older ones', async () => {
    const bench = await openBench();
    const issue = await submitted(bench);
    const input = (await store.issues.get(issue.id))?.assessments[0]?.input;
    if (input === undefined) throw new Error('not assessed');
    await keep(bench, [
      closed('1', input),
      closed('2', input, { result: 'failed' }),
      closed('3', input, { closedAt: '2026-01-20T12:00:00.000Z' }),
    ]);
    const { model: present } = await model(bench);
    const draft = { ...present, bands: [0.0001, 0.0002, 0.0003, 0.0004] };
    const checked = RESOLVERS['risk.check'].answer.parse(
      await RISK['risk.check'](bench.as('admin'), { draft }, admin),
    );
    expect(checked).toMatchObject({ changes: 2, movedTotal: 2 });
    expect(checked.words.join(' ')).toContain('2 of the 2 changes');
  });

  test('the rules keep the newest six versions; older ones are found in the record', async () => {
    const bench = await openBench();
    for (let n = 1; n <= 7; n++) await next(bench, -0.1 * n - 0.05);
    const rules = await store.rules.get();
    if (rules === null) throw new Error('no rules');
    expect(rules.riskModels.map(({ version }) => version)).toEqual([3, 4, 5, 6, 7, 8]);
    const now = bench.site.now;
    const [first, second] = [
      await modelOfVersion(bench.as(null), rules, 1, now),
      await modelOfVersion(bench.as(null), rules, 2, now),
    ];
    expect([first.version, second.version]).toEqual([1, 2]);
    expect((await model(bench)).versions.map(({ version }) => version)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('is pinned and unpinned; pinning an older version puts it in force again', async () => {
    const bench = await openBench();
    await next(bench, -1);
    expect(await pin(bench, 2)).toMatchObject({ version: 2, pinned: true });
    expect(await pin(bench, null)).toMatchObject({ version: 2, pinned: false });
    const back = await pin(bench, 1);
    expect(back).toMatchObject({ version: 3, pinned: true });
    expect(back.versions[0]?.what).toBe('As version 1, and pinned.');
    expect((await store.rules.get())?.pinnedModel).toBe(3);
    await expect(pin(bench, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
