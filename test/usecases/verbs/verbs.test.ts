import { store } from '../../../src/store';
import { closeChange } from '../../../src/usecases/verbs/close';
import { correctActual } from '../../../src/usecases/verbs/correct-actual';
import { doVerb } from '../../../src/usecases/verbs/do-verb';
import { readOutcomes } from '../../../src/usecases/verbs/read-outcomes';
import type { DoVerb } from '../../../src/contract/verbs';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { askGate, go, grant, seenBy } from '../support/emergency';
import { FIELD, STATUS, testRules } from '../support/rules';
import { approved, compiled, submitted, tell, window } from '../support/schedule';

const ALL = Object.entries(STATUS).map(([name, id]) => ({ id: `to-${name}`, to: { id, name } }));
type Moving = 'withdraw' | 'cancel' | 'reject' | 'hold' | 'resume';

async function scene(extra = {}): Promise<readonly [Bench, FakeIssue]> {
  const bench = await openBench(testRules('enforce', extra));
  bench.site.transitions = ALL;
  grant(bench, 'manage-changes', 'max');
  return [bench, await submitted(bench)];
}
const say = (bench: Bench, issue: FakeIssue, verb: Moving, who = 'max') =>
  doVerb(bench.as(who), { issueId: issue.id, verb, reason: 'Because' }, { accountId: who });
const asked = (bench: Bench, request: DoVerb, who = 'max') =>
  doVerb(bench.as(who), request, { accountId: who });
const saidOf = async (issue: FakeIssue) => (await store.issues.get(issue.id))?.said;
const statusOf = ({ fields }: FakeIssue) => (fields['status'] as { id: string }).id;

async function implementing(extra = {}): Promise<readonly [Bench, FakeIssue]> {
  const bench = await openBench(testRules('enforce', extra));
  bench.site.transitions = ALL;
  grant(bench, 'manage-changes', 'max');
  const issue = await approved(bench);
  bench.site.now = Date.parse('2026-11-23T10:30:00.000Z');
  await askGate(bench, issue);
  await go(bench, issue, STATUS.implementing);
  return [bench, issue];
}

