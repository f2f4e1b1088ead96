import type { EvidencePack } from '../../../src/contract/evidence-pack';
import { store } from '../../../src/store';
import { lastRoundOf } from '../../../src/usecases/change/rounds-of';
import { packOf } from '../../../src/usecases/evidence/make-pack';
import { finishOwnChange, MADE_MARKER } from '../../../src/usecases/templates/own-change';
import { askGate } from '../support/emergency';
import { adf } from '../support/app-bench';
import { FIELD, STATUS } from '../support/rules';
import { compiled, tell } from '../support/schedule';
import {
  act,
  active,
  approveAll,
  content,
  ID,
  issueOf,
  openTemplates,
  PROJECT,
  save,
  seen,
  setStatus,
  stateOf,
  submittedUse,
  use,
} from './support';

const inRules = async () => (await store.rules.get())?.projects[PROJECT]?.templates ?? [];

test('a template is put in force by the change that approves it, and the rules carry its locked fields', async () => {
  const bench = await openTemplates();
  const view = await active(bench);
  expect(view.summary).toMatchObject({ status: 'active', version: 1, draft: null });
  expect(await inRules()).toMatchObject([
    { id: ID, version: 1, status: 'active', locked: { environment: 'Test' } },
  ]);
});

test('nothing is put in force before its change is approved', async () => {
  const bench = await openTemplates();
  const saved = await save(bench, 0);
  await expect(act(bench, 'template.activate', saved.summary.revision)).rejects.toThrow(
    /Nobody has been asked/,
  );
  const asked = await act(bench, 'template.propose', saved.summary.revision);
  await expect(act(bench, 'template.activate', asked.summary.revision)).rejects.toThrow(/not approved/);
});

test('a draft that was edited after its approval has to be approved anew', async () => {
  const bench = await openTemplates();
  const asked = await act(bench, 'template.propose', (await save(bench, 0)).summary.revision);
  const issue = issueOf(bench, asked.proposal?.issueId ?? '');
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval', 'max');
  await tell(bench, issue);
  await approveAll(bench, issue.id);
  expect((await seen(bench)).proposal?.state).toBe('approved');
  const edited = await save(bench, asked.summary.revision, { maxLevel: 'Very high' });
  await expect(act(bench, 'template.activate', edited.summary.revision)).rejects.toThrow(
    /Nobody has been asked/,
  );
  expect(await inRules()).toEqual([]);
});

test('an approval of another text than the draft’s puts nothing in force', async () => {
  const bench = await openTemplates();
  const asked = await act(bench, 'template.propose', (await save(bench, 0)).summary.revision);
  const issue = issueOf(bench, asked.proposal?.issueId ?? '');
  bench.site.edit(issue, { description: adf('Please approve my template') }, 'max');
  bench.site.move(issue, STATUS.authorize, 'Awaiting approval', 'max');
  await tell(bench, issue);
  await approveAll(bench, issue.id);
  await expect(act(bench, 'template.activate', asked.summary.revision)).rejects.toThrow(/not this version/);
});

test('asking twice for the approval of a draft makes one change', async () => {
  const bench = await openTemplates();
  const saved = await save(bench, 0);
  bench.failStorage(/transact/);
  await expect(act(bench, 'template.propose', saved.summary.revision)).rejects.toThrow();
  const asked = await act(bench, 'template.propose', saved.summary.revision);
  expect(bench.site.issues.size).toBe(1);
  expect(bench.site.issues.has(asked.proposal?.issueId ?? '')).toBe(true);
});

test('a change from a template is filled in, has its tasks, and is decided as standard without a vote', async () => {
  const bench = await openTemplates();
  await active(bench);
  const issue = await submittedUse(bench);
  expect(issue.fields['creator']).toMatchObject({ accountId: 'ann' });
  expect(issue.fields[FIELD.environment]).toEqual({ value: 'Test' });
  expect(issue.fields[FIELD.plannedStart]).toBe('2026-11-23T10:00:00.000+0000');
  expect(issue.fields['subtasks']).toHaveLength(2);
  const state = await stateOf(issue);
  expect(state.origin).toMatchObject({ kind: 'template', templateId: ID, version: 1, by: 'ann' });
  expect(lastRoundOf(state)).toMatchObject({ outcome: 'automatic', input: { kind: 'standard' } });
});

