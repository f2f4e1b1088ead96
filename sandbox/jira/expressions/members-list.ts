import { isTrue, sameValue, toJson, typeOf } from './values';
import type { Callable, Value } from './values';

type List = readonly Value[];

/** Members of type List. Source: https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#list */
export function listMember(list: List, name: string): Value | undefined {
  return name === 'length' ? list.length : METHODS[name]?.(list);
}

const METHODS: Readonly<Record<string, (list: List) => Callable>> = {
  map:
    (list) =>
    ([f]) =>
      list.map((item, index) => call(f, [item, index])),
  filter:
    (list) =>
    ([f]) =>
      list.filter((item, index) => isTrue(call(f, [item, index]))),
  some:
    (list) =>
    ([f]) =>
      list.some((item, index) => isTrue(call(f, [item, index]))),
  every:
    (list) =>
    ([f]) =>
      list.every((item, index) => isTrue(call(f, [item, index]))),
  flatMap:
    (list) =>
    ([f]) =>
      list.flatMap((item, index) => call(f, [item, index]) as Value[]),
  flatten: (list) => () => list.flatMap((item) => (Array.isArray(item) ? (item as Value[]) : [item])),
  includes:
    (list) =>
    ([wanted]) =>
      list.some((item) => sameValue(item, wanted ?? null)),
  indexOf:
    (list) =>
    ([wanted]) =>
      list.findIndex((item) => sameValue(item, wanted ?? null)),
  slice:
    (list) =>
    ([from, to]) =>
      list.slice(number(from, 0), number(to, list.length)),
  join:
    (list) =>
    ([between]) =>
      list
        .map((item) => (item === null ? '' : String(toJson(item))))
        .join(typeof between === 'string' ? between : ','),
  concat: (list) => (others) => [
    ...list,
    ...others.flatMap((other) => (Array.isArray(other) ? (other as Value[]) : [other])),
  ],
  reduce:
    (list) =>
    ([f, ...start]) => {
      if (list.length === 0 && start.length === 0)
        throw new Error('Reduce of an empty list without an initial value.');
      const [first, rest] = start.length > 0 ? [start[0] as Value, list] : [list[0] as Value, list.slice(1)];
      return rest.reduce<Value>((sum, item) => call(f, [sum, item]), first);
    },
  sort:
    (list) =>
    ([f]) =>
      [...list].sort((a, b) => number(call(f, [a, b]), 0)),
};

function call(f: Value | undefined, args: readonly Value[]): Value {
  if (typeof f !== 'function') throw new Error(`A function is expected, but got ${typeOf(f ?? null)}.`);
  return f(args);
}
function number(value: Value | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  if (typeof value !== 'number') throw new Error(`Number is expected, but got ${typeOf(value)}.`);
  return value;
}
