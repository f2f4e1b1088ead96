/**
 * Values of the expression language. Lists are arrays, maps are JSON objects and object literals; Jira's own things are host objects,
 * whose members are computed when they are read.
 */
export type Value =
  | null
  | boolean
  | number
  | string
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | HostObject
  | DateValue
  | CalendarDateValue
  | Callable;

export type Callable = (args: readonly Value[]) => Value;

/** An issue, a user, a status ... Two are equal when type and id are. */
export class HostObject {
  constructor(
    readonly type: string,
    readonly id: string,
    readonly members: Readonly<Record<string, () => Value>>,
    /** For containers with names of their own (entity properties): an absent one is null, not an error. */
    readonly open: ((name: string) => Value) | null = null,
  ) {}
}
/** An instant; shown in the zone of the user. */
export class DateValue {
  constructor(
    readonly at: number,
    readonly timeZone: string,
  ) {}
}
/** A day without time. */
export class CalendarDateValue {
  constructor(readonly text: string) {}
}

/** What `typeof` answers. */
export function typeOf(value: Value): string {
  if (value === null) return 'null';
  if (value instanceof HostObject) return value.type;
  if (value instanceof DateValue) return 'Date';
  if (value instanceof CalendarDateValue) return 'CalendarDate';
  if (Array.isArray(value)) return 'List';
  if (value instanceof Map) return 'Map';
  if (typeof value === 'function') return 'Function';
  return `${(typeof value).charAt(0).toUpperCase()}${(typeof value).slice(1)}`;
}

/** JSON as a value of the language. */
export function fromJson(json: unknown): Value {
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json === 'object' && json !== null) {
    return new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
  }
  return typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean' ? json : null;
}

/** A value as JSON; undefined for what has no JSON form (an issue, a function). */
export function toJson(value: Value): unknown {
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value;
  if (value instanceof DateValue) return new Date(value.at).toISOString();
  if (value instanceof CalendarDateValue) return value.text;
  if (value instanceof HostObject) return undefined;
  if (value instanceof Map)
    return Object.fromEntries(
      [...(value as ReadonlyMap<string, Value>)].map(([key, item]) => [key, toJson(item)]),
    );
  return (value as readonly Value[]).map(toJson);
}

export function sameValue(a: Value, b: Value): boolean {
  if (a instanceof HostObject && b instanceof HostObject) return a.type === b.type && a.id === b.id;
  if (a instanceof DateValue && b instanceof DateValue) return a.at === b.at;
  if (a instanceof CalendarDateValue && b instanceof CalendarDateValue) return a.text === b.text;
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, index) => sameValue(item as Value, b[index] as Value));
  if (a instanceof Map && b instanceof Map) {
    return (
      a.size === b.size &&
      [...a].every(([key, item]) => b.has(key) && sameValue(item as Value, b.get(key) as Value))
    );
  }
  return a === b;
}

export const isTrue = (value: Value): boolean =>
  value !== null && value !== false && value !== 0 && value !== '' && !Number.isNaN(value);
