import { store } from '../../../src/store';
import { CAB } from '../../../src/usecases/meetings';
import { boardRow } from '../../../src/usecases/meetings/board-rows';
import { MEETING_MINUTES, meetingMinutes } from '../../../src/usecases/meetings/keep-on-change';
import { writeMinutes } from '../../../src/usecases/meetings/write-minutes';
import { workUpkeep } from '../../../src/usecases/upkeep/work-upkeep';
import { openCab, START, WEDNESDAY, type CabBench } from './cab-bench';

let cab: CabBench;
beforeEach(async () => (cab = await openCab()));

/** A meeting of two changes: one approved with a note and an action, one put off. */
async function held() {
  const [one, two, three] = [await cab.change(), await cab.change(), await cab.change()];
  cab.site.now = START;
  await cab.act('cat', { verb: 'start' });
  await cab.act('cat', { verb: 'next', issueId: one.id });
  await cab.vote('cat', [one.id]);
  await cab.vote('cleo', [one.id]);
  await cab.act('cat', { verb: 'note', issueId: one.id, text: 'Do it slowly' });
  await cab.act('cat', {
    verb: 'action',
    issueId: one.id,
    text: 'Tell the desk',
    owner: 'cleo',
    due: '2026-11-27',
  });
  cab.site.now += 300_000;
  await cab.act('cat', { verb: 'next', issueId: two.id });
  await cab.act('cat', { verb: 'defer', issueId: two.id, reason: 'No test yet' });
  await cab.work();
  await cab.act('cat', { verb: 'end' });
  return { one, two, three };
}
/** The comments that carry the minutes of the meeting. */
const minutesOn = (issueId: string) =>
  cab.site.issues
    .get(issueId)!
    .comments.filter(({ properties }) => JSON.stringify(properties).includes('steward-minutes'));
const writings = async () =>
  ((await store.meetings.get(WEDNESDAY))?.writing ?? []).map(({ outcome }) => outcome);

