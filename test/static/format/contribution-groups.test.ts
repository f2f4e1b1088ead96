import fc from 'fast-check';
import type { Contribution } from '../../../src/contract/change';
import { groupContributions } from '../../../static/src/format/contribution-groups';

const one = (id: string, value: number, more: Partial<Contribution> = {}): Contribution => ({
  id,
  label: id,
  value,
  fact: '',
  source: '',
  missing: false,
  ...more,
});
const addends = fc.array(
  fc.record({
    value: fc.integer({ min: -500, max: 500 }),
    group: fc.constantFrom('base' as const, 'history' as const, 'fact' as const, 'question' as const),
    missing: fc.boolean(),
  }),
);

describe('groupContributions', () => {
  test('leaves nothing out and adds up to the same score', () => {
    fc.assert(
      fc.property(addends, (some) => {
        const all = some.map(({ value, ...more }, index) => one(String(index), value, more));
        const groups = groupContributions(all);
        const grouped = groups.flatMap(({ moving, idle }) => [...moving, ...idle]);
        expect(grouped.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
        expect(groups.reduce((total, { sum }) => total + sum, 0)).toBe(
          all.reduce((total, { value }) => total + value, 0),
        );
      }),
    );
  });

  test('begins with the base rate, and within a kind the heaviest comes first', () => {
    const groups = groupContributions([
      one('question', 10, { group: 'question' }),
      one('small', 5, { group: 'fact' }),
      one('large', -300, { group: 'fact' }),
      one('base', -2944, { group: 'base' }),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['base', 'fact', 'question']);
    expect(groups[1]?.moving.map(({ id }) => id)).toEqual(['large', 'small']);
  });

  test('what adds nothing stands apart, what is not known first', () => {
    const [, facts] = groupContributions([
      one('base', 0, { group: 'base' }),
      one('known', 0, { group: 'fact' }),
      one('unknown', 0, { group: 'fact', missing: true }),
    ]);
    expect(facts?.moving).toEqual([]);
    expect(facts?.idle.map(({ id }) => id)).toEqual(['unknown', 'known']);
  });

  test('a base rate of nothing is still where the picture begins', () => {
    expect(groupContributions([one('base', 0)])[0]).toMatchObject({ name: 'base', moving: [{ id: 'base' }] });
  });

  test('assessments from before there were kinds are told by place and id', () => {
    const groups = groupContributions([
      one('base-rate', -2944),
      one('history-team', 10),
      one('lead-time', 5),
    ]);
    expect(groups.map(({ name }) => name)).toEqual(['base', 'history', 'fact']);
  });
});
