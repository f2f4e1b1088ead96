import { RANGE_OPERATORS } from './clause-field';
import { compare } from './set-field';
import type { ClauseField, JqlValue, Operator, Test } from './clause-field';
import type { Issue } from '../entities';

export interface RangeSpec {
  readonly name: string;
  readonly of: (issue: Readonly<Issue>) => number | null;
  /** The number behind a written value; throws Jira's 400 when it has none. */
  readonly read: (value: JqlValue) => number;
}

/** A field with numbers or instants: all comparisons; issues without a value match `is EMPTY` only. */
export function rangeField(spec: RangeSpec): ClauseField {
  return {
    name: spec.name,
    operators: RANGE_OPERATORS,
    sort: spec.of,
    test: (operator, values) => test(spec, operator, values),
  };
}

function test(spec: RangeSpec, operator: Operator, values: readonly JqlValue[]): Test {
  const wantsEmpty = values.some((value) => value.kind === 'empty');
  const wanted = values.filter((value) => value.kind !== 'empty').map(spec.read);
  const equals = (issue: Readonly<Issue>): boolean => {
    const value = spec.of(issue);
    return value === null ? wantsEmpty : wanted.includes(value);
  };
  switch (operator) {
    case '=':
    case 'in':
    case 'is':
      return equals;
    case '!=':
    case 'not in':
    case 'is not':
      return (issue) => spec.of(issue) !== null && !equals(issue);
    default: {
      const [limit] = wanted;
      return (issue) => {
        const value = spec.of(issue);
        return value !== null && limit !== undefined && compare(value, operator, limit);
      };
    }
  }
}
