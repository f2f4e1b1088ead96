import { replay } from '../../../src/domain/sla/replay';
import { calendarBook } from '../../../src/domain/time/book';
import {
  ALWAYS,
  at,
  comment,
  CREATED,
  DAY,
  goal,
  historyOf,
  HOUR,
  is,
  iso,
  last,
  MINUTE,
  OFFICE,
  policy,
  run,
  version,
} from './build';

const open = { status: 'open', priority: 'p3' };

describe('levels and edges', () => {
  test('creation counts as a rising edge of a start level', () => {
    const p = policy({ clock: { start: [{ level: is('status', 'open') }] } });
    expect(iso(last(p, historyOf(open), '2026-11-23T11:00:00Z').startTime)).toBe(iso(CREATED));
  });
  test('a start level that is merely still true never restarts', () => {
    const p = policy({ clock: { start: [{ level: is('priority', 'p3') }], cycles: 'every' } });
    const history = historyOf(open, [
      ['2026-11-23T11:00:00Z', { status: 'done' }],
      ['2026-11-23T12:00:00Z', { status: 'open' }],
    ]);
    expect(run(p, history, '2026-11-23T13:00:00Z').cycles).toHaveLength(1);
  });
  test('a start while the stop level holds opens nothing', () => {
    const history = historyOf({ ...open, status: 'done' });
    expect(run(policy({ clock: { cycles: 'once' } }), history, '2026-11-24T10:00:00Z').cycles).toEqual([]);
  });
  test('a start while the cancel level holds opens nothing', () => {
    expect(run(policy(), historyOf({ status: 'dropped' }), '2026-11-24T10:00:00Z').cycles).toEqual([]);
  });
  test('a start event in the step of a stop opens the next cycle there', () => {
    const p = policy({
      clock: {
        start: [{ event: 'created' }, { event: 'comment', by: ['customer'], publicOnly: true }],
        stop: [{ event: 'comment', by: ['agent'], publicOnly: true }],
        cycles: 'every',
      },
    });
    const facts = [
      comment('1', '2026-11-23T11:00:00Z', 'agent'),
      comment('2', '2026-11-23T11:00:00Z', 'customer'),
    ];
    const { cycles } = run(p, historyOf(open, [], facts), '2026-11-23T12:00:00Z');
    expect(cycles.map((c) => [c.state, iso(c.startTime), iso(c.stopTime)])).toEqual([
      ['met', iso(CREATED), '2026-11-23T11:00:00.000Z'],
      ['running', '2026-11-23T11:00:00.000Z', null],
    ]);
  });
  test('cancel comes before stop', () => {
    const p = policy({ clock: { cancel: [{ level: is('resolution', 'duplicate') }] } });
    const history = historyOf(open, [['2026-11-23T11:00:00Z', { status: 'done', resolution: 'duplicate' }]]);
    expect(last(p, history, '2026-11-23T12:00:00Z')).toMatchObject({
      state: 'cancelled',
      ended: 'cancelled',
      breached: false,
    });
  });
  test('changes of one instant are judged on the state after all of them', () => {
    const history = historyOf(open, [
      ['2026-11-23T11:00:00Z', { status: 'done' }],
      ['2026-11-23T11:00:00Z', { status: 'open' }],
    ]);
    expect(last(policy(), history, '2026-11-23T12:00:00Z')).toMatchObject({
      state: 'running',
      elapsedTime: 2 * HOUR,
    });
  });
  test('a cycle may start paused', () => {
    const cycle = last(policy(), historyOf({ ...open, status: 'waiting' }), '2026-11-23T12:00:00Z');
    expect(cycle).toMatchObject({
      state: 'paused',
      elapsedTime: 0,
      due: null,
      breachTime: null,
      pauseReason: 'Waiting for the customer',
    });
  });
  test('a cancelled cycle that had breached stays breached', () => {
    const history = historyOf(open, [['2026-11-25T10:00:00Z', { status: 'dropped' }]]);
    expect(last(policy(), history, '2026-11-26T10:00:00Z')).toMatchObject({
      state: 'cancelled',
      breached: true,
      breachTime: at('2026-11-24T10:00:00Z'),
    });
  });
  test('being assigned is an event: at creation, for the first and for another assignee, not for nobody', () => {
    const p = policy({
      clock: { start: [{ event: 'assigned' }], stop: [{ level: is('status', 'done') }], cycles: 'every' },
    });
    expect(run(p, historyOf({ ...open, assignee: 'a' }), CREATED).cycles).toHaveLength(1);
    expect(
      run(
        p,
        historyOf({ ...open, assignee: 'a' }, [
          ['2026-11-23T11:00:00Z', { status: 'done' }],
          ['2026-11-23T12:00:00Z', { assignee: null, status: 'open' }],
        ]),
        '2026-11-24T10:00:00Z',
      ).cycles,
    ).toHaveLength(1);
    expect(
      run(p, historyOf(open, [['2026-11-23T11:00:00Z', { assignee: 'b' }]]), '2026-11-23T12:00:00Z').cycles,
    ).toMatchObject([{ startTime: at('2026-11-23T11:00:00Z') }]);
  });
  test('comments of apps and automation count as neither, unless the policy lists the account; internal ones where asked for', () => {
    const stop = (accounts?: string[]) =>
      policy({
        clock: {
          stop: [{ event: 'comment', by: ['agent'], publicOnly: true, ...(accounts && { accounts }) }],
          cycles: 'once',
        },
      });
    const history = historyOf(
      open,
      [],
      [
        comment('1', '2026-11-23T11:00:00Z', 'automation', { author: 'bot' }),
        comment('2', '2026-11-23T12:00:00Z', 'agent', { isPublic: false }),
      ],
    );
    expect(last(stop(), history, '2026-11-23T13:00:00Z').state).toBe('running');
    expect(last(stop(['bot']), history, '2026-11-23T13:00:00Z')).toMatchObject({
      state: 'met',
      elapsedTime: HOUR,
    });
  });
  test('what lies after `until` is not known yet', () => {
    const history = historyOf(open, [['2026-11-23T12:00:00Z', { status: 'done' }]]);
    expect(last(policy(), history, at('2026-11-23T12:00:00Z') - 1).state).toBe('running');
    expect(last(policy(), history, '2026-11-23T12:00:00Z').state).toBe('met');
    expect(run(policy(), history, CREATED - 1).cycles).toEqual([]);
  });
});

