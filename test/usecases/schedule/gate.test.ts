import type { CompiledFreeze } from '../../../src/domain/schedule/types';
import { sealOf } from '../../../src/domain/approvals';
import { store } from '../../../src/store';
import { checkGate } from '../../../src/usecases/check-gate';
import { acknowledge } from '../../../src/usecases/schedule/acknowledge';
import { exceptFreeze } from '../../../src/usecases/schedule/except-freeze';
import { foldedChange } from '../../../src/usecases/schedule/folded-change';
import { listExceptions } from '../../../src/usecases/schedule/freezes/list-exceptions';
import { viewConflicts } from '../../../src/usecases/schedule/view-conflicts';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { declared } from '../support/declared';
import { FIELD, testRules } from '../support/rules';
import { approved, compiled, submitted, tell, window } from '../support/schedule';

const EMERGENCY = { [FIELD.changeType]: { id: '62', value: 'Emergency' } };
const STANDARD = { [FIELD.changeType]: { id: '63', value: 'Standard' } };
const INSIDE = Date.parse('2026-11-23T10:30:00.000Z');

const withFreezes = (mode: 'observe' | 'enforce', ...freezes: CompiledFreeze[]) =>
  openBench(testRules(mode, { freezes }));
const ask = (bench: Bench, issue: FakeIssue) =>
  checkGate(bench.as(null), { issue: { key: issue.key }, transition: { modifiedFields: {} } });
const sealNow = async (bench: Bench, issue: FakeIssue) =>
  sealOf((await foldedChange(bench.as(null), issue.id)).content);
const except = async (bench: Bench, issue: FakeIssue, by: string, seal?: string) =>
  exceptFreeze(
    bench.as(by),
    {
      issueId: issue.id,
      freezeId: 'year-end',
      seal: seal ?? (await sealNow(bench, issue)),
      reason: 'It can’t wait.',
    },
    { accountId: by },
  );
const manager = (bench: Bench, ...who: string[]) =>
  void bench.site.restricted.set('manage-changes', new Set(who));

describe('a freeze at the gate', () => {
  test('refuses an approved change, says until when and what to do, in two Jira calls and three reads', async () => {
    const bench = await withFreezes('enforce', compiled());
    const issue = await approved(bench);
    bench.site.now = INSIDE;
    bench.reset();
    const { result, errorMessage } = await ask(bench, issue);
    expect(result).toBe(false);
    expect(errorMessage).toContain('“Year end” allows no changes until Mon 23 Nov 2026, 19:00 Europe/Berlin');
    expect(errorMessage).toContain('ask a change manager for an exception');
    expect(bench.site.calls.length).toBeLessThanOrEqual(2);
    expect(bench.storage.filter((path) => path.endsWith('get')).length).toBeLessThanOrEqual(3);
  });

  test.each<[string, Partial<CompiledFreeze>, Record<string, unknown>, boolean]>([
    ['that only warns', { effect: 'warn' }, {}, true],
    ['that asks for an approval', { effect: 'approve' }, {}, false],
    [
      'of another project',
      { scope: { projects: ['11'], services: [], kinds: [], environments: [] } },
      {},
      true,
    ],
    [
      'of its service',
      { scope: { projects: [], services: ['mail'], kinds: [], environments: [] } },
      {},
      false,
    ],
    [
      'of another service',
      { scope: { projects: [], services: ['print'], kinds: [], environments: [] } },
      {},
      true,
    ],
    ['for what only its type field calls standard', { exemptStandard: true }, STANDARD, false],
    ['for what only its type field calls an emergency', {}, EMERGENCY, false],
    [
      'that ends before',
      { occurrences: [['2026-11-22T00:00:00.000Z', '2026-11-23T10:30:00.000Z']] },
      {},
      true,
    ],
    [
      'that begins at the planned end',
      { occurrences: [['2026-11-23T12:00:00.000Z', '2026-11-24T00:00:00.000Z']] },
      {},
      true,
    ],
    [
      'that holds the planned end',
      { occurrences: [['2026-11-23T11:59:00.000Z', '2026-11-24T00:00:00.000Z']] },
      {},
      false,
    ],
    ['not worked out so far', { occurrences: [], until: '2026-11-23T11:00:00.000Z' }, {}, false],
  ])('%s', async (_, extra, fields, result) => {
    const bench = await withFreezes('enforce', compiled(extra));
    const issue = await approved(bench, fields);
    bench.site.now = INSIDE;
    expect((await ask(bench, issue)).result).toBe(result);
  });

  test.each([
    ['lets an approved emergency pass', {}, true],
    ['that is absolute holds an approved emergency', { absolute: true }, false],
  ])('%s', async (_, extra, result) => {
    const bench = await withFreezes('enforce', compiled(extra));
    const issue = await approved(bench);
    await declared(issue.id);
    bench.site.now = INSIDE;
    expect((await ask(bench, issue)).result).toBe(result);
  });

  test('only notes it where the gate observes', async () => {
    const bench = await withFreezes('observe', compiled());
    const issue = await approved(bench);
    bench.site.now = INSIDE;
    expect((await ask(bench, issue)).result).toBe(true);
    expect((await store.issues.get(issue.id))?.verdicts.at(-1)?.missing).toMatchObject([{ code: 'FREEZE' }]);
  });

  test('lets an approved emergency pass with an exception of its own in the ledger, once', async () => {
    const bench = await withFreezes('enforce', compiled());
    const issue = await approved(bench);
    await declared(issue.id);
    bench.site.now = INSIDE;
    await ask(bench, issue);
    await ask(bench, issue);
    expect((await store.issues.get(issue.id))?.exceptions).toMatchObject([
      { freezeId: 'year-end', by: null },
    ]);
    const { exceptions } = await listExceptions(bench.as('admin'), { cursor: null }, { accountId: 'admin' });
    expect(exceptions).toMatchObject([{ issueKey: issue.key, freeze: 'Year end', automatic: true }]);
  });
});

