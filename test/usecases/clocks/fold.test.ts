import type { RulesInForce } from '../../../src/domain/rules/types';
import { store } from '../../../src/store';
import { SLA_PROPERTY } from '../../../src/usecases/clocks/sla-property';
import { handleIssueEvent } from '../../../src/usecases/handle-issue-event';
import { viewClocks } from '../../../src/usecases/view-clocks';
import { goodChange, openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { CHANGE, STATUS } from '../support/rules';
import { created, due, fired, H, open, rulesWith, TEAM_FIELD, updated } from '../escalations/support';

const label = { actions: [{ kind: 'addLabel' as const, label: 'late' }] };
const iso = (ms: number) => new Date(ms).toISOString();
const view = (bench: Bench, issue: FakeIssue) =>
  viewClocks(bench.as('ann'), { issueId: issue.id }, { accountId: 'ann' });

describe('the aggregate of an issue with clocks', () => {
  test('lists them: by the earliest due while one runs, by the breach once it has breached, by nothing while paused', async () => {
    const { bench, issue, start } = await open({
      ...label,
      change: (policy) => ({
        ...policy,
        clock: {
          ...policy.clock,
          pause: [
            {
              level: { field: 'status', in: ['13'] },
              reason: 'waiting for the customer',
              waitsFor: 'customer',
            },
          ],
        },
      }),
    });
    const state = async () => await store.issues.get(issue.id);
    expect(await state()).toMatchObject({
      slaDue: iso(start + 4 * H),
      clocks: [{ policyId: 'resolve', state: 'running', due: iso(start + 4 * H), why: null }],
      listed: { priority: '1', team: null },
    });
    await due(bench, issue);
    expect((await state())?.clocks).toMatchObject([{ state: 'atRisk' }]);
    bench.site.now = start + 5 * H;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    expect(await state()).toMatchObject({ slaDue: iso(start + 4 * H), clocks: [{ state: 'breached' }] });
    await updated(bench, issue, bench.site.move(issue, '13', 'Waiting'));
    expect(await state()).toMatchObject({
      slaDue: null,
      clocks: [{ state: 'paused', due: null, why: 'waiting for the customer' }],
    });
    await updated(bench, issue, bench.site.move(issue, STATUS.resolved, 'Resolved'));
    expect(await state()).toMatchObject({ slaDue: null, clocks: [] });
  });

  test('of a UC alone is listed by no due', async () => {
    const { issue } = await open({ ...label, change: (policy) => ({ ...policy, agreement: 'UC' }) });
    expect(await store.issues.get(issue.id)).toMatchObject({ slaDue: null, clocks: [{ agreement: 'UC' }] });
  });

  test('keeps for reports what was decided, once it is, and not at every event', async () => {
    const { bench, issue, start } = await open(label);
    const keeps = () => bench.queue.filter(({ body }) => 'kind' in body && body.kind === 'keep').length;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    expect(keeps()).toBe(0);
    bench.site.now = start + 4 * H;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'y' }));
    expect(keeps()).toBe(1);
    bench.site.now += H;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'z' }));
    expect(keeps()).toBe(1);
    await updated(bench, issue, bench.site.move(issue, STATUS.resolved, 'Resolved'));
    expect(keeps()).toBe(2);
  });

  test('serves by the version that it was moved to', async () => {
    const { bench, issue, start } = await open(label);
    const rules = (await store.rules.get()) as RulesInForce;
    const project = rules.projects['10'];
    const [first] = project?.slaPolicies ?? [];
    if (project === undefined || first === undefined) throw new Error('no policy');
    const goals = first.goals.map((goal) => ({ ...goal, target: 8 * H }));
    const second = { ...first, version: 2, effectiveFrom: iso(bench.site.now), goals };
    await bench.rules({ ...rules, projects: { '10': { ...project, slaPolicies: [first, second] } } });
    expect((await view(bench, issue)).clocks[0]?.due).toBe(iso(start + 4 * H));
    const state = await store.issues.get(issue.id);
    if (state === null) throw new Error('no state');
    await store.issues.save({ ...state, pins: { resolve: 2 } }, []);
    expect((await view(bench, issue)).clocks[0]?.due).toBe(iso(start + 8 * H));
  });

  test('accounts its time to the teams that held it', async () => {
    const team = (name: string) => ({ name, lead: null, members: [], calendar: null });
    const { bench, issue, start } = await open(
      { ...label, teams: { t1: team('Desk'), t2: team('Network') } },
      { [TEAM_FIELD]: { id: 't1', value: 'Desk' } },
    );
    bench.site.now = start + H;
    await updated(bench, issue, bench.site.edit(issue, { [TEAM_FIELD]: { id: 't2', value: 'Network' } }));
    bench.site.now = start + 3 * H;
    const { clocks } = await view(bench, issue);
    expect(clocks[0]?.holders).toEqual([
      { name: 'Desk', counted: H, wall: H },
      { name: 'Network', counted: 2 * H, wall: 2 * H },
    ]);
    expect((await store.issues.get(issue.id))?.listed.team).toBe('t2');
  });

  test('of more than ten fields is read whole: Jira takes ten names', async () => {
    const fields = Array.from({ length: 12 }, (_, n) => ({ field: `customfield_5${n}`, isSet: false }));
    const { bench, issue } = await open({
      ...label,
      change: (policy) => ({ ...policy, scope: { all: [policy.scope, ...fields] } }),
    });
    expect((await view(bench, issue)).clocks).toHaveLength(1);
    expect(bench.site.calls.find(({ path }) => path.endsWith('bulkfetch'))?.body).not.toHaveProperty(
      'fieldIds',
    );
  });
});