describe('cycles', () => {
  const reopened = (when: string) =>
    historyOf(open, [
      ['2026-11-23T12:00:00Z', { status: 'done' }],
      [when, { status: 'open' }],
    ]);
  test('resume: reopened within five working days, the same cycle goes on and the closed time is a pause', () => {
    const { cycles } = run(policy(), reopened('2026-11-30T12:00:00Z'), '2026-11-30T13:00:00Z');
    expect(cycles).toMatchObject([
      { state: 'running', elapsedTime: 3 * HOUR, remainingTime: 5 * HOUR, stopTime: null },
    ]);
    expect(cycles[0]?.segments.find((s) => s.kind === 'paused')).toMatchObject({
      reason: 'Stopped, then reopened',
      counted: 0,
    });
  });
  test('resume: a minute later it is a new cycle', () => {
    const { cycles } = run(policy(), reopened('2026-11-30T12:01:00Z'), '2026-11-30T13:01:00Z');
    expect(cycles).toMatchObject([
      { number: 1, state: 'met', elapsedTime: 2 * HOUR },
      { number: 2, state: 'running', elapsedTime: HOUR },
    ]);
  });
  test('resume: a ticket created closed gets its clock when it is opened', () => {
    const history = historyOf({ status: 'done' }, [['2026-11-24T10:00:00Z', { status: 'open' }]]);
    expect(run(policy(), history, '2026-11-24T11:00:00Z').cycles).toMatchObject([
      { startTime: at('2026-11-24T10:00:00Z') },
    ]);
  });
  test('resume: reopened into a paused status, the cycle goes on paused', () => {
    const history = historyOf(open, [
      ['2026-11-23T12:00:00Z', { status: 'done' }],
      ['2026-11-23T13:00:00Z', { status: 'waiting' }],
    ]);
    expect(last(policy(), history, '2026-11-23T15:00:00Z')).toMatchObject({
      state: 'paused',
      elapsedTime: 2 * HOUR,
    });
  });
  test('once: reopening changes nothing', () => {
    const { cycles } = run(
      policy({ clock: { cycles: 'once' } }),
      reopened('2026-11-23T13:00:00Z'),
      '2026-11-24T13:00:00Z',
    );
    expect(cycles).toMatchObject([{ state: 'met', stopTime: at('2026-11-23T12:00:00Z') }]);
  });
  test('once: a cancelled cycle is not the one', () => {
    const p = policy({ clock: { cycles: 'once', start: [{ level: is('status', 'open') }] } });
    const history = historyOf(open, [
      ['2026-11-23T11:00:00Z', { status: 'dropped' }],
      ['2026-11-23T12:00:00Z', { status: 'open' }],
    ]);
    expect(run(p, history, '2026-11-23T13:00:00Z').cycles).toMatchObject([
      { state: 'cancelled' },
      { state: 'running', elapsedTime: HOUR },
    ]);
  });
  test('every: a repeated customer message does not move a running reply clock', () => {
    const p = policy({
      clock: {
        start: [{ event: 'comment', by: ['customer'], publicOnly: true }],
        stop: [{ event: 'comment', by: ['agent'], publicOnly: true }],
        cycles: 'every',
      },
    });
    const facts = ['2026-11-23T11:00:00Z', '2026-11-23T12:00:00Z'].map((when, i) =>
      comment(String(i), when, 'customer'),
    );
    const answers = [
      comment('8', '2026-11-23T13:00:00Z', 'agent'),
      comment('9', '2026-11-23T14:00:00Z', 'customer'),
    ];
    expect(run(p, historyOf(open, [], [...facts, ...answers]), '2026-11-23T15:00:00Z').cycles).toMatchObject([
      { startTime: at('2026-11-23T11:00:00Z'), stopTime: at('2026-11-23T13:00:00Z'), elapsedTime: 2 * HOUR },
      { startTime: at('2026-11-23T14:00:00Z'), stopTime: null, elapsedTime: HOUR },
    ]);
  });
});

