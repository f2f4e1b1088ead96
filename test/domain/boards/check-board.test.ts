import { boardWarnings, checkBoard } from '../../../src/domain/boards/check-board';
import { cutOffAt } from '../../../src/domain/boards/cut-off';
import { meetingsAhead } from '../../../src/domain/boards/meetings-ahead';
import { testRules } from '../../usecases/support/rules';
import { board, HOUR, T } from './board-builders';

const around = { projects: new Set(['10']), calendars: new Set(['working-10']), now: T };
const meets = board().meets!;
const faults = (extra: Parameters<typeof board>[0]) => checkBoard(board(extra), around);

describe('a board that is saved', () => {
  test('is fine as the builders make it, and without a rhythm', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ meets: null })).toEqual([]);
  });

  test.each([
    ['without a chair', { chair: null }, 'chair'],
    ['whose chair is no member', { chair: 'zoe' }, 'chair'],
    ['whose deputy is no member', { deputies: ['carl', 'zoe'] }, 'deputies[1]'],
    ['whose quorum nobody can fill', { quorum: 4 }, 'quorum'],
    ['for a project that nobody looks after', { projects: ['10', '11'] }, 'projects[1]'],
    ['with a calendar that isn’t there', { cutOff: { hours: 8, calendar: 'moon' } }, 'cutOff.calendar'],
    ['in no zone', { meets: { ...meets, timeZone: 'Europe/Atlantis' } }, 'meets.timeZone'],
    ['with a rule that can’t be read', { meets: { ...meets, rule: 'FREQ=SOMETIMES' } }, 'meets.rule'],
    ['whose meetings are over', { meets: { ...meets, start: '2026-01-07T10:00', rule: null } }, 'meets.rule'],
    ['whose meetings overlap', { meets: { ...meets, rule: 'FREQ=HOURLY', minutes: 61 } }, 'meets.rule'],
  ])('is not one %s', (_, extra, path) => {
    expect(faults(extra).map((fault) => fault.path)).toEqual([path]);
    expect(faults(extra)[0]?.remedy).toMatch(/\.$/);
  });

  test('with a group may have anybody for its chair: who is in it, Jira knows', () => {
    expect(faults({ groups: ['cab'], chair: 'zoe', members: [], quorum: 9 })).toEqual([]);
  });

  test('is warned of when its meetings end', () => {
    const one = board({ meets: { ...meets, rule: 'FREQ=WEEKLY;COUNT=3' } });
    expect(boardWarnings(one, meetingsAhead(one, T)).map(({ message }) => message)).toEqual([
      'Its meetings end on 2026-12-09.',
    ]);
  });
});

test('meetings are worked out 400 days ahead in the board’s own zone, the one under way among them', () => {
  const during = Date.parse('2026-11-25T09:30:00.000Z');
  const { starts, until } = meetingsAhead(board(), during);
  expect(new Date(starts[0] ?? 0).toISOString()).toBe('2026-11-25T09:00:00.000Z');
  // After the clocks change, 10:00 in Berlin is 08:00 UTC.
  expect(starts.map((at) => new Date(at).toISOString())).toContain('2027-03-31T08:00:00.000Z');
  expect(starts).toHaveLength(58);
  expect(until).toBe(during + 400 * 24 * HOUR);
  expect(meetingsAhead(board(), Date.parse('2026-11-25T10:00:00.000Z')).starts[0]).toBeGreaterThan(during);
});

describe('the cut-off', () => {
  const start = Date.parse('2026-11-30T09:00:00.000Z');
  const { calendars } = testRules();
  const definitionOf = (id: string) => calendars[id]?.at(-1)?.definition ?? null;
  test.each([
    ['hours of the clock', { hours: 24, calendar: null }, '2026-11-29T09:00:00.000Z'],
    ['working hours', { hours: 4, calendar: 'working-10' }, '2026-11-27T13:00:00.000Z'],
    ['none', { hours: 0, calendar: null }, '2026-11-30T09:00:00.000Z'],
  ])('counts %s', (_, cutOff, expected) => {
    expect(new Date(cutOffAt(cutOff, start, definitionOf)).toISOString()).toBe(expected);
  });
});
