import { replayPolicies } from '../../../src/domain/policy/replay/replay-policies';
import { atLevel, automatic, input, policy, refuse, row, stage } from './build';
import { decided, decidedStage } from './decided';

const END = row('end', 'otherwise', stage('peer'), stage('cab'));
const BEFORE = policy([END]);
const AUTO_LOW = policy([automatic('auto', atLevel('Low')), END]);
const low = (id: string, more = {}) => decided(id, [decidedStage('peer', 2), decidedStage('cab', 10)], more);
const high = (id: string, more = {}) =>
  decided(id, [decidedStage('peer', 4), decidedStage('cab', 20)], { level: 'High', ...more });

test('the same policy differs in nothing', () => {
  const replay = replayPolicies(BEFORE, BEFORE, [low('1'), high('2', { failed: true })]);
  expect(replay).toMatchObject({
    changes: 2,
    differing: [],
    failed: [],
    waiting: { beforeHours: 30, afterHours: 30, addedHours: 0, estimated: 0, leftOut: 0 },
  });
  expect(replay.after).toEqual(replay.before);
});

test('counts who would have been asked, and what would have gone by itself', () => {
  const { before, after } = replayPolicies(
    BEFORE,
    policy([automatic('auto', atLevel('Low')), refuse('no', atLevel('High')), END]),
    [low('1'), low('2'), high('3')],
  );
  expect(before).toEqual({
    automatic: 0,
    refused: 0,
    stages: 3,
    asked: [
      { key: 'group:cab', via: 'cab', changes: 3 },
      { key: 'group:peer', via: 'peer', changes: 3 },
    ],
  });
  expect(after).toEqual({ automatic: 2, refused: 1, stages: 0, asked: [] });
});

test('lists changes that go otherwise, with both in words, and among them those that failed', () => {
  const replay = replayPolicies(BEFORE, AUTO_LOW, [
    low('1', { failed: true }),
    low('2'),
    high('3', { failed: true }),
  ]);
  const one = {
    before: 'end: PEER (any one) and CAB (any one)',
    after: 'auto: automatic',
    scrutiny: 'less',
    level: 'Low',
  };
  expect(replay.differing).toEqual([
    { issueId: '1', issueKey: 'CHG-1', failed: true, ...one },
    { issueId: '2', issueKey: 'CHG-2', failed: false, ...one },
  ]);
  expect(replay.failed.map(({ issueId }) => issueId)).toEqual(['1']);
  expect(replayPolicies(AUTO_LOW, BEFORE, [low('1', { failed: true })]).failed).toMatchObject([
    { scrutiny: 'more' },
  ]);
});
test('other people are neither more nor less', () =>
  expect(
    replayPolicies(BEFORE, policy([row('end', 'otherwise', stage('ops'))]), [low('1', { failed: true })])
      .failed,
  ).toMatchObject([{ scrutiny: 'other' }]));
test('another row with the same demands is told, yet is no matter of scrutiny', () => {
  const replay = replayPolicies(BEFORE, policy([{ ...END, id: 'low', when: atLevel('Low') }, END]), [
    low('1', { failed: true }),
  ]);
  expect(replay.differing).toMatchObject([{ scrutiny: 'same' }]);
  expect(replay.failed).toEqual([]);
});

test('a change counts once, by its last round', () => {
  const replay = replayPolicies(BEFORE, AUTO_LOW, [
    low('1', { openedAt: 5 }),
    low('1', { openedAt: 9, level: 'High', input: input({ level: 'High' }) }),
  ]);
  expect(replay).toMatchObject({ changes: 1, differing: [] });
});

describe('waiting', () => {
  test('what is automatic waits for nobody', () =>
    expect(replayPolicies(BEFORE, AUTO_LOW, [low('1'), high('2')]).waiting).toMatchObject({
      beforeHours: 30,
      afterHours: 20,
      addedHours: -10,
    }));
  test('the slowest of a turn counts, turns add up, and advice is not waited for', () => {
    const turns = policy([row('end', 'otherwise', stage('peer'), stage('cab', { turn: 1 }))]);
    expect(replayPolicies(BEFORE, turns, [low('1')]).waiting).toMatchObject({
      beforeHours: 10,
      afterHours: 12,
    });
    const advice = policy([row('end', 'otherwise', stage('peer'), stage('cab', { advisory: true }))]);
    expect(replayPolicies(BEFORE, advice, [low('1')]).waiting.afterHours).toBe(2);
  });
  test('people who were not asked take their median for that level, else of all levels', () => {
    const peer = policy([row('end', 'otherwise', stage('peer'))]);
    const onlyPeer = decided('9', [decidedStage('peer', 1)]);
    const rounds = [
      onlyPeer,
      low('1'),
      decided('2', [decidedStage('peer', 2), decidedStage('cab', 30)]),
      high('3'),
    ];
    const { waiting } = replayPolicies(peer, BEFORE, rounds);
    // 20 is the median of 10 and 30, the hours of Low changes.
    expect(waiting).toMatchObject({
      changes: 4,
      beforeHours: 1 + 2 + 2 + 4,
      afterHours: 20 + 10 + 30 + 20,
      estimated: 1,
    });
    expect(waiting.words).toMatch(/Of 1 they are estimated/);
    const medium = decided('9', [decidedStage('peer', 1)], { level: 'Medium' });
    expect(replayPolicies(peer, BEFORE, [medium, low('1'), high('3')]).waiting.afterHours).toBe(15 + 10 + 20);
  });
  test('people who were never measured are named, and the change is left out', () => {
    const ops = policy([row('end', 'otherwise', stage('ops'))]);
    expect(replayPolicies(BEFORE, ops, [low('1')]).waiting).toMatchObject({
      changes: 0,
      leftOut: 1,
      unmeasured: ['OPS'],
      addedHours: 0,
    });
  });
});

test('built-in rules stand in where the tables do not speak of a kind', () => {
  const emergency = low('1', { input: input({ kind: 'emergency' }) });
  const ecab = { kind: 'group', groupId: 'ecab', via: 'ECAB' } as const;
  expect(replayPolicies(BEFORE, AUTO_LOW, [emergency], () => ({ ecab })).differing).toEqual([]);
  expect(replayPolicies(BEFORE, AUTO_LOW, [emergency]).differing).toHaveLength(1);
});

test('a field that was not recorded then may be anything', () => {
  const cost = policy([row('cost', { fact: 'number', field: 'cost', atLeast: 5 }, stage('board')), END]);
  const replay = replayPolicies(BEFORE, cost, [low('1')]);
  expect(replay.differing[0]?.after).toMatch(/^cost \+ end/);
  expect(replay.notRecorded).toEqual(['cost']);
});
