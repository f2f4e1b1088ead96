import { compliance } from '../../../src/domain/sla/compliance';
import { slaFields } from '../../../src/domain/sla/fields';
import { pickPolicies } from '../../../src/domain/sla/pick-policies';
import { clockWords } from '../../../src/domain/sla/words';
import { completedCycles, ongoingCycle } from '../../../src/domain/sla/ongoing';
import { at, CREATED, goal, historyOf, HOUR, is, policy, run } from './build';

const open = { status: 'open' };
const ended = (when: string | number, status = 'done') => historyOf(open, [[when, { status }]]);
const due = at('2026-11-24T10:00:00Z');
const november = { from: at('2026-11-01T00:00:00Z'), to: at('2026-12-01T00:00:00Z') };

describe('compliance of a period', () => {
  const clock = (
    history = historyOf(open),
    until: string | number = '2026-12-24T10:00:00Z',
    excused?: number[],
  ) => ({ replay: run(policy(), history, until), ...(excused && { excused }) });
  test('met / (met + missed); open breaches count at once', () => {
    expect(
      compliance(
        [
          clock(ended('2026-11-23T12:00:00Z')),
          clock(ended('2026-11-23T12:00:00Z')),
          clock(historyOf(open), due),
        ],
        november,
      ).all,
    ).toEqual({ met: 2, missed: 1, rate: 2 / 3 });
  });
  test('cancelled, no-goal and undecided ones stay out', () => {
    const noGoal = {
      replay: run(
        policy({ goals: [goal(1, { when: is('priority', 'p1') })] }),
        ended('2026-11-23T12:00:00Z'),
        due,
      ),
    };
    expect(
      compliance(
        [clock(ended('2026-11-23T12:00:00Z', 'dropped')), clock(historyOf(open), CREATED), noGoal],
        november,
      ).all,
    ).toEqual({ met: 0, missed: 0, rate: null });
  });
  test('a cancelled one that had breached before is missed', () => {
    expect(compliance([clock(ended('2026-11-25T12:00:00Z', 'dropped'))], november).all.missed).toBe(1);
  });
  test('met is dated at the stop, missed at the breach; a period ends before its end', () => {
    const late = clock(ended('2026-12-03T12:00:00Z'));
    expect(compliance([late], november).all.missed).toBe(1);
    expect(compliance([late], { from: november.to, to: at('2027-01-01T00:00:00Z') }).all.missed).toBe(0);
    expect(compliance([late], { from: due, to: due + 1 }).all.missed).toBe(1);
    expect(compliance([late], { from: due - 1, to: due }).all.missed).toBe(0);
    expect(
      compliance([clock(ended('2026-11-23T12:00:00Z'))], {
        from: at('2026-11-23T12:00:00Z'),
        to: november.to,
      }).all.met,
    ).toBe(1);
  });
  test('with and without excused side by side', () => {
    expect(
      compliance(
        [clock(historyOf(open), due, [1]), clock(ended('2026-11-23T12:00:00Z'), due, [1])],
        november,
      ),
    ).toEqual({
      all: { met: 1, missed: 1, rate: 0.5 },
      withoutExcused: { met: 1, missed: 0, rate: 1 },
      excused: 1,
    });
  });
});

describe('the read-only fields', () => {
  const fields = (
    until: string | number,
    history = historyOf(open),
    more: Parameters<typeof policy>[0] = {},
  ) => {
    const [quick, slow] = [
      policy({ id: 'quick', goals: [goal(8)], ...more }),
      policy({ id: 'slow', goals: [goal(40)] }),
    ];
    return slaFields([quick, slow].map((p) => ({ policy: p, replay: run(p, history, until) })));
  };
  test('"SLA due" is the earliest due of the running clocks', () =>
    expect(fields(CREATED)).toEqual({ due, state: 'Running' }));
  test('"SLA state" is the worst: at risk from 75 % on', () => {
    expect(fields(at('2026-11-23T16:00:00Z') - 1).state).toBe('Running');
    expect(fields('2026-11-23T16:00:00Z').state).toBe('At risk');
    expect(fields(due)).toEqual({ due, state: 'Breached' });
  });
  test('paused has no due; met, then nothing', () => {
    expect(fields('2026-11-23T12:00:00Z', historyOf({ status: 'waiting' }))).toEqual({
      due: null,
      state: 'Paused',
    });
    expect(fields('2026-11-23T12:00:00Z', ended('2026-11-23T11:00:00Z'))).toEqual({
      due: null,
      state: 'Met',
    });
    expect(fields('2026-11-23T12:00:00Z', ended('2026-11-23T11:00:00Z', 'dropped'))).toEqual({
      due: null,
      state: 'None',
    });
    expect(slaFields([])).toEqual({ due: null, state: 'None' });
  });
  test('a late stop stays breached', () =>
    expect(fields(due + 2 * HOUR, ended(due + HOUR))).toEqual({ due: null, state: 'Breached' }));
  test('OLAs and UCs never show', () =>
    expect(fields(due, historyOf(open), { agreement: 'OLA' }).state).toBe('Running'));
});

