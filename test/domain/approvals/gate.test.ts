import { closeRound, decide, gate, gateMessage, sealOf } from '../../../src/domain/approvals';
import type { GateInput, Round } from '../../../src/domain/approvals/types';
import { CONTENT, END, RAW, START, ballot, contentOf, roundAt } from './approval-builders';

const round = roundAt('Low');
const decisionOf = (r: Round, ...votes: Parameters<typeof decide>[1]) =>
  decide(r, votes, { exclusions: [], now: START });
const approved = decisionOf(round, ballot(round, 'pia', 'approve'));
const late: Round = {
  ...round,
  stages: round.stages.map((stage) => ({
    ...stage,
    definition: { ...stage.definition, deadline: { afterMs: 60_000, then: 'reject' } },
    dueAt: START - 1,
  })),
};
const GOOD: GateInput = {
  now: START,
  liveSeal: sealOf(CONTENT),
  liveContent: CONTENT,
  round,
  decision: approved,
  window: { start: START, end: END },
  stoppers: [],
  screenEdits: [],
  onHold: false,
  schedule: { freezes: [], notWorkedOut: [], conflicts: [] },
  timeZone: 'Europe/Berlin',
};
const codes = (change: Partial<GateInput>) => gate({ ...GOOD, ...change }).missing.map(({ code }) => code);
const text = (change: Partial<GateInput>) => gateMessage(gate({ ...GOOD, ...change }));
const live = (change: Record<string, unknown>) => {
  const liveContent = contentOf({ ...RAW, ...change });
  return { liveContent, liveSeal: sealOf(liveContent) };
};
const closed = (how: NonNullable<Round['closed']>['how']) =>
  closeRound(round, {
    at: 1,
    by: null,
    how,
    diff: [{ field: 'testPlan', name: 'Test plan', before: 'a', after: 'b' }],
  });