describe('scope and attachment', () => {
  const vip = is('labels', 'vip');
  const later = historyOf({ status: 'open' }, [
    ['2026-11-23T10:30:00Z', { status: 'waiting' }],
    ['2026-11-23T11:00:00Z', { status: 'open' }],
    ['2026-11-23T12:00:00Z', { labels: 'vip' }],
  ]);
  test('retroactive: the clock starts at the first start event since creation, earlier pauses count', () => {
    const replayed = run(policy({ scope: vip }), later, '2026-11-23T13:00:00Z');
    expect(replayed.attachedAt).toBe(at('2026-11-23T12:00:00Z'));
    expect(replayed.cycles).toMatchObject([
      { startTime: CREATED, elapsedTime: 2.5 * HOUR, state: 'running' },
    ]);
  });
  test('not retroactive: at attachment', () => {
    const p = policy({ scope: vip, clock: { retroactive: false } });
    expect(run(p, later, '2026-11-23T13:00:00Z').cycles).toMatchObject([
      { startTime: at('2026-11-23T12:00:00Z'), elapsedTime: HOUR },
    ]);
  });
  test('not retroactive: nothing opens when nothing would be under way', () => {
    const p = policy({
      scope: vip,
      clock: {
        retroactive: false,
        start: [{ event: 'comment', by: ['customer'], publicOnly: true }],
        cycles: 'every',
      },
    });
    expect(run(p, later, '2026-11-23T13:00:00Z').cycles).toEqual([]);
  });
  test('not retroactive: attached while waiting, the cycle starts paused', () => {
    const history = historyOf({ status: 'waiting' }, [['2026-11-23T12:00:00Z', { labels: 'vip' }]]);
    expect(
      run(policy({ scope: vip, clock: { retroactive: false } }), history, '2026-11-23T13:00:00Z').cycles,
    ).toMatchObject([{ state: 'paused', startTime: at('2026-11-23T12:00:00Z') }]);
  });
  test('before the scope is reached there is no clock', () => {
    expect(run(policy({ scope: vip }), later, '2026-11-23T11:59:00Z')).toMatchObject({
      cycles: [],
      attachedAt: null,
    });
  });
  test('leaving the scope cancels, with that reason', () => {
    const history = historyOf({ status: 'open', labels: 'vip' }, [
      ['2026-11-23T12:00:00Z', { labels: null }],
    ]);
    const replayed = run(policy({ scope: vip }), history, '2026-11-23T13:00:00Z');
    expect(replayed).toMatchObject({
      attachedAt: null,
      cycles: [{ state: 'cancelled', ended: 'left scope', stopTime: at('2026-11-23T12:00:00Z') }],
    });
  });
  test.each([true, false])(
    'leaving comes before a stop of the same instant (retroactive: %p)',
    (retroactive) => {
      const history = historyOf({ status: 'open', labels: 'vip' }, [
        ['2026-11-23T12:00:00Z', { labels: null, status: 'done' }],
      ]);
      expect(
        run(policy({ scope: vip, clock: { retroactive } }), history, '2026-11-23T13:00:00Z').cycles,
      ).toMatchObject([{ ended: 'left scope' }]);
    },
  );
  test('coming back, a retroactive clock starts from creation again beside the cancelled one', () => {
    const history = historyOf({ status: 'open', labels: 'vip' }, [
      ['2026-11-23T12:00:00Z', { labels: null }],
      ['2026-11-23T13:00:00Z', { labels: 'vip' }],
    ]);
    expect(run(policy({ scope: vip }), history, '2026-11-23T14:00:00Z').cycles).toMatchObject([
      { state: 'cancelled', elapsedTime: 2 * HOUR },
      { state: 'running', startTime: CREATED, elapsedTime: 4 * HOUR },
    ]);
    expect(
      run(policy({ scope: vip, clock: { retroactive: false } }), history, '2026-11-23T14:00:00Z').cycles,
    ).toMatchObject([
      { state: 'cancelled' },
      { state: 'running', startTime: at('2026-11-23T13:00:00Z'), elapsedTime: HOUR },
    ]);
  });
  test('what a retroactive clock finds already stopped is met or missed, not running', () => {
    const history = historyOf({ status: 'open' }, [
      ['2026-11-23T11:00:00Z', { status: 'done' }],
      ['2026-11-23T12:00:00Z', { labels: 'vip' }],
    ]);
    expect(run(policy({ scope: vip }), history, '2026-11-23T13:00:00Z').cycles).toMatchObject([
      { state: 'met', elapsedTime: HOUR },
    ]);
  });
  test('time before attachment that no goal covered is counted by the goal that the attachment brought', () => {
    const p = policy({ scope: is('priority', 'p1'), goals: [goal(4, { when: is('priority', 'p1') })] });
    const history = historyOf({ status: 'open', priority: 'p3' }, [
      ['2026-11-23T12:00:00Z', { priority: 'p1' }],
    ]);
    expect(last(p, history, '2026-11-23T13:00:00Z')).toMatchObject({
      elapsedTime: 3 * HOUR,
      due: at('2026-11-23T14:00:00Z'),
    });
  });
});

