import { typeOf } from './values';
import type { Callable, Value } from './values';

/** Members of type String. Source: https://developer.atlassian.com/cloud/jira/platform/jira-expressions-type-reference/#string */
export function stringMember(text: string, name: string): Value | undefined {
  return name === 'length' ? text.length : METHODS[name]?.(text);
}

const METHODS: Readonly<Record<string, (text: string) => Callable>> = {
  includes:
    (text) =>
    ([part]) =>
      text.includes(string(part)),
  indexOf:
    (text) =>
    ([part]) =>
      text.indexOf(string(part)),
  lastIndexOf:
    (text) =>
    ([part]) =>
      text.lastIndexOf(string(part)),
  startsWith:
    (text) =>
    ([part]) =>
      text.startsWith(string(part)),
  endsWith:
    (text) =>
    ([part]) =>
      text.endsWith(string(part)),
  slice:
    (text) =>
    ([from, to]) =>
      text.slice(number(from), to === undefined ? undefined : number(to)),
  substring:
    (text) =>
    ([from, to]) =>
      text.substring(number(from), to === undefined ? undefined : number(to)),
  split:
    (text) =>
    ([between]) =>
      text.split(string(between)),
  replace:
    (text) =>
    ([part, by]) =>
      text.replace(string(part), () => string(by)),
  replaceAll:
    (text) =>
    ([part, by]) =>
      text.replaceAll(string(part), () => string(by)),
  toLowerCase: (text) => () => text.toLowerCase(),
  toUpperCase: (text) => () => text.toUpperCase(),
  trim: (text) => () => text.trim(),
};

function string(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error(`String is expected, but got ${typeOf(value ?? null)}.`);
  return value;
}
function number(value: Value | undefined): number {
  if (typeof value !== 'number') throw new Error(`Number is expected, but got ${typeOf(value ?? null)}.`);
  return value;
}
