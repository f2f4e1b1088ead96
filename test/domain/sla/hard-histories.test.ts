import { deriveFields } from '../../../src/domain/history/derive-fields';
import type { ObservedFact } from '../../../src/domain/history/facts';
import {
  at,
  comment,
  CREATED,
  goal,
  historyOf,
  HOUR,
  is,
  last,
  MINUTE,
  policy,
  run,
  type Edit,
} from './build';

const on = (time: string): string => `2026-11-23T${time}:00Z`;

describe('what people do to tickets', () => {
  test('moved to a project and type of another policy and back: cancelled there, begun again here', () => {
    const p = policy({ scope: { all: [is('project', '10'), is('issuetype', 'incident')] } });
    const history = historyOf({ status: 'open', project: '10', issuetype: 'incident' }, [
      [on('11:00'), { project: '20', issuetype: 'task', status: 'todo' }],
      [on('13:00'), { project: '10', issuetype: 'incident', status: 'open' }],
    ]);
    expect(run(p, history, on('14:00')).cycles).toMatchObject([
      { state: 'cancelled', ended: 'left scope', elapsedTime: HOUR },
      { state: 'running', startTime: CREATED, elapsedTime: 4 * HOUR, usedBeforeAttachment: 3 * HOUR },
    ]);
  });
  test('a type changed within the scope changes nothing', () => {
    const p = policy({ scope: is('issuetype', 'incident', 'request') });
    const history = historyOf({ status: 'open', issuetype: 'incident' }, [
      [on('11:00'), { issuetype: 'request' }],
    ]);
    expect(run(p, history, on('12:00')).cycles).toMatchObject([{ state: 'running', elapsedTime: 2 * HOUR }]);
  });
  test('a status that was renamed or deleted since is known by its id', () => {
    const p = policy({ clock: { pause: [{ level: is('status', 'gone'), reason: 'Waiting' }] } });
    const history = historyOf({ status: 'open' }, [
      [on('11:00'), { status: 'gone' }],
      [on('13:00'), { status: 'open' }],
    ]);
    expect(last(p, history, on('14:00')).elapsedTime).toBe(2 * HOUR);
  });
  test('a status without a category neither starts, pauses nor stops by category', () => {
    const p = policy({ clock: { stop: [{ level: is('statusCategory', 'done') }] } });
    const history = deriveFields(historyOf({ status: 'open' }, [[on('11:00'), { status: 'gone' }]]), {
      statusCategories: { open: 'new' },
    });
    expect(last(p, history, on('14:00'))).toMatchObject({ state: 'running', elapsedTime: 4 * HOUR });
  });
  test('a comment by somebody who has left counts as what they were', () => {
    const p = policy({
      clock: { stop: [{ event: 'comment', by: ['agent'], publicOnly: true }], cycles: 'once' },
    });
    const fact: ObservedFact = { ...comment('1', on('11:00'), 'agent'), author: null };
    expect(last(p, historyOf({ status: 'open' }, [], [fact]), on('14:00'))).toMatchObject({ state: 'met' });
  });
  test('a comment that was deleted since, and seen again as a customer’s, stays what it was at first sight', () => {
    const p = policy({
      clock: { stop: [{ event: 'comment', by: ['agent'], publicOnly: true }], cycles: 'once' },
    });
    const facts = [comment('1', on('11:00'), 'agent'), comment('1', on('11:00'), 'customer')];
    expect(last(p, historyOf({ status: 'open' }, [], facts), on('14:00')).state).toBe('met');
  });
  test('opened and closed again within one second, a hundred times', () => {
    const edits = Array.from({ length: 200 }, (_, index): Edit => [
      CREATED + HOUR + index * 5,
      { status: index % 2 === 0 ? 'done' : 'open' },
    ]);
    expect(last(policy(), historyOf({ status: 'open' }, edits), on('12:00'))).toMatchObject({
      state: 'running',
      elapsedTime: 2 * HOUR - 100 * 5,
    });
  });
});

describe('5,000 entries', () => {
  const statuses = ['waiting', 'open', 'done', 'open'];
  const edits = Array.from({ length: 5000 }, (_, index): Edit => [
    CREATED + (index + 1) * MINUTE,
    { status: statuses[index % 4] ?? 'open' },
  ]);
  const history = historyOf({ status: 'open' }, edits);
  const until = CREATED + 5001 * MINUTE;
  const always = goal(1000, { unit: 'calendar' });
  test('one cycle that is paused, stopped and resumed throughout', () => {
    // Of every four minutes one waits and one is closed.
    const resume = { duration: 5 * 8 * HOUR, calendar: 'always' };
    const { cycles } = run(policy({ goals: [always], clock: { resumeWithin: resume } }), history, until);
    expect(cycles).toMatchObject([{ number: 1, elapsedTime: 2501 * MINUTE }]);
  });
  test('a cycle each time', () => {
    const clock = { cycles: 'every' as const, start: [{ level: is('status', 'open') }] };
    const { cycles } = run(policy({ goals: [always], clock }), history, until);
    expect(cycles).toHaveLength(1251);
    expect(cycles.reduce((sum, { elapsedTime }) => sum + elapsedTime, 0)).toBe(2501 * MINUTE);
  });
});

describe('links and approvals as triggers', () => {
  const fact = (id: string, time: string, more: object): ObservedFact =>
    ({ id, at: new Date(on(time)).toISOString(), author: null, ...more }) as ObservedFact;
  test('a link of that type and direction stops, another does not', () => {
    const p = policy({ clock: { stop: [{ event: 'linked', types: ['7:outward'] }], cycles: 'once' } });
    const link = (type: string) => [fact('1', '11:00', { kind: 'link', type, other: '9' })];
    expect(last(p, historyOf({ status: 'open' }, [], link('7:outward')), on('12:00')).state).toBe('met');
    expect(last(p, historyOf({ status: 'open' }, [], link('7:inward')), on('12:00')).state).toBe('running');
  });
  test('an approval starts when it becomes that, not when it is said again', () => {
    const p = policy({
      clock: {
        start: [{ event: 'approval', is: ['approved'] }],
        stop: [{ event: 'comment', by: ['agent'], publicOnly: false }],
        cycles: 'every',
      },
    });
    const own = (id: string, time: string, event: string) => fact(id, time, { kind: 'own', event });
    const facts = [
      own('1', '10:30', 'approval opened'),
      own('2', '11:00', 'approved'),
      comment('3', on('12:00'), 'agent'),
      own('4', '13:00', 'approved'),
      own('5', '14:00', 'approval withdrawn'),
      own('6', '15:00', 'approved'),
    ];
    expect(run(p, historyOf({ status: 'open' }, [], facts), on('16:00')).cycles).toMatchObject([
      { state: 'met', startTime: at(on('11:00')), stopTime: at(on('12:00')) },
      { state: 'running', startTime: at(on('15:00')) },
    ]);
  });
});
