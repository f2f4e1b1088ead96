import { policyRulesWith } from './policy-rules';
import { store } from '../../../src/store';
import { listInbox } from '../../../src/usecases/inbox/list-inbox';
import { workAsk } from '../../../src/usecases/work-ask';
import { workIssue } from '../../../src/usecases/work-issue';
import { testRules } from '../support/rules';
import { openAsking, rowsOf } from './support';

const HOUR = 3_600_000;
const APPROVERS = 'customfield_77';

const withField = () => {
  const rules = testRules();
  const project = rules.projects['10'];
  if (project === undefined) throw new Error('no project');
  const practices = project.practices.map((one) =>
    one.practice === 'change-enablement' ? { ...one, fields: { ...one.fields, approvers: APPROVERS } } : one,
  );
  return { ...rules, projects: { '10': { ...project, practices } } };
};
const outcomesOf = async (issueId: string) =>
  Object.fromEntries(
    ((await store.issues.get(issueId))?.asked ?? []).map(({ accountId, outcome }) => [accountId, outcome]),
  );

describe('the Approvers field', () => {
  test('says who is waited for, is emptied when it is decided, and is written only when that changes', async () => {
    const { bench, issue, vote } = await openAsking({ rules: withField() });
    await bench.drain();
    expect(issue.fields[APPROVERS]).toEqual([{ accountId: 'pia' }, { accountId: 'pit' }]);
    bench.reset();
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    expect(bench.site.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
    await vote('pia');
    await bench.drain();
    expect(issue.fields[APPROVERS]).toEqual([]);
  });

  test('is left alone on a site that has none yet', async () => {
    const { bench, issue } = await openAsking();
    await bench.drain();
    expect(Object.keys(issue.fields)).not.toContain(APPROVERS);
    expect(await rowsOf('pia')).toEqual([issue.id]);
  });

  test('that Jira refuses to write keeps nobody from being asked', async () => {
    const { bench, issue } = await openAsking({ rules: withField() });
    const answer = { status: 400, body: { errors: { [APPROVERS]: 'Field cannot be set.' } } };
    bench.site.faults.push({ match: /^PUT .*\/issue\/\d+$/, times: 1, answer });
    await bench.drain();
    expect(await outcomesOf(issue.id)).toEqual({ pia: 'sent', pit: 'sent' });
  });
});

describe('approvers without an agent’s access', () => {
  test('become participants while they are waited for, and only those whom we put in are taken out', async () => {
    const { bench, issue, vote } = await openAsking({ peers: ['pia', 'guest', 'friend'] });
    bench.site.agents = new Set(['pia', 'ann']);
    issue.participants.add('friend');
    await bench.drain();
    expect([...issue.participants].sort()).toEqual(['friend', 'guest']);
    expect(bench.site.mails.map(({ to }) => to)).toEqual([['pia']]);
    expect(await outcomesOf(issue.id)).toEqual({ pia: 'sent', guest: 'sent', friend: 'sent' });
    await vote('pia');
    await bench.drain();
    expect([...issue.participants]).toEqual(['friend']);
  });

  test('are mailed where the issue is no request but they can browse it', async () => {
    const { bench, issue } = await openAsking({ peers: ['pia', 'guest'] });
    bench.site.agents = new Set(['pia']);
    bench.site.isServiceDesk = false;
    await bench.drain();
    expect(await outcomesOf(issue.id)).toEqual({ pia: 'sent', guest: 'sent' });
    expect(bench.site.mails.map(({ to }) => to)).toEqual([['pia', 'guest']]);
  });

  test('who were claimed before a crash are let in by the next message, and taken out again', async () => {
    const { bench, issue, vote } = await openAsking({ peers: ['pia', 'guest'] });
    bench.site.agents = new Set(['pia']);
    bench.site.faults.push({ match: /^POST .*participant/, times: 9, answer: { status: 503 } });
    await expect(bench.drain()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    bench.site.faults.length = 0;
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    expect([...issue.participants]).toEqual(['guest']);
    await vote('guest');
    await bench.drain();
    expect([...issue.participants]).toEqual([]);
  });
});

describe('reminders', () => {
  const due = async (bench: Awaited<ReturnType<typeof openAsking>>['bench'], issueId: string) => {
    await workIssue(bench.as(null), { kind: 'due', issueId });
    await bench.drain();
  };
  const reminders = (bench: Awaited<ReturnType<typeof openAsking>>['bench']) =>
    bench.site.mails.filter(({ text }) => text.includes('still wanted')).map(({ to }) => to);

  test('a deadline that escalates to nobody in particular reminds, and tells the change managers, once', async () => {
    const rules = policyRulesWith({ afterMs: 8 * HOUR, then: 'escalate' }, 2);
    const { bench, issue } = await openAsking({ peers: ['pia', 'pit'], rules });
    bench.site.groups.set('managers', ['max']);
    await bench.drain();
    const late = () => bench.site.mails.filter(({ subject }) => subject.includes('nobody has decided'));
    expect(late()).toEqual([]);
    bench.site.now += 8 * HOUR + 60_000;
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    expect(late()).toHaveLength(1);
    const { notices } = await listInbox(bench.as('max'), { cursor: null }, { accountId: 'max' });
    expect(notices).toMatchObject([{ issueId: issue.id, urgent: true }]);
  });

  test('come half-way to the deadline and at it, to those who haven’t voted, once each', async () => {
    const rules = policyRulesWith({ afterMs: 8 * HOUR, then: 'remind' }, 2);
    const { bench, issue, vote } = await openAsking({ peers: ['pia', 'pit', 'pol'], rules });
    await bench.drain();
    await vote('pia');
    await bench.drain();
    bench.site.now += 4 * HOUR;
    await due(bench, issue.id);
    await workAsk(bench.as(null), { kind: 'ask', issueId: issue.id });
    expect(reminders(bench)).toEqual([['pit', 'pol']]);
    bench.site.now += 4 * HOUR;
    await due(bench, issue.id);
    await due(bench, issue.id);
    expect(reminders(bench)).toEqual([
      ['pit', 'pol'],
      ['pit', 'pol'],
    ]);
    bench.site.now += 4 * HOUR;
    await due(bench, issue.id);
    expect(reminders(bench)).toHaveLength(2);
  });

  test('count the deadline’s own working time', async () => {
    const rules = policyRulesWith({ afterMs: 16 * HOUR, calendar: 'working-10', then: 'remind' }, 1);
    const { issue, bench } = await openAsking({ rules });
    await bench.drain();
    // Monday 09:00 in Berlin; eight working hours later it is 17:00, and sixteen later Tuesday 17:00.
    expect((await store.issues.get(issue.id))?.asked[0]?.remindAt).toEqual([
      Date.parse('2026-11-23T16:00:00.000Z'),
      Date.parse('2026-11-24T16:00:00.000Z'),
    ]);
  });

  test('that fall into quiet hours wait for their end', async () => {
    const rules = policyRulesWith({ afterMs: 20 * HOUR, then: 'remind' }, 1, 'working-10');
    const { issue, bench } = await openAsking({ rules });
    await bench.drain();
    expect((await store.issues.get(issue.id))?.asked[0]?.remindAt).toEqual([
      Date.parse('2026-11-24T08:00:00.000Z'),
    ]);
  });
});
