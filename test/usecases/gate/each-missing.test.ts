import { store } from '../../../src/store';
import { openBench, type Bench } from '../support/app-bench';
import type { FakeIssue } from '../support/fake-site';
import { askGate, go, seenBy } from '../support/emergency';
import { declared } from '../support/declared';
import { FIELD, STATUS, testRules } from '../support/rules';
import { approved, compiled, submitted, tell, window } from '../support/schedule';

const INSIDE = Date.parse('2026-11-23T10:30:00.000Z');
const open = () => openBench(testRules('enforce'));
type Scene = readonly [Bench, FakeIssue];

/** Approved and inside its window: nothing is missing. */
async function ready(extra: Record<string, unknown> = {}): Promise<Scene> {
  const bench = await open();
  const issue = await approved(bench, extra);
  bench.site.now = INSIDE;
  return [bench, issue];
}
const edited = async (
  issue: FakeIssue,
  change: (state: NonNullable<Awaited<ReturnType<typeof store.issues.get>>>) => typeof state,
) => {
  const state = await store.issues.get(issue.id);
  if (state === null) throw new Error('no aggregate');
  await store.issues.save(change(state), []);
};
const codesOf = async (issue: FakeIssue) =>
  (await store.issues.get(issue.id))?.verdicts.at(-1)?.missing.map(({ code }) => code);
const subtask = (bench: Bench, issue: FakeIssue, extra: Record<string, unknown>) => {
  const task = bench.site.create({ issuetype: { id: '22', name: 'Change task' }, ...extra });
  const fields = { summary: 'Copy', status: { name: 'To do', statusCategory: { key: 'new' } } };
  bench.site.edit(issue, { subtasks: [{ id: task.id, key: task.key, fields }] });
  return task;
};

test('an approved change in its window lacks nothing', async () => {
  const [bench, issue] = await ready();
  expect(await askGate(bench, issue)).toEqual({ result: true });
});

