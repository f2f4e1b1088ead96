import { HELD } from '../../scripts/bench/budgets';
import { panelFigures } from '../../scripts/bench/measure-panel';
import { judgeSpeed } from './speed/judge-speed';

const judged = (what: string, value: number, unit: string, limit: number) =>
  judgeSpeed([{ title: 'T', figures: [{ what, value, unit, limit }] }], 0.1);

test('the change panel loads no more than its budget', () => {
  expect(judgeSpeed([{ title: 'Screens', figures: panelFigures() }], 0)).toEqual({
    failures: [],
    shortfalls: [],
  });
});

test('a size over its budget fails, unless something else is held instead', () => {
  const held = (HELD.sweep ?? 0) / 1000;
  expect(judged('gate: size', 401, 'kB', 400).failures).toEqual(['T: gate: size is 401 kB, budget <= 400.']);
  expect(judged('sweep: size', held, 'kB', 150)).toMatchObject({
    failures: [],
    shortfalls: [expect.stringMatching(/held to 195 kB/)],
  });
  expect(judged('sweep: size', held + 0.001, 'kB', 150).failures).toHaveLength(1);
});

test('a time over its budget is told, and fails nothing: it depends on the machine', () => {
  expect(judged('replay', 1.2, 'ms', 1)).toEqual({
    failures: [],
    shortfalls: ['T: replay is 1.2 ms, budget <= 1.'],
  });
});

test('what was not measured fails', () => {
  expect(judged('gate', NaN, '', 2).failures).toEqual(['T: gate is NaN : it was not measured.']);
});