describe('goals', () => {
  const tiers = policy({
    goals: [
      goal(4, { id: 'p1', when: is('priority', 'p1'), unit: 'calendar', calendar: 'always' }),
      goal(8, { id: 'p3', when: is('priority', 'p3') }),
      goal(1, { id: 'again', when: is('priority', 'p3') }),
    ],
  });
  test('are read from the top, the first match wins', () => {
    expect(last(tiers, historyOf(open), '2026-11-23T11:00:00Z')).toMatchObject({
      goalId: 'p3',
      goalDuration: 8 * HOUR,
      due: at('2026-11-24T10:00:00Z'),
    });
  });
  test('elapsed is summed in the calendar and unit in force; due uses the rest of the present target in the present calendar', () => {
    // 16:00 to 17:00 working, then raised to P1 at 20:00: from there every hour counts.
    const history = historyOf(
      open,
      [['2026-11-23T20:00:00Z', { priority: 'p1' }]],
      [],
      at('2026-11-23T16:00:00Z'),
    );
    expect(last(tiers, history, '2026-11-23T21:00:00Z')).toMatchObject({
      elapsedTime: 2 * HOUR,
      goalId: 'p1',
      unit: 'calendar',
      due: at('2026-11-23T23:00:00Z'),
    });
  });
  test('a tighter goal that is already used up breaches at the change', () => {
    const history = historyOf(open, [['2026-11-23T15:00:00Z', { priority: 'p1' }]]);
    expect(last(tiers, history, '2026-11-23T15:00:00Z')).toMatchObject({
      breached: true,
      breachTime: at('2026-11-23T15:00:00Z'),
      breachCause: 'goal changed',
    });
  });
  test('a goal used up to the millisecond at the change is used up', () => {
    const history = historyOf(open, [['2026-11-23T14:00:00Z', { priority: 'p1' }]]);
    expect(last(tiers, history, '2026-11-23T16:00:00Z')).toMatchObject({
      breachTime: at('2026-11-23T14:00:00Z'),
      breachCause: 'goal changed',
    });
  });
  test('also while paused', () => {
    const history = historyOf({ ...open, status: 'open' }, [
      ['2026-11-23T15:00:00Z', { status: 'waiting' }],
      ['2026-11-23T16:00:00Z', { priority: 'p1' }],
    ]);
    expect(last(tiers, history, '2026-11-23T16:30:00Z')).toMatchObject({
      state: 'paused',
      breached: true,
      breachTime: at('2026-11-23T16:00:00Z'),
      due: null,
    });
  });
  test('a goal tightened while stopped is judged when the cycle goes on', () => {
    const history = historyOf(open, [
      ['2026-11-23T15:00:00Z', { status: 'done' }],
      ['2026-11-23T15:30:00Z', { priority: 'p1' }],
      ['2026-11-23T16:00:00Z', { status: 'open' }],
    ]);
    expect(last(tiers, history, '2026-11-23T15:45:00Z')).toMatchObject({ state: 'met', breached: false });
    expect(last(tiers, history, '2026-11-23T16:00:00Z')).toMatchObject({
      breached: true,
      breachTime: at('2026-11-23T16:00:00Z'),
      breachCause: 'goal changed',
    });
  });
  test('relaxing moves the due instant of a clock that has not breached', () => {
    const history = historyOf({ ...open, priority: 'p1' }, [['2026-11-23T13:00:00Z', { priority: 'p3' }]]);
    expect(last(tiers, history, '2026-11-23T13:30:00Z')).toMatchObject({
      breached: false,
      elapsedTime: 3.5 * HOUR,
      due: at('2026-11-24T10:00:00Z'),
    });
  });
  test('relaxing at the very due instant is in time', () => {
    const history = historyOf({ ...open, priority: 'p1' }, [['2026-11-23T14:00:00Z', { priority: 'p3' }]]);
    expect(last(tiers, history, '2026-11-23T15:00:00Z').breached).toBe(false);
  });
  test('a breach once reached stays', () => {
    const history = historyOf({ ...open, priority: 'p1' }, [['2026-11-23T14:00:01Z', { priority: 'p3' }]]);
    expect(last(tiers, history, '2026-11-23T15:00:00Z')).toMatchObject({
      breached: true,
      breachTime: at('2026-11-23T14:00:00Z'),
      due: at('2026-11-23T14:00:00Z'),
    });
  });
  test('no matching goal suspends the clock as "no goal"', () => {
    const history = historyOf(open, [['2026-11-23T11:00:00Z', { priority: 'p9' }]]);
    expect(last(tiers, history, '2026-11-23T15:00:00Z')).toMatchObject({
      state: 'noGoal',
      goalId: null,
      due: null,
      elapsedTime: HOUR,
      pauseReason: 'No goal matches',
    });
  });
  test('stopped without a goal it is neither met nor missed', () => {
    const history = historyOf({ ...open, priority: 'p9' }, [['2026-11-23T11:00:00Z', { status: 'done' }]]);
    expect(last(tiers, history, '2026-11-23T15:00:00Z')).toMatchObject({
      state: 'noGoal',
      ended: 'stopped',
      breached: false,
    });
  });
  test('a goal of another name that asks for the same changes nothing, not even at the due instant', () => {
    const p = policy({ goals: [goal(4, { id: 'a', when: is('team', 'x') }), goal(4, { id: 'b' })] });
    const history = historyOf({ ...open, team: 'x' }, [['2026-11-23T14:00:00Z', { team: 'y' }]]);
    expect(last(p, history, '2026-11-23T14:00:00Z')).toMatchObject({
      breachTime: at('2026-11-23T14:00:00Z'),
      breachCause: 'due',
      goalId: 'b',
    });
  });
});