test.each([
  ['a mandatory field', { values: [] }, /Affected service.*missing/],
  ['a window', { end: '2026-11-23T10:00:00.000Z' }, /not after/],
  ['the version in force', { version: 2 }, /Version 1/],
  ['a locked field left alone', { values: [{ field: 'environment', value: 'Production' }] }, /locks it/],
] as const)('a change is not made without %s', async (_, more, words) => {
  const bench = await openTemplates();
  await active(bench);
  const before = bench.site.issues.size;
  await expect(
    use(bench, {
      ...more,
      values: [...('values' in more ? more.values : [{ field: 'service', value: 'Mail' }])],
    }),
  ).rejects.toThrow(words);
  expect(bench.site.issues.size).toBe(before);
});

test('the same request makes one change and its tasks once', async () => {
  const bench = await openTemplates();
  await active(bench);
  const [one, two] = [await use(bench), await use(bench)];
  expect(two.issueId).toBe(one.issueId);
  expect(issueOf(bench, one.issueId).fields['subtasks']).toHaveLength(2);
});

describe('a crash between the making of the change and its ledger', () => {
  const crash = async () => {
    const bench = await openTemplates();
    await active(bench);
    bench.site.afterwards.push({
      match: /^POST \/rest\/api\/3\/issue$/,
      run: () => {
        bench.failStorage(/.*/, 1);
      },
    });
    await expect(use(bench)).rejects.toThrow('died');
    const made = [...bench.site.issues.values()].filter(({ properties }) => properties.has(MADE_MARKER));
    return { bench, made: made.at(-1) as NonNullable<(typeof made)[number]> };
  };
  test('asking again finds it, and its ledger says where it came from', async () => {
    const { bench, made } = await crash();
    const before = bench.site.issues.size;
    expect((await use(bench)).issueId).toBe(made.id);
    expect(bench.site.issues.size).toBe(before + 2);
    expect((await stateOf(made)).origin).toMatchObject({ templateId: ID });
  });
  test('if nobody asks again, the agenda does it', async () => {
    const { bench, made } = await crash();
    await finishOwnChange(bench.as(null), { kind: 'made', projectId: PROJECT, request: 'ann:request-1' });
    expect((await stateOf(made)).origin).toMatchObject({ templateId: ID });
  });
  test('an event that came first changes nothing about it', async () => {
    const { bench, made } = await crash();
    await tell(bench, made);
    expect((await stateOf(made)).origin).toBeNull();
    await use(bench);
    expect((await stateOf(made)).origin).toMatchObject({ templateId: ID });
  });
  test('somebody else’s issue with the same marker is not taken for it', async () => {
    const { bench, made } = await crash();
    bench.site.issues.delete(made.id);
    const false_ = bench.site.create({ issuetype: { id: '20' } }, 'eve');
    false_.properties.set(MADE_MARKER, { request: 'ann:request-1' });
    await finishOwnChange(bench.as(null), { kind: 'made', projectId: PROJECT, request: 'ann:request-1' });
    expect(await store.issues.get(false_.id)).toBeNull();
  });
});

test('while nobody can tell whether Jira made it, no second one is made', async () => {
  const bench = await openTemplates();
  await active(bench);
  bench.site.faults.push({ match: /^POST \/rest\/api\/3\/issue$/, answer: { status: 502 }, times: 1 });
  await expect(use(bench)).rejects.toThrow();
  const before = bench.site.issues.size;
  await expect(use(bench)).rejects.toThrow(/being made/);
  expect(bench.site.issues.size).toBe(before);
  bench.site.now += 60_000;
  await use(bench);
  expect(bench.site.issues.size).toBe(before + 3);
});

