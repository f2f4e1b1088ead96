import * as fc from 'fast-check';
import { holds } from '../../../../src/domain/sla/condition';
import { canHold, implies } from '../../../../src/domain/sla/lint/logic';
import type { Condition } from '../../../../src/domain/sla/types';
import { is } from '../build';

const not = (condition: Condition): Condition => ({ not: condition });
const all = (...parts: Condition[]): Condition => ({ all: parts });
const any = (...parts: Condition[]): Condition => ({ any: parts });
const isSet = (field: string, set = true): Condition => ({ field, isSet: set });

describe('what can hold', () => {
  test.each<[string, Condition, boolean]>([
    ['all of nothing', all(), true],
    ['any of nothing', any(), false],
    ['one of no values', is('status'), false],
    ['a value', is('status', 'a'), true],
    ['two values of a field that holds one', all(is('status', 'a'), is('status', 'b')), false],
    ['two labels', all(is('labels', 'a'), is('labels', 'b')), true],
    ['a value and its opposite', all(is('labels', 'a'), not(is('labels', 'a', 'b'))), false],
    ['a value without being set', all(is('x', 'a'), isSet('x', false)), false],
    ['set and not set', all(isSet('x'), not(isSet('x'))), false],
    ['one way out of two', any(all(is('status', 'a'), is('status', 'b')), is('status', 'c')), true],
    [
      'three sets with nothing in all',
      all(is('status', 'a', 'b'), is('status', 'b', 'c'), is('status', 'a', 'c')),
      false,
    ],
    [
      'three sets with one in all',
      all(is('status', 'a', 'b'), is('status', 'b', 'c'), is('status', 'b')),
      true,
    ],
  ])('%s', (_name, condition, expected) => expect(canHold(condition)).toBe(expected));
  test('what is ignored counts as fulfilled, wanted or not', () => {
    const ignored = { ignored: (field: string) => field === 'team', single: () => true };
    expect(canHold(all(is('team', 'a'), not(is('team', 'a'))), ignored)).toBe(true);
    expect(canHold(all(is('team', 'a'), is('status', 'a'), is('status', 'b')), ignored)).toBe(false);
  });
  test('what is too big to look at can hold', () => {
    const wide = all(...Array.from({ length: 40 }, (_, i) => any(is(`f${i}`, 'a'), is(`g${i}`, 'b'))));
    expect(canHold(all(wide, any()))).toBe(true);
    expect(implies(wide, is('f0', 'a'))).toBe(false);
  });
});

describe('what implies what', () => {
  test.each<[Condition, Condition, boolean]>([
    [is('status', 'a'), is('status', 'a', 'b'), true],
    [is('status', 'a', 'b'), is('status', 'a'), false],
    [all(is('status', 'a'), is('priority', '1')), is('priority', '1'), true],
    [is('status', 'a'), not(is('status', 'b')), true],
    [is('labels', 'a'), not(is('labels', 'b')), false],
    [is('x', 'a'), isSet('x'), true],
    [isSet('x'), is('x', 'a'), false],
    [is('status', 'a', 'b'), any(is('status', 'a'), is('status', 'b')), true],
    [any(), is('status', 'a'), false],
  ])('%j, %j: %p', (a, b, expected) => expect(implies(a, b)).toBe(expected));
});

/** Two fields with one value at most, one with several: every state there can be. */
const values = ['a', 'b', 'c'];
/** No condition names this one: there are always values that nobody thought of. */
const choices = [null, ...values, 'unnamed'];
const states = choices.flatMap((status) =>
  choices.flatMap((priority) =>
    Array.from({ length: 16 }, (_, bits) => {
      const labels = [...values, 'unnamed'].filter((_value, index) => bits & (1 << index)).join(' ');
      return {
        status: { id: status, text: status },
        priority: { id: priority, text: priority },
        labels: { id: null, text: labels === '' ? null : labels },
      };
    }),
  ),
);
const leaf = fc.oneof(
  fc.record({ field: fc.constantFrom('status', 'priority', 'labels'), in: fc.subarray(values) }),
  fc.record({ field: fc.constantFrom('status', 'priority', 'labels'), isSet: fc.boolean() }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record({ all: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 3 }) }),
    fc.record({ not: tie('condition') }),
  ),
}));

test('the logic says what trying every state says', () => {
  fc.assert(
    fc.property(condition, condition, (a, b) => {
      const where = states.filter((state) => holds(a, state));
      expect(canHold(a)).toBe(where.length > 0);
      const follows = where.length > 0 && where.every((state) => holds(b, state));
      expect(implies(a, b)).toBe(follows);
    }),
    { numRuns: 500 },
  );
});