describe('the clocks view', () => {
  test('costs few reads, and one more question only where something was missed', async () => {
    const { bench, issue, start } = await open(label);
    // At risk meanwhile: the first look writes that down.
    await view(bench, issue);
    bench.reset();
    await view(bench, issue);
    expect(bench.site.calls.map(({ path }) => path.split('/').at(-1))).toEqual([issue.id, 'bulkfetch']);
    expect(bench.storage).toEqual(['batch/get', 'entity/get']);
    bench.site.now = start + 5 * H;
    bench.reset();
    await view(bench, issue);
    expect(bench.site.calls).toHaveLength(3);
  });

  test('shows the ladder with what each step does, what went wrong, and what comes next', async () => {
    const { bench, issue } = await open({
      actions: [
        { kind: 'assign', to: { user: 'gone' } },
        { kind: 'addLabel', label: 'late' },
      ],
    });
    const before = (await view(bench, issue)).clocks[0];
    expect(before?.ladder).toMatchObject([
      { name: '75 % used', state: 'due', actions: ['Assigned to a person', 'The label "late"'], note: null },
    ]);
    bench.site.notAssignable.add('gone');
    await due(bench, issue);
    expect((await view(bench, issue)).clocks[0]?.ladder).toMatchObject([
      { state: 'sent', note: "Assigned to a person: assignee: User 'gone' cannot be assigned work items." },
    ]);
  });
});

describe('the property that searches read', () => {
  const property = (issue: FakeIssue) => issue.properties.get(SLA_PROPERTY);

  test('is written by the queue when something in it changes, and not otherwise', async () => {
    const { bench, issue, start } = await open(label);
    await created(bench, issue);
    expect(property(issue)).toBeUndefined();
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    await bench.drain();
    expect(property(issue)).toEqual({
      due: iso(start + 4 * H),
      state: 'atRisk',
      running: ['Resolve'],
      breached: [],
      paused: [],
      met: [],
    });
    bench.reset();
    await updated(bench, issue, bench.site.edit(issue, { summary: 'y' }));
    await bench.drain();
    expect(bench.site.calls.filter(({ method }) => method === 'PUT')).toEqual([]);
    bench.site.now = start + 4 * H;
    await updated(bench, issue, bench.site.edit(issue, { summary: 'z' }));
    await bench.drain();
    expect(property(issue)).toMatchObject({ state: 'breached', breached: ['Resolve'], running: ['Resolve'] });
    expect(property(issue)).not.toHaveProperty('due');
  });

  test('never tells of an OLA', async () => {
    const { bench, issue } = await open({ ...label, change: (policy) => ({ ...policy, agreement: 'OLA' }) });
    await due(bench, issue);
    await bench.drain();
    expect(property(issue)).toBeUndefined();
  });
});