describe('a verb that moves a change', () => {
  test.each<[Moving, string, string]>([
    ['withdraw', STATUS.assess, 'draft'],
    ['cancel', STATUS.cancelled, 'cancelled'],
    ['reject', STATUS.rejected, 'cancelled'],
    ['hold', STATUS.onHold, 'onHold'],
  ])(
    '%s leads where the role says, as the person, with its reason on the record',
    async (verb, status, phase) => {
      const [bench, issue] = await scene();
      const seen = await say(bench, issue, verb);
      expect(statusOf(issue)).toBe(status);
      expect(seen.phase).toBe(phase);
      expect(await saidOf(issue)).toMatchObject([{ verb, by: 'max', reason: 'Because', outcome: 'done' }]);
      const move = bench.site.calls.find(
        ({ method, path }) => method === 'POST' && path.endsWith('/transitions'),
      );
      expect(move?.as).toBe('user');
    },
  );
  test('resume leads from hold back to assessment', async () => {
    const [bench, issue] = await scene();
    await say(bench, issue, 'hold');
    await say(bench, issue, 'resume');
    expect(statusOf(issue)).toBe(STATUS.assess);
  });
  test('is refused where it doesn’t fit, and nothing is asked of Jira', async () => {
    const [bench, issue] = await scene();
    bench.reset();
    await expect(say(bench, issue, 'resume')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(bench.site.calls.some(({ path }) => path.endsWith('/transitions'))).toBe(false);
  });
  test('reject is for change managers without a part in the change', async () => {
    const [bench, issue] = await scene();
    await expect(say(bench, issue, 'reject', 'bob')).rejects.toMatchObject({ code: 'CONFLICT' });
    grant(bench, 'manage-changes', 'max', 'ann');
    await expect(say(bench, issue, 'reject', 'ann')).rejects.toMatchObject({ code: 'CONFLICT' });
  });
  test('says so where Jira offers no way, and leaves no claim open', async () => {
    const [bench, issue] = await scene();
    bench.site.transitions = [];
    await expect(say(bench, issue, 'cancel')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await saidOf(issue)).toMatchObject([{ verb: 'cancel', outcome: 'refused' }]);
  });
  test('that Jira refuses is told in its words, and may be said again', async () => {
    const [bench, issue] = await scene();
    const refusal = { status: 400, body: { errorMessages: ['A resolution is needed.'] } };
    bench.site.faults.push({ match: /POST .*transitions/, answer: refusal, times: 1 });
    await expect(say(bench, issue, 'cancel')).rejects.toMatchObject({
      messages: ['A resolution is needed.'],
    });
    await say(bench, issue, 'cancel');
    expect((await saidOf(issue))?.map(({ outcome }) => outcome)).toEqual(['refused', 'done']);
  });
  test('that crashed after Jira moved it is only confirmed when it is said again', async () => {
    const [bench, issue] = await scene();
    bench.site.afterwards.push({ match: /POST .*transitions/, run: () => bench.failStorage(/./, 1) });
    await expect(say(bench, issue, 'cancel')).rejects.toThrow('the process died');
    expect(await saidOf(issue)).toMatchObject([{ outcome: 'claimed' }]);
    bench.reset();
    await say(bench, issue, 'cancel');
    expect(await saidOf(issue)).toMatchObject([{ verb: 'cancel', outcome: 'done' }]);
    expect(
      bench.site.calls.some(({ method, path }) => method === 'POST' && path.endsWith('/transitions')),
    ).toBe(false);
  });
  test('that crashed before is done when it is said again, and told once', async () => {
    const [bench, issue] = await scene();
    bench.site.faults.push({ match: /GET .*transitions/, answer: { status: 503 }, times: 99 });
    await expect(say(bench, issue, 'hold')).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    bench.site.faults.length = 0;
    await say(bench, issue, 'hold');
    expect(await saidOf(issue)).toMatchObject([{ verb: 'hold', outcome: 'done' }]);
  });
  test('the panel offers what fits, and says what holds somebody back', async () => {
    const [bench, issue] = await scene();
    const verbsOf = async (who: string) =>
      Object.fromEntries(((await seenBy(bench, issue, who)).verbs ?? []).map(({ verb, can }) => [verb, can]));
    expect(await verbsOf('max')).toEqual({
      reschedule: true,
      hold: true,
      withdraw: true,
      reject: true,
      cancel: true,
    });
    expect((await verbsOf('bob'))['reject']).toBe(false);
  });
});

describe('more and other time', () => {
  const H = 3_600_000;
  const until = '2026-11-23T14:00:00.000Z';
  const extend = (bench: Bench, issue: FakeIssue, who = 'max', to = until) =>
    asked(bench, { verb: 'extend', issueId: issue.id, reason: 'The copy is slow', until: to }, who);

  test('reschedule moves the window and keeps the reason', async () => {
    const [bench, issue] = await scene();
    const was = { start: '2026-11-23T10:00:00.000Z', end: '2026-11-23T12:00:00.000Z' };
    const there = { start: '2026-11-24T10:00:00.000Z', end: '2026-11-24T12:00:00.000Z' };
    const seen = await asked(bench, {
      verb: 'reschedule',
      issueId: issue.id,
      reason: 'Ann is ill',
      ...there,
      was,
    });
    expect(seen.window).toMatchObject(there);
    expect(await saidOf(issue)).toMatchObject([{ verb: 'reschedule', reason: 'Ann is ill' }]);
  });
  test('an overrun begins after the planned end, and an extension ends it', async () => {
    const [bench, issue] = await implementing();
    expect((await store.issues.get(issue.id))?.dueAt).toBe('2026-11-23T12:00:00.001Z');
    bench.site.now = Date.parse('2026-11-23T12:00:00.001Z');
    const seen = await seenBy(bench, issue, 'max');
    expect(seen.after?.overrunSince).toBe('2026-11-23T12:00:00.000Z');
    expect((await extend(bench, issue)).after).toMatchObject({
      overrunSince: null,
      actual: { extendedTo: until },
    });
    const facts = (await store.issues.get(issue.id))?.facts.flatMap((fact) =>
      fact.kind === 'own' ? [fact.event] : [],
    );
    expect(facts).toEqual(expect.arrayContaining(['overrun', 'overrun ended']));
    bench.site.now = Date.parse(until) + 1;
    expect((await seenBy(bench, issue, 'max')).after?.overrunSince).toBe(until);
  });
  test('an extension is the change manager’s, and gives more time', async () => {
    const [bench, issue] = await implementing();
    await expect(extend(bench, issue, 'bob')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(extend(bench, issue, 'max', '2026-11-23T12:00:00.000Z')).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
  });
  test('an extension into a freeze is refused and says which', async () => {
    const later = compiled({ occurrences: [['2026-11-23T13:00:00.000Z', '2026-11-24T00:00:00.000Z']] });
    const [bench, issue] = await implementing({ freezes: [later] });
    await expect(extend(bench, issue)).rejects.toMatchObject({
      message: expect.stringContaining('Year end') as string,
    });
    await expect(extend(bench, issue, 'max', '2026-11-23T12:59:00.000Z')).resolves.toBeDefined();
  });
  test('an extension into another change of the service is refused and says which', async () => {
    const [bench, issue] = await implementing();
    const other = await submitted(bench, window('23T13:00', '23T15:00'));
    await expect(extend(bench, issue)).rejects.toMatchObject({
      message: expect.stringContaining(other.key) as string,
    });
  });
  test('work begins with the gate and ends with leaving implementation; both are corrected with a reason', async () => {
    const [bench, issue] = await implementing();
    bench.site.now += H;
    await go(bench, issue, STATUS.review);
    const actual = { start: '2026-11-23T10:30:00.000Z', end: '2026-11-23T11:30:00.000Z' };
    expect((await seenBy(bench, issue, 'max')).after).toMatchObject({ actual });
    const correct = (kind: 'start' | 'end', value: string) =>
      correctActual(
        bench.as('max'),
        { issueId: issue.id, kind, value, reason: 'By the log' },
        { accountId: 'max' },
      );
    expect((await correct('start', '2026-11-23T10:40:00.000Z')).after?.actual.start).toBe(
      '2026-11-23T10:40:00.000Z',
    );
    await expect(correct('end', '2026-11-23T10:00:00.000Z')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(correct('end', '2026-11-24T10:00:00.000Z')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect((await store.issues.get(issue.id))?.actual).toMatchObject([
      { kind: 'start', by: null },
      { kind: 'end', by: null },
      { kind: 'start', by: 'max', reason: 'By the log' },
    ]);
  });
  test('taken up again from review it is the same work, with another end', async () => {
    const [bench, issue] = await implementing();
    for (const status of [STATUS.review, STATUS.implementing, STATUS.review]) {
      bench.site.now += H / 4;
      if (status === STATUS.implementing) await askGate(bench, issue);
      await go(bench, issue, status);
    }
    expect((await seenBy(bench, issue, 'max')).after?.actual).toMatchObject({
      start: '2026-11-23T10:30:00.000Z',
      end: '2026-11-23T11:15:00.000Z',
    });
  });
});

describe('closing from the panel', () => {
  const close = (bench: Bench, issue: FakeIssue, outcome?: string) =>
    closeChange(
      bench.as('max'),
      { issueId: issue.id, note: '', ...(outcome !== undefined && { outcome }) },
      { accountId: 'max' },
    );
  test('writes the outcome and closes it as the person', async () => {
    const [bench, issue] = await implementing();
    await go(bench, issue, STATUS.review);
    await tell(bench, issue);
    expect((await close(bench, issue, 'Successful')).phase).toBe('closed');
    expect(issue.fields[FIELD.changeOutcome]).toMatchObject({ value: 'Successful' });
  });
  test('says everything that is missing, and moves nothing', async () => {
    const [bench, issue] = await implementing();
    await go(bench, issue, STATUS.review);
    await expect(close(bench, issue, 'Failed')).rejects.toMatchObject({
      message: expect.stringContaining('Its review is not done') as string,
    });
    expect(statusOf(issue)).toBe(STATUS.review);
  });
});

describe('how a change can be said to have ended', () => {
  const outcomes = async (bench: Bench, issue: FakeIssue) =>
    (await readOutcomes(bench.as('max'), { issueId: issue.id }, { accountId: 'max' })).outcomes;

  test('is what the field offers that the site mapped, asked as the person, in one call', async () => {
    const [bench, issue] = await scene();
    const offered = ['Went well', 'Went badly'].map((value, index) => ({ id: `${index}`, value }));
    bench.site.editFields = { [FIELD.changeOutcome]: { allowedValues: offered }, summary: {} };
    bench.reset();
    expect(await outcomes(bench, issue)).toEqual(['Went well', 'Went badly']);
    expect(bench.site.calls).toHaveLength(1);
  });
  test('is nothing where the field is not theirs to edit', async () => {
    const [bench, issue] = await scene();
    expect(await outcomes(bench, issue)).toEqual([]);
  });
});
