import { dueSteps, stepKey } from '../../../src/domain/sla/escalations';
import { nextDue } from '../../../src/domain/sla/next-due';
import type { EscalationStep } from '../../../src/domain/sla/types';
import {
  at,
  CREATED,
  DAY,
  goal,
  historyOf,
  HOUR,
  is,
  iso,
  last,
  MINUTE,
  policy,
  run,
  type Edit,
} from './build';

const step = (id: string, when: EscalationStep['at']): EscalationStep => ({
  id,
  at: when,
  name: id,
  actions: [{ kind: 'comment', to: 'assignee', isPublic: false }],
});
const escalations = [
  step('breach', { percent: 100 }),
  step('warn', { percent: 75 }),
  step('soon', { offset: -30 * MINUTE }),
  step('after', { offset: HOUR }),
  step('silent', { pausedFor: 3 * 8 * HOUR, calendar: 'office' }),
];
const p = policy({ escalations, goals: [goal(4, { id: 'p1', when: is('priority', 'p1') }), goal(8)] });
const open = historyOf({ status: 'open' });
const times = (history: typeof open, until: string | number) =>
  Object.fromEntries(last(p, history, until).escalations.map((e) => [e.step, iso(e.at)]));

describe('the instants of the steps', () => {
  test('percent and offsets count in the goal unit and calendar; those to come are foretold in order', () => {
    expect(last(p, open, CREATED).escalations.map((e) => [e.step, iso(e.at)])).toEqual([
      ['warn', '2026-11-23T16:00:00.000Z'],
      ['soon', '2026-11-24T09:30:00.000Z'],
      ['breach', '2026-11-24T10:00:00.000Z'],
      ['after', '2026-11-24T11:00:00.000Z'],
    ]);
  });
  test('a pause takes away what is to come, but for the steps that wait for it', () => {
    const history = historyOf({ status: 'open' }, [['2026-11-23T12:00:00Z', { status: 'waiting' }]]);
    // Three working days of eight hours after Monday noon: Thursday noon.
    expect(times(history, '2026-11-23T13:00:00Z')).toEqual({ silent: '2026-11-26T12:00:00.000Z' });
  });
  test('a pause that ends sooner fires nothing, one that changes its reason goes on', () => {
    const two = policy({
      escalations,
      clock: {
        pause: [
          { level: is('status', 'waiting'), reason: 'Customer' },
          { level: is('status', 'vendor'), reason: 'Vendor' },
        ],
      },
    });
    const history = historyOf({ status: 'open' }, [
      ['2026-11-23T12:00:00Z', { status: 'waiting' }],
      ['2026-11-24T12:00:00Z', { status: 'vendor' }],
      ['2026-11-26T12:00:00Z', { status: 'open' }],
    ]);
    expect(last(two, history, '2026-11-26T13:00:00Z').escalations.map((e) => e.step)).not.toContain('silent');
    expect(last(two, history, '2026-11-26T11:59:00Z').escalations).toContainEqual({
      step: 'silent',
      at: at('2026-11-26T12:00:00Z'),
    });
  });
  test('two short pauses are not one long one', () => {
    const history = historyOf({ status: 'open' }, [
      ['2026-11-23T12:00:00Z', { status: 'waiting' }],
      ['2026-11-24T12:00:00Z', { status: 'open' }],
      ['2026-11-24T13:00:00Z', { status: 'waiting' }],
    ]);
    expect(times(history, '2026-11-25T13:00:00Z')).toEqual({ silent: '2026-11-27T13:00:00.000Z' });
  });
  test('a tightened goal passes steps at the change, the one further along last', () => {
    const history = historyOf({ status: 'open' }, [['2026-11-23T15:00:00Z', { priority: 'p1' }]]);
    expect(last(p, history, '2026-11-23T15:00:00Z').escalations.map((e) => [e.step, iso(e.at)])).toEqual([
      ['warn', '2026-11-23T15:00:00.000Z'],
      ['soon', '2026-11-23T15:00:00.000Z'],
      ['breach', '2026-11-23T15:00:00.000Z'],
      ['after', '2026-11-23T15:00:00.000Z'],
    ]);
  });
  test('a relaxed goal does not move a step that was reached', () => {
    const history = historyOf({ status: 'open', priority: 'p1' }, [
      ['2026-11-23T13:30:00Z', { priority: 'p3' }],
    ]);
    expect(times(history, '2026-11-23T14:00:00Z')).toMatchObject({
      warn: '2026-11-23T13:00:00.000Z',
      breach: '2026-11-24T10:00:00.000Z',
    });
  });
  test('stopped at the very instant, a step was not reached', () => {
    const history = historyOf({ status: 'open' }, [['2026-11-23T16:00:00Z', { status: 'done' }]]);
    expect(last(p, history, '2026-11-24T16:00:00Z').escalations).toEqual([]);
  });
  test('a share of a goal is exact to the millisecond, and a fraction of one rounds up', () => {
    const shares = policy({
      goals: [goal(8, { unit: 'calendar' })],
      escalations: [step('1.1', { percent: 1.1 }), step('tiny', { percent: 0.000_001 })],
    });
    expect(last(shares, open, CREATED).escalations).toEqual([
      { step: 'tiny', at: CREATED + 1 },
      { step: '1.1', at: CREATED + 316_800 },
    ]);
  });
  test('an offset before the start is the start', () => {
    const early = policy({ goals: [goal(0.25)], escalations: [step('soon', { offset: -30 * MINUTE })] });
    expect(last(early, open, CREATED).escalations).toEqual([{ step: 'soon', at: CREATED }]);
  });
});