describe('a change', () => {
  const rules = () =>
    rulesWith({
      ...label,
      change: (policy) => ({
        ...policy,
        scope: { field: 'issuetype', in: [CHANGE.id] },
        clock: { ...policy.clock, stop: [{ event: 'approval', is: ['approved'] }] },
        goals: [{ id: 'all', when: 'otherwise', target: 4 * H, unit: 'calendar', calendar: 'always' }],
      }),
    });

  test('that a policy covers has clocks and escalations, and its approval stops them', async () => {
    const bench = await openBench(rules());
    const change = bench.site.create({ ...goodChange(), labels: [] });
    await created(bench, change);
    const start = bench.site.now;
    expect(await store.issues.get(change.id)).toMatchObject({
      phase: 'draft',
      dueAt: iso(start + 3 * H),
      slaDue: iso(start + 4 * H),
    });
    bench.site.now = start + 3 * H;
    await due(bench, change);
    expect(change.fields['labels']).toEqual(['late']);
    expect(await fired(change)).toMatchObject([{ outcome: 'sent' }]);
    expect((await view(bench, change)).clocks).toMatchObject([{ state: 'running' }]);
  });

  test('with a clock costs an event no more than before', async () => {
    const bench = await openBench(rules());
    const change = bench.site.create(goodChange());
    await created(bench, change);
    bench.reset();
    await updated(bench, change, bench.site.move(change, STATUS.authorize, 'Awaiting approval'));
    expect(bench.site.calls.length).toBeLessThanOrEqual(4);
    expect(bench.storage.length).toBeLessThanOrEqual(4);
  });

  test('keeps what became of its approval as facts', async () => {
    const bench = await openBench(rules());
    const change = bench.site.create(goodChange());
    await created(bench, change);
    for (const [id, name] of [
      [STATUS.authorize, 'Awaiting approval'],
      [STATUS.assess, 'Assess'],
      [STATUS.authorize, 'Awaiting approval'],
    ] as const) {
      bench.site.now += 60_000;
      await updated(bench, change, bench.site.move(change, id, name));
    }
    const events = (await store.issues.get(change.id))?.facts.flatMap((fact) =>
      fact.kind === 'own' ? [fact.event] : [],
    );
    expect(events).toEqual(['approval opened', 'approval void', 'approval opened']);
  });

  test('that no policy covers costs a comment one read', async () => {
    const bench = await openBench(rulesWith(label));
    const change = bench.site.create(goodChange());
    await created(bench, change);
    bench.reset();
    const outcome = await handleIssueEvent(bench.as(null), {
      eventType: 'avi:jira:commented:issue',
      issue: { id: change.id },
      comment: { id: bench.site.comment(change, 'ann') },
    });
    expect([outcome, bench.storage, bench.site.calls]).toEqual(['known already', ['batch/get'], []]);
  });
});

test('an event of a link is folded at both of its ends', async () => {
  const { readEvents } = await import('../../../src/usecases/issue/read-event');
  expect(
    readEvents({ eventType: 'avi:jira:created:issuelink', sourceIssueId: 7, destinationIssueId: '8' }),
  ).toMatchObject([{ issue: { id: '7' } }, { issue: { id: '8' } }]);
  expect(readEvents({ eventType: 'x' })).toBeNull();
});

describe('a changelog of 5,000 entries', () => {
  test('is read page by page, and gives the clock that its history says', async () => {
    const { bench, issue, start } = await open({
      ...label,
      change: (policy) => ({
        ...policy,
        clock: { ...policy.clock, pause: [{ level: { field: 'status', in: ['13'] }, reason: 'waiting' }] },
      }),
    });
    // Two seconds open, one second waiting, over and over.
    for (let n = 0; n < 2500; n++) {
      bench.site.now = start + n * 3000 + 2000;
      bench.site.move(issue, '13', 'Waiting');
      bench.site.now = start + (n + 1) * 3000;
      bench.site.move(issue, '11', 'Open');
    }
    bench.site.changelogPage = 1000;
    bench.reset();
    const { clocks } = await view(bench, issue);
    expect(bench.site.calls.filter(({ path }) => path.endsWith('bulkfetch'))).toHaveLength(5);
    expect(clocks[0]).toMatchObject({ elapsedTime: 5_000_000, due: iso(start + 4 * H + 2_500_000) });
    // In pages as large as Jira makes them, an event on it costs what any event costs.
    bench.site.changelogPage = 10_000;
    bench.reset();
    await updated(bench, issue, bench.site.edit(issue, { summary: 'x' }));
    expect(bench.site.calls.filter(({ path }) => path.endsWith('bulkfetch'))).toHaveLength(1);
    expect(bench.site.calls.length).toBeLessThanOrEqual(4);
  });
});
