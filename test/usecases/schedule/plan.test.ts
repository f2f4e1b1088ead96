import { store } from '../../../src/store';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { workIssue } from '../../../src/usecases/work-issue';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { FIELD, STATUS } from '../support/rules';
import { planOf, published, submitted, tell, window } from '../support/schedule';

const slots = () => store.slots.between('2026-11-01T00:00:00.000Z', '2026-12-31T00:00:00.000Z');
const keys = async () => (await slots()).map(({ issueKey }) => issueKey);
const grades = async (issue: FakeIssue) => (await planOf(issue))?.conflicts.map(({ grade }) => grade);

let bench: Bench;
beforeEach(async () => (bench = await openBench()));

describe('a change in the plan', () => {
  test('stands there from its first window on, moves with it and leaves when it is given up', async () => {
    const issue = await submitted(bench);
    expect(await slots()).toMatchObject([
      {
        issueId: issue.id,
        start: '2026-11-23T10:00:00.000Z',
        end: '2026-11-23T12:00:00.000Z',
        phase: 'submitted',
        kind: 'normal',
        environment: 'Test',
        services: ['Mail'],
      },
    ]);
    bench.site.edit(issue, window('30T10:00', '30T12:00'));
    await tell(bench, issue);
    expect(await slots()).toMatchObject([{ start: '2026-11-30T10:00:00.000Z' }]);
    bench.site.move(issue, STATUS.cancelled, 'Cancelled');
    await tell(bench, issue);
    expect(await slots()).toEqual([]);
    expect((await planOf(issue))?.slot).toBeNull();
  });

  test('without a window, or with one that ends before it begins, is in no plan', async () => {
    await submitted(bench, { [FIELD.plannedEnd]: null });
    await submitted(bench, window('23T12:00', '23T10:00'));
    expect(await slots()).toEqual([]);
  });

  test('leaves when it is deleted, and its conflicts with it', async () => {
    const [one, other] = [await submitted(bench), await submitted(bench)];
    expect(await grades(other)).toEqual([3]);
    bench.site.issues.delete(one.id);
    await handleIssueEvent(bench.as(null), { eventType: 'avi:jira:deleted:issue', issue: { id: one.id } });
    await bench.drain();
    expect(await keys()).toEqual([other.key]);
    expect(await grades(other)).toEqual([]);
  });

  test('asks for nothing when an event brings nothing new for the plan', async () => {
    const issue = await submitted(bench);
    bench.reset();
    bench.site.edit(issue, { summary: 'A ticket' });
    await handleIssueEvent(bench.as(null), {
      eventType: 'avi:jira:updated:issue',
      issue: { id: issue.id },
      changelog: { id: issue.changelog.at(-1)?.id ?? '' },
    });
    expect(bench.queue.filter(({ body }) => 'kind' in body && body.kind === 'schedule')).toEqual([]);
  });
});