describe('what is due', () => {
  const due = (now: string, more: { fired?: string[]; activatedAt?: number; history?: typeof open } = {}) => {
    const { send, passedNotSent } = dueSteps(run(p, more.history ?? open, now), p, {
      firedStepIds: more.fired ?? [],
      activatedAt: more.activatedAt ?? 0,
      now: at(now),
    });
    return {
      send: send?.step.id ?? null,
      passed: passedNotSent.map(({ step: s, why }) => `${s.id}: ${why}`),
    };
  };
  test('nothing before the first step', () =>
    expect(due('2026-11-23T15:59:59.999Z')).toEqual({ send: null, passed: [] }));
  test('the step at its very instant', () =>
    expect(due('2026-11-23T16:00:00Z')).toEqual({ send: 'warn', passed: [] }));
  test('not twice', () =>
    expect(due('2026-11-23T16:30:00Z', { fired: [stepKey('resolve', 1, 'warn')] })).toEqual({
      send: null,
      passed: [],
    }));
  test('an hour back is still sent, a millisecond more is not', () => {
    expect(due('2026-11-23T17:00:00Z')).toEqual({ send: 'warn', passed: [] });
    expect(due('2026-11-23T17:00:00.001Z')).toEqual({ send: null, passed: ['warn: too long ago'] });
  });
  test('when several are passed at once only the highest sends', () => {
    expect(due('2026-11-24T10:10:00Z')).toEqual({
      send: 'breach',
      passed: ['warn: too long ago', 'soon: a later step is due too'],
    });
  });
  test('steps before activation are recorded, not sent', () => {
    expect(due('2026-11-24T10:10:00Z', { activatedAt: at('2026-11-24T09:45:00Z') })).toMatchObject({
      send: 'breach',
      passed: ['warn: before activation', 'soon: before activation'],
    });
    expect(due('2026-11-24T10:10:00Z', { activatedAt: at('2026-11-24T10:05:00Z') }).send).toBeNull();
  });
  test('steps before attachment are recorded, not sent', () => {
    const vip = { ...p, scope: is('labels', 'vip') };
    const history = historyOf({ status: 'open' }, [['2026-11-23T16:20:00Z', { labels: 'vip' }]]);
    const now = at('2026-11-23T16:30:00Z');
    const { send, passedNotSent } = dueSteps(run(vip, history, now), vip, {
      firedStepIds: [],
      activatedAt: 0,
      now,
    });
    expect([send, passedNotSent.map(({ why }) => why)]).toEqual([null, ['before attachment']]);
  });
  test('while paused nothing fires but what waits for the pause', () => {
    const history = historyOf({ status: 'open' }, [['2026-11-23T16:30:00Z', { status: 'waiting' }]]);
    expect(due('2026-11-23T16:40:00Z', { history })).toEqual({ send: null, passed: [] });
    expect(due('2026-11-26T16:30:00Z', { history })).toEqual({ send: 'silent', passed: [] });
  });
  test('what waits for a pause is not sent once that pause is over, nor in a later one', () => {
    const back = (...edits: Edit[]) =>
      historyOf({ status: 'open', priority: 'p9' }, [
        ['2026-11-23T12:00:00Z', { status: 'waiting' }],
        ...edits,
      ]);
    const told = (now: string, history: typeof open) => {
      const long = { ...p, escalations: p.escalations.filter(({ id }) => id === 'silent') };
      const { send, passedNotSent } = dueSteps(run(long, history, now), long, {
        firedStepIds: [],
        activatedAt: 0,
        now: at(now),
      });
      return { send: send?.step.id ?? null, passed: passedNotSent.map(({ why }) => why) };
    };
    const answered: Edit = ['2026-11-26T12:05:00Z', { status: 'open' }];
    const again: Edit = ['2026-11-26T12:07:00Z', { status: 'waiting' }];
    const over = { send: null, passed: ['the pause is over'] };
    expect(told('2026-11-26T12:04:59Z', back(answered))).toEqual({ send: 'silent', passed: [] });
    expect(told('2026-11-26T12:05:00Z', back(answered))).toEqual(over);
    expect(told('2026-11-26T12:10:00Z', back(answered, again))).toEqual(over);
  });
  test('a stopped clock owes nothing', () => {
    const history = historyOf({ status: 'open' }, [['2026-11-23T16:10:00Z', { status: 'done' }]]);
    expect(due('2026-11-23T16:20:00Z', { history })).toEqual({ send: null, passed: [] });
  });
  test('a new cycle has its steps anew', () => expect(stepKey('a', 1, 'x')).not.toBe(stepKey('a', 2, 'x')));
});

describe('the next instant that needs attention', () => {
  test('walks through the steps and the breach, then ends', () => {
    const plain = { ...p, escalations: p.escalations.filter(({ id }) => id !== 'breach' && id !== 'silent') };
    const seen: string[] = [];
    for (let after = CREATED; ;) {
      const next = nextDue(run(plain, open, after), after);
      if (!next) break;
      seen.push(`${next.step ?? 'due'} ${iso(next.at)}`);
      after = next.at;
    }
    expect(seen).toEqual([
      'warn 2026-11-23T16:00:00.000Z',
      'soon 2026-11-24T09:30:00.000Z',
      'due 2026-11-24T10:00:00.000Z',
      'after 2026-11-24T11:00:00.000Z',
    ]);
  });
  test('a stopped or goalless clock needs none', () => {
    expect(nextDue(run(p, historyOf({ status: 'done' }), CREATED + DAY), CREATED)).toBeNull();
    const none = policy({ escalations, goals: [goal(4, { when: is('priority', 'p1') })] });
    expect(nextDue(run(none, open, CREATED + HOUR), CREATED + HOUR)).toBeNull();
  });
});
