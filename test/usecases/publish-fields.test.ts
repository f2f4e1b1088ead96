import { store } from '../../src/store';
import { VersionConflict } from '../../src/store/errors';
import { publishFields } from '../../src/usecases/publish-fields';
import { handleIssueEvent } from '../../src/usecases/handle-issue-event';
import { goodChange, openBench } from './support/app-bench';
import { testRules } from './support/rules';

const fields = testRules().appFields;

async function folded() {
  const bench = await openBench();
  const issue = bench.site.create(goodChange());
  await handleIssueEvent(bench.as(null), { eventType: 'avi:jira:created:issue', issue: { id: issue.id } });
  await bench.drain();
  const state = await store.issues.get(issue.id);
  if (state === null) throw new Error('no state');
  bench.reset();
  return { bench, issue, state };
}

describe('publishing', () => {
  test('writes nothing when nothing changed', async () => {
    const { bench, state } = await folded();
    await publishFields(bench.as(null), fields, state);
    expect(bench.site.calls).toEqual([]);
    expect(bench.storage).toEqual([]);
  });

  test('writes changed values only, in one call', async () => {
    const { bench, state } = await folded();
    await publishFields(bench.as(null), fields, {
      ...state,
      wanted: { ...state.wanted, approvalState: 'Waiting' },
    });
    expect(bench.site.calls.map(({ body }) => body)).toEqual([
      { updates: [{ customField: 'customfield_102', issueIds: [Number(state.issueId)], value: 'Waiting' }] },
    ]);
  });

  test('writes the score as a number, and waits with it until the site has the field', async () => {
    const { bench, issue, state } = await folded();
    const changed = { ...state, wanted: { ...state.wanted, riskScore: '-1234' } };
    await publishFields(bench.as(null), fields, changed);
    expect(bench.site.calls).toEqual([]);
    await publishFields(bench.as(null), { ...fields, riskScore: 'customfield_105' }, changed);
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({ customfield_105: -1234 });
  });

  test('tells searches about conflicts, freezes and risk in a property of its own', async () => {
    const { issue } = await folded();
    expect(issue.properties.get('steward-change')).toEqual({
      level: 'Low',
      score: expect.any(Number),
      conflict: 0,
      freezes: [],
      frozen: 'no',
      start: '2026-11-23T10:00:00.000Z',
      approval: 'Not submitted',
      waitingFor: [],
    });
  });

  test('from an old aggregate does not leave old values behind', async () => {
    const { bench, issue, state } = await folded();
    await store.issues.save({ ...state, wanted: { ...state.wanted, approvalState: 'Approved' } }, []);
    await publishFields(bench.as(null), fields, {
      ...state,
      wanted: { ...state.wanted, approvalState: 'Waiting' },
    });
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({ customfield_102: 'Approved' });
    expect((await store.issues.get(issue.id))?.published.approvalState).toBe('Approved');
  });

  test('that others overtook is noted, so that going back to the old value is a change', async () => {
    const { bench, issue, state } = await folded();
    const waiting = { ...state, wanted: { ...state.wanted, approvalState: 'Waiting' } };
    // Somebody else moves the aggregate on to the same wish before we note what we wrote.
    const theirs = await store.issues.save(waiting, []);
    await store.issues.save(theirs, []);
    await publishFields(bench.as(null), fields, theirs);
    const after = await store.issues.get(issue.id);
    expect(after?.published.approvalState).toBe('Waiting');
    if (after === null) throw new Error('no state');
    const back = { ...after, wanted: { ...after.wanted, approvalState: 'Not submitted' } };
    await publishFields(bench.as(null), fields, back);
    expect(bench.site.fieldValues.get(issue.id)).toMatchObject({ customfield_102: 'Not submitted' });
  });

  test('that others overtake each time comes again later instead of being forgotten', async () => {
    const { bench, state } = await folded();
    const { issues } = store;
    const late = {
      ...bench.as(null),
      store: {
        ...store,
        issues: {
          ...issues,
          save: async (...[one, happened]: Parameters<typeof issues.save>) => {
            const present = await issues.get(one.issueId);
            if (present !== null) await issues.save(present, []);
            return issues.save(one, happened);
          },
        },
      },
    };
    const waiting = { ...state, wanted: { ...state.wanted, approvalState: 'Waiting' } };
    await expect(publishFields(late, fields, waiting)).rejects.toBeInstanceOf(VersionConflict);
  });

  test('crashed after the write is repeated by the next', async () => {
    const { bench, issue, state } = await folded();
    const next = await store.issues.save(
      { ...state, wanted: { ...state.wanted, approvalState: 'Waiting' } },
      [],
    );
    bench.failStorage(/transaction/);
    await expect(publishFields(bench.as(null), fields, next)).rejects.toThrow('died');
    await publishFields(bench.as(null), fields, next);
    expect((await store.issues.get(issue.id))?.published.approvalState).toBe('Waiting');
  });
});
