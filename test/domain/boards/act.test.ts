import fc from 'fast-check';
import { actIn, MOST_ITEMS, type MeetingAct } from '../../../src/domain/boards/act';
import { agendaOf } from '../../../src/domain/boards/agenda';
import { comingMeeting, itemsOf, presentIn, spentOn } from '../../../src/domain/boards/meeting';
import type { AgendaLine, Candidate, Meeting } from '../../../src/domain/boards/types';
import { candidate, HOUR, T } from './board-builders';

const linesOf = (...all: readonly Candidate[]): readonly AgendaLine[] => {
  const { lines, late } = agendaOf(all, { start: T, cutOff: T, horizon: null });
  return [...lines, ...late];
};
let ids = 0;
function act(meeting: Meeting, one: MeetingAct, lines: readonly AgendaLine[], now = T, actId = `a${++ids}`) {
  return actIn(meeting, one, { actId, by: 'cat', now, cutOff: T - HOUR, lines });
}
function done(
  meeting: Meeting,
  one: MeetingAct,
  lines: readonly AgendaLine[],
  now = T,
  actId?: string,
): Meeting {
  const verdict = act(meeting, one, lines, now, actId);
  if (!verdict.ok) throw new Error(verdict.text);
  return verdict.meeting;
}
const coming = () => comingMeeting('cab', T, 60, false);
const stateOf = (meeting: Meeting) => meeting.items.map(({ issueId, state }) => [issueId, state]);

const [low, high, other] = [
  candidate(),
  candidate({ level: 'High', probability: 0.1 }),
  candidate({ level: 'High', damage: 1 }),
];
const lines = linesOf(low, high, other);
const running = () => done(coming(), { verb: 'start' }, lines);

describe('a meeting', () => {
  test('pins its agenda when it starts, and what comes later waits beside it', () => {
    const meeting = running();
    expect(meeting).toMatchObject({ state: 'running', chair: 'cat', startedAt: T, cutOff: T - HOUR });
    expect(itemsOf(meeting, linesOf(low, high, other, candidate()))).toHaveLength(3);
    expect(presentIn(meeting)).toEqual(['cat']);
  });

  test('starts an hour before its time at the earliest, and once', () => {
    expect(act(coming(), { verb: 'start' }, lines, T - HOUR - 1).ok).toBe(false);
    expect(act(coming(), { verb: 'start' }, lines, T - HOUR).ok).toBe(true);
    expect(act(running(), { verb: 'start' }, lines)).toMatchObject({ ok: false, code: 'CONFLICT' });
  });

  test('calls up one change at a time and counts the time of each', () => {
    const first = done(running(), { verb: 'next', issueId: null }, lines, T + 1000);
    expect(stateOf(first)).toEqual([
      [high.issueId, 'now'],
      [low.issueId, 'waiting'],
      [other.issueId, 'waiting'],
    ]);
    const second = done(first, { verb: 'next', issueId: null }, lines, T + 61_000);
    expect(stateOf(second)[0]).toEqual([high.issueId, 'done']);
    expect(second.items[0]?.spentMs).toBe(60_000);
    const last = done(second, { verb: 'next', issueId: null }, lines, T + 90_000);
    expect(last.items.filter(({ state }) => state === 'now')).toEqual([]);
    expect(spentOn(second.items[2]!, T + 90_000)).toBe(29_000);
  });

  test('lets nobody put back together what a member pulled out', () => {
    const pulled = done(running(), { verb: 'pull', issueId: low.issueId, reason: 'Why now?' }, lines);
    expect(pulled.items.find(({ issueId }) => issueId === low.issueId)).toMatchObject({
      treat: 'discuss',
      pulled: { by: 'cat', reason: 'Why now?' },
    });
    expect(act(pulled, { verb: 'consent', issueId: low.issueId, on: true }, lines).ok).toBe(false);
  });

  test('lets nobody put together what is High or rejected', () => {
    expect(act(running(), { verb: 'consent', issueId: high.issueId, on: true }, lines).ok).toBe(false);
    const apart = done(running(), { verb: 'consent', issueId: low.issueId, on: false }, lines);
    const rejected = linesOf({ ...low, objections: 1 }, high, other);
    expect(act(apart, { verb: 'consent', issueId: low.issueId, on: true }, rejected).ok).toBe(false);
    expect(act(apart, { verb: 'consent', issueId: low.issueId, on: true }, lines).ok).toBe(true);
  });

  test('talks about what somebody has rejected since, whoever put it together', () => {
    const again = done(
      done(running(), { verb: 'consent', issueId: low.issueId, on: false }, lines),
      { verb: 'consent', issueId: low.issueId, on: true },
      lines,
    );
    const items = itemsOf(again, linesOf({ ...low, objections: 1 }, high, other));
    expect(items.find(({ issueId }) => issueId === low.issueId)?.treat).toBe('discuss');
  });

  test('takes up again what it has put off, and takes on what came late', () => {
    const off = done(running(), { verb: 'defer', issueId: high.issueId, reason: 'No test' }, lines);
    expect(off.items.find(({ issueId }) => issueId === high.issueId)?.deferred?.reason).toBe('No test');
    expect(act(off, { verb: 'next', issueId: high.issueId }, lines).ok).toBe(false);
    const again = done(off, { verb: 'reopen', issueId: high.issueId }, lines);
    expect(again.items.find(({ issueId }) => issueId === high.issueId)).toMatchObject({
      state: 'waiting',
      deferred: null,
    });
    const late = candidate();
    const more = done(again, { verb: 'add', issueId: late.issueId }, linesOf(low, high, other, late));
    expect(more.items.at(-1)).toMatchObject({ issueId: late.issueId, late: true });
    expect(act(again, { verb: 'add', issueId: '999999' }, lines).ok).toBe(false);
  });

  test('ends with the time of the item that was talked about, everybody gone, and all to be written', () => {
    const called = done(running(), { verb: 'next', issueId: null }, lines, T);
    const ended = done(called, { verb: 'end' }, lines, T + 5000);
    expect(ended).toMatchObject({ state: 'ended', endedAt: T + 5000 });
    expect(ended.items[0]).toMatchObject({ state: 'done', spentMs: 5000, since: null });
    expect(ended.attendance).toEqual([{ accountId: 'cat', from: T, to: T + 5000 }]);
    expect(ended.writing.map(({ outcome }) => outcome)).toEqual(['waiting', 'waiting', 'waiting']);
    expect(act(ended, { verb: 'note', issueId: low.issueId, text: 'One more' }, lines).ok).toBe(false);
  });

  test('takes a hundred changes and not one more', () => {
    const many = linesOf(...Array.from({ length: MOST_ITEMS }, () => candidate()));
    expect(act(coming(), { verb: 'start' }, many).ok).toBe(true);
    const late = candidate();
    const full = done(coming(), { verb: 'start' }, many);
    const verdict = act(full, { verb: 'add', issueId: late.issueId }, [...many, ...linesOf(late)]);
    expect(verdict).toMatchObject({ ok: false, text: 'A meeting takes 100 changes at most.' });
  });
});

