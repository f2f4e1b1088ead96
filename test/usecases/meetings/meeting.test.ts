import { voteTogether } from '../../../src/contract/meetings';
import { verifyChain } from '../../../src/domain/audit/chain';
import { store } from '../../../src/store';
import { castVote } from '../../../src/usecases/cast-vote';
import { CAB } from '../../../src/usecases/meetings';
import { boardRow } from '../../../src/usecases/meetings/board-rows';
import { adf } from '../support/app-bench';
import { FIELD } from '../support/rules';
import { board, nextAct, openCab, START, WEDNESDAY, type CabBench } from './cab-bench';

let cab: CabBench;
beforeEach(async () => (cab = await openCab()));
const ballotsOn = async (issueId: string) => (await store.issues.get(issueId))?.ballots ?? [];
const begin = async () => {
  cab.site.now = START;
  return cab.act('cat', { verb: 'start' });
};

describe('the agenda of a coming meeting', () => {
  test('shows what waits for the board, low ones together', async () => {
    const one = await cab.change();
    const { items, meeting, you } = await cab.whole('cat');
    expect(cab.errors).toEqual([]);
    expect(items.map(({ issueId, treat }) => [issueId, treat])).toEqual([[one.id, 'consent']]);
    expect(meeting).toMatchObject({ state: 'coming', cutOff: '2026-11-24T09:00:00.000Z' });
    expect(you).toMatchObject({ role: 'chair', canLead: true, canVote: true });
  });

  test('takes what came at the cut-off; what came a moment later waits beside it until the chair adds it', async () => {
    cab.site.now = Date.parse('2026-11-24T09:00:00.000Z');
    const inTime = await cab.change();
    cab.site.now += 60_000;
    const late = await cab.change();
    const before = await cab.whole('cat');
    expect(before.items.map(({ issueId }) => issueId)).toEqual([inTime.id]);
    expect(before.late.map(({ issueId }) => issueId)).toEqual([late.id]);
    await begin();
    const after = await cab.act('cat', { verb: 'add', issueId: late.id });
    expect(after.items.map(({ issueId, late: isLate }) => [issueId, isLate])).toEqual([
      [inTime.id, false],
      [late.id, true],
    ]);
    expect(after.late).toEqual([]);
  });

  test('loses what is decided, and rows that lag decide nothing', async () => {
    const one = await cab.change();
    await cab.vote('cat', [one.id]);
    await cab.vote('cleo', [one.id]);
    // The queue has taken no row away yet.
    expect((await cab.whole('cat')).items).toEqual([]);
    await cab.work();
    expect(await store.records.get('board-item', 'cab', one.id, boardRow)).toBeNull();
  });

  test('costs three calls to Jira, and the unchanged answer one read and none', async () => {
    for (let n = 0; n < 30; n++) {
      await cab.change();
      // Storage counts what is asked of it in a minute.
      cab.site.now += 60_000;
    }
    cab.reset();
    const { version } = await cab.whole('cat');
    expect(cab.site.calls.length).toBeLessThanOrEqual(3);
    expect(cab.storage.length).toBeLessThanOrEqual(7);
    cab.reset();
    expect(await cab.view('cat', version)).toMatchObject({ changed: false, version });
    expect([cab.site.calls.length, cab.storage.length]).toEqual([0, 1]);
  });

  test('is not for people who aren’t on the board; who can’t see a change learns that there is one', async () => {
    await cab.change();
    await expect(cab.view('zoe')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    cab.site.hiddenFrom.add('cleo');
    expect(await cab.whole('cleo')).toMatchObject({ items: [], hidden: 1 });
  });
});

test('a change that the board has decided stays as risky as it was', async () => {
  const one = await cab.change();
  await begin();
  const before = (await cab.whole('cat')).items[0];
  expect(before?.expectedLoss).toBeGreaterThan(0);
  await cab.vote('cat', [one.id]);
  await cab.vote('cleo', [one.id]);
  await cab.work();
  const after = (await cab.whole('cat')).items[0];
  expect(after?.vote?.decision).toBe('approved');
  expect([after?.expectedLoss, after?.probability, after?.damage]).toEqual([
    before?.expectedLoss,
    before?.probability,
    before?.damage,
  ]);
});

describe('three members in one meeting', () => {
  test('act at once, and each act counts', async () => {
    const [one, two] = [await cab.change(), await cab.change()];
    const { version } = await begin();
    await Promise.all([
      cab.act('cleo', { verb: 'attend', accountId: 'cleo', present: true }),
      cab.act('carl', { verb: 'attend', accountId: 'carl', present: true }),
      cab.pull('cleo', one.id),
      cab.act('cat', { verb: 'note', issueId: two.id, text: 'Looks fine' }),
    ]);
    const seen = await cab.whole('carl');
    expect(seen.quorum).toEqual({ need: 2, present: 3, met: true });
    expect(seen.items.find(({ issueId }) => issueId === one.id)).toMatchObject({
      treat: 'discuss',
      pulled: { by: 'cleo' },
    });
    expect(seen.items.find(({ issueId }) => issueId === two.id)?.notes).toMatchObject([{ by: 'cat' }]);
    expect(await cab.view('carl', version)).toMatchObject({ changed: true });
  });

  test('see votes that others cast on what is talked about, wherever they cast them', async () => {
    const one = await cab.change();
    await begin();
    const { version } = await cab.act('cat', { verb: 'next', issueId: one.id });
    const { rounds } = (await store.issues.get(one.id))!;
    const { id: roundId, seal } = rounds.at(-1)!;
    await castVote(
      cab.as('cleo'),
      { issueId: one.id, roundId, seal, vote: 'approve' },
      { accountId: 'cleo' },
    );
    const seen = await cab.view('cat', version);
    expect(seen).toMatchObject({ changed: true });
    expect((await cab.whole('cat')).items[0]?.vote).toMatchObject({
      approvals: 1,
      ballots: [{ accountId: 'cleo', vote: 'approve' }],
    });
  });

  test('a repeated act after a lost connection does nothing, whoever acted in between', async () => {
    const one = await cab.change();
    await begin();
    const actId = nextAct();
    const note = { verb: 'note', issueId: one.id, text: 'Once' } as const;
    await cab.act('cat', note, actId);
    await cab.act('carl', { verb: 'attend', accountId: 'carl', present: true });
    await cab.act('cat', note, actId);
    const after = await cab.act('cat', note, actId);
    expect(after.items[0]?.notes).toHaveLength(1);
  });

  test('only who leads leads; a member pulls out and says who is there; an auditor reads', async () => {
    const one = await cab.change();
    await begin();
    for (const act of [
      { verb: 'next', issueId: null },
      { verb: 'end' },
      { verb: 'defer', issueId: one.id, reason: 'No' },
      { verb: 'attend', accountId: 'cat', present: false },
    ] as const)
      await expect(cab.act('cleo', act)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await cab.act('carl', { verb: 'next', issueId: null });
    await cab.act('max', { verb: 'attend', accountId: 'cleo', present: true });
  });
});

describe('votes together', () => {
  test('count one by one, and what was edited meanwhile is refused alone', async () => {
    const [one, two, three] = [await cab.change(), await cab.change(), await cab.change()];
    await begin();
    cab.site.edit(cab.site.issues.get(two.id)!, { [FIELD.backOutPlan]: adf('Pray') }, 'bob');
    await cab.pull('carl', three.id);
    const { results, meeting } = await cab.vote('cleo', [one.id, two.id, three.id]);
    expect(results).toMatchObject([
      { issueId: one.id, ok: true },
      { issueId: two.id, ok: false, error: { code: 'STALE' } },
      { issueId: three.id, ok: false, error: { code: 'CONFLICT' } },
    ]);
    expect(meeting).toMatchObject({ changed: true });
    expect(await ballotsOn(one.id)).toMatchObject([{ accountId: 'cleo', from: 'meeting' }]);
    expect(await ballotsOn(three.id)).toEqual([]);
  });

  test('are twenty-five at most', () => {
    const vote = { issueId: '1', roundId: 'r', seal: 'a'.repeat(64), vote: 'approve' };
    const of = (count: number) => ({
      meetingId: WEDNESDAY,
      votes: Array.from({ length: count }, () => vote),
    });
    expect(voteTogether.safeParse(of(25)).success).toBe(true);
    expect(voteTogether.safeParse(of(26)).success).toBe(false);
  });

  test('in a running meeting are seen by the others at their next look', async () => {
    const one = await cab.change();
    const { version } = await begin();
    await cab.vote('cleo', [one.id]);
    expect(await cab.view('carl', version)).toMatchObject({ changed: true });
  });
});

describe('somebody with a part in a change', () => {
  test('neither leads nor decides it, though they chair the board', async () => {
    const own = await cab.change({}, 'cat');
    const other = await cab.change();
    await begin();
    const seen = await cab.whole('cat');
    expect(seen.items.find(({ issueId }) => issueId === own.id)?.you).toMatchObject({
      canVote: false,
      canLead: false,
    });
    expect(seen.items.find(({ issueId }) => issueId === own.id)?.vote?.excluded).toMatchObject([
      { accountId: 'cat' },
    ]);
    for (const act of [
      { verb: 'defer', issueId: own.id, reason: 'Later' },
      { verb: 'next', issueId: own.id },
      { verb: 'note', issueId: own.id, text: 'Fine' },
    ] as const)
      await expect(cab.act('cat', act)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    await cab.act('carl', { verb: 'next', issueId: own.id });
    await expect(cab.act('cat', { verb: 'next', issueId: other.id })).rejects.toMatchObject({
      code: 'NOT_ALLOWED',
    });
    const { results } = await cab.vote('cat', [own.id]);
    expect(results).toMatchObject([{ ok: false, error: { code: 'NOT_ALLOWED' } }]);
  });
});

describe('what a meeting keeps', () => {
  test('is refused with words before it outgrows its record', async () => {
    const one = await cab.change();
    await begin();
    // Nothing that can be squeezed: every note is as long as a note may be.
    let words = 7;
    const noise = () =>
      Array.from({ length: 4000 }, () =>
        String.fromCharCode(33 + ((words = (words * 48271) % 2147483647) % 93)),
      ).join('');
    const meeting = (await store.meetings.get(WEDNESDAY))!;
    const notes = Array.from({ length: 47 }, () => ({ by: 'cat', at: START, text: noise() }));
    await store.meetings.save({
      ...meeting,
      items: meeting.items.map((item) => ({ ...item, notes })),
    });
    const write = async () => {
      for (let n = 0; n < 20; n++) await cab.act('cat', { verb: 'note', issueId: one.id, text: noise() });
    };
    await expect(write()).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('240 KiB') as string,
    });
    // It can still be ended.
    expect(await cab.act('cat', { verb: 'end' })).toMatchObject({ meeting: { state: 'ended' } });
  });

  test('holds a hundred changes with a note each', async () => {
    const one = await cab.change();
    await begin();
    const meeting = (await store.meetings.get(WEDNESDAY))!;
    const [item] = meeting.items;
    const note = { by: 'cat', at: START, text: 'A long note about what was said. '.repeat(120) };
    const items = Array.from({ length: 100 }, (_, n) => ({
      ...item!,
      issueId: n === 0 ? one.id : String(900_000 + n),
      notes: [note],
    }));
    await store.meetings.save({ ...meeting, items });
    await cab.act('cat', { verb: 'note', issueId: one.id, text: 'One more' });
    expect((await store.meetings.get(WEDNESDAY))?.items).toHaveLength(100);
  });

  test('is a chain of who did what', async () => {
    const one = await cab.change();
    await begin();
    await cab.pull('cleo', one.id);
    await cab.act('cat', { verb: 'next', issueId: null });
    const { records } = await store.auditLog.page(`board:${WEDNESDAY}`, null);
    expect(records.map(({ kind, actor }) => [kind, actor]).reverse()).toEqual([
      ['meeting: start', 'cat'],
      ['meeting: pull', 'cleo'],
      ['meeting: next', 'cat'],
    ]);
    const head = (await store.meetings.get(WEDNESDAY))?.audit ?? null;
    expect(verifyChain([...records].reverse() as never, head)).toMatchObject({ intact: true });
  });
});

describe('boards that somebody is on', () => {
  test('come with their next meeting and what waits', async () => {
    await cab.change();
    const { boards } = await CAB['cab.boards'](cab.as('cleo'), {}, { accountId: 'cleo' });
    expect(boards).toMatchObject([
      { id: 'cab', role: 'member', canCall: false, waiting: 1, next: { id: WEDNESDAY, state: 'coming' } },
    ]);
    expect((await CAB['cab.boards'](cab.as('zoe'), {}, { accountId: 'zoe' })).boards).toEqual([]);
  });

  test('by a group as well', async () => {
    cab = await openCab(board({ members: ['cat', 'carl'], groups: ['cab'] }));
    const { boards } = await CAB['cab.boards'](cab.as('cleo'), {}, { accountId: 'cleo' });
    expect(boards).toMatchObject([{ role: 'member' }]);
  });

  test('can be called together outside their rhythm, by who leads them, and once', async () => {
    const call = (who: string) =>
      CAB['cab.call'](
        cab.as(who),
        { boardId: 'cab', start: '2026-11-22T12:00:00.000Z', minutes: 30 },
        { accountId: who },
      );
    await expect(call('cleo')).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    cab.site.now = Date.parse('2026-11-22T11:30:00.000Z');
    const one = await cab.change();
    const head = await call('carl');
    expect(await call('carl')).toEqual(head);
    expect(head).toMatchObject({ called: true, cutOff: '2026-11-22T12:00:00.000Z' });
    const seen = await CAB['cab.meeting'](
      cab.as('cat'),
      { meetingId: head.id, ifVersion: null },
      { accountId: 'cat' },
    );
    expect(seen).toMatchObject({ items: [{ issueId: one.id }] });
    const { coming } = await CAB['cab.list'](
      cab.as('cat'),
      { boardId: 'cab', cursor: null },
      { accountId: 'cat' },
    );
    expect(coming.map(({ id }) => id).slice(0, 2)).toEqual([head.id, WEDNESDAY]);
  });
});

test('a meeting that no rhythm gives isn’t there', async () => {
  const meetingId = 'cab_2026-11-25T09:30:00.000Z';
  await expect(
    CAB['cab.meeting'](cab.as('cat'), { meetingId, ifVersion: null }, { accountId: 'cat' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('a conflict with a change that the reader can’t see is told without its key', async () => {
  const window = { [FIELD.service]: 'Payments' };
  const [one, two] = [await cab.change(window), await cab.change(window)];
  await cab.work();
  const seen = await cab.whole('cleo');
  expect(seen.items.find(({ issueId }) => issueId === one.id)).toMatchObject({
    treat: 'discuss',
    conflicts: [{ issueKey: two.key, grade: 3 }],
    because: [`It conflicts with ${two.key}`],
  });
  cab.site.issues.delete(two.id);
  const less = await cab.whole('cleo');
  expect(JSON.stringify(less.items)).not.toContain(two.key);
  expect(less.items).toMatchObject([{ conflicts: [{ issueKey: 'a change that you can’t see' }] }]);
});