describe('which version serves', () => {
  const v = (id: string, version: number, effectiveFrom: string) => ({
    ...policy({ id, version, effectiveFrom }),
  });
  const versions = [
    v('a', 2, '2026-11-24T00:00:00.000Z'),
    v('a', 1, '2026-11-01T00:00:00.000Z'),
    v('b', 1, '2026-11-24T00:00:00.000Z'),
  ];
  const served = (when: string) =>
    pickPolicies(versions, at(when)).map(({ id, version }) => `${id}${version}`);
  test('the one in force when the ticket was created', () => {
    expect(served('2026-11-23T23:59:59.999Z')).toEqual(['a1']);
    expect(served('2026-11-24T00:00:00Z')).toEqual(['a2', 'b1']);
  });
  test('none for a ticket older than all', () => expect(served('2026-10-31T00:00:00Z')).toEqual([]));
});

describe('in words', () => {
  const say = (until: string | number, history = historyOf(open), p = policy()) =>
    clockWords(run(p, history, until), p, { dayLength: 8 * HOUR, timeZone: 'Europe/Berlin' });
  test('every standing has its sentence', () => {
    expect(say(CREATED - 1)).toBe('Resolve does not apply.');
    expect(say(CREATED, historyOf({ status: 'done' }))).toBe('Resolve has not started.');
    expect(say('2026-11-23T12:00:00Z')).toBe(
      'Due Tue 24 Nov 2026, 11:00: 6 working h left of 1 working day (8 h).',
    );
    expect(say('2026-11-23T20:00:00Z')).toBe(
      'Due Tue 24 Nov 2026, 11:00: 1 working h left of 1 working day (8 h). Outside working hours now, so no time passes.',
    );
    expect(say('2026-11-23T12:00:00Z', historyOf({ status: 'waiting' }))).toBe(
      'Paused: Waiting for the customer. 0 working min of 1 working day (8 h) used; no due time while paused.',
    );
    expect(say(due + HOUR)).toBe(
      'Still open after 1 working day 1 h (9 h). Breached Tue 24 Nov 2026, 11:00, when the goal was used up.',
    );
    expect(say(due, ended('2026-11-23T12:00:00Z'))).toBe(
      'Met: stopped Mon 23 Nov 2026, 13:00 after 2 working h of 1 working day (8 h).',
    );
    expect(say(due + 2 * HOUR, ended(due + HOUR))).toBe(
      'Missed: stopped Tue 24 Nov 2026, 12:00 after 1 working day 1 h (9 h). Breached Tue 24 Nov 2026, 11:00, when the goal was used up.',
    );
    expect(say(due, ended('2026-11-23T12:00:00Z', 'dropped'))).toBe('Cancelled Mon 23 Nov 2026, 13:00.');
    expect(say(due, historyOf(open), policy({ goals: [goal(1, { when: is('priority', 'p1') })] }))).toBe(
      'No goal matches this ticket, so the clock is suspended.',
    );
  });
  test('a tightened goal says so', () => {
    const p = policy({ goals: [goal(1, { id: 'p1', when: is('priority', 'p1') }), goal(8)] });
    expect(
      say('2026-11-23T13:00:00Z', historyOf(open, [['2026-11-23T13:00:00Z', { priority: 'p1' }]]), p),
    ).toBe(
      'Still open after 3 working h. Breached Mon 23 Nov 2026, 14:00, when a tighter goal applied that was already used up.',
    );
  });
});

test('ongoing and completed cycles are told apart as in JSM', () => {
  const history = historyOf(open, [
    ['2026-11-23T12:00:00Z', { status: 'done' }],
    ['2026-12-23T12:00:00Z', { status: 'open' }],
  ]);
  const replayed = run(policy(), history, '2026-12-23T13:00:00Z');
  expect([completedCycles(replayed).map((c) => c.number), ongoingCycle(replayed)?.number]).toEqual([[1], 2]);
  expect(ongoingCycle(run(policy(), ended(due), due))).toBeNull();
});
