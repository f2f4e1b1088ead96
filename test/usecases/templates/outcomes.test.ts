import { store } from '../../../src/store';
import { TEMPLATES } from '../../../src/usecases/templates';
import { cloneChange } from '../../../src/usecases/templates/clone-change';
import { noteSuspect } from '../../../src/usecases/risk/note-suspect';
import { lastRoundOf } from '../../../src/usecases/change/rounds-of';
import { notice } from '../../../src/usecases/inbox/notice';
import { goodChange } from '../support/app-bench';
import { incident } from '../support/emergency';
import { FIELD, STATUS } from '../support/rules';
import { submitted, tell } from '../support/schedule';
import { close } from '../risk/support';
import {
  active,
  ID,
  issueOf,
  openTemplates,
  PROJECT,
  seen,
  setStatus,
  stateOf,
  submittedUse,
} from './support';

type Bench = Awaited<ReturnType<typeof openTemplates>>;

/** A change from the template that ended so. */
async function ended(bench: Bench, request: string, outcome: string) {
  const issue = await submittedUse(bench, request, request);
  await close(bench, issue, outcome);
  bench.site.now += 60_000;
  return issue;
}
const noticesOf = async (who: string) => {
  const { records } = await store.records.list('notice', who, notice);
  return records.filter(({ body }) => body.text.includes('is suspended'));
};

describe('the record of a template', () => {
  test('counts its changes that ended, and a correction moves them', async () => {
    const bench = await openTemplates();
    await active(bench);
    await ended(bench, 'request-1', 'Successful');
    const issue = await ended(bench, 'request-2', 'Failed');
    expect((await seen(bench)).summary.counts).toMatchObject({ used: 2, ended: 2, succeeded: 1 });
    bench.site.edit(issue, { [FIELD.changeOutcome]: { id: 'x', value: 'Successful' } });
    await tell(bench, issue);
    expect((await seen(bench)).summary.counts).toMatchObject({ ended: 2, succeeded: 2 });
  });

  test('one failure leaves it in force, the second suspends it, tells the managers, and asks for open changes’ approval', async () => {
    const bench = await openTemplates();
    await active(bench);
    await ended(bench, 'request-1', 'Failed');
    expect((await seen(bench)).summary.status).toBe('active');
    const open = await submittedUse(bench, 'request-3', 'Other');
    await ended(bench, 'request-2', 'Backed out');
    const { summary } = await seen(bench);
    expect(summary).toMatchObject({ status: 'suspended', why: { by: null } });
    expect(summary.why?.text).toContain('2 of its last 2 changes failed');
    expect(await noticesOf('mia')).toHaveLength(1);
    expect(lastRoundOf(await stateOf(open))).toMatchObject({ outcome: 'stages', input: { kind: 'normal' } });
  });

  test('what failed before it was taken back into use doesn’t suspend it again', async () => {
    const bench = await openTemplates();
    await active(bench);
    await ended(bench, 'request-1', 'Failed');
    await ended(bench, 'request-2', 'Failed');
    await setStatus(bench, (await seen(bench)).summary.revision, 'active', 'mia');
    bench.site.now += 60_000;
    await ended(bench, 'request-3', 'Failed');
    expect((await seen(bench)).summary.status).toBe('active');
    await ended(bench, 'request-4', 'Failed');
    expect((await seen(bench)).summary.status).toBe('suspended');
  });

  test.each([
    ['1', 'suspended'],
    ['2', 'suspended'],
    ['3', 'active'],
  ])('one change that caused an incident of priority %s leaves it %s', async (id, status) => {
    const bench = await openTemplates();
    bench.site.priorities = ['1', '2', '3', '4'].map((one) => ({ id: one, name: `P${one}` }));
    await active(bench);
    const issue = await ended(bench, 'request-1', 'Successful');
    const cause = incident(bench, { priority: { id, name: 'P' } });
    await noteSuspect(bench.as('bob'), issue.id, cause.id, 'confirmed', 'bob');
    await bench.drain();
    expect((await seen(bench)).summary.status).toBe(status);
  });
});

describe('a template of a closed change', () => {
  const start = (bench: Bench, issueKey: string) =>
    TEMPLATES['template.start'](bench.as('max'), { projectId: PROJECT, issueKey }, { accountId: 'max' });

  test('takes its fields over as text, without its window', async () => {
    const bench = await openTemplates();
    const issue = await submitted(bench);
    await close(bench, issue, 'Successful');
    const { content } = await start(bench, issue.key);
    expect(content.fields).toContainEqual({ field: 'environment', mode: 'default', value: 'Test' });
    expect(content.fields).toContainEqual({ field: 'backOutMinutes', mode: 'default', value: '10' });
    expect(content.fields.map(({ field }) => field)).not.toContain('plannedStart');
  });
  test('is refused for one that failed, and for one that is still open', async () => {
    const bench = await openTemplates();
    const issue = await submitted(bench);
    await expect(start(bench, issue.key)).rejects.toThrow(/not closed as successful/);
    await close(bench, issue, 'Failed');
    await expect(start(bench, issue.key)).rejects.toThrow(/not closed as successful/);
  });
});

test('a clone says what the change says, without window, votes and answers, and its ledger tells where it came from', async () => {
  const bench = await openTemplates();
  const issue = await submitted(bench);
  const ask = () =>
    cloneChange(bench.as('ann'), { issueId: issue.id, request: 'request-1' }, { accountId: 'ann' });
  const made = await ask();
  expect(made.linked).toBe(true);
  const copy = issueOf(bench, made.issueId);
  expect(copy.fields['description']).toEqual(goodChange()['description']);
  expect(copy.fields[FIELD.environment]).toEqual({ id: '91' });
  expect(copy.fields[FIELD.plannedStart]).toBeUndefined();
  expect(copy.fields['issuelinks']).toMatchObject([{ outwardIssue: { key: issue.key } }]);
  const state = await stateOf(copy);
  expect(state).toMatchObject({
    origin: { kind: 'clone', ofKey: issue.key },
    rounds: [],
    ballots: [],
    answers: [],
  });
  expect((await ask()).issueId).toBe(copy.id);
});

test('a clone of a standard change is a normal one', async () => {
  const bench = await openTemplates();
  await active(bench);
  const issue = await submittedUse(bench);
  const request = { issueId: issue.id, request: 'request-9' };
  const copy = issueOf(bench, (await cloneChange(bench.as('ann'), request, { accountId: 'ann' })).issueId);
  bench.site.move(copy, STATUS.authorize, 'Awaiting approval', 'ann');
  await tell(bench, copy);
  expect(lastRoundOf(await stateOf(copy))?.input?.kind).toBe('normal');
});

test('the catalogue shows people without the permission nothing to manage', async () => {
  const bench = await openTemplates();
  await active(bench);
  const view = await TEMPLATES['template.list'](
    bench.as('ann'),
    { projectId: PROJECT },
    { accountId: 'ann' },
  );
  expect(view).toMatchObject({ you: { canManage: false }, nominations: [], templates: [{ id: ID }] });
});
