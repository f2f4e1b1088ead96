import { store } from '../../../src/store';
import type { EscalationAction } from '../../../src/domain/sla/types';
import * as z from '../../../src/shape';
import { listLetters } from '../../../src/usecases/dead-letters';
import type { Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { FIELD } from '../support/rules';
import { actionsOf, due, fired, H, open, TEAM_FIELD, updated } from './support';

type Kind = EscalationAction['kind'];
const ACTIONS: Readonly<Record<Kind, EscalationAction>> = {
  comment: { kind: 'comment', to: 'assignee', isPublic: false },
  notify: { kind: 'notify', to: ['assignee', { group: 'cab' }], urgent: false },
  assign: { kind: 'assign', to: 'lead' },
  raisePriority: { kind: 'raisePriority' },
  setField: { kind: 'setField', field: 'customfield_40', value: { id: '401' } },
  addLabel: { kind: 'addLabel', label: 'sla-risk' },
  addWatcher: { kind: 'addWatcher', who: 'lead' },
  addParticipant: { kind: 'addParticipant', who: { user: 'duty' } },
  transition: { kind: 'transition', status: '12' },
  createIssue: { kind: 'createIssue', issueType: '22', link: '5:outward', summary: 'Major: {key}' },
};
/** The call that does it. */
const CALLS: Readonly<Record<Kind, RegExp>> = {
  comment: /POST .*\/comment$/,
  notify: /POST .*\/notify$/,
  assign: /PUT .*\/assignee$/,
  raisePriority: /PUT .*\/issue\/[^/]+$/,
  setField: /PUT .*\/issue\/[^/]+$/,
  addLabel: /PUT .*\/issue\/[^/]+$/,
  addWatcher: /POST .*\/watchers$/,
  addParticipant: /POST .*\/participant$/,
  transition: /POST .*\/transitions$/,
  createIssue: /POST .*\/api\/3\/issue$/,
};
/** How often it was done, as the site shows it. */
const effect: Readonly<Record<Kind, (bench: Bench, issue: FakeIssue) => unknown>> = {
  comment: (_, issue) => issue.comments.length,
  notify: ({ site }) => site.mails.map(({ to }) => to.join()),
  assign: (_, { fields, changelog }) => [fields['assignee'], changelog.length],
  raisePriority: (_, { fields, changelog }) => [fields['priority'], changelog.length],
  setField: (_, { fields }) => fields['customfield_40'],
  addLabel: (_, { fields, changelog }) => [fields['labels'], changelog.length],
  addWatcher: (_, { watchers }) => [...watchers],
  addParticipant: (_, { participants }) => [...participants],
  transition: (_, { fields, changelog }) => [fields['status'], changelog.length],
  createIssue: ({ site }) => [...site.issues.values()].map(({ fields }) => fields['summary']),
};
const DONE: Readonly<Record<Kind, unknown>> = {
  comment: 1,
  notify: ['bob,cab'],
  assign: [{ accountId: 'lead', accountType: 'atlassian', displayName: 'lead' }, 1],
  raisePriority: [{ id: '1', name: 'priority 1' }, 1],
  setField: { id: '401' },
  addLabel: [['sla-risk'], 1],
  addWatcher: ['lead'],
  addParticipant: ['duty'],
  transition: [{ id: '12', name: 'In progress' }, 1],
  createIssue: ['A ticket', expect.stringMatching(/^Major: ITSM-/)],
};
const KINDS = Object.keys(ACTIONS) as Kind[];
const MATRIX_ORDER = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
];

async function scene(kind: Kind, ...more: EscalationAction[]) {
  const wishes = { actions: [ACTIONS[kind], ...more] };
  const extra = kind === 'raisePriority' ? { priority: { id: '2', name: 'High' } } : {};
  const all = await open(
    {
      ...wishes,
      change: (policy) => ({
        ...policy,
        goals: [
          {
            id: 'all',
            when: 'otherwise',
            target: 4 * H,
            unit: 'calendar',
            calendar: 'always',
          },
        ],
      }),
    },
    extra,
  );
  all.bench.site.transitions = [{ id: '31', to: { id: '12', name: 'In progress' } }];
  all.bench.site.priorities = MATRIX_ORDER;
  return all;
}

