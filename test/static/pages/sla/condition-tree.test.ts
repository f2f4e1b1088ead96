import fc from 'fast-check';
import type { Condition } from '../../../../src/contract/sla-policy';
import {
  toCondition,
  toGroup,
  toNode,
  type ConditionNode,
} from '../../../../static/src/pages/admin/sla/condition/condition-tree';

const FIELDS = ['priority', 'status', 'labels'] as const;
const VALUES = ['1', '2', '3'] as const;
type State = Readonly<Record<(typeof FIELDS)[number], string>>;

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4 },
    fc.record({ field: fc.constantFrom(...FIELDS), in: fc.subarray([...VALUES]) }),
    fc.record({ field: fc.constantFrom(...FIELDS), isSet: fc.boolean() }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));
const state: fc.Arbitrary<State> = fc.record({
  priority: fc.constantFrom('', ...VALUES),
  status: fc.constantFrom('', ...VALUES),
  labels: fc.constantFrom('', ...VALUES),
});

/** What a condition means, said once more as plainly as possible. */
function holds(of: Condition, at: State): boolean {
  if ('all' in of) return of.all.every((one) => holds(one, at));
  if ('any' in of) return of.any.some((one) => holds(one, at));
  if ('not' in of) return !holds(of.not, at);
  const value = at[of.field as keyof State];
  return 'in' in of ? of.in.includes(value) && value !== '' : (value !== '') === of.isSet;
}

describe('conditions in the builder', () => {
  test('reading and writing a condition changes nothing of what it means', () => {
    fc.assert(
      fc.property(condition, state, (of, at) => {
        expect(holds(toCondition(toNode(of)), at)).toBe(holds(of, at));
        expect(holds(toCondition(toGroup(of)), at)).toBe(holds(of, at));
      }),
      { numRuns: 500 },
    );
  });

  test('what the builder shows stays as it is when it is read again', () => {
    fc.assert(
      fc.property(condition, (of) => {
        const shown: ConditionNode = toNode(of);
        expect(toNode(toCondition(shown))).toEqual(shown);
      }),
      { numRuns: 500 },
    );
  });

  test('“not” becomes a mode: no node of its own is left', () => {
    expect(toNode({ not: { field: 'priority', in: ['1'] } })).toMatchObject({ test: 'notIn' });
    expect(toNode({ not: { field: 'priority', isSet: true } })).toMatchObject({ test: 'empty' });
    expect(toNode({ not: { any: [] } })).toEqual({ kind: 'group', mode: 'none', parts: [] });
  });
});
