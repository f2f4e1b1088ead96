import type { MeetingHead } from '../../../src/contract/meetings';
import { comingMeeting } from '../../../src/domain/boards/meeting';
import { meetingIdOf, readMeetingId } from '../../../src/domain/boards/meeting-id';
import { attendanceOf, minutesOf, type ItemOutcome } from '../../../src/domain/boards/minutes';
import { minutesMarkdown } from '../../../src/domain/boards/minutes-markdown';
import type { Meeting, MeetingItem } from '../../../src/domain/boards/types';
import { board, T } from './board-builders';

const item = (issueId: string, extra: Partial<MeetingItem> = {}): MeetingItem => ({
  issueId,
  issueKey: `CHG-${issueId}`,
  treat: 'discuss',
  byHand: false,
  state: 'done',
  late: false,
  pulled: null,
  deferred: null,
  since: null,
  spentMs: 90_000,
  notes: [],
  actions: [],
  ...extra,
});
const meeting: Meeting = {
  ...comingMeeting('cab', T, 60, false),
  state: 'ended',
  startedAt: T,
  endedAt: T + 600_000,
  chair: 'cat',
  attendance: [
    { accountId: 'cat', from: T, to: T + 600_000 },
    { accountId: 'guest', from: T, to: T + 1000 },
  ],
  items: [
    item('1', {
      notes: [{ by: 'cat', at: T, text: 'Mind the *load*\nof Monday' }],
      actions: [{ by: 'cat', at: T, text: 'Warn the users', owner: 'cleo', due: '2026-11-30' }],
    }),
    item('2', { state: 'deferred', deferred: { by: 'cat', at: T, reason: 'No test' } }),
    item('3', { state: 'waiting', spentMs: 0 }),
    item('4', { treat: 'consent', state: 'waiting', spentMs: 0 }),
  ],
};
const outcome = (issueId: string, extra: Partial<ItemOutcome> = {}): ItemOutcome => ({
  issueId,
  decision: 'pending',
  words: '',
  votes: [],
  excluded: [],
  ...extra,
});
const outcomes = new Map(
  [
    outcome('1', {
      decision: 'approved',
      words: '2 of 2',
      votes: [
        {
          ...{ accountId: 'cat', for: [], seated: true },
          ...{ vote: 'approve', reason: 'Fine', conditions: ['Tell the desk'] },
        },
        {
          ...{ accountId: 'dora', for: ['cleo'], seated: false },
          ...{ vote: 'approve', reason: null, conditions: [] },
        },
      ],
      excluded: [{ accountId: 'carl', why: 'raised this change' }],
    }),
    outcome('2'),
    outcome('3'),
    outcome('4', { decision: 'approved' }),
  ].map((one) => [one.issueId, one]),
);
const head: MeetingHead = {
  id: meetingIdOf(meeting),
  boardId: 'cab',
  board: 'CAB',
  start: new Date(T).toISOString(),
  end: new Date(T + 3_600_000).toISOString(),
  cutOff: new Date(T).toISOString(),
  state: 'ended',
  called: false,
};
const minutes = minutesOf(meeting, head, board(), outcomes);

const EMPTY = { votes: [], excluded: [] };

