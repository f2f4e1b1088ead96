import { excuseBreaches } from '../../../src/handlers/permissions';
import { SHIPPED_SLA_SETTINGS } from '../../../src/domain/rules/sla-defaults';
import { store } from '../../../src/store';
import { excuseBreach, explainBreach } from '../../../src/usecases/clocks/note-breach';
import { breachNoteOf } from '../../../src/usecases/clocks/breach-notes';
import { viewClocks } from '../../../src/usecases/view-clocks';
import { due, H, open } from '../escalations/support';

const ann = { accountId: 'ann' };

/** Due at 12:00, now 13:00. */
async function missed() {
  const all = await open({ actions: [{ kind: 'addLabel', label: 'late' }] });
  all.bench.site.now = all.start + 5 * H;
  const on = { issueId: all.issue.id, policyId: 'resolve', cycle: 1 };
  return { ...all, on };
}

describe('a missed goal', () => {
  test('asks for a reason with the codes of the project, and keeps the last of several', async () => {
    const { bench, on } = await missed();
    const before = await viewClocks(bench.as('ann'), { issueId: on.issueId }, ann);
    expect(before.breachCodes).toEqual(SHIPPED_SLA_SETTINGS.breachCodes);
    expect(before.clocks[0]?.breach).toEqual({ reason: null, excuse: null });
    await explainBreach(bench.as('ann'), { ...on, code: 'workload', note: 'Storm.' }, ann);
    const bob = { accountId: 'bob' };
    const view = await explainBreach(bench.as('bob'), { ...on, code: 'waiting-supplier', note: '' }, bob);
    expect(view.clocks[0]?.breach?.reason).toMatchObject({
      code: 'waiting-supplier',
      name: 'Waited for a supplier',
      by: 'bob',
    });
    const state = await store.issues.get(on.issueId);
    expect(state?.breachNotes).toHaveLength(2);
    expect(state?.audit?.count).toBe(2);
    expect(bench.queue).toContainEqual(
      expect.objectContaining({ body: { kind: 'keep', issueId: on.issueId } }),
    );
  });

  test('is excused with a reason and stays missed; the excuse can be taken back', async () => {
    const { bench, on } = await missed();
    const excused = await excuseBreach(bench.as('ann'), { ...on, excused: true, why: 'Power cut.' }, ann);
    expect(excused.clocks[0]).toMatchObject({
      breached: true,
      breach: { excuse: { why: 'Power cut.', by: 'ann' } },
    });
    await expect(
      excuseBreach(bench.as('ann'), { ...on, excused: true, why: 'Again.' }, ann),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
    const back = await excuseBreach(bench.as('ann'), { ...on, excused: false, why: 'It was us.' }, ann);
    expect(back.clocks[0]?.breach?.excuse).toBeNull();
    const notes = (await store.issues.get(on.issueId))?.breachNotes ?? [];
    expect(notes.map((note) => note.kind === 'excuse' && note.excused)).toEqual([true, false]);
    expect(breachNoteOf(notes, 'resolve', 2)).toEqual({ reason: null, excuse: null });
  });

  test.each([
    ['a code that the project does not have', { code: 'nothing' }, 'BAD_INPUT'],
    ['a cycle that there is not', { cycle: 2 }, 'CONFLICT'],
    ['a policy that there is not', { policyId: 'other' }, 'CONFLICT'],
  ])('takes no reason with %s', async (_, wrong, code) => {
    const { bench, on } = await missed();
    const request = { ...on, code: 'other', note: '', ...wrong };
    await expect(explainBreach(bench.as('ann'), request, ann)).rejects.toMatchObject({ code });
    expect((await store.issues.get(on.issueId))?.breachNotes).toEqual([]);
  });

  test('nothing can be said about a goal that was not missed', async () => {
    const { bench, issue } = await open({ actions: [{ kind: 'addLabel', label: 'late' }] });
    const request = { issueId: issue.id, policyId: 'resolve', cycle: 1, excused: true, why: 'x' };
    await expect(excuseBreach(bench.as('ann'), request, ann)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('is excused only by who holds the permission on this issue, and an issue out of sight is not there', async () => {
    const { bench, on } = await missed();
    bench.site.restricted.set('excuse-breaches', new Set(['max']));
    await expect(excuseBreaches.check(bench.as('max'), on)).resolves.toBeUndefined();
    await expect(excuseBreaches.check(bench.as('ann'), on)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    bench.site.hiddenFrom.add('ann');
    await expect(excuseBreaches.check(bench.as('ann'), on)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const view = await viewClocks(bench.as('max'), { issueId: on.issueId }, { accountId: 'max' });
    expect(view.canExcuse).toBe(true);
  });

  test('two who speak at the same moment are both on the record', async () => {
    const { bench, issue, on } = await missed();
    await due(bench, issue);
    await Promise.all([
      explainBreach(bench.as('ann'), { ...on, code: 'other', note: 'a' }, ann),
      explainBreach(bench.as('bob'), { ...on, code: 'other', note: 'b' }, { accountId: 'bob' }),
    ]);
    expect((await store.issues.get(on.issueId))?.breachNotes).toHaveLength(2);
  });
});