test('two goals that ask for the same are one promise, also when the name changes at closing time', () => {
  const p = policy({ goals: [goal(7, { id: 'a', when: is('team', 'x') }), goal(7, { id: 'b' })] });
  const history = historyOf({ ...open, team: 'x' }, [['2026-11-23T17:00:00Z', { team: 'y' }]]);
  expect(last(p, history, '2026-11-24T12:00:00Z').breachTime).toBe(at('2026-11-23T17:00:00Z'));
});

describe('at the edges', () => {
  const due = at('2026-11-24T10:00:00Z');
  test('a clock still running at its due instant is breached', () => {
    expect(last(policy(), historyOf(open), due - 1)).toMatchObject({ breached: false, due, breachTime: due });
    expect(last(policy(), historyOf(open), due)).toMatchObject({
      breached: true,
      breachTime: due,
      breachCause: 'due',
      remainingTime: 0,
    });
  });
  test.each([
    ['done', 'met'],
    ['waiting', 'paused'],
    ['dropped', 'cancelled'],
  ])('"%s" at that very instant is in time', (status, state) => {
    expect(last(policy(), historyOf(open, [[due, { status }]]), due + HOUR)).toMatchObject({
      state,
      breached: false,
      elapsedTime: 8 * HOUR,
    });
  });
  test('a stop a millisecond later is not', () => {
    expect(last(policy(), historyOf(open, [[due + 1, { status: 'done' }]]), due + HOUR)).toMatchObject({
      state: 'breached',
      breachTime: due,
    });
  });
  test('paused with nothing left, it breaches when it goes on', () => {
    const history = historyOf(open, [
      [due, { status: 'waiting' }],
      [due + HOUR, { status: 'open' }],
    ]);
    expect(last(policy(), history, due + 2 * HOUR)).toMatchObject({ breached: true, breachTime: due + HOUR });
  });
  test('used up at closing time it is breached at closing time, not in the morning', () => {
    const history = historyOf(open, [], [], at('2026-11-23T09:00:00Z'));
    expect(last(policy(), history, '2026-11-23T17:00:00Z')).toMatchObject({
      breached: true,
      breachTime: at('2026-11-23T17:00:00Z'),
    });
  });
  test('a pause costs its working time, not its wall time', () => {
    // Waiting from Friday 16:00 to Monday 10:00 costs two working hours.
    const history = historyOf(
      open,
      [
        ['2026-11-27T16:00:00Z', { status: 'waiting' }],
        ['2026-11-30T10:00:00Z', { status: 'open' }],
      ],
      [],
      at('2026-11-27T15:00:00Z'),
    );
    expect(last(policy(), history, '2026-11-30T10:00:00Z')).toMatchObject({
      elapsedTime: HOUR,
      due: at('2026-11-30T17:00:00Z'),
    });
  });
  test('a breach before the pause stays shown', () => {
    const history = historyOf(open, [['2026-11-24T12:00:00Z', { status: 'waiting' }]]);
    expect(last(policy(), history, '2026-11-24T13:00:00Z')).toMatchObject({
      state: 'paused',
      breached: true,
      breachTime: due,
      due: null,
      remainingTime: -2 * HOUR,
    });
  });
  test('outside of working hours the clock runs but no time passes', () => {
    expect(last(policy(), historyOf(open), '2026-11-23T20:00:00Z')).toMatchObject({
      state: 'running',
      withinCalendarHours: false,
      elapsedTime: 7 * HOUR,
    });
    expect(last(policy(), historyOf(open), '2026-11-24T09:00:00Z').withinCalendarHours).toBe(true);
  });
});

