import { replay } from '../../../src/domain/sla/replay';
import type { Holders, SlaPolicy } from '../../../src/domain/sla/types';
import { clockWords, inForceWords } from '../../../src/domain/sla/words';
import { at, book, goal, historyOf, HOUR, is, policy, type Edit } from './build';

const on = (time: string): string => `2026-11-23T${time}:00Z`;
const telling = { dayLength: 8 * HOUR, timeZone: 'UTC' };
const holders: Holders = { field: 'team', teams: { night: { name: 'Night', calendar: 'always' } } };
function say(p: SlaPolicy, until: string, edits: readonly Edit[] = [], more = {}): string {
  const history = historyOf({ status: 'open', ...more }, edits);
  return clockWords(replay(p, book, history, at(on(until)), holders), p, telling);
}

test('what had been used before the policy came to apply', () =>
  expect(say(policy({ scope: is('labels', 'vip') }), '13:00', [[on('12:00'), { labels: 'vip' }]])).toBe(
    'Due Tue 24 Nov 2026, 10:00: 5 working h left of 1 working day (8 h). 2 working h of it had been used when this policy came to apply.',
  ));
test.each([
  ['customer', 'Paused for the customer: Asked.'],
  ['supplier', 'Paused for the supplier: Asked.'],
  ['approval', 'Paused for an approval: Asked.'],
  ['other', 'Paused: Asked.'],
] as const)('a pause says for whom: %s', (waitsFor, words) => {
  const p = policy({ clock: { pause: [{ level: is('status', 'waiting'), reason: 'Asked', waitsFor }] } });
  expect(say(p, '13:00', [[on('12:00'), { status: 'waiting' }]])).toContain(words);
});
const tiers = policy({
  goals: [
    goal(4, { id: 'p1', when: is('priority', 'p1') }),
    goal(8, { id: 'p3', when: is('priority', 'p3') }),
  ],
});
test('a change of the goal', () => {
  expect(say(tiers, '13:00', [[on('12:00'), { priority: 'p1' }]], { priority: 'p3' })).toBe(
    'Due Mon 23 Nov 2026, 14:00: 1 working h left of 4 working h. The goal changed Mon 23 Nov 2026, 12:00, from 1 working day (8 h) to 4 working h.',
  );
  expect(say(tiers, '13:00', [[on('12:00'), { priority: 'p1' }]], { priority: 'p9' })).toContain(
    'The goal changed Mon 23 Nov 2026, 12:00, from no goal to 4 working h.',
  );
});
test('a change that caused the breach is told once', () =>
  expect(say(tiers, '15:00', [[on('15:00'), { priority: 'p1' }]], { priority: 'p3' })).not.toContain(
    'The goal changed',
  ));
test('another name for the same promise is no change', () => {
  const p = policy({ goals: [goal(8, { id: 'a', when: is('team', 'x') }), goal(8, { id: 'b' })] });
  expect(say(p, '13:00', [[on('12:00'), { team: 'y' }]], { team: 'x' })).toBe(
    'Due Tue 24 Nov 2026, 10:00: 5 working h left of 1 working day (8 h).',
  );
});
test('a calendar that follows the team, and one that follows a field', () => {
  const byTeam = policy({ goals: [goal(8, { calendarBy: { holder: true } })] });
  expect(say(byTeam, '13:00', [[on('12:00'), { team: 'night' }]])).toContain(
    'Since Mon 23 Nov 2026, 12:00 the calendar of the team that holds it counts.',
  );
  const byField = policy({ goals: [goal(8, { calendarBy: { field: 'site', calendars: { x: 'always' } } })] });
  expect(say(byField, '13:00', [[on('12:00'), { site: 'x' }]])).toContain(
    'Since Mon 23 Nov 2026, 12:00 another calendar counts.',
  );
});
test('a goal in force in words', () => {
  const at0 = { at: 0, goalId: 'a', target: 16 * HOUR, unit: 'working', calendar: 'office' } as const;
  expect(inForceWords(at0, telling)).toBe('2 working days (16 h)');
  expect(inForceWords({ ...at0, goalId: null }, telling)).toBe('no goal');
});
