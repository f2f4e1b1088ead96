import { store } from '../../../src/store';
import { breakGlass } from '../../../src/usecases/emergency/break-glass';
import { declareEmergency, undeclareEmergency } from '../../../src/usecases/emergency/declare';
import { confirmPhone, phoneIn } from '../../../src/usecases/emergency/phone';
import { listInbox } from '../../../src/usecases/inbox/list-inbox';
import { workAsk } from '../../../src/usecases/work-ask';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { askGate, go, grant, incident, seenBy } from '../support/emergency';
import { FIELD, STATUS, testRules } from '../support/rules';
import { submitted } from '../support/schedule';

const HOUR = 3_600_000;
const CODE = { kind: 'code' as const, code: 'imminent-outage' };

async function bench(): Promise<{ bench: Bench; issue: FakeIssue; seal: string }> {
  const opened = await openBench(testRules('enforce'));
  opened.site.groups.set('emergency', ['cat', 'eve']);
  grant(opened, 'declare-emergency', 'dan');
  opened.site.now = Date.parse('2026-11-23T09:50:00.000Z');
  const issue = await submitted(opened);
  const seal = (await seenBy(opened, issue, 'dan')).approval.seal;
  return { bench: opened, issue, seal };
}
const declare = (
  one: Bench,
  issue: FakeIssue,
  who = 'dan',
  cause: Parameters<typeof declareEmergency>[1]['cause'] = CODE,
) => declareEmergency(one.as(who), { issueId: issue.id, cause }, { accountId: who });
const call = (one: Bench, issue: FakeIssue, seal: string, extra: { approver?: string; by?: string } = {}) => {
  const { approver = 'cat', by = 'rita' } = extra;
  const calledAt = new Date(one.site.now - 60_000).toISOString();
  const asked = { issueId: issue.id, seal, approver, channel: 'phone' as const, calledAt, note: '' };
  return phoneIn(one.as(by), asked, { accountId: by });
};
const glass = (one: Bench, issue: FakeIssue, seal: string, incidentKey: string, who = 'dan') =>
  breakGlass(
    one.as(who),
    { issueId: issue.id, seal, incidentKey, reason: 'Nobody answers' },
    { accountId: who },
  );

