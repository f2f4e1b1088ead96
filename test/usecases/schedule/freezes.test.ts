import type { Freeze } from '../../../src/contract/schedule';
import { store } from '../../../src/store';
import { FREEZES } from '../../../src/usecases/schedule/freezes';
import { renewFreezes } from '../../../src/usecases/schedule/freezes/renew-freezes';
import { listInbox } from '../../../src/usecases/inbox/list-inbox';
import { workIssue } from '../../../src/usecases/work-issue';
import { workUpkeep } from '../../../src/usecases/upkeep/work-upkeep';
import { openBench, type Bench } from '../support/app-bench';
import { FIELD, testRules } from '../support/rules';
import { approved, compiled, published, submitted, window } from '../support/schedule';

const freeze = (extra: Partial<Freeze> = {}): Freeze => ({
  id: 'year-end',
  name: 'Year end',
  why: 'The books are closed.',
  scope: { projects: [], services: [], kinds: [], environments: [] },
  effect: 'block',
  absolute: false,
  exemptStandard: false,
  approvers: { accounts: [], groups: [] },
  when: [
    {
      id: 'w1',
      name: '',
      timeZone: 'Europe/Berlin',
      start: '2026-11-23T10:00',
      minutes: 480,
      rule: null,
      except: [],
      extra: [],
    },
  ],
  ...extra,
});
const weekly = freeze({
  when: [{ ...freeze().when[0]!, rule: 'FREQ=WEEKLY' }],
});

let bench: Bench;
beforeEach(async () => (bench = await openBench()));
const by = { accountId: 'admin' };
const save = (one: Freeze, version = 0, notify = false) =>
  FREEZES['freezes.save'](bench.as('admin'), { freeze: one, version, notify }, by);
/** What the queue does after a freeze was saved. */
const follow = async () => {
  await workUpkeep(bench.as(null), { kind: 'agenda' });
  await bench.drain();
};
/** Mails but those that ask approvers for their vote. */
const told = () => bench.site.mails.filter(({ subject }) => !subject.includes('your vote is wanted'));
const compiledOf = async () => (await store.rules.get())?.freezes ?? [];
describe('freezes of the site', () => {
  test('are worked out into the rules in force, listed with their next time, and recorded', async () => {
    const { freezes, projects } = await save(freeze());
    expect(freezes).toMatchObject([
      {
        version: 1,
        state: 'coming',
        next: { start: '2026-11-23T09:00:00.000Z', end: '2026-11-23T17:00:00.000Z' },
      },
    ]);
    expect(projects).toEqual([{ id: '10', key: 'ITSM' }]);
    expect(await compiledOf()).toMatchObject([
      { id: 'year-end', version: 1, occurrences: [['2026-11-23T09:00:00.000Z', '2026-11-23T17:00:00.000Z']] },
    ]);
  });

  test('saved again the same change nothing; on an older version they are refused', async () => {
    await save(freeze());
    const rules = await store.rules.get();
    await save(freeze());
    expect((await store.rules.get())?.version).toBe(rules?.version);
    await save(freeze({ name: 'Year-end closing' }), 1);
    await expect(save(freeze({ why: 'Another' }), 1)).rejects.toMatchObject({ code: 'STALE' });
    await expect(save(freeze({ why: 'Another' }), 0)).rejects.toMatchObject({ code: 'STALE' });
    expect(await compiledOf()).toMatchObject([{ version: 2, name: 'Year-end closing' }]);
  });

  test.each<[string, Freeze, string]>([
    ['that is over', freeze({ when: [{ ...freeze().when[0]!, start: '2026-10-01T10:00' }] }), 'over'],
    [
      'with a rule that can’t be read',
      freeze({ when: [{ ...freeze().when[0]!, rule: 'FREQ=SOMETIMES' }] }),
      'FREQ',
    ],
    [
      'of a project that nobody looks after',
      freeze({ scope: { projects: ['99'], services: [], kinds: [], environments: [] } }),
      'does not look after',
    ],
    [
      'whose approvers are a group that Jira doesn’t have',
      freeze({ effect: 'approve', approvers: { accounts: [], groups: ['Change board'] } }),
      'no group with the id "Change board"',
    ],
  ])('are refused: one %s', async (_, one, words) => {
    await expect(save(one)).rejects.toMatchObject({
      code: 'BAD_INPUT',
      message: expect.stringContaining(words),
    });
    expect(await compiledOf()).toEqual([]);
  });

  test('too many for the one record of rules are refused with what to do', async () => {
    const freezes = Array.from({ length: 100 }, (_, index) => compiled({ id: `freeze-${index}` }));
    await bench.rules(testRules('enforce', { freezes }));
    await expect(save(freeze())).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('one record'),
    });
    expect(await compiledOf()).toHaveLength(100);
  });

  test('retired are out of force and stay in the list', async () => {
    await save(freeze());
    const { freezes } = await FREEZES['freezes.retire'](
      bench.as('admin'),
      { id: 'year-end', version: 1 },
      by,
    );
    expect(freezes).toMatchObject([{ state: 'retired', version: 2, next: null }]);
    expect(await compiledOf()).toEqual([]);
  });

  test.each([1, 2])('retired once more, as at version %d, change nothing', async (version) => {
    await save(freeze());
    const retire = (seen: number) =>
      FREEZES['freezes.retire'](bench.as('admin'), { id: 'year-end', version: seen }, by);
    await retire(1);
    const before = await store.rules.get();
    expect((await retire(version)).freezes).toMatchObject([{ state: 'retired', version: 2 }]);
    expect(await store.rules.get()).toEqual(before);
  });
});

