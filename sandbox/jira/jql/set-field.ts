import { JiraError } from '../context';
import { RANGE_OPERATORS, SET_OPERATORS, noSuchValue } from './clause-field';
import type { ClauseField, JqlValue, Operator, SortKey, Test } from './clause-field';
import type { Issue } from '../entities';

export interface SetSpec {
  readonly name: string;
  /** The ids that an issue has for this field; none = empty. */
  readonly of: (issue: Readonly<Issue>) => readonly string[];
  /** The ids that a written value stands for; null when there is no such value. */
  readonly idsOf: (text: string) => readonly string[] | null;
  readonly sort?: (issue: Readonly<Issue>) => SortKey;
  readonly history?: { readonly fieldId: string };
  /** Position of an id, for fields whose values are ordered (priority). */
  readonly rank?: (id: string) => number;
}

/**
 * A field whose value is one or several of a set: = != in "not in" is "is not". `!=` and `not in` leave out issues without a value, as
 * Jira does.
 */
export function setField(spec: SetSpec): ClauseField {
  const idsOf = (value: JqlValue): readonly string[] => {
    if (value.kind === 'empty') return [];
    const text = value.kind === 'text' ? value.text : String(value.at);
    const ids = spec.idsOf(text);
    if (ids === null) throw new JiraError(400, [noSuchValue(text, spec.name)]);
    return ids;
  };
  return {
    name: spec.name,
    operators: spec.rank ? RANGE_OPERATORS : SET_OPERATORS,
    test: (operator, values) =>
      spec.rank && isComparison(operator)
        ? ranked(spec, operator, values.flatMap(idsOf))
        : member(spec, operator, values, idsOf),
    ...(spec.sort ? { sort: spec.sort } : {}),
    ...(spec.history
      ? { history: { fieldId: spec.history.fieldId, current: (issue) => spec.of(issue)[0] ?? null, idsOf } }
      : {}),
  };
}

const isComparison = (operator: Operator): boolean => ['<', '<=', '>', '>='].includes(operator);

function member(
  spec: SetSpec,
  operator: Operator,
  values: readonly JqlValue[],
  idsOf: (value: JqlValue) => readonly string[],
): Test {
  const wantsEmpty = values.some((value) => value.kind === 'empty');
  const wanted = new Set(values.flatMap(idsOf));
  const matches = (issue: Readonly<Issue>): boolean => {
    const ids = spec.of(issue);
    return ids.length === 0 ? wantsEmpty : ids.some((id) => wanted.has(id));
  };
  if (operator === '=' || operator === 'in' || operator === 'is') return matches;
  return (issue) => !matches(issue) && (spec.of(issue).length > 0 || (operator === 'is not' && !wantsEmpty));
}

function ranked(spec: SetSpec, operator: Operator, ids: readonly string[]): Test {
  const limit = spec.rank?.(ids[0] ?? '') ?? 0;
  return (issue) => {
    const [id] = spec.of(issue);
    if (id === undefined) return false;
    return compare(spec.rank?.(id) ?? 0, operator, limit);
  };
}

/** Applies a comparison operator to two numbers. */
export function compare(a: number, operator: Operator, b: number): boolean {
  switch (operator) {
    case '<':
      return a < b;
    case '<=':
      return a <= b;
    case '>':
      return a > b;
    case '>=':
      return a >= b;
    default:
      return a === b;
  }
}