describe('declaring an emergency', () => {
  test('by who holds the permission, with a coded reason, goes on the record and shows', async () => {
    const { bench: one, issue } = await bench();
    const seen = await declare(one, issue);
    expect(seen.emergency).toMatchObject({
      declared: { by: 'dan', cause: { code: 'imminent-outage' } },
      door: null,
    });
    expect((await store.issues.get(issue.id))?.emergency).toMatchObject([{ kind: 'declared', by: 'dan' }]);
  });
  test('not by anybody else', async () => {
    const { bench: one, issue } = await bench();
    await expect(declare(one, issue, 'ann')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  });
  test('not twice', async () => {
    const { bench: one, issue } = await bench();
    await declare(one, issue);
    await expect(declare(one, issue)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  test('not with a code that the project doesn’t have', async () => {
    const { bench: one, issue } = await bench();
    await expect(declare(one, issue, 'dan', { kind: 'code', code: 'boredom' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
  test.each<[string, Record<string, unknown>, boolean]>([
    ['an open P1', {}, true],
    ['an open P2', { priority: { id: '2', name: 'High' } }, true],
    ['a P3', { priority: { id: '3', name: 'Medium' } }, false],
    ['one without a priority', { priority: null }, false],
    [
      'one that is resolved',
      { status: { id: STATUS.resolved, name: 'Resolved', statusCategory: { key: 'done' } } },
      false,
    ],
    ['another change', { issuetype: { id: '20', name: 'Change' } }, false],
  ])('with %s as its cause', async (_, extra, works) => {
    const { bench: one, issue } = await bench();
    const cause = { kind: 'incident' as const, incidentKey: incident(one, extra).key };
    const said = declare(one, issue, 'dan', cause);
    if (works) await expect(said).resolves.toMatchObject({ emergency: { declared: { cause } } });
    else await expect(said).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  test('is taken back with a reason, and then no door is open', async () => {
    const { bench: one, issue, seal } = await bench();
    await declare(one, issue);
    await call(one, issue, seal);
    const asked = { issueId: issue.id, reason: 'It can wait' };
    const seen = await undeclareEmergency(one.as('dan'), asked, { accountId: 'dan' });
    expect(seen.emergency).toMatchObject({ declared: null, door: null });
    expect((await askGate(one, issue)).result).toBe(false);
  });
});

describe('door b, an approval over the phone', () => {
  test('opens the gate at once, without a vote', async () => {
    const { bench: one, issue, seal } = await bench();
    await declare(one, issue);
    expect((await askGate(one, issue)).result).toBe(false);
    const seen = await call(one, issue, seal);
    expect(seen.emergency).toMatchObject({ door: 'b', phone: { approver: 'cat', state: 'waiting' } });
    expect(await askGate(one, issue)).toEqual({ result: true });
    expect((await store.issues.get(issue.id))?.verdicts.at(-1)).toMatchObject({ door: 'b', passes: true });
  });
  test.each<[string, { approver?: string; by?: string }, string]>([
    ['by who has a part in the change', { by: 'ann' }, 'NOT_ALLOWED'],
    ['of somebody with a part in it', { approver: 'ann' }, 'CONFLICT'],
    ['of oneself', { approver: 'cat', by: 'cat' }, 'BAD_INPUT'],
    ['of somebody who can’t approve emergencies', { approver: 'zoe' }, 'CONFLICT'],
  ])('can’t be recorded %s', async (_, extra, code) => {
    const { bench: one, issue, seal } = await bench();
    await declare(one, issue);
    await expect(call(one, issue, seal, extra)).rejects.toMatchObject({ code });
  });
  test('can’t be recorded for what isn’t declared, nor for another content', async () => {
    const { bench: one, issue, seal } = await bench();
    await expect(call(one, issue, seal)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await declare(one, issue);
    await expect(call(one, issue, 'a'.repeat(64))).rejects.toMatchObject({ code: 'STALE' });
  });
  test('closes with an edit, and says so', async () => {
    const { bench: one, issue, seal } = await bench();
    await declare(one, issue);
    await call(one, issue, seal);
    one.site.edit(issue, { [FIELD.service]: 'Print' });
    const { result, errorMessage } = await askGate(one, issue);
    expect(result).toBe(false);
    expect(errorMessage).toContain('edited after it was approved over the phone');
  });
  test('is confirmed by the approver alone, in the day after', async () => {
    const { bench: one, issue, seal } = await bench();
    await declare(one, issue);
    const { emergency } = await call(one, issue, seal);
    const asked = { issueId: issue.id, id: emergency?.phone?.id ?? '', agreed: true, note: '' };
    await expect(confirmPhone(one.as('eve'), asked, { accountId: 'eve' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const seen = await confirmPhone(one.as('cat'), asked, { accountId: 'cat' });
    expect(seen.emergency?.phone?.state).toBe('confirmed');
    await expect(confirmPhone(one.as('cat'), asked, { accountId: 'cat' })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
  test.each([
    [
      'denied',
      async (one: Bench, issue: FakeIssue, id: string) => {
        const asked = { issueId: issue.id, id, agreed: false, note: 'I never said so' };
        await confirmPhone(one.as('cat'), asked, { accountId: 'cat' });
      },
    ],
    ['left unanswered for a day', async (one: Bench) => void (one.site.now += 24 * HOUR + 1)],
  ])('%s after the gate, it becomes door c: what was done has to be voted on', async (_, then) => {
    const { bench: one, issue, seal } = await bench();
    await declare(one, issue);
    const { emergency } = await call(one, issue, seal);
    await go(one, issue, STATUS.scheduled);
    await askGate(one, issue);
    await go(one, issue, STATUS.implementing);
    expect((await seenBy(one, issue, 'dan')).after?.retro).toBeNull();
    await then(one, issue, emergency?.phone?.id ?? '');
    await go(one, issue, STATUS.review);
    expect((await seenBy(one, issue, 'dan')).after?.retro).toMatchObject({ state: 'open' });
    const facts = (await store.issues.get(issue.id))?.facts.map((fact) =>
      fact.kind === 'own' ? fact.event : '',
    );
    expect(facts).toEqual(expect.arrayContaining(['review wanted', 'retro approval wanted']));
  });
});

describe('door c, broken glass', () => {
  test('opens for a declarer with an open P1, and starts what is owed', async () => {
    const { bench: one, issue, seal } = await bench();
    const { key } = incident(one);
    await declare(one, issue);
    const seen = await glass(one, issue, seal, key);
    expect(seen.emergency?.door).toBe('c');
    await go(one, issue, STATUS.scheduled);
    expect(await askGate(one, issue)).toEqual({ result: true });
    await go(one, issue, STATUS.implementing);
    const state = await store.issues.get(issue.id);
    expect(state?.verdicts.at(-1)).toMatchObject({ door: 'c' });
    expect(state?.unauthorised).toEqual([]);
    const after = (await seenBy(one, issue, 'dan')).after;
    expect(after).toMatchObject({ review: { done: false }, retro: { state: 'notOpen' } });
    await go(one, issue, STATUS.review);
    expect((await seenBy(one, issue, 'dan')).headline).toMatchObject({
      decision: 'Done without approval',
      next: 'A vote on what was done is asked for.',
    });
  });
  test('is told to the change managers at once, by one line each and one mail, however often the message comes', async () => {
    const { bench: one, issue, seal } = await bench();
    one.site.groups.set('managers', ['max', 'mia']);
    await declare(one, issue);
    await glass(one, issue, seal, incident(one).key);
    await one.drain();
    await workAsk(one.as(null), { kind: 'ask', issueId: issue.id });
    const mails = one.site.mails.filter(({ subject }) => subject.includes('glass broken'));
    expect(mails).toHaveLength(1);
    for (const accountId of ['max', 'mia']) {
      const { notices } = await listInbox(one.as(accountId), { cursor: null }, { accountId });
      expect(notices.filter(({ text }) => text.includes('without approval'))).toMatchObject([
        { urgent: true, mail: 'sent' },
      ]);
    }
    expect((await seenBy(one, issue, 'dan')).emergency?.words).toContain('change managers are told');
  });
  test('is told once Jira takes mails again, when it asked to wait', async () => {
    const { bench: one, issue, seal } = await bench();
    one.site.groups.set('managers', ['max']);
    await declare(one, issue);
    await one.drain();
    await glass(one, issue, seal, incident(one).key);
    const answer = { status: 429, headers: { 'retry-after': '60' } };
    one.site.faults.push({ match: /notify/, times: 9, answer });
    await expect(one.drain()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    one.site.faults.length = 0;
    await workAsk(one.as(null), { kind: 'ask', issueId: issue.id });
    expect(one.site.mails.filter(({ subject }) => subject.includes('glass broken'))).toHaveLength(1);
  });
  test('doesn’t open without a grave incident, without the permission, or where it is approved', async () => {
    const { bench: one, issue, seal } = await bench();
    const { key } = incident(one);
    await expect(glass(one, issue, seal, key)).rejects.toMatchObject({ code: 'CONFLICT' });
    await declare(one, issue);
    const minor = incident(one, { priority: { id: '3', name: 'Medium' } });
    await expect(glass(one, issue, seal, minor.key)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(glass(one, issue, seal, key, 'ann')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(glass(one, issue, 'b'.repeat(64), key)).rejects.toMatchObject({ code: 'STALE' });
  });
});

test('an emergency that names no window may go from its declaration on', async () => {
  const opened = await openBench(testRules('enforce'));
  opened.site.groups.set('emergency', ['cat']);
  grant(opened, 'declare-emergency', 'dan');
  const issue = await submitted(opened, { [FIELD.plannedStart]: null, [FIELD.plannedEnd]: null });
  const { approval } = await seenBy(opened, issue, 'dan');
  await declare(opened, issue);
  await call(opened, issue, approval.seal);
  opened.site.now += 5 * HOUR;
  expect(await askGate(opened, issue)).toEqual({ result: true });
});