const issueId = fc.constantFrom(low.issueId, high.issueId, other.issueId);
const reason = fc.constant('Because');
const anyAct: fc.Arbitrary<MeetingAct> = fc.oneof(
  fc.constant<MeetingAct>({ verb: 'start' }),
  fc.record({ verb: fc.constant('next'), issueId: fc.option(issueId) }),
  fc.record({ verb: fc.constant('order'), issueIds: fc.array(issueId, { minLength: 1 }) }),
  fc.record({ verb: fc.constant('consent'), issueId, on: fc.boolean() }),
  fc.record({ verb: fc.constant('defer'), issueId, reason }),
  fc.record({ verb: fc.constant('pull'), issueId, reason }),
  fc.record({ verb: fc.constant('note'), issueId, text: reason }),
  fc.record({
    verb: fc.constant('attend'),
    accountId: fc.constantFrom('cat', 'cleo'),
    present: fc.boolean(),
  }),
  fc.record({ verb: fc.constant('reopen'), issueId }),
  fc.record({ verb: fc.constant('end') }),
);

describe('whatever is done in a meeting', () => {
  test('the same act again does nothing, at most one change is talked about, and none is lost or doubled', () => {
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 25 }), (all) => {
        let meeting = coming();
        all.forEach((one, n) => {
          const verdict = act(meeting, one, lines, T + n * 1000, `same-${n}`);
          if (!verdict.ok) return;
          const again = act(verdict.meeting, one, lines, T + n * 1000 + 500, `same-${n}`);
          expect(again).toEqual({ ok: true, meeting: verdict.meeting });
          meeting = verdict.meeting;
          const known = meeting.items.map((item) => item.issueId);
          expect(new Set(known).size).toBe(known.length);
          if (meeting.state !== 'coming') expect(known).toHaveLength(3);
          expect(meeting.items.filter(({ state }) => state === 'now').length).toBeLessThanOrEqual(1);
          for (const item of meeting.items) {
            expect(item.since === null).toBe(item.state !== 'now');
            expect(item.spentMs).toBeGreaterThanOrEqual(0);
            if (item.treat === 'consent') expect([item.issueId, item.pulled]).toEqual([low.issueId, null]);
          }
        });
      }),
    );
  });
});
