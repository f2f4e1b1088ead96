import { store } from '../../src/store';
import { publishFields } from '../../src/usecases/publish-fields';
import { handleIssueEvent } from '../../src/usecases/handle-issue-event';
import { goodChange, openBench } from './support/app-bench';
import { testRules } from './support/rules';

const fields = testRules().appFields;

async function folded() {
  const bench = await openBench();
  const issue = bench.site.create(goodChange());
  await handleIssueEvent(bench.as(null), { eventType: 'avi:jira:created:issue', issue: { id: issue.id } });
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