describe.each(KINDS)('the action %s', (kind) => {
  test('is done once and confirmed, and a message that comes twice changes nothing', async () => {
    const { bench, issue } = await scene(kind);
    await due(bench, issue);
    await due(bench, issue);
    expect(effect[kind](bench, issue)).toEqual(DONE[kind]);
    expect(await fired(issue)).toMatchObject([
      { step: 'soon', outcome: 'sent', actions: [{ outcome: 'done', why: null }] },
    ]);
    expect(bench.errors).toEqual([]);
  });

  test('crashed between claim and act is done once by the next run', async () => {
    const { bench, issue } = await scene(kind);
    bench.site.faults.push({ match: CALLS[kind], answer: { status: 429 }, times: 5 });
    await expect(due(bench, issue)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    expect(await fired(issue)).toMatchObject([{ outcome: 'claimed' }]);
    await due(bench, issue);
    expect(effect[kind](bench, issue)).toEqual(DONE[kind]);
    expect(await actionsOf(issue)).toMatchObject([{ outcome: 'done' }]);
  });

  test('that storage doesn’t let it begin has not begun, and is done by the next run', async () => {
    const { bench, issue } = await scene(kind, ACTIONS.addWatcher);
    bench.site.afterwards.push({
      match: /changelog\/bulkfetch/,
      run: () => bench.failStorage(/entity\/get$/),
    });
    await due(bench, issue).catch(() => undefined);
    bench.site.now += 10 * 60_000;
    await due(bench, issue);
    expect(effect[kind](bench, issue)).toEqual(DONE[kind]);
    expect((await actionsOf(issue)).map(({ outcome }) => outcome)).toEqual(['done', 'done']);
  });

  test('crashed after the act and before the confirmation is not done again', async () => {
    const { bench, issue } = await scene(kind);
    const crash = () => bench.failStorage(/transaction/, 2);
    bench.site.afterwards.push({ match: CALLS[kind], run: crash });
    await due(bench, issue).catch(() => undefined);
    expect(await fired(issue)).toMatchObject([{ outcome: 'claimed' }]);
    bench.site.now += 10 * 60_000;
    await due(bench, issue);
    expect(effect[kind](bench, issue)).toEqual(DONE[kind]);
    const outcome = kind === 'notify' ? 'unconfirmed' : 'done';
    expect(await fired(issue)).toMatchObject([{ outcome: 'sent', actions: [{ outcome }] }]);
  });

  test('that Jira refuses is recorded with its words, and the others still run', async () => {
    const { bench, issue } = await scene(kind, { kind: 'addLabel', label: 'after' });
    bench.site.faults.push({
      match: CALLS[kind],
      answer: { status: 403, body: { errorMessages: ['Not you.'] } },
      times: 1,
    });
    await due(bench, issue);
    expect(await fired(issue)).toMatchObject([
      { outcome: 'sent', actions: [{ outcome: 'failed', why: 'Not you.' }, { outcome: 'done' }] },
    ]);
    expect(issue.fields['labels']).toEqual(['after']);
  });
});

describe('a notice', () => {
  test('is in the inbox of everybody who was mailed, members of groups as well', async () => {
    const { bench, issue } = await scene('notify');
    await due(bench, issue);
    for (const person of ['bob', 'cat', 'carl', 'cleo']) {
      const { records } = await store.records.list('notice', person, z.looseObject({}));
      expect(records.map(({ body }) => body)).toMatchObject([
        {
          issueId: issue.id,
          key: issue.key,
          mail: 'sent',
          read: false,
          text: expect.stringContaining('75 % used'),
        },
      ]);
    }
  });

  test('of which nobody can say whether it was mailed is never repeated, and somebody is told', async () => {
    const { bench, issue } = await scene('notify');
    bench.site.faults.push({ match: CALLS.notify, answer: { status: 503 }, times: 1 });
    await due(bench, issue);
    expect(await actionsOf(issue)).toMatchObject([{ outcome: 'begun' }]);
    bench.site.now += 10 * 60_000;
    await due(bench, issue);
    expect(bench.site.mails).toEqual([]);
    expect(await actionsOf(issue)).toMatchObject([{ outcome: 'unconfirmed' }]);
    expect(await listLetters(bench.as(null))).toMatchObject([
      { body: { what: 'escalation', issueId: issue.id } },
    ]);
  });

  test('to nobody fails and says so', async () => {
    const { bench, issue } = await open({ actions: [ACTIONS.notify] }, { assignee: null });
    await due(bench, issue);
    expect(bench.site.mails).toMatchObject([{ to: ['cab'] }]);
    const alone = await open(
      { actions: [{ kind: 'notify', to: ['assignee', { field: 'customfield_41' }], urgent: true }] },
      { assignee: null },
    );
    await due(alone.bench, alone.issue);
    expect(await actionsOf(alone.issue)).toMatchObject([
      { outcome: 'failed', why: 'Nobody is assigned. Nobody is there to be asked.' },
    ]);
  });
});

describe('recipients', () => {
  test("the lead is the team's, else the project's", async () => {
    const teams = { t1: { name: 'Network', lead: 'nora', members: [], calendar: null } };
    const wishes = { actions: [{ kind: 'assign', to: 'lead' } as const], teams };
    const held = await open(wishes, { [TEAM_FIELD]: { id: 't1', value: 'Network' } });
    await due(held.bench, held.issue);
    expect(held.issue.fields['assignee']).toMatchObject({ accountId: 'nora' });
    const other = await open(wishes, { [TEAM_FIELD]: { id: 't2', value: 'Desk' } });
    await due(other.bench, other.issue);
    expect(other.issue.fields['assignee']).toMatchObject({ accountId: 'lead' });
  });

  test('a field names people and groups', async () => {
    const { bench, issue } = await open(
      { actions: [{ kind: 'notify', to: [{ field: 'customfield_41' }], urgent: true }] },
      { customfield_41: [{ accountId: 'fay' }, { groupId: 'peers', name: 'Peers' }] },
    );
    await due(bench, issue);
    expect(bench.site.mails).toMatchObject([{ to: ['fay', 'peers'] }]);
  });

  test('who can not be assigned is named by Jira, and the ticket stays with whom it was', async () => {
    const { bench, issue } = await scene('assign');
    bench.site.notAssignable.add('lead');
    await due(bench, issue);
    expect(issue.fields['assignee']).toMatchObject({ accountId: 'bob' });
    expect(await actionsOf(issue)).toMatchObject([
      { outcome: 'failed', why: "assignee: User 'lead' cannot be assigned work items." },
    ]);
  });
});

describe('other outcomes', () => {
  test('a status that no transition leads to', async () => {
    const { bench, issue } = await scene('transition');
    bench.site.transitions = [];
    await due(bench, issue);
    expect(await actionsOf(issue)).toMatchObject([
      { outcome: 'failed', why: 'No transition leads there from "Open".' },
    ]);
  });

  test('a transition that was made and taken back by a person since is not made again', async () => {
    const { bench, issue } = await scene('transition');
    bench.site.afterwards.push({ match: CALLS.transition, run: () => bench.failStorage(/transaction/, 2) });
    await due(bench, issue).catch(() => undefined);
    bench.site.now += 10 * 60_000;
    bench.site.move(issue, '11', 'Open', 'ann');
    await due(bench, issue);
    expect(issue.fields['status']).toMatchObject({ id: '11' });
    expect(await actionsOf(issue)).toMatchObject([{ outcome: 'done' }]);
  });

  test('a linked issue where the create screen has no links is made and linked in two steps, once', async () => {
    const { bench, issue } = await scene('createIssue');
    bench.site.linksOffScreen = true;
    bench.site.faults.push({ match: /POST .*\/issueLink$/, answer: { status: 429 }, times: 5 });
    await expect(due(bench, issue)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    await due(bench, issue);
    expect(bench.site.issues.size).toBe(2);
    expect(issue.fields['issuelinks']).toMatchObject([
      { type: { id: '5' }, outwardIssue: { key: expect.anything() } },
    ]);
    const state = await store.issues.get(issue.id);
    expect(state?.facts).toMatchObject([{ kind: 'link', type: '5:outward' }]);
  });

  test('at the highest priority there is nothing to raise', async () => {
    const { bench, issue } = await open({ actions: [{ kind: 'raisePriority' }] });
    bench.site.priorities = MATRIX_ORDER;
    await due(bench, issue);
    expect(await actionsOf(issue)).toMatchObject([
      { outcome: 'done', why: expect.stringContaining('highest') },
    ]);
    expect(issue.changelog).toEqual([]);
  });

  test('a public comment shows customers no policy and no figures', async () => {
    const { bench, issue } = await open({ actions: [{ kind: 'comment', to: 'reporter', isPublic: true }] });
    await due(bench, issue);
    expect(issue.comments).toMatchObject([{ jsdPublic: true }]);
    expect(JSON.stringify(issue.comments[0]?.body)).not.toMatch(/Resolve|75/);
  });
});

describe('a priority that an escalation raised', () => {
  test('stays against the matrix until impact or urgency changes', async () => {
    const { bench, issue } = await open(
      { actions: [{ kind: 'raisePriority' }] },
      {
        priority: { id: '2', name: 'High' },
        [FIELD.impact]: { id: '71', value: 'Extensive' },
        [FIELD.urgency]: { id: '82', value: 'Low' },
      },
    );
    const rules = await store.rules.get();
    const project = rules?.projects['10'];
    if (rules == null || project === undefined) throw new Error('no rules');
    const { testRules } = await import('../support/rules');
    const priority = testRules().projects['10']?.priority ?? null;
    const goals = [
      { id: 'all', when: 'otherwise' as const, target: 3 * H, unit: 'calendar' as const, calendar: 'always' },
    ];
    const slaPolicies = project.slaPolicies.map((policy) => ({ ...policy, goals }));
    await bench.rules({ ...rules, projects: { '10': { ...project, priority, slaPolicies } } });
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    expect(issue.fields['priority']).toMatchObject({ id: '2' });
    await due(bench, issue);
    expect(issue.fields['priority']).toMatchObject({ id: '1' });
    bench.site.now += 60_000;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'y' }));
    expect(issue.fields['priority']).toMatchObject({ id: '1' });
    bench.site.now += 60_000;
    await updated(bench, issue, bench.site.edit(issue, { [FIELD.impact]: { id: '72', value: 'Minor' } }));
    expect(issue.fields['priority']).toMatchObject({ id: '3' });
  });
});
