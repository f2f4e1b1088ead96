import { isSet, keysOf } from '../history/field-value';
import type { FieldValue } from '../history/types';
import type { Condition } from './types';

export type State = Readonly<Record<string, FieldValue>>;

/** Whether a condition holds in a state. A field that isn't there is empty. `all` of nothing holds, `any` of nothing doesn't. */
export function holds(condition: Condition, state: State): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, state));
  if ('any' in condition) return condition.any.some((part) => holds(part, state));
  if ('not' in condition) return !holds(condition.not, state);
  const value = state[condition.field];
  if ('isSet' in condition) return isSet(value) === condition.isSet;
  return keysOf(condition.field, value).some((key) => condition.in.includes(key));
}

/** The fields that a condition looks at. */
export function fieldsOf(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(fieldsOf);
  if ('any' in condition) return condition.any.flatMap(fieldsOf);
  if ('not' in condition) return fieldsOf(condition.not);
  return [condition.field];
}