describe('after a meeting', () => {
  test('each change that it dealt with has its minutes, kept from customers, and its record', async () => {
    const { one, two, three } = await held();
    await cab.work();
    expect(cab.errors).toEqual([]);
    const [comment] = minutesOn(one.id);
    expect(comment).toMatchObject({ jsdPublic: false });
    const text = JSON.stringify(comment?.body);
    for (const words of ['Approved', 'Do it slowly', 'Tell the desk', '2026-11-27'])
      expect(text).toContain(words);
    // Only who has to do something is mentioned: a mention sends a notice.
    expect(text.match(/"mention"/g)).toHaveLength(1);
    expect([minutesOn(two.id).length, minutesOn(three.id).length]).toEqual([1, 0]);
    expect(await store.records.get(MEETING_MINUTES, one.id, WEDNESDAY, meetingMinutes)).toMatchObject({
      body: { boardId: 'cab', minutes: 5, decision: 'approved', actions: [{ owner: 'cleo' }] },
    });
    expect(await store.records.get(MEETING_MINUTES, two.id, WEDNESDAY, meetingMinutes)).toMatchObject({
      body: { decision: 'deferred' },
    });
    const { records } = await store.auditLog.page(one.id, null);
    expect(records.map(({ kind }) => kind)).toContain('talked about by a board');
    expect(await cab.whole('cat')).toMatchObject({ minutes: { state: 'written', written: 3, failed: [] } });
  });

  test('what was put off comes again to the next one, and is talked about', async () => {
    const { two } = await held();
    await cab.work();
    expect(await store.records.get('board-item', 'cab', two.id, boardRow)).toMatchObject({
      body: { deferredBy: [WEDNESDAY] },
    });
    const seen = await CAB['cab.meeting'](
      cab.as('cat'),
      { meetingId: 'cab_2026-12-02T09:00:00.000Z', ifVersion: null },
      { accountId: 'cat' },
    );
    expect(seen.changed && seen.items.find(({ issueId }) => issueId === two.id)).toMatchObject({
      treat: 'discuss',
      deferrals: 1,
      because: ['It was put off before'],
    });
  });

  test.each([
    ['before', false],
    ['after', true],
  ])('a process that dies %s any of its writes writes nothing twice', async (_, isWritten) => {
    const { one, two } = await held();
    const place = globalThis as { __forge_fetch__?: (...call: unknown[]) => Promise<unknown> };
    const real = place.__forge_fetch__!;
    for (let calls = 0; calls < 40; calls++) {
      let left = calls;
      place.__forge_fetch__ = async (...call) => {
        if (left-- > 0) return real(...call);
        if (isWritten) await real(...call);
        throw new Error('the process died');
      };
      await writeMinutes(cab.as(null), WEDNESDAY).catch(() => undefined);
    }
    place.__forge_fetch__ = real;
    await writeMinutes(cab.as(null), WEDNESDAY);
    expect(await writings()).toEqual(['written', 'written', 'written']);
    for (const { id } of [one, two]) {
      expect(minutesOn(id)).toHaveLength(1);
      const { records } = await store.auditLog.page(id, null);
      expect(records.filter(({ kind }) => kind === 'talked about by a board')).toHaveLength(1);
    }
  });

  test('a comment that was written before the process died is found again', async () => {
    const { one } = await held();
    cab.site.afterwards.push({ match: /^POST .*\/comment$/, run: () => cab.failStorage(/./, 1) });
    await expect(writeMinutes(cab.as(null), WEDNESDAY)).rejects.toThrow();
    expect(minutesOn(one.id)).toHaveLength(1);
    await writeMinutes(cab.as(null), WEDNESDAY);
    expect(minutesOn(one.id)).toHaveLength(1);
    const { records } = await store.auditLog.page(one.id, null);
    expect(records.filter(({ kind }) => kind === 'talked about by a board')).toHaveLength(1);
  });

  test('Jira may ask to wait: the queue comes back and goes on', async () => {
    const { one, two } = await held();
    cab.site.faults.push({ match: /^POST .*\/comment$/, answer: { status: 429 }, times: 9 });
    await expect(writeMinutes(cab.as(null), WEDNESDAY)).rejects.toMatchObject({ code: 'RATE_LIMITED' });
    cab.site.faults.length = 0;
    await writeMinutes(cab.as(null), WEDNESDAY);
    expect([minutesOn(one.id).length, minutesOn(two.id).length]).toEqual([1, 1]);
  });

  test('a change that takes no comment is named, and the others have theirs', async () => {
    const { one, two } = await held();
    cab.site.faults.push({
      match: new RegExp(`POST .*/${one.id}/comment$`),
      answer: { status: 403 },
      times: 9,
    });
    await writeMinutes(cab.as(null), WEDNESDAY);
    expect(minutesOn(two.id)).toHaveLength(1);
    const { minutes } = await cab.whole('cat');
    expect(minutes.failed).toMatchObject([{ issueKey: one.key }]);
  });

  test('a change that somebody wrote at the same moment has its minutes at the second try', async () => {
    const { one } = await held();
    cab.site.faults.push({
      match: new RegExp(`POST .*/${one.id}/comment$`),
      answer: { status: 409 },
      times: 1,
    });
    await writeMinutes(cab.as(null), WEDNESDAY);
    expect(minutesOn(one.id)).toHaveLength(1);
    expect((await cab.whole('cat')).minutes.failed).toEqual([]);
  });

  test('minutes whose message got lost are written by the daily upkeep', async () => {
    const { one } = await held();
    cab.queue.length = 0;
    cab.site.now += 3_600_000;
    await workUpkeep(cab.as(null), { kind: 'agenda' });
    expect(minutesOn(one.id)).toHaveLength(1);
  });

  test('its page says what was decided then, whatever is voted later, to those who can see it', async () => {
    const { one } = await held();
    const read = (who: string) =>
      CAB['cab.minutes'](cab.as(who), { meetingId: WEDNESDAY }, { accountId: who });
    const { minutes, markdown, hidden } = await read('carl');
    expect(minutes.items.map(({ decision }) => decision)).toEqual(['approved', 'deferred', 'pending']);
    expect(minutes.items[0]).toMatchObject({
      minutes: 5,
      votes: [{ accountId: 'cat' }, { accountId: 'cleo' }],
    });
    expect([markdown.includes('# CAB: minutes'), hidden]).toEqual([true, 0]);
    await cab.vote('carl', [one.id]);
    expect((await read('carl')).minutes.items[0]?.votes).toHaveLength(2);
    cab.site.hiddenFrom.add('cleo');
    const unseen = await read('cleo');
    expect(unseen.minutes.items).toEqual([]);
    expect(unseen).toMatchObject({ hidden: 3 });
    const { past } = await CAB['cab.list'](
      cab.as('cat'),
      { boardId: 'cab', cursor: null },
      { accountId: 'cat' },
    );
    expect(past).toMatchObject([{ id: WEDNESDAY, items: 3, decided: 1, deferred: 1, minutes: 5 }]);
  });

  test('there are none before it is over', async () => {
    await cab.change();
    await expect(
      CAB['cab.minutes'](cab.as('cat'), { meetingId: WEDNESDAY }, { accountId: 'cat' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
