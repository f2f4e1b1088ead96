import { chainOf, checkChain, type ChainSite } from '../../../src/domain/sla/chain';
import type { Goal, SlaDraft } from '../../../src/domain/sla/types';
import { goal, HOUR, is, policy } from './build';

const site: ChainSite = {
  priorities: [
    { id: 'p1', name: 'P1' },
    { id: 'p3', name: 'P3' },
  ],
  dayLength: (id) => ({ office: 8 * HOUR, always: 24 * HOUR })[id] ?? null,
  teamField: 'team',
};
const byPriority = (p1: number, p3: number): Goal[] => [
  goal(p1, { id: 'p1', when: is('priority', 'p1') }),
  goal(p3, { id: 'p3' }),
];
const sla = (goals: Goal[]): SlaDraft => policy({ id: 'sla', name: 'Customer', goals });
const part = (id: string, goals: Goal[], more: Partial<SlaDraft> = {}): SlaDraft => ({
  ...policy({ id, name: id, agreement: 'OLA', goals }),
  supports: 'sla',
  ...more,
});
const texts = (whole: SlaDraft, ...parts: SlaDraft[]) =>
  checkChain({ sla: whole, parts }, site).map(({ severity, path, text }) => `${severity} ${path} ${text}`);

test('a chain is an SLA with the OLAs and UCs that support it', () => {
  const whole = sla([goal(8)]);
  const [a, b] = [part('a', [goal(4)]), part('b', [goal(4)], { agreement: 'UC' })];
  const [loose, other] = [policy({ id: 'x', agreement: 'OLA' }), policy({ id: 'y' })];
  expect(chainOf([a, whole, loose, b, other])).toEqual([{ sla: whole, parts: [a, b] }]);
  expect(chainOf([loose, other])).toEqual([]);
});
test('parts that add up to the SLA exactly fit', () =>
  expect(texts(sla([goal(8)]), part('a', [goal(5)]), part('b', [goal(3)]))).toEqual([]));
test('a millisecond more does not, and says so once for all priorities', () =>
  expect(texts(sla([goal(8)]), part('a', [goal(5)]), part('b', [goal(3.001)]))).toHaveLength(1));
test('compared priority by priority', () => {
  expect(texts(sla(byPriority(4, 8)), part('a', byPriority(2, 4)), part('b', byPriority(2, 4)))).toEqual([]);
  expect(texts(sla(byPriority(4, 8)), part('a', byPriority(3, 4)), part('b', byPriority(2, 4)))).toEqual([
    'error goals[0].target "a" and "b" together are longer than "Customer": 5 working h against 4 working h (P1)',
  ]);
});
test('a part that is longer than the whole is told alone', () =>
  expect(texts(sla([goal(4)]), part('a', [goal(5)]), part('b', [goal(1)]))).toEqual([
    'error goals[0].target "a" is longer than "Customer": 5 working h against 4 working h',
  ]));
test('teams take turns, so their parts add up', () => {
  const [a, b] = [
    part('a', [goal(5)], { scope: is('team', 't1') }),
    part('b', [goal(5)], { scope: is('team', 't2') }),
  ];
  expect(texts(sla([goal(8)]), a, b)).toHaveLength(1);
});
test('what no single ticket can pass through does not', () => {
  const a = part('a', [goal(5)], { scope: is('issuetype', 'incident') });
  const b = part('b', [goal(5)], { scope: is('issuetype', 'request') });
  expect(texts(sla([goal(8)]), a, b)).toEqual([]);
  const c = part('c', [goal(4)], { scope: is('issuetype', 'request') });
  expect(texts(sla([goal(8)]), a, b, c)[0]).toContain('"b" and "c" together');
});
test('what may be one field with two values is no reason to refuse', () => {
  const [a, b] = [
    part('a', [goal(5)], { scope: is('service', 'x') }),
    part('b', [goal(5)], { scope: is('service', 'y') }),
  ];
  expect(texts(sla([goal(8)]), a, b)).toEqual([]);
});
test('a goal that hangs on a date hides none below it', () => {
  const dated = goal(0, { id: 'dated', target: { field: 'duedate', offset: 0 } });
  expect(texts(sla([goal(8)]), part('a', [dated, goal(9, { id: 'rest' })]))).toEqual([
    expect.stringContaining("can't be compared"),
    expect.stringContaining('"a" is longer'),
  ]);
});
test('a goal that another above it hides does not count', () =>
  expect(texts(sla([goal(8)]), part('a', [goal(2, { id: 'x' }), goal(9, { id: 'hidden' })]))).toEqual([]));
test('another unit or calendar is compared in days, and only warned about', () => {
  expect(texts(sla([goal(8)]), part('a', [goal(24, { unit: 'calendar' })]))).toEqual([]);
  expect(texts(sla([goal(8)]), part('a', [goal(25, { unit: 'calendar' })]))).toEqual([
    'warning goals[0].target "a" is longer than "Customer": 1 working day 20 min (8 h 20 min) against 1 working day (8 h)',
  ]);
  expect(texts(sla([goal(8)]), part('a', [goal(25, { calendar: 'always' })]))[0]).toMatch(/^warning/);
  expect(
    texts(sla([goal(24, { unit: 'calendar' })]), part('a', [goal(9, { calendar: 'office' })]))[0],
  ).toMatch(/^warning/);
});
test('in calendar time the calendar does not matter', () =>
  expect(
    texts(
      sla([goal(4, { unit: 'calendar' })]),
      part('a', [goal(5, { unit: 'calendar', calendar: 'always' })]),
    )[0],
  ).toMatch(/^error/));
test('what hangs on a date, or on an unknown calendar, can not be compared', () => {
  const dated = goal(0, { target: { field: 'duedate', offset: 0 } });
  expect(texts(sla([goal(8)]), part('a', [dated]))[0]).toContain("can't be compared");
  expect(texts(sla([dated]), part('a', [goal(8)]))[0]).toContain("can't be compared");
  expect(texts(sla([goal(8)]), part('a', [goal(4, { calendar: 'moon' })]))[0]).toContain("can't be compared");
});
test('the picture has the limit and its parts', () =>
  expect(checkChain({ sla: sla([goal(4)]), parts: [part('a', [goal(5)])] }, site)[0]?.picture).toEqual({
    kind: 'chain',
    limit: { name: 'Customer', target: 4 * HOUR },
    parts: [{ name: 'a', target: 5 * HOUR }],
  }));