describe('calendars have versions', () => {
  const history = historyOf(open);
  test('a holiday announced later reaches an open ticket', () => {
    const versions = [
      version(OFFICE),
      version({ ...OFFICE, holidays: ['2026-11-24'] }, 2, '2026-11-23T12:00:00.000Z'),
    ];
    const cycle = replay(policy(), calendarBook({ office: versions }), history, CREATED + 8 * HOUR).cycles[0];
    expect(iso(cycle?.due)).toBe('2026-11-25T10:00:00.000Z');
  });
  test('each instant is judged by the version in force at it', () => {
    const versions = [version(OFFICE), version(ALWAYS, 2, '2026-11-23T20:00:00.000Z')];
    const cycle = replay(
      policy({ goals: [goal(100)] }),
      calendarBook({ office: versions }),
      history,
      at('2026-11-24T00:00:00Z'),
    ).cycles[0];
    expect(cycle?.elapsedTime).toBe((7 + 4) * HOUR);
  });
  test('an unknown calendar is named', () => {
    expect(() => replay(policy(), calendarBook({}), history, CREATED + DAY)).toThrow(
      'There is no calendar "office"',
    );
  });
  test('a goal whose calendar never opens again has no due instant', () => {
    const once = {
      timeZone: 'UTC',
      weekly: {},
      holidays: [],
      overrides: { '2026-11-23': OFFICE.weekly.mon ?? [] },
    };
    const cycle = replay(policy(), calendarBook({ office: [version(once)] }), history, CREATED + 30 * MINUTE)
      .cycles[0];
    expect(cycle).toMatchObject({ state: 'running', due: null, breachTime: null });
  });
});