describe('two changes of one service at one time', () => {
  test('both know of each other, whoever came first, and both are found by searches', async () => {
    const [one, other] = [await submitted(bench), await submitted(bench)];
    expect(await planOf(one)).toMatchObject({
      conflicts: [{ otherKey: other.key, grade: 3, mover: 'other' }],
    });
    expect(await planOf(other)).toMatchObject({
      conflicts: [{ otherKey: one.key, grade: 3, mover: 'this' }],
    });
    expect(published(one)).toMatchObject({ conflict: 3 });
    expect(published(other)).toMatchObject({ conflict: 3 });
  });

  test.each([
    ['moves away', (issue: FakeIssue) => bench.site.edit(issue, window('25T10:00', '25T12:00'))],
    ['only touches it', (issue: FakeIssue) => bench.site.edit(issue, window('23T12:00', '23T14:00'))],
    ['changes another service', (issue: FakeIssue) => bench.site.edit(issue, { [FIELD.service]: 'Print' })],
    [
      'happens elsewhere',
      (issue: FakeIssue) =>
        bench.site.edit(issue, { [FIELD.environment]: { id: '92', value: 'Production' } }),
    ],
    ['is cancelled', (issue: FakeIssue) => bench.site.move(issue, STATUS.cancelled, 'Cancelled')],
    ['is closed', (issue: FakeIssue) => bench.site.move(issue, STATUS.closed, 'Closed')],
    ['goes back to draft', (issue: FakeIssue) => bench.site.move(issue, STATUS.draft, 'Draft')],
  ])('are in no conflict any more when one %s, and the other hears of it', async (_, change) => {
    const [one, other] = [await submitted(bench), await submitted(bench)];
    change(one);
    await tell(bench, one);
    expect(await grades(other)).toEqual([]);
    expect(await grades(one)).toEqual([]);
    expect(published(other)).toMatchObject({ conflict: 0 });
  });

  test('a draft bothers nobody', async () => {
    const one = await submitted(bench);
    const draft = bench.site.create(one.fields);
    bench.site.move(draft, STATUS.draft, 'Draft');
    await tell(bench, draft);
    expect(await grades(one)).toEqual([]);
    expect(await keys()).toContain(draft.key);
  });

  test('of one release belong together', async () => {
    const release = { type: { name: 'Release' }, inwardIssue: { id: '77' } };
    const one = await submitted(bench, { issuelinks: [release] });
    const other = await submitted(bench, { issuelinks: [release] });
    expect([await grades(one), await grades(other)]).toEqual([[], []]);
  });

  test('the same look again writes nothing and tells nobody', async () => {
    const [one] = [await submitted(bench), await submitted(bench)];
    bench.reset();
    await workIssue(bench.as(null), { kind: 'schedule', issueId: one.id });
    await workIssue(bench.as(null), { kind: 'conflicts', issueId: one.id });
    expect(bench.queue).toEqual([]);
    expect(bench.storage.filter((path) => path.includes('transaction'))).toEqual([]);
  });

  test('a look beside costs no call to Jira', async () => {
    const [one] = [await submitted(bench), await submitted(bench)];
    bench.reset();
    await workIssue(bench.as(null), { kind: 'conflicts', issueId: one.id });
    expect(bench.site.calls).toEqual([]);
    expect(bench.storage.length).toBeLessThanOrEqual(3);
  });
});

describe('whatever happens in between', () => {
  const settled = async (one: FakeIssue, other: FakeIssue) => ({
    slots: (await slots()).map(({ issueId, start }) => [issueId, start]),
    grades: [await grades(one), await grades(other)],
    telling: [(await planOf(one))?.telling, (await planOf(other))?.telling],
  });
  const kinds: readonly ('schedule' | 'conflicts')[] = ['schedule', 'conflicts', 'schedule'];

  test('messages that come twice, late and in any order end the same', async () => {
    const [one, other] = [await submitted(bench), await submitted(bench)];
    bench.site.edit(one, window('24T10:00', '24T12:00'));
    bench.site.edit(other, window('24T11:00', '24T13:00'));
    for (const kind of kinds)
      for (const { id } of [other, one, other]) await workIssue(bench.as(null), { kind, issueId: id });
    await bench.drain();
    const early = await settled(one, other);
    await tell(bench, one);
    await tell(bench, other);
    expect(await settled(one, other)).toEqual(early);
    expect(early).toMatchObject({ grades: [[3], [3]], telling: [undefined, undefined] });
  });

  test.each([1, 2, 3, 4])('a crash at write %s is made good by the repeated message', async (crash) => {
    const [one, other] = [await submitted(bench), await submitted(bench)];
    bench.site.edit(one, window('30T10:00', '30T12:00'));
    const issueId = one.id;
    let writes = 0;
    const failing = {
      ...store.issues,
      save: (...args: Parameters<typeof store.issues.save>) => {
        if (++writes === crash) throw new Error('the process died');
        return store.issues.save(...args);
      },
    };
    const deps = { ...bench.as(null), store: { ...store, issues: failing } };
    await workIssue(deps, { kind: 'schedule', issueId }).catch(() => undefined);
    await workIssue(bench.as(null), { kind: 'schedule', issueId });
    await bench.drain();
    expect(await settled(one, other)).toMatchObject({ grades: [[], []], telling: [undefined, undefined] });
  });

  test('a queue that takes nothing is asked again: the other side hears of it in the end', async () => {
    const [one, other] = [await submitted(bench), await submitted(bench)];
    bench.site.edit(one, window('30T10:00', '30T12:00'));
    const deps = { ...bench.as(null), queue: { push: () => Promise.reject(new Error('too many events')) } };
    await expect(workIssue(deps, { kind: 'schedule', issueId: one.id })).rejects.toThrow('too many');
    expect(await grades(other)).toEqual([3]);
    await workIssue(bench.as(null), { kind: 'schedule', issueId: one.id });
    await bench.drain();
    expect(await grades(other)).toEqual([]);
  });
});
