import { replay } from '../../../src/domain/sla/replay';
import { calendarBook } from '../../../src/domain/time/book';
import type { CalendarDefinition } from '../../../src/domain/time/types';
import { at, CREATED, goal, historyOf, HOUR, iso, last, OFFICE, policy, version } from './build';

/** CREATED is Monday 23 November 2026, 10:00; the office is open 09:00 to 17:00 UTC. */
const PLANNED = 'customfield_10001';
const before = (hours: number, more = {}) =>
  goal(0, { target: { field: PLANNED, offset: -hours * HOUR }, ...more });
const due = (offsetHours: number, date: string, more = {}, until: number = CREATED) =>
  iso(
    last(
      policy({ goals: [before(-offsetHours, more)] }),
      historyOf({ status: 'open', [PLANNED]: date }),
      until,
    ).due,
  );

describe('a target that hangs on a date', () => {
  test('"planned start minus 2 working days": the due instant is that far before it', () => {
    // Friday noon less 16 working hours: Wednesday noon.
    expect(due(-16, '2026-11-27T12:00:00.000+0000')).toBe('2026-11-25T12:00:00.000Z');
  });
  test('in calendar time every hour counts', () =>
    expect(due(-48, '2026-11-29T12:00:00.000+0000', { unit: 'calendar' })).toBe('2026-11-27T12:00:00.000Z'));
  test('an offset may lie after the date, or be nothing', () => {
    expect(due(4, '2026-11-24T15:00:00.000+0000')).toBe('2026-11-25T11:00:00.000Z');
    expect(due(0, '2026-11-24T15:00:00.000+0000')).toBe('2026-11-24T15:00:00.000Z');
  });
  test('a plain date is midnight where the calendar is', () => {
    const berlin: CalendarDefinition = { ...OFFICE, timeZone: 'Europe/Berlin' };
    const book = calendarBook({ office: [version(berlin)] });
    const p = policy({ goals: [before(0, { unit: 'calendar' })] });
    const history = historyOf({ status: 'open', [PLANNED]: '2026-11-25' });
    expect(iso(replay(p, book, history, CREATED).cycles[0]?.due)).toBe('2026-11-24T23:00:00.000Z');
  });
  test('used up at closing time it is due at closing time', () => {
    // 16 working hours before Friday 09:00 is Wednesday 09:00: nothing passes after Tuesday 17:00.
    expect(due(-16, '2026-11-27T09:00:00.000+0000')).toBe('2026-11-24T17:00:00.000Z');
  });
  test('a date with nothing left of it is due at once', () => {
    const cycle = last(
      policy({ goals: [before(8)] }),
      historyOf({ status: 'open', [PLANNED]: '2026-11-23' }),
      CREATED,
    );
    expect(cycle).toMatchObject({ goalDuration: 0, breached: true, breachTime: CREATED, breachCause: 'due' });
  });
});

describe('pauses and a moving date', () => {
  const p = policy({ goals: [before(16)] });
  const start = { status: 'open', [PLANNED]: '2026-11-27T12:00:00.000+0000' };
  test('a pause pushes the due instant by its working time', () => {
    const history = historyOf(start, [
      ['2026-11-23T16:00:00Z', { status: 'waiting' }],
      ['2026-11-24T10:00:00Z', { status: 'open' }],
    ]);
    // Two working hours of pause: from Wednesday noon to Wednesday 14:00.
    expect(last(p, history, '2026-11-24T11:00:00Z')).toMatchObject({
      goalDuration: 18 * HOUR,
      elapsedTime: 7 * HOUR,
      due: at('2026-11-25T14:00:00Z'),
    });
  });
  test('a later date moves the due instant', () => {
    const history = historyOf(start, [
      ['2026-11-24T10:00:00Z', { [PLANNED]: '2026-11-30T12:00:00.000+0000' }],
    ]);
    const cycle = last(p, history, '2026-11-24T11:00:00Z');
    expect(iso(cycle.due)).toBe('2026-11-26T12:00:00.000Z');
    expect(cycle.goals.map(({ at: from, target }) => [iso(from), target / HOUR])).toEqual([
      [iso(CREATED), 18],
      ['2026-11-24T10:00:00.000Z', 26],
    ]);
  });
  test('an earlier date that is already used up breaches at the change', () => {
    const history = historyOf(start, [
      ['2026-11-24T12:00:00Z', { [PLANNED]: '2026-11-25T12:00:00.000+0000' }],
    ]);
    expect(last(p, history, '2026-11-24T13:00:00Z')).toMatchObject({
      breachTime: at('2026-11-24T12:00:00Z'),
      breachCause: 'goal changed',
    });
  });
  test('the same instant written otherwise changes nothing', () => {
    const history = historyOf(start, [
      ['2026-11-24T10:00:00Z', { [PLANNED]: '2026-11-27T13:00:00.000+0100' }],
    ]);
    expect(last(p, history, '2026-11-24T11:00:00Z').goals).toHaveLength(1);
  });
  test('each cycle has its own way to the date', () => {
    const every = policy({
      goals: [before(16)],
      clock: { start: [{ event: 'created' }, { event: 'assigned' }], cycles: 'every' },
    });
    const history = historyOf(start, [
      ['2026-11-23T12:00:00Z', { status: 'done' }],
      ['2026-11-24T10:00:00Z', { status: 'open', assignee: 'a' }],
    ]);
    expect(last(every, history, '2026-11-24T11:00:00Z')).toMatchObject({
      number: 2,
      goalDuration: 10 * HOUR,
      due: at('2026-11-25T12:00:00Z'),
    });
  });
});

describe('without a date', () => {
  const goals = [before(16, { id: 'planned' }), goal(40, { id: 'rest' })];
  test.each([null, 'soon', '2026-02-30'])('%p: the goal does not match, the next one is looked at', (date) =>
    expect(last(policy({ goals }), historyOf({ status: 'open', [PLANNED]: date }), CREATED).goalId).toBe(
      'rest',
    ),
  );
  test('the field is not even there', () =>
    expect(last(policy({ goals }), historyOf({ status: 'open' }), CREATED).goalId).toBe('rest'));
  test('no other goal: suspended until a date is given, with what was used kept', () => {
    const p = policy({ goals: goals.slice(0, 1) });
    const history = historyOf({ status: 'open' }, [
      ['2026-11-24T10:00:00Z', { [PLANNED]: '2026-11-27T12:00:00.000+0000' }],
    ]);
    expect(last(p, history, '2026-11-24T09:59:00Z').state).toBe('noGoal');
    // 18 working hours from creation; none of the first day counts.
    expect(last(p, history, '2026-11-24T10:00:00Z')).toMatchObject({
      elapsedTime: 0,
      goalDuration: 18 * HOUR,
    });
  });
});
