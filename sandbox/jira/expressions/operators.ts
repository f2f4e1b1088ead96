import { CalendarDateValue, DateValue, sameValue, typeOf } from './values';
import type { BinaryOperator } from './ast';
import type { Value } from './values';

/** Binary operators. `==` never converts; comparing needs two values of one type; `+` joins texts and adds numbers. */
export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Value {
  switch (operator) {
    case '==':
      return sameValue(left, right);
    case '!=':
      return !sameValue(left, right);
    case '<':
      return compare(left, right) < 0;
    case '<=':
      return compare(left, right) <= 0;
    case '>':
      return compare(left, right) > 0;
    case '>=':
      return compare(left, right) >= 0;
    case '+':
      if (typeof left === 'string' || typeof right === 'string') return asText(left) + asText(right);
      return number(left, operator) + number(right, operator);
    case '-':
      return number(left, operator) - number(right, operator);
    case '*':
      return number(left, operator) * number(right, operator);
    case '/':
      return number(left, operator) / number(right, operator);
    case '%':
      return number(left, operator) % number(right, operator);
  }
}

function compare(left: Value, right: Value): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left > right ? 1 : 0;
  if (left instanceof DateValue && right instanceof DateValue) return left.at - right.at;
  if (left instanceof CalendarDateValue && right instanceof CalendarDateValue)
    return left.text < right.text ? -1 : left.text > right.text ? 1 : 0;
  throw new Error(`Can't compare ${typeOf(left)} to ${typeOf(right)}.`);
}
function number(value: Value, operator: string): number {
  if (typeof value !== 'number')
    throw new Error(`The operator ${operator} expects Number, but got ${typeOf(value)}.`);
  return value;
}
function asText(value: Value): string {
  if (value === null) return 'null';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  throw new Error(`Can't add ${typeOf(value)} to String.`);
}