/** Each scene lacks exactly one thing. */
const SCENES: readonly [string, string, () => Promise<Scene>, string][] = [
  [
    'a submission',
    'NO_ROUND',
    async () => {
      const [bench, issue] = await ready();
      await edited(issue, (state) => ({ ...state, rounds: [] }));
      return [bench, issue];
    },
    'has not been submitted',
  ],
  [
    'an approval',
    'NOT_APPROVED',
    async () => {
      const bench = await open();
      const issue = await submitted(bench);
      bench.site.now = INSIDE;
      return [bench, issue];
    },
    'not approved yet: waiting',
  ],
  [
    'an approval, for the one that it had fell through an edit',
    'NOT_APPROVED',
    async () => {
      const [bench, issue] = await ready();
      bench.site.edit(issue, { [FIELD.service]: 'Print' });
      await tell(bench, issue);
      return [bench, issue];
    },
    'not approved yet, since its approval began again after an edit of “Affected service”: waiting for a peer',
  ],
  [
    'the content that was approved',
    'CONTENT_CHANGED',
    async () => {
      const [bench, issue] = await ready();
      bench.site.edit(issue, { [FIELD.service]: 'Print' });
      return [bench, issue];
    },
    'Affected service',
  ],
  [
    'the beginning of its window',
    'TOO_EARLY',
    async () => {
      const [bench, issue] = await ready();
      bench.site.now = Date.parse('2026-11-23T09:44:59.999Z');
      return [bench, issue];
    },
    'window opens',
  ],
  [
    'time',
    'TOO_LATE',
    async () => {
      const [bench, issue] = await ready();
      bench.site.now = Date.parse('2026-11-23T12:00:00.001Z');
      return [bench, issue];
    },
    'window closed',
  ],
  [
    'an end of hold',
    'ON_HOLD',
    async () => {
      const [bench, issue] = await ready();
      await go(bench, issue, STATUS.onHold);
      return [bench, issue];
    },
    'on hold',
  ],
  [
    'an exception from a freeze',
    'FREEZE',
    async () => {
      const bench = await openBench(testRules('enforce', { freezes: [compiled()] }));
      const issue = await approved(bench);
      bench.site.now = INSIDE;
      return [bench, issue];
    },
    'Year end',
  ],
  [
    'room beside another change',
    'CONFLICT',
    async () => {
      const [bench, issue] = await ready();
      await submitted(bench, window('23T10:00', '23T12:00'));
      return [bench, issue];
    },
    'planned for the same time',
  ],
  [
    'a condition of its approval',
    'CONDITION',
    async () => {
      const [bench, issue] = await ready();
      await edited(issue, (state) => ({
        ...state,
        ballots: state.ballots.map((ballot) => ({ ...ballot, conditions: ['Tell the service desk'] })),
      }));
      return [bench, issue];
    },
    'Tell the service desk',
  ],
  [
    'a second person',
    'SAME_PERSON',
    async () => {
      const [bench, issue] = await ready({ [FIELD.implementer]: { accountId: 'ann', displayName: 'Ann' } });
      await edited(issue, (state) => ({
        ...state,
        rounds: state.rounds.map((round) => ({ ...round, separateImplementer: true as const })),
      }));
      return [bench, issue];
    },
    'asked for it is to implement it',
  ],
  [
    'a task inside the window',
    'TASK',
    async () => {
      const [bench, issue] = await ready();
      subtask(bench, issue, { [FIELD.plannedEnd]: '2026-11-23T12:00:00.001+0000' });
      await tell(bench, issue);
      return [bench, issue];
    },
    'outside the window',
  ],
  [
    'an approval over the phone that stands',
    'EMERGENCY',
    async () => {
      const [bench, issue] = await ready();
      await declared(issue.id);
      await edited(issue, (state) => ({
        ...state,
        rounds: state.rounds,
        ballots: [],
        emergency: [
          ...state.emergency,
          {
            kind: 'phoned',
            id: 'p',
            at: INSIDE - 1000,
            by: 'rita',
            approver: 'cat',
            channel: 'phone',
            calledAt: INSIDE - 2000,
            note: '',
            seal: 'a'.repeat(64),
          },
        ],
      }));
      return [bench, issue];
    },
    'edited after it was approved over the phone',
  ],
];

test.each(SCENES)('lacks %s: %s', async (_, code, scene, words) => {
  const [bench, issue] = await scene();
  const { result, errorMessage } = await askGate(bench, issue);
  expect(result).toBe(false);
  expect(errorMessage).toContain(words);
  const codes = await codesOf(issue);
  // A door that doesn't stand leaves the change without an approval as well.
  expect(codes).toEqual(code === 'EMERGENCY' ? ['NOT_APPROVED', 'EMERGENCY'] : [code]);
});

test('everything that is missing comes in one message', async () => {
  const bench = await openBench(testRules('enforce', { freezes: [compiled()] }));
  const issue = await submitted(bench, { [FIELD.backOutPlan]: null });
  bench.site.now = Date.parse('2026-11-23T12:00:00.001Z');
  await askGate(bench, issue, STATUS.implementing, { [FIELD.testPlan]: 'x' });
  expect(await codesOf(issue)).toEqual(['NOT_APPROVED', 'SCREEN_EDIT', 'TOO_LATE', 'FREEZE', 'STOPPER']);
});

test('a task inside the window, or without times, is in nobody’s way, at two Jira calls', async () => {
  const [bench, issue] = await ready();
  subtask(bench, issue, { [FIELD.plannedEnd]: '2026-11-23T12:00:00.000+0000' });
  await tell(bench, issue);
  bench.reset();
  expect(await askGate(bench, issue)).toEqual({ result: true });
  expect(bench.site.calls.length).toBeLessThanOrEqual(2);
});

test('the panel says the same as the gate', async () => {
  const [bench, issue] = await ready();
  await edited(issue, (state) => ({
    ...state,
    ballots: state.ballots.map((ballot) => ({ ...ballot, conditions: ['Tell the service desk'] })),
  }));
  expect((await seenBy(bench, issue, 'ann')).gate.missing).toMatchObject([{ code: 'CONDITION' }]);
});