describe('an exception', () => {
  test('opens the gate for what the change manager saw, and is in the ledger', async () => {
    const bench = await withFreezes('enforce', compiled());
    const issue = await approved(bench);
    manager(bench, 'max');
    const view = await except(bench, issue, 'max');
    expect(view.freezes).toMatchObject([{ exception: { by: 'max', reason: 'It can’t wait.' } }]);
    bench.site.now = INSIDE;
    expect((await ask(bench, issue)).result).toBe(true);
    const { exceptions } = await listExceptions(bench.as('admin'), { cursor: null }, { accountId: 'admin' });
    expect(exceptions).toMatchObject([{ by: 'max', automatic: false, start: '2026-11-23T10:00:00.000Z' }]);
  });

  test('covers no other window', async () => {
    const bench = await withFreezes('enforce', compiled());
    const issue = await submitted(bench);
    manager(bench, 'max');
    await except(bench, issue, 'max');
    bench.site.edit(issue, window('23T10:00', '23T13:00'));
    await tell(bench, issue);
    const { freezes } = await viewConflicts(bench.as('max'), { issueId: issue.id }, { accountId: 'max' });
    expect(freezes).toMatchObject([{ exception: null }]);
  });

  test.each([
    ['nobody with a part in the change', 'ann', ['ann'], 'You have a part in this change'],
    ['nobody but change managers', 'pia', ['max'], 'Only change managers'],
  ])('is given by %s', async (_, by, managers, words) => {
    const bench = await withFreezes('enforce', compiled());
    const issue = await submitted(bench);
    manager(bench, ...managers);
    await expect(except(bench, issue, by)).rejects.toThrow(words);
    expect((await store.issues.get(issue.id))?.exceptions).toEqual([]);
  });

  test('is given by the freeze’s own approvers where it names some, from the groups of now', async () => {
    const bench = await withFreezes(
      'enforce',
      compiled({ effect: 'approve', approvers: { accounts: ['olga'], groups: ['cab'] } }),
    );
    const issue = await submitted(bench);
    manager(bench, 'max');
    await expect(except(bench, issue, 'max')).rejects.toThrow('names those who may let a change through');
    bench.site.groups.set('cab', ['carl']);
    await expect(except(bench, issue, 'cat')).rejects.toThrow('names those');
    expect((await except(bench, issue, 'carl')).freezes).toMatchObject([{ exception: { by: 'carl' } }]);
  });

  test('is refused when the change was edited after it was looked at', async () => {
    const bench = await withFreezes('enforce', compiled());
    const issue = await submitted(bench);
    manager(bench, 'max');
    const seal = await sealNow(bench, issue);
    bench.site.edit(issue, { [FIELD.service]: 'Print' });
    await expect(except(bench, issue, 'max', seal)).rejects.toMatchObject({ code: 'STALE' });
  });
});

describe('a conflict of grade 3 at the gate', () => {
  const both = async () => {
    const bench = await openBench();
    manager(bench, 'max', 'ann');
    const issue = await approved(bench);
    const other = await submitted(bench);
    bench.site.now = INSIDE;
    return { bench, issue, other };
  };
  const note = (bench: Bench, issue: FakeIssue, other: FakeIssue, by = 'max') =>
    acknowledge(
      bench.as(by),
      { issueId: issue.id, otherId: other.id, reason: 'One team does both.' },
      { accountId: by },
    );

  test('refuses and names the other change, until a change manager takes note of it', async () => {
    const { bench, issue, other } = await both();
    const refused = await ask(bench, issue);
    expect(refused.errorMessage).toContain(
      `${other.key} is planned for the same time: both change Mail in Test`,
    );
    const view = await note(bench, issue, other);
    expect(view.conflicts).toMatchObject([{ grade: 3, acknowledged: { by: 'max' } }]);
    expect((await ask(bench, issue)).result).toBe(true);
  });

  test('is seen even before the queue has told of it, and holds nobody once it is gone', async () => {
    const bench = await openBench();
    const issue = await approved(bench);
    const other = await submitted(bench);
    bench.site.now = INSIDE;
    const state = await store.issues.get(issue.id);
    if (state === null || state.plan === null) throw new Error('no plan');
    await store.issues.save({ ...state, plan: { ...state.plan, conflicts: [] } }, []);
    expect((await ask(bench, issue)).result).toBe(false);
    const slots = await store.slots.between('2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z');
    await store.slots.put(other.id, slots.find(({ issueId }) => issueId === other.id) ?? null, null);
    expect((await ask(bench, issue)).result).toBe(true);
  });

  test.each([
    ['start', window('23T10:30', '23T12:00')],
    ['end', window('23T10:00', '23T12:30')],
  ])('counts again when the other one’s %s moves within the time', async (_, there) => {
    const { bench, issue, other } = await both();
    await note(bench, issue, other);
    bench.site.edit(other, there);
    await tell(bench, other);
    expect((await ask(bench, issue)).result).toBe(false);
  });

  test('is not taken note of by somebody with a part in the change', async () => {
    const { bench, issue, other } = await both();
    await expect(note(bench, issue, other, 'ann')).rejects.toThrow('You have a part in this change');
  });

  test('is not taken note of when it is gone', async () => {
    const { bench, issue, other } = await both();
    bench.site.edit(other, window('25T10:00', '25T12:00'));
    await tell(bench, other);
    await expect(note(bench, issue, other)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
