import { textOf } from '../issues/fields/text-of';
import { isDate, readInstant } from '../issues/instants';
import { CalendarDateValue, DateValue, toJson, typeOf } from './values';
import type { Scope } from './evaluate';
import type { Value } from './values';

/** `new Date()`, `new Date(ms | text)`, `new CalendarDate(text)`, `new Issue(id | key)`, `new User(id)`. */
export function construct(name: string, args: readonly Value[], scope: Scope): Value {
  const [first] = args;
  switch (name) {
    case 'Date': {
      if (first === undefined) return new DateValue(scope.now, scope.timeZone);
      const at = typeof first === 'number' ? first : typeof first === 'string' ? readMs(first) : Number.NaN;
      if (Number.isNaN(at))
        throw new Error(`Can't make a Date of ${typeOf(first)} ${textOf(toJson(first ?? null))}.`);
      return new DateValue(at, scope.timeZone);
    }
    case 'CalendarDate':
      if (typeof first !== 'string' || !isDate(first))
        throw new Error(`Can't make a CalendarDate of ${textOf(toJson(first ?? null))}.`);
      return new CalendarDateValue(first);
    default:
      if (!scope.load || (typeof first !== 'string' && typeof first !== 'number'))
        throw new Error(`The type ${name} can't be constructed.`);
      return scope.load(name, first);
  }
}

const readMs = (text: string): number => {
  const iso = readInstant(text) ?? (isDate(text) ? `${text}T00:00:00.000Z` : null);
  return iso === null ? Number.NaN : Date.parse(iso);
};
