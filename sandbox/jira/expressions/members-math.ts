import { typeOf } from './values';
import type { Callable, Value } from './values';

const numbers = (values: readonly Value[]): number[] =>
  values.map((value) => {
    if (typeof value !== 'number') throw new Error(`Number is expected, but got ${typeOf(value)}.`);
    return value;
  });

const METHODS: Readonly<Record<string, (values: number[]) => number>> = {
  abs: ([a]) => Math.abs(a as number),
  ceil: ([a]) => Math.ceil(a as number),
  floor: ([a]) => Math.floor(a as number),
  round: ([a]) => Math.round(a as number),
  max: (values) => Math.max(...values),
  min: (values) => Math.min(...values),
  pow: ([a, b]) => (a as number) ** (b as number),
};

/** `Math.*`. Source: https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#math */
export function mathMember(name: string): Callable | undefined {
  const method = METHODS[name];
  return method && ((args) => method(numbers(args)));
}