test('what Jira refuses can be sent again at once', async () => {
  const bench = await openTemplates();
  await active(bench);
  bench.site.faults.push({ match: /^POST \/rest\/api\/3\/issue$/, answer: { status: 400 }, times: 1 });
  await expect(use(bench)).rejects.toThrow();
  expect((await use(bench)).issueId).toBeDefined();
});

describe('a standard change that deviates', () => {
  test('in a locked field is decided as normal: the round that stood is void and people are asked', async () => {
    const bench = await openTemplates();
    await active(bench);
    const issue = await submittedUse(bench);
    bench.site.edit(issue, { [FIELD.environment]: { id: '92', value: 'Production' } }, 'ann');
    await tell(bench, issue);
    expect(lastRoundOf(await stateOf(issue))).toMatchObject({ outcome: 'stages', input: { kind: 'normal' } });
  });
  test('in a field it only suggests stays standard', async () => {
    const bench = await openTemplates();
    await active(bench);
    const issue = await submittedUse(bench);
    bench.site.edit(issue, { [FIELD.testPlan]: adf('Send two mails') }, 'ann');
    await tell(bench, issue);
    expect(lastRoundOf(await stateOf(issue))).toMatchObject({
      outcome: 'automatic',
      input: { kind: 'standard' },
    });
  });
});

describe('suspending', () => {
  const scheduled = async (
    bench: Awaited<ReturnType<typeof openTemplates>>,
    request: string,
    service = 'Mail',
  ) => {
    const issue = await submittedUse(bench, request, service);
    bench.site.move(issue, STATUS.scheduled, 'Scheduled', 'ann');
    await tell(bench, issue);
    return issue;
  };
  test('asks for the approval of changes that have not passed the gate, and lets those in implementation finish', async () => {
    const bench = await openTemplates();
    const { summary } = await active(bench);
    const [open, going] = [await scheduled(bench, 'request-1'), await scheduled(bench, 'request-2', 'Web')];
    bench.site.now = Date.parse('2026-11-23T10:00:00.000Z');
    expect(await askGate(bench, going)).toMatchObject({ result: true });
    bench.site.move(going, STATUS.implementing, 'Implementing', 'ann');
    await tell(bench, going);
    await setStatus(bench, summary.revision, 'suspended');
    await bench.drain();
    expect(lastRoundOf(await stateOf(open))).toMatchObject({ outcome: 'stages', input: { kind: 'normal' } });
    expect(lastRoundOf(await stateOf(going))).toMatchObject({ outcome: 'automatic' });
    expect((await stateOf(going)).unauthorised).toEqual([]);
    expect(await askGate(bench, open)).toMatchObject({ result: false });
  });
  test('holds at the gate at once, before anything was folded, and the message says so', async () => {
    const bench = await openTemplates();
    const { summary } = await active(bench);
    const open = await scheduled(bench, 'request-1');
    bench.site.now = Date.parse('2026-11-23T10:00:00.000Z');
    await setStatus(bench, summary.revision, 'suspended');
    const answer = await askGate(bench, open);
    expect(answer.result).toBe(false);
    expect(JSON.stringify(answer)).toMatch(/is suspended/);
  });
  test('a new use is refused with the reason', async () => {
    const bench = await openTemplates();
    await setStatus(bench, (await active(bench)).summary.revision, 'suspended');
    await expect(use(bench)).rejects.toThrow(/suspended: it has to be/);
  });
  test('whoever asked for its approval can’t take it back into use, another manager can', async () => {
    const bench = await openTemplates();
    const { summary } = await setStatus(bench, (await active(bench)).summary.revision, 'suspended');
    await expect(setStatus(bench, summary.revision, 'active')).rejects.toThrow(/somebody else/);
    const view = await setStatus(bench, summary.revision, 'active', 'mia');
    expect(view.summary).toMatchObject({ status: 'active', why: null });
    expect(await inRules()).toMatchObject([{ status: 'active' }]);
  });
});