describe('the gate', () => {
  it('lets an approved change pass inside its window', () => {
    expect(gate(GOOD)).toEqual({ passes: true, missing: [] });
    expect(gateMessage(gate(GOOD))).toBe('');
  });

  it.each<[string, Partial<GateInput>, string[], RegExp]>([
    ['nothing submitted', { round: null, decision: null }, ['NO_ROUND'], /not been submitted/],
    ['a void round', { round: closed('void') }, ['NO_ROUND'], /“Test plan” was edited/],
    ['a rejected round', { round: closed('rejected') }, ['NO_ROUND'], /was rejected/],
    ['a cancelled round', { round: closed('cancelled') }, ['NO_ROUND'], /was cancelled/],
    ['a replaced round', { round: closed('superseded') }, ['NO_ROUND'], /replaced/],
    ['an edited plan', live({ backOutPlan: 'None.' }), ['CONTENT_CHANGED'], /“Backout plan” changed after/],
    [
      'seals that contradict the texts',
      { liveSeal: 'f'.repeat(64) },
      ['CONTENT_CHANGED'],
      /The content changed/,
    ],
    ['votes still missing', { decision: decisionOf(round) }, ['NOT_APPROVED'], /waiting for a peer/],
    [
      'a rejection',
      { decision: decisionOf(round, ...['pia', 'paul', 'req'].map((who) => ballot(round, who, 'reject'))) },
      ['NOT_APPROVED'],
      /Rejected by Peer/,
    ],
    ['a decision that could not be derived', { decision: null }, ['NOT_APPROVED'], /our fault/],
    [
      'nobody who can decide',
      {
        decision: decide(round, [], {
          exclusions: ['pia', 'paul', 'req'].map((accountId) => ({ accountId, why: 'creator' as const })),
          now: START,
        }),
      },
      ['BLOCKED'],
      /nobody can decide/,
    ],
    ['no start', { window: { start: null, end: END } }, ['WINDOW_MISSING'], /no planned start/],
    ['no end', { window: { start: START, end: null } }, ['WINDOW_MISSING'], /no planned end/],
    ['no window', { window: { start: null, end: null } }, ['WINDOW_MISSING'], /no planned start and end/],
    ['a window upside down', { window: { start: END, end: START } }, ['WINDOW_MISSING'], /end lies before/],
    [
      'too early',
      { now: START - 15 * 60_000 - 1 },
      ['TOO_EARLY'],
      /opens at Mon 23 Nov 2026, 09:00 Europe\/Berlin/,
    ],
    ['too late', { now: END + 1 }, ['TOO_LATE'], /closed at Mon 23 Nov 2026, 11:00 Europe\/Berlin/],
    [
      'a stopper',
      { stoppers: [{ id: 's', text: 'There is no back-out plan', remedy: 'Write it.' }] },
      ['STOPPER'],
      /no back-out plan. Write it/,
    ],
    [
      'a sealed field on the screen',
      { screenEdits: ['Backout plan', 'Test plan'] },
      ['SCREEN_EDIT'],
      /“Backout plan” and “Test plan”/,
    ],
    [
      'an unreadable screen',
      { screenEdits: 'unreadable' },
      ['SCREEN_UNREADABLE'],
      /did not say which fields/,
    ],
    ['a hold', { onHold: true }, ['ON_HOLD'], /on hold/],
    ['a deadline that passed', { round: late, decision: decisionOf(late) }, ['EXPIRED'], /Expired at Peer/],
    [
      'conditions that nobody has met',
      { conditions: [{ text: 'Tell the desk.' }, { text: 'Wait for Bob' }] },
      ['CONDITION', 'CONDITION'],
      /has not been met: Tell the desk\. Do it/,
    ],
    [
      'a task that is open',
      { tasks: [{ text: 'CHG-3 is not done', remedy: 'Finish it.' }] },
      ['TASK'],
      /CHG-3 is not done\. Finish it/,
    ],
    [
      'a task of the template that is missing',
      { missingTasks: [{ text: 'The task “Tell the desk” is missing', remedy: 'Add it.' }] },
      ['TASK_MISSING'],
      /“Tell the desk” is missing\. Add it/,
    ],
    [
      'a test that is missing',
      { tests: [{ text: 'The load test has no result', remedy: 'Run it.' }] },
      ['TEST'],
      /load test/,
    ],
    [
      'one person as requester and implementer, where the row forbids it',
      { round: { ...round, separateImplementer: true }, requesterImplements: true },
      ['SAME_PERSON'],
      /its approval policy forbids/,
    ],
    [
      'a standard change that is not its template',
      { deviation: { text: '“Service” is not the template’s', remedy: 'Have it approved.' } },
      ['NOT_STANDARD'],
      /not the template/,
    ],
    [
      'an emergency without any door',
      {
        decision: decisionOf(round),
        emergency: { door: null, lacks: { text: 'Nobody has approved it by phone', remedy: 'Call.' } },
      },
      ['NOT_APPROVED', 'EMERGENCY'],
      /by phone\. Call/,
    ],
  ])('refuses %s, with its own message', (_, change, wanted, message) => {
    expect(codes(change)).toEqual(wanted);
    expect(text(change)).toMatch(message);
  });

  it('says which edits made an approval begin again', () => {
    const pending = { decision: decisionOf(round) };
    expect(text({ ...pending, voidedBy: ['Back-out plan'] })).toBe(
      'This change can’t be implemented yet: It is not approved yet, since its approval began again after an edit of “Back-out plan”: waiting for a peer. Ask those who have not voted to vote on the Change panel.',
    );
    expect(text({ ...pending, voidedBy: ['Back-out plan', 'Planned start'] })).toContain(
      'after an edit of “Back-out plan” and “Planned start”: waiting',
    );
    expect(text({ ...pending, voidedBy: [] })).toContain('It is not approved yet: waiting for a peer');
    expect(codes({ voidedBy: ['Back-out plan'] })).toEqual([]);
  });

  it('counts both ends of the window in', () => {
    expect(codes({ now: START - 15 * 60_000 })).toEqual([]);
    expect(codes({ now: END })).toEqual([]);
  });

  it('lets pass what is not material: a part of the window, an added attachment', () => {
    expect(codes(live({ plannedEnd: '2026-11-23T10:30:00.000+0100' }))).toEqual([]);
    expect(codes(live({ attachments: [{ id: '1', filename: 'a' }] }))).toEqual([]);
  });

  it('still honours a round that it closed itself', () => {
    expect(codes({ round: closed('gate') })).toEqual([]);
  });

  it('lets a change pass that the policy decided by itself, and refuses the opposite', () => {
    const automatic: Round = { ...round, outcome: 'automatic', stages: [] };
    expect(codes({ round: automatic, decision: decisionOf(automatic) })).toEqual([]);
    const refused: Round = { ...round, outcome: 'refuse', stages: [] };
    expect(codes({ round: refused, decision: decisionOf(refused) })).toEqual(['POLICY_REFUSED']);
    const message = 'No change in December.';
    const said = { ...refused, message };
    expect(text({ round: said, decision: decisionOf(said) })).toMatch(
      /Refused by the policy.*No change in December\./,
    );
  });

  it('asks about requester and implementer only where the row does', () => {
    expect(codes({ requesterImplements: true })).toEqual([]);
    expect(codes({ round: { ...round, separateImplementer: true } })).toEqual([]);
  });

  it.each(['b', 'c'] as const)(
    'lets an emergency in by door %s without a decision, and asks for all else',
    (door) => {
      const emergency = { door };
      expect(codes({ emergency, round: null, decision: null })).toEqual([]);
      expect(codes({ emergency, decision: decisionOf(round), conditions: [{ text: 'x' }] })).toEqual([]);
      expect(codes({ emergency, ...live({ backOutPlan: 'None.' }) })).toEqual([]);
      expect(codes({ emergency, onHold: true, now: END + 1, screenEdits: ['Test plan'] })).toEqual([
        'ON_HOLD',
        'SCREEN_EDIT',
        'TOO_LATE',
      ]);
    },
  );

  it('asks an emergency by door a for its decision on what stands there', () => {
    const emergency = { door: 'a' as const };
    expect(codes({ emergency })).toEqual([]);
    expect(codes({ emergency, ...live({ backOutPlan: 'None.' }) })).toEqual(['CONTENT_CHANGED']);
    expect(codes({ emergency, decision: decisionOf(round) })).toEqual(['NOT_APPROVED']);
  });

  it('says all that is missing in one numbered message', () => {
    const all: Partial<GateInput> = {
      onHold: true,
      ...live({ backOutPlan: 'None.' }),
      decision: decisionOf(round),
      screenEdits: ['Test plan'],
      now: END + 1,
      stoppers: [{ id: 's', text: 'A test failed', remedy: 'Test again.' }],
    };
    expect(codes(all)).toEqual([
      'ON_HOLD',
      'NOT_APPROVED',
      'CONTENT_CHANGED',
      'SCREEN_EDIT',
      'TOO_LATE',
      'STOPPER',
    ]);
    const lines = text(all).split('\n');
    expect(lines[0]).toBe('This change can’t be implemented yet. 6 things are missing:');
    expect(lines.slice(1).map((line) => line.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.']);
  });
});