describe('a freeze before it is saved', () => {
  test('shows its times and the changes in the plan that it meets, and writes nothing', async () => {
    const hit = await approved(bench);
    const waiting = await submitted(bench, { ...window('23T13:00', '23T14:00'), [FIELD.service]: 'Print' });
    await submitted(bench, window('25T10:00', '25T12:00'));
    bench.reset();
    const checked = await FREEZES['freezes.check'](bench.as('admin'), { freeze: freeze() }, by);
    expect(checked.faults).toEqual([]);
    expect(checked.words[0]).toContain('Nothing may be implemented');
    expect(checked.occurrences).toHaveLength(1);
    expect(checked.hits.map(({ issueKey, approved: yes }) => [issueKey, yes])).toEqual([
      [hit.key, true],
      [waiting.key, false],
    ]);
    expect(bench.storage.filter((path) => !path.includes('get') && !path.includes('query'))).toEqual([]);
  });

  test('names what is wrong with it', async () => {
    const one = freeze({ absolute: true, exemptStandard: true });
    const { faults } = await FREEZES['freezes.check'](bench.as('admin'), { freeze: one }, by);
    expect(faults).toMatchObject([{ path: 'exemptStandard' }]);
    const strange = freeze({ effect: 'approve', approvers: { accounts: [], groups: ['gone'] } });
    const checked = await FREEZES['freezes.check'](bench.as('admin'), { freeze: strange }, by);
    expect(checked.faults).toMatchObject([{ path: 'approvers.groups[0]' }]);
  });
});

describe('changes that a freeze meets', () => {
  test('are found by searches once it is saved, and no more once it is retired', async () => {
    const issue = await submitted(bench);
    await save(freeze());
    await follow();
    expect(published(issue)).toMatchObject({ freezes: ['Year end'], frozen: 'yes' });
    await FREEZES['freezes.retire'](bench.as('admin'), { id: 'year-end', version: 1 }, by);
    await follow();
    expect(published(issue)).toMatchObject({ freezes: [], frozen: 'no' });
  });

  test('tell those concerned once, where that was asked for and they are approved; nothing is voided', async () => {
    const issue = await approved(bench, { [FIELD.implementer]: { accountId: 'ivy' } });
    await submitted(bench, { ...window('23T13:00', '23T14:00'), [FIELD.service]: 'Print' });
    await save(freeze(), 0, true);
    await follow();
    await workIssue(bench.as(null), { kind: 'frozen', issueId: issue.id });
    await follow();
    expect(told()).toMatchObject([
      {
        issueId: issue.id,
        to: expect.arrayContaining(['ivy', 'ann']),
        subject: expect.stringContaining('Year end'),
      },
    ]);
    const { notices } = await listInbox(bench.as('ivy'), { cursor: null }, { accountId: 'ivy' });
    expect(notices).toHaveLength(1);
    const state = await store.issues.get(issue.id);
    expect(state?.rounds.at(-1)?.closed).toBeNull();
  });

  test('tell nobody where that was not asked for', async () => {
    await approved(bench);
    await save(freeze());
    await follow();
    expect(told()).toEqual([]);
  });
});

describe('the daily upkeep', () => {
  test('works freezes out anew when less than 200 days are left, and writes nothing before', async () => {
    await save(weekly);
    const before = await store.rules.get();
    const renew = async () => {
      const rules = await store.rules.get();
      if (rules !== null) await renewFreezes(bench.as(null), rules);
    };
    bench.site.now += 199 * 86_400_000;
    await renew();
    expect((await store.rules.get())?.version).toBe(before?.version);
    bench.site.now += 2 * 86_400_000;
    await renew();
    const [after] = await compiledOf();
    expect(Date.parse(after?.until ?? '')).toBeGreaterThan(bench.site.now + 390 * 86_400_000);
    expect(after?.version).toBe(1);
  });
});
