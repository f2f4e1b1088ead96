import { ours } from '../../scripts/bench/ours';
import { MINUTE, workCases } from '../../scripts/bench/working-hours';

test('our answers to the questions of the bench are those of a minute counter, to the minute', () => {
  const { between, add } = ours();
  const cases = workCases(60, 70);
  expect(cases.length).toBeGreaterThan(40);
  for (const { from, to, minutes, due } of cases) {
    expect(between(from, to)).toBe(minutes * MINUTE);
    expect(add?.(from, minutes)).toBe(due);
  }
});
