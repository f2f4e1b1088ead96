import { store } from '../../src/store';
import { handleIssueEvent } from '../../src/usecases/handle-issue-event';
import { issueEvent } from '../../src/usecases/issue/read-event';
import { goodChange, openBench, type Bench } from './support/app-bench';
import type { FakeIssue } from './support/fake-site';
import { FIELD, INCIDENT, STATUS } from './support/rules';

const send = (bench: Bench, issue: FakeIssue, event: string, changelogId?: string) =>
  handleIssueEvent(
    bench.as(null),
    issueEvent.parse({
      eventType: `avi:jira:${event}:issue`,
      issue: {
        id: issue.id,
        key: issue.key,
        fields: { project: issue.fields['project'], issuetype: issue.fields['issuetype'] },
      },
      ...(changelogId !== undefined && { changelog: { id: changelogId } }),
    }),
  );

describe('an issue event', () => {
  test('that does not concern us costs one read and no Jira call', async () => {
    const bench = await openBench();
    const issue = bench.site.create({ issuetype: { id: '99' } });
    expect(await send(bench, issue, 'created')).toBe('not ours');
    expect(bench.storage).toEqual(['batch/get']);
    expect(bench.site.calls).toEqual([]);
  });

  test('before any adoption is not ours', async () => {
    const bench = await openBench(null);
    expect(await send(bench, bench.site.create(goodChange()), 'created')).toBe('not ours');
  });

  test('that concerns us costs at most four Jira calls and four storage calls, and one more where evidence is gathered', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    expect(await send(bench, issue, 'created')).toBe('folded');
    expect(bench.site.calls.length).toBeLessThanOrEqual(4);
    expect(bench.storage.length).toBeLessThanOrEqual(5);
    bench.reset();
    await send(bench, issue, 'updated', bench.site.edit(issue, { [FIELD.backOutPlan]: null }));
    expect(bench.site.calls.length).toBeLessThanOrEqual(4);
    expect(bench.storage.length).toBeLessThanOrEqual(4);
    bench.reset();
    const id = bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
    await send(bench, issue, 'updated', id);
    expect(bench.site.calls.length).toBeLessThanOrEqual(4);
    expect(bench.storage.length).toBeLessThanOrEqual(4);
    expect(bench.queue.map(({ body }) => body)).toEqual([
      { kind: 'ask', issueId: issue.id },
      { kind: 'schedule', issueId: issue.id },
      { kind: 'publish', issueId: issue.id },
    ]);
  });

  test('that comes again costs one read', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    await send(bench, issue, 'created');
    const id = bench.site.edit(issue, { summary: 'Another word' });
    await send(bench, issue, 'updated', id);
    bench.reset();
    expect(await send(bench, issue, 'updated', id)).toBe('known already');
    expect(await send(bench, issue, 'created')).toBe('known already');
    expect(bench.storage).toEqual(['batch/get', 'batch/get']);
    expect(bench.site.calls).toEqual([]);
  });

  test('late, doubled and out of order gives the same record as one event at a time', async () => {
    const states = [];
    for (const order of [[0, 1, 2], [2, 1, 0], [1, 1, 2, 0], [2]]) {
      const bench = await openBench();
      const issue = bench.site.create(goodChange());
      const ids: string[] = [];
      const moves = [
        [STATUS.assess, 'Assess'],
        [STATUS.authorize, 'Awaiting approval'],
        [STATUS.scheduled, 'Scheduled'],
      ] as const;
      for (const [id, name] of moves) {
        bench.site.now += 60_000;
        ids.push(bench.site.move(issue, id, name));
      }
      for (const index of order) await send(bench, issue, 'updated', ids[index]);
      const state = await store.issues.get(issue.id);
      states.push({ rounds: state?.rounds, phase: state?.phase, duties: state?.duties });
    }
    for (const state of states) expect(state).toEqual(states[0]);
    expect(states[0]?.rounds).toHaveLength(1);
  });

  test('survives a crash between any two storage calls: repeated, it leaves the same record', async () => {
    for (const crash of [/entity\/set/, /transaction/]) {
      const bench = await openBench();
      const issue = bench.site.create(goodChange());
      const id = bench.site.move(issue, STATUS.authorize, 'Awaiting approval');
      bench.failStorage(crash);
      await expect(send(bench, issue, 'updated', id)).rejects.toThrow('died');
      await send(bench, issue, 'updated', id);
      const state = await store.issues.get(issue.id);
      expect(state?.rounds).toHaveLength(1);
      expect(state?.audit?.count).toBe(2);
    }
  });

  test('a return to assessment closes the round, a second submission opens the next without ballots', async () => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    for (const [id, name] of [
      [STATUS.authorize, 'Awaiting approval'],
      [STATUS.assess, 'Assess'],
      [STATUS.authorize, 'Awaiting approval'],
    ] as const) {
      bench.site.now += 60_000;
      await send(bench, issue, 'updated', bench.site.move(issue, id, name));
    }
    const state = await store.issues.get(issue.id);
    expect(state?.rounds.map(({ closed }) => closed?.how ?? 'open')).toEqual(['superseded', 'open']);
    expect(state?.assessments).toHaveLength(2);
  });

  test.each([
    [STATUS.rejected, 'Rejected'],
    [STATUS.cancelled, 'Canceled'],
  ])('that ends a change (status %s) closes the round and leaves nothing to decide', async (id, name) => {
    const bench = await openBench();
    const issue = bench.site.create(goodChange());
    for (const [status, called] of [
      [STATUS.authorize, 'Awaiting approval'],
      [id, name],
    ] as const) {
      bench.site.now += 60_000;
      await send(bench, issue, 'updated', bench.site.move(issue, status, called));
    }
    const state = await store.issues.get(issue.id);
    expect(state?.phase).toBe('cancelled');
    expect(state?.rounds.map(({ closed }) => closed?.how ?? 'open')).toEqual(['cancelled']);
  });

  test('of an incident sets the priority from impact and urgency, once, and says so in the record', async () => {
    const bench = await openBench();
    const issue = bench.site.create({
      issuetype: INCIDENT,
      status: { id: '11', name: 'Open' },
      priority: { id: '3', name: 'Medium' },
      [FIELD.impact]: { id: '71', value: 'Extensive' },
      [FIELD.urgency]: { id: '81', value: 'High' },
    });
    await send(bench, issue, 'created');
    expect(issue.fields['priority']).toMatchObject({ id: '1' });
    expect(bench.site.calls.length).toBeLessThanOrEqual(4);
    expect(bench.storage.length).toBeLessThanOrEqual(4);
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({
      customfield_103: '2026-11-23T12:00:00.000Z',
      customfield_104: 'Running',
    });
    bench.reset();
    await send(bench, issue, 'updated', bench.site.edit(issue, { summary: 'Worse' }));
    expect(bench.site.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  test('leaves a priority that a person has set by hand', async () => {
    const bench = await openBench();
    const issue = bench.site.create({
      issuetype: INCIDENT,
      status: { id: '11', name: 'Open' },
      priority: { id: '3', name: 'Medium' },
      [FIELD.impact]: { id: '71', value: 'Extensive' },
      [FIELD.urgency]: { id: '81', value: 'High' },
    });
    await send(bench, issue, 'created');
    bench.site.now += 60_000;
    await send(
      bench,
      issue,
      'updated',
      bench.site.edit(issue, { priority: { id: '2', name: 'High' } }, 'bob'),
    );
    expect(issue.fields['priority']).toMatchObject({ id: '2' });
    bench.site.now += 60_000;
    await send(
      bench,
      issue,
      'updated',
      bench.site.edit(issue, { [FIELD.urgency]: { id: '82', value: 'Low' } }, 'bob'),
    );
    expect(issue.fields['priority']).toMatchObject({ id: '2' });
    await send(
      bench,
      issue,
      'updated',
      bench.site.edit(issue, { [FIELD.impact]: { id: '72', value: 'Minor' } }, 'bob'),
    );
    expect(issue.fields['priority']).toMatchObject({ id: '3' });
  });

  test('of a deletion keeps the record and nothing stays due', async () => {
    const bench = await openBench();
    const issue = bench.site.create({
      issuetype: INCIDENT,
      status: { id: '11', name: 'Open' },
      priority: { id: '1', name: 'Highest' },
    });
    await send(bench, issue, 'created');
    expect((await store.issues.get(issue.id))?.dueAt).not.toBeNull();
    expect(await send(bench, issue, 'deleted')).toBe('deleted');
    expect((await store.issues.get(issue.id))?.dueAt).toBeNull();
  });
});
