import { store } from '../../../src/store';
import { MOST_SERVICES } from '../../../src/usecases/risk/count-outcome';
import { resultNamed } from '../../../src/usecases/risk/result-named';
import { noteSuspect } from '../../../src/usecases/risk/note-suspect';
import { workIssue } from '../../../src/usecases/work-issue';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { FIELD, STATUS, testRules } from '../support/rules';
import { submitted, tell } from '../support/schedule';
import { addService, close, view } from './support';

const outcomeOf = async ({ id }: FakeIssue) => (await store.outcomes.get(id))?.value ?? null;
const counts = async () => {
  const { value } = await store.outcomes.siteStats();
  return { outcomes: value.outcomes, failures: value.failures };
};
const open = () => openBench(testRules('observe'));
const again = (bench: Bench, { id }: FakeIssue) =>
  workIssue(bench.as(null), { kind: 'outcome', issueId: id });
const suspect = async (
  bench: Bench,
  { id }: FakeIssue,
  verdict: 'confirmed' | 'denied' | 'open',
  incident = '77',
) => {
  await noteSuspect(bench.as('bob'), id, incident, verdict, 'bob');
  await bench.drain();
};

describe('how a change ended', () => {
  test.each([
    ['Successful', 'successful'],
    ['Successful with issues', 'withIssues'],
    ['Failed', 'failed'],
    ['Unsuccessful', 'failed'],
    ['Backed out', 'rolledBack'],
    ['Rolled back', 'rolledBack'],
    ['Not carried out', 'notImplemented'],
    ['Something else', null],
    [null, null],
  ])('the option %s says %s', (option, result) => {
    expect(resultNamed(option)).toBe(result);
  });

  test('is taken down at closing, counted once for the site, its team, its kind and its services, and its services are told', async () => {
    const bench = await open();
    await addService('mail', { name: 'Mail', team: 'Messaging' });
    const issue = await submitted(bench);
    await close(bench, issue, 'Failed');
    expect(await outcomeOf(issue)).toMatchObject({
      result: 'failed',
      team: 'Messaging',
      model: 'Normal',
      services: ['mail'],
      environment: 'Test',
      assessed: { number: 1, level: 'Low' },
      counted: { failed: 1 },
    });
    await again(bench, issue);
    const { value } = await store.outcomes.siteStats();
    expect(value).toMatchObject({
      outcomes: 1,
      failures: 1,
      teams: { Messaging: { k: 1, n: 1 } },
      models: { Normal: { n: 1 } },
    });
    const [service] = await store.outcomes.serviceStats(['mail']);
    expect(service?.value).toMatchObject({ history: { k: 1, n: 1 }, models: { Normal: 1 } });
    const { value: activity } = await store.services.activity('mail');
    expect(activity.changes).toMatchObject([{ issueId: issue.id, phase: 'closed', outcome: 'failed' }]);
  });

  test('counts in the next change of the same service', async () => {
    const bench = await open();
    await addService('mail', { name: 'Mail' });
    await close(bench, await submitted(bench), 'Failed');
    const next = await submitted(bench);
    const { evidence } = (await store.issues.get(next.id)) ?? {};
    expect(evidence).toMatchObject({ timesBefore: 1, histories: { service: { k: 1, n: 1 } } });
  });

  test('without an outcome nothing is counted, and the panel says that it is missing', async () => {
    const bench = await openBench(testRules('off'));
    const issue = await submitted(bench);
    await close(bench, issue, null);
    expect(await outcomeOf(issue)).toBeNull();
    expect(await counts()).toEqual({ outcomes: 0, failures: 0 });
    expect((await view(bench, issue)).headline.next).toContain('Change outcome');
    bench.site.edit(issue, { [FIELD.changeOutcome]: { id: '1', value: 'Successful' } });
    await tell(bench, issue);
    expect(await counts()).toEqual({ outcomes: 1, failures: 0 });
    expect((await view(bench, issue)).headline.next).not.toContain('Change outcome');
  });

  test('a correction in the review takes out what was counted before', async () => {
    const bench = await open();
    const issue = await submitted(bench);
    await close(bench, issue, 'Successful');
    expect(await counts()).toEqual({ outcomes: 1, failures: 0 });
    bench.site.edit(issue, { [FIELD.changeOutcome]: { id: '2', value: 'Backed out' } }, 'bob');
    await tell(bench, issue);
    expect(await counts()).toEqual({ outcomes: 1, failures: 1 });
    expect((await store.issues.get(issue.id))?.results).toMatchObject([
      { result: 'successful', from: 'closing', by: 'ann' },
      { result: 'rolledBack', from: 'review', by: 'bob' },
    ]);
  });

  test('not carried out counts nothing, and takes out what was counted', async () => {
    const bench = await open();
    const issue = await submitted(bench);
    await close(bench, issue, 'Failed');
    bench.site.edit(issue, { [FIELD.changeOutcome]: { id: '3', value: 'Not carried out' } });
    await tell(bench, issue);
    expect(await counts()).toEqual({ outcomes: 0, failures: 0 });
    expect(await outcomeOf(issue)).toMatchObject({ result: 'notImplemented', counted: null });
  });

  test('a cancelled change counts nothing', async () => {
    const bench = await open();
    const issue = await submitted(bench);
    bench.site.edit(issue, { [FIELD.changeOutcome]: { id: '3', value: 'Failed' } });
    bench.site.move(issue, STATUS.cancelled, 'Cancelled');
    await tell(bench, issue);
    expect((await store.issues.get(issue.id))?.results).toEqual([]);
  });

  test('a confirmed incident makes it a failure whatever the review says; taken back, the earlier result counts', async () => {
    const bench = await open();
    const issue = await submitted(bench);
    await close(bench, issue, 'Successful');
    await suspect(bench, issue, 'confirmed');
    await suspect(bench, issue, 'confirmed');
    expect(await counts()).toEqual({ outcomes: 1, failures: 1 });
    expect(await outcomeOf(issue)).toMatchObject({ result: 'causedIncident' });
    bench.site.edit(issue, { [FIELD.changeOutcome]: { id: '4', value: 'Successful with issues' } });
    await tell(bench, issue);
    expect(await outcomeOf(issue)).toMatchObject({ result: 'causedIncident' });
    await suspect(bench, issue, 'denied');
    expect(await outcomeOf(issue)).toMatchObject({ result: 'withIssues' });
    expect(await counts()).toEqual({ outcomes: 1, failures: 0 });
  });

  test('of two incidents, taking back one leaves the other', async () => {
    const bench = await open();
    const issue = await submitted(bench);
    await close(bench, issue, 'Successful');
    await suspect(bench, issue, 'confirmed', '77');
    await suspect(bench, issue, 'confirmed', '78');
    await suspect(bench, issue, 'open', '78');
    expect(await outcomeOf(issue)).toMatchObject({ result: 'causedIncident' });
  });

  test('an incident before the closing counts when it is closed', async () => {
    const bench = await open();
    const issue = await submitted(bench);
    bench.site.move(issue, STATUS.implementing, 'Implementing');
    await tell(bench, issue);
    await suspect(bench, issue, 'confirmed');
    expect(await outcomeOf(issue)).toBeNull();
    await close(bench, issue, 'Successful');
    expect(await outcomeOf(issue)).toMatchObject({ result: 'causedIncident', counted: { failed: 1 } });
  });

  test('somebody else who counts at the same moment is waited for', async () => {
    const bench = await open();
    const [one, two] = [await submitted(bench), await submitted(bench)];
    for (const issue of [one, two]) {
      bench.site.move(issue, STATUS.implementing, 'Implementing');
      await tell(bench, issue);
      bench.site.edit(issue, { [FIELD.changeOutcome]: { id: '1', value: 'Failed' } });
      bench.site.move(issue, STATUS.closed, 'Closed');
      await view(bench, issue);
    }
    await Promise.all([again(bench, one), again(bench, two)]);
    expect(await counts()).toEqual({ outcomes: 2, failures: 2 });
  });

  test('a message that comes twice at once counts once; one that was cut off is done by the next', async () => {
    const bench = await open();
    await addService('mail', { name: 'Mail' });
    const issue = await submitted(bench);
    bench.site.move(issue, STATUS.implementing, 'Implementing');
    await tell(bench, issue);
    bench.site.edit(issue, { [FIELD.changeOutcome]: { id: '1', value: 'Failed' } });
    bench.site.move(issue, STATUS.closed, 'Closed');
    await view(bench, issue);
    bench.failStorage(/transact/);
    await expect(again(bench, issue)).rejects.toThrow('died');
    expect(await counts()).toEqual({ outcomes: 0, failures: 0 });
    await Promise.all([again(bench, issue), again(bench, issue)]);
    expect(await counts()).toEqual({ outcomes: 1, failures: 1 });
    const { value: activity } = await store.services.activity('mail');
    expect(activity.changes).toMatchObject([{ outcome: 'failed' }]);
  });

  test('of more services than a transaction holds, the first are counted', async () => {
    const bench = await open();
    const names = Array.from({ length: MOST_SERVICES + 3 }, (_, index) => `s${index}`);
    for (const name of names) await addService(name);
    const issue = await submitted(bench, { [FIELD.service]: names.join(', ') });
    await close(bench, issue, 'Failed');
    expect((await outcomeOf(issue))?.services).toHaveLength(MOST_SERVICES);
    expect(await counts()).toEqual({ outcomes: 1, failures: 1 });
  });

  test('the weekly look is put on the agenda when something was counted', async () => {
    const bench = await open();
    await close(bench, await submitted(bench), 'Failed');
    const { records } = await store.records.list('upkeep', 'agenda', {
      safeParse: (data) => ({ success: true, data: data as { kind: string } }),
    });
    expect(records.map(({ body }) => body.kind)).toContain('learning');
  });
});