describe('the trace', () => {
  test('names every stretch; counts add up to the elapsed time and stretches join without gaps', () => {
    const book = calendarBook({ office: [version({ ...OFFICE, holidays: ['2026-11-25'] })] });
    const history = historyOf(open, [
      ['2026-11-24T10:00:00Z', { status: 'waiting' }],
      ['2026-11-24T16:00:00Z', { status: 'open' }],
    ]);
    const cycle = replay(policy(), book, history, at('2026-11-26T09:30:00Z')).cycles[0];
    expect(
      cycle?.segments.map((s) => [s.kind, s.reason, s.counted / HOUR, iso(s.from)?.slice(8, 16)]),
    ).toEqual([
      ['running', 'Working hours', 7, '23T10:00'],
      ['closed', 'Outside working hours', 0, '23T17:00'],
      ['running', 'Working hours', 1, '24T09:00'],
      ['paused', 'Waiting for the customer', 0, '24T10:00'],
      ['running', 'Working hours', 1, '24T16:00'],
      ['closed', 'Outside working hours', 0, '24T17:00'],
      ['holiday', 'Holiday', 0, '25T00:00'],
      ['closed', 'Outside working hours', 0, '26T00:00'],
      ['running', 'Working hours', 0.5, '26T09:00'],
    ]);
    expect(cycle?.segments.every((s, i) => i === 0 || s.from === cycle.segments[i - 1]?.to)).toBe(true);
    expect(cycle?.elapsedTime).toBe(9.5 * HOUR);
    // All eight hours were gone when the wait began, so going on is too late.
    expect(iso(cycle?.breachTime)).toBe('2026-11-24T16:00:00.000Z');
  });
});