test('a standard change passes the gate with its template’s required tasks, and not without one', async () => {
  const bench = await openTemplates();
  await active(bench);
  const issue = await submittedUse(bench);
  bench.site.move(issue, STATUS.scheduled, 'Scheduled', 'ann');
  await tell(bench, issue);
  bench.site.now = Date.parse('2026-11-23T10:00:00.000Z');
  expect(await askGate(bench, issue)).toEqual({ result: true });
  const tasks = issue.fields['subtasks'];
  bench.site.edit(issue, { subtasks: Array.isArray(tasks) ? tasks.slice(0, 1) : [] });
  expect(await askGate(bench, issue)).toMatchObject({
    result: false,
    errorMessage: expect.stringContaining('The task “Restart” is missing'),
  });
  expect((await stateOf(issue)).verdicts.at(-1)?.missing.map(({ code }) => code)).toEqual(['TASK_MISSING']);
});

test('a round on a change from a template pins its version and the texts of its required tasks, and evidence shows them', async () => {
  const bench = await openTemplates();
  await active(bench);
  const issue = await submittedUse(bench);
  const pinned = { id: ID, version: 1, name: 'Restart mail', tasks: ['Tell the desk', 'Restart'] };
  const then = lastRoundOf(await stateOf(issue));
  expect(then?.template).toEqual(pinned);
  expect(then?.content.fields['template']?.text).toBe(`${ID}, version 1`);
  // What the template says by the time of the gate makes no task that was promised go away.
  const rules = await store.rules.get();
  const project = rules?.projects[PROJECT];
  if (!rules || !project) throw new Error('no rules');
  const templates = (project.templates ?? []).map((one) => ({ ...one, tasks: [] }));
  await bench.rules({ ...rules, projects: { ...rules.projects, [PROJECT]: { ...project, templates } } });
  bench.site.move(issue, STATUS.scheduled, 'Scheduled', 'ann');
  bench.site.edit(issue, { subtasks: [] });
  await tell(bench, issue);
  bench.site.now = Date.parse('2026-11-23T10:00:00.000Z');
  expect(await askGate(bench, issue)).toMatchObject({
    errorMessage: expect.stringContaining('The task “Tell the desk” is missing'),
  });
  const { content: shown } = JSON.parse(await packOf(bench.as('audra'), issue.id, 'audra')) as EvidencePack;
  expect(shown.rounds).toMatchObject([{ template: pinned }]);
  expect(JSON.stringify(shown.chain)).toContain(JSON.stringify(pinned.tasks));
});

test.each([
  [true, true],
  [false, false],
])(
  'in a freeze that lets standard changes pass, one whose template is exempt (%s) passes: %s',
  async (freezeExempt, passes) => {
    const bench = await openTemplates();
    const rules = await store.rules.get();
    if (rules === null) throw new Error('no rules');
    await bench.rules({ ...rules, freezes: [compiled({ exemptStandard: true })] });
    await active(bench, { freezeExempt });
    const issue = await submittedUse(bench);
    bench.site.move(issue, STATUS.scheduled, 'Scheduled', 'ann');
    await tell(bench, issue);
    bench.site.now = Date.parse('2026-11-23T10:00:00.000Z');
    expect((await askGate(bench, issue)).result).toBe(passes);
  },
);

test('who saves on a revision that is gone overwrites nothing', async () => {
  const bench = await openTemplates();
  await save(bench, 0);
  await expect(save(bench, 0, { name: 'Mine' })).rejects.toThrow(/Somebody else/);
});

test('a new version leaves what is in force alone until it is approved', async () => {
  const bench = await openTemplates();
  const { summary } = await active(bench);
  const edited = await save(bench, summary.revision, { ...content(), maxLevel: 'Low' });
  expect(edited.draft?.version).toBe(2);
  expect(await inRules()).toMatchObject([{ version: 1, maxLevel: 'High' }]);
});