describe('minutes', () => {
  test('say of each change how it ended, who voted how, and who had no vote', () => {
    expect(minutes.items.map(({ outcome: words, decision }) => [words, decision])).toEqual([
      ['Approved: 2 of 2', 'approved'],
      ['Put off: No test', 'deferred'],
      ['Not reached', 'pending'],
      ['Approved', 'approved'],
    ]);
    expect(minutes.items[0]).toMatchObject({ minutes: 1.5, excluded: [{ accountId: 'carl' }] });
    expect(minutes.actions).toMatchObject([{ issueKey: 'CHG-1', owner: 'cleo', due: '2026-11-30' }]);
  });

  test('say who was there and whether that was enough', () => {
    expect(minutes.attendance.map((one) => [one.accountId, one.role, one.for, one.times.length])).toEqual([
      ['cat', 'chair', [], 1],
      ['carl', 'deputy', [], 0],
      ['cleo', 'member', [], 0],
      ['dora', 'delegate', ['cleo'], 0],
      ['guest', 'guest', [], 1],
    ]);
    expect(minutes.quorum).toEqual({ need: 2, present: 2, met: true });
  });

  test('say in whose place somebody voted', () => {
    expect(minutes.items[0]?.votes.map((one) => [one.accountId, one.for])).toEqual([
      ['cat', []],
      ['dora', ['cleo']],
    ]);
  });

  test('know a member who votes for another member by both', () => {
    const attends = (voters: Parameters<typeof attendanceOf>[2]) =>
      attendanceOf(meeting, board({ members: [] }), voters)
        .filter(({ accountId }) => accountId === 'gus')
        .map((one) => [one.role, one.for]);
    const gus = { accountId: 'gus', for: ['cleo'], seated: true };
    expect(attends([gus, gus, { accountId: 'gus', for: [], seated: true }])).toEqual([['member', ['cleo']]]);
    expect(attends([{ ...gus, seated: false }])).toEqual([['delegate', ['cleo']]]);
  });

  test('say a tenth of a minute of what was called up for a moment: none means never', () => {
    const spent = (spentMs: number) =>
      minutesOf({ ...meeting, items: [item('1', { spentMs })] }, head, board(), outcomes).items[0]?.minutes;
    expect([spent(0), spent(1), spent(60_000)]).toEqual([0, 0.1, 1]);
  });

  test.each([
    ['Approved by CAB', 'Approved by CAB'],
    ['3 of 4, quorum met', 'Approved: 3 of 4, quorum met'],
    ['', 'Approved'],
  ])('an approval in the words "%s" reads "%s"', (words, said) => {
    const one = { ...EMPTY, issueId: '1', decision: 'approved', words } as const;
    const read = minutesOf({ ...meeting, items: [item('1', {})] }, head, board(), new Map([['1', one]]));
    expect(read.items[0]?.outcome).toBe(said);
  });

  test.each([
    ['discuss', 'waiting', 0, 'Not reached'],
    ['discuss', 'waiting', 60_000, 'Not decided yet'],
    ['discuss', 'done', 60_000, 'Not decided yet'],
    ['consent', 'waiting', 0, 'Not decided yet'],
    ['consent', 'waiting', 60_000, 'Not decided yet'],
  ] as const)('an undecided item, %s and %s after %d ms, reads "%s…"', (treat, state, spentMs, words) => {
    const of = { ...meeting, items: [item('3', { treat, state, spentMs })] };
    expect(minutesOf(of, head, board(), outcomes).items[0]?.outcome).toBe(words);
  });

  test('leave out what the reader can’t see, its actions too', () => {
    const few = minutesOf(meeting, head, board(), new Map([['2', outcome('2')]]));
    expect(few.items.map(({ issueId }) => issueId)).toEqual(['2']);
    expect(few.actions).toEqual([]);
  });

  test('are Markdown in which typed signs stay signs', () => {
    expect(minutesMarkdown(minutes, 'Europe/Berlin', (id) => id.toUpperCase())).toMatchInlineSnapshot(`
     "# CAB: minutes of Sun 22 Nov 2026, 10:00 Europe/Berlin

     - Began: Sun 22 Nov 2026, 10:00 Europe/Berlin
     - Ended: Sun 22 Nov 2026, 10:10 Europe/Berlin
     - Led by: CAT
     - Present: CAT, GUEST
     - Absent: CARL, CLEO, DORA for CLEO
     - Quorum: 2 of 2 needed

     ## Talked about

     ### CHG-1: Approved: 2 of 2 (1.5 min)

     - CAT approved: Fine Condition: Tell the desk
     - DORA approved for CLEO
     - CARL had no vote: raised this change
     - Note of CAT: Mind the \\*load\\* / of Monday
     - Action: Warn the users, CLEO, by 2026-11-30

     ### CHG-2: Put off: No test (1.5 min)

     ## Not called up

     ### CHG-3: Not reached

     ## Consent agenda

     ### CHG-4: Approved

     ## Actions

     - CHG-1: Warn the users, CLEO, by 2026-11-30
     "
    `);
  });
});

test('the id of a meeting says its board and its start, and nothing else is one', () => {
  expect(readMeetingId(meetingIdOf({ boardId: 'cab', at: T }))).toEqual({ boardId: 'cab', at: T });
  for (const id of [
    'cab',
    'cab_',
    '_2026-11-25T09:00:00.000Z',
    'cab_2026-11-25T09:00:00Z',
    'cab_2026-13-25T09:00:00.000Z',
  ])
    expect(readMeetingId(id)).toBeNull();
});
