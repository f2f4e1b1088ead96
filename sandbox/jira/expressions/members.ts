import { textOf } from '../issues/fields/text-of';
import { calendarDateMember, dateMember } from './members-date';
import { listMember } from './members-list';
import { mathMember } from './members-math';
import { stringMember } from './members-string';
import { CalendarDateValue, DateValue, HostObject, toJson, typeOf } from './values';
import type { Value } from './values';

/**
 * Reads `object.property` or `object[property]`. An unknown member is an error that lists what there is, as Jira's is.
 * `shown` is the source text of the object, for the message.
 */
export function memberOf(object: Value, property: Value, shown: string): Value {
  if (object === null)
    throw new Error(`Cannot read property "${textOf(toJson(property))}" of null (${shown}).`);
  if (Array.isArray(object) && typeof property === 'number')
    return (object as readonly Value[])[property] ?? null;
  if (typeof property !== 'string')
    throw new Error(`A property name has to be String, but got ${typeOf(property)}.`);
  const found = find(object, property);
  if (found !== undefined) return found;
  const names = available(object)
    .sort()
    .map((name) => `'${name}'`)
    .join(', ');
  throw new Error(
    `Unrecognized property of \`${shown}\`: "${property}". Available properties of type '${typeOf(object)}' are: ${names}`,
  );
}

function find(object: NonNullable<Value>, name: string): Value | undefined {
  if (object instanceof HostObject) {
    if (object.type === 'Math') return mathMember(name);
    return Object.hasOwn(object.members, name) ? object.members[name]?.() : object.open?.(name);
  }
  if (object instanceof DateValue) return dateMember(object, name);
  if (object instanceof CalendarDateValue) return calendarDateMember(object, name);
  if (object instanceof Map) return object.get(name) as Value | undefined;
  if (Array.isArray(object)) return listMember(object as readonly Value[], name);
  return typeof object === 'string' ? stringMember(object, name) : undefined;
}

function available(object: NonNullable<Value>): string[] {
  if (object instanceof HostObject) return Object.keys(object.members);
  if (object instanceof Map) return [...object.keys()] as string[];
  return [];
}
