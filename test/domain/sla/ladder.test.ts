import { ladder, nextStep, type FiredMark } from '../../../src/domain/sla/ladder';
import type { EscalationStep } from '../../../src/domain/sla/types';
import { at, CREATED, goal, historyOf, HOUR, is, iso, MINUTE, policy, run } from './build';

const step = (id: string, when: EscalationStep['at']): EscalationStep => ({
  id,
  at: when,
  name: id,
  actions: [{ kind: 'notify', to: ['lead'], urgent: false }],
});
const p = policy({
  goals: [goal(8)],
  escalations: [
    step('over', { percent: 100 }),
    step('silent', { pausedFor: 8 * HOUR, calendar: 'office' }),
    step('warn', { percent: 50 }),
    step('after', { offset: HOUR }),
  ],
});
const open = historyOf({ status: 'open' });
const mark = (id: string, when: string, outcome: FiredMark['outcome']): FiredMark => ({
  policyId: 'resolve',
  cycle: 1,
  step: id,
  dueAt: at(when),
  outcome,
});
const rungs = (now: string, history = open, fired: FiredMark[] = [], activatedAt?: number) =>
  ladder(run(p, history, now), p, fired, at(now), activatedAt).map(
    (one) =>
      `${one.step.id} ${one.state} ${iso(one.at)?.slice(8, 16) ?? '-'}${one.why ? ` (${one.why})` : ''}`,
  );

test('what will come if nothing changes, in order; what waits for a pause comes last', () =>
  expect(rungs('2026-11-23T10:00:00Z')).toEqual([
    'warn planned 23T14:00',
    'over planned 24T10:00',
    'after planned 24T11:00',
    'silent waits - (It waits for a pause that long)',
  ]));
test('what was sent, is being sent or was passed stays as it was recorded', () =>
  expect(
    rungs('2026-11-24T11:00:00Z', open, [
      mark('warn', '2026-11-23T14:00:00Z', 'passedNotSent'),
      mark('over', '2026-11-24T10:00:00Z', 'sent'),
      mark('after', '2026-11-24T11:00:00Z', 'claimed'),
    ]).slice(0, 3),
  ).toEqual([
    'warn passed 23T14:00 (Passed, not sent)',
    'over sent 24T10:00',
    'after due 24T11:00 (It is being sent)',
  ]));
test('what is due now, and what a later step takes with it', () =>
  expect(rungs('2026-11-24T11:00:00Z').slice(0, 3)).toEqual([
    'warn passed 23T14:00 (It was reached more than an hour ago)',
    'over passed 24T10:00 (A later step is due too)',
    'after due 24T11:00',
  ]));
test('before activation nothing is sent', () =>
  expect(rungs('2026-11-23T14:10:00Z', open, [], at('2026-11-23T14:05:00Z'))[0]).toBe(
    'warn passed 23T14:00 (It was reached before this policy was activated)',
  ));
test('paused: no instant but for the step that waits for it', () => {
  const history = historyOf({ status: 'open' }, [['2026-11-23T14:30:00Z', { status: 'waiting' }]]);
  expect(rungs('2026-11-23T15:00:00Z', history)).toEqual([
    'warn waits 23T14:00 (It is judged when the clock runs again)',
    'silent planned 24T14:30',
    'over waits - (Paused: Waiting for the customer)',
    'after waits - (Paused: Waiting for the customer)',
  ]);
});
test('a pause that lasted long enough, but ended before its step was sent', () => {
  const history = historyOf({ status: 'open' }, [
    ['2026-11-23T11:00:00Z', { status: 'waiting' }],
    ['2026-11-24T11:05:00Z', { status: 'open' }],
  ]);
  expect(rungs('2026-11-24T11:10:00Z', history)[0]).toBe(
    'silent passed 24T11:00 (The pause ended before it was sent)',
  );
});
test('without a goal, before the start and after the end nothing comes', () => {
  const none = policy({ escalations: p.escalations, goals: [goal(1, { when: is('priority', 'p1') })] });
  expect(ladder(run(none, open, CREATED), none, [], CREATED).map(({ why }) => why)).toContain(
    'No goal matches',
  );
  expect(new Set(ladder(run(p, open, CREATED - 1), p, [], CREATED - 1).map(({ why }) => why))).toEqual(
    new Set(['The clock has not started']),
  );
  const history = historyOf({ status: 'open' }, [['2026-11-23T15:00:00Z', { status: 'done' }]]);
  expect(rungs('2026-11-23T16:00:00Z', history).slice(0, 2)).toEqual([
    'warn passed 23T14:00 (The clock ended before it was sent)',
    'over passed - (The clock ended before it was sent)',
  ]);
});
test('marks of another policy or cycle are not this clock’s', () =>
  expect(
    rungs('2026-11-23T14:00:00Z', open, [
      { ...mark('warn', '2026-11-23T14:00:00Z', 'sent'), cycle: 2 },
      { ...mark('warn', '2026-11-23T14:00:00Z', 'sent'), policyId: 'other' },
    ])[0],
  ).toBe('warn due 23T14:00'));
test('the next one is what is due, else the first that is planned', () => {
  const next = (now: number) => nextStep(ladder(run(p, open, now), p, [], now))?.step.id;
  expect([next(CREATED), next(CREATED + 4 * HOUR), next(CREATED + 5 * HOUR + MINUTE)]).toEqual([
    'warn',
    'warn',
    'over',
  ]);
  expect(nextStep([])).toBeNull();
});
