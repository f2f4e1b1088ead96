import { checked, NEVER, note, Shape, type Read } from './shape';

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

/** A fault in the words "expected X, received Y". */
export const expected =
  (what: string): Read<never> =>
  (value, path, faults) =>
    note(faults, path, `expected ${what}, received ${kindOf(value)}`);

class Text extends Shape<string> {
  constructor(read: Read<string>) {
    super(read, 'required');
  }
  min(length: number): Text {
    return this.#where((text) => (text.length < length ? `shorter than ${length} characters` : null));
  }
  max(length: number): Text {
    return this.#where((text) => (text.length > length ? `longer than ${length} characters` : null));
  }
  /** `pattern` must not be global: it would remember where it stood. */
  regex(pattern: RegExp, message = `does not match ${String(pattern)}`): Text {
    return this.#where((text) => (pattern.test(text) ? null : message));
  }
  trim(): Text {
    return new Text((value, path, faults) => {
      const text = this.read(value, path, faults);
      return text === NEVER ? text : text.trim();
    });
  }
  #where(fault: (text: string) => string | null): Text {
    return new Text(checked(this.read, fault));
  }
}

class Numeric extends Shape<number> {
  constructor(read: Read<number>) {
    super(read, 'required');
  }
  min(least: number): Numeric {
    return new Numeric(checked(this.read, (one) => (one < least ? `less than ${least}` : null)));
  }
  max(most: number): Numeric {
    return new Numeric(checked(this.read, (one) => (one > most ? `more than ${most}` : null)));
  }
  positive(): Numeric {
    return new Numeric(checked(this.read, (one) => (one > 0 ? null : 'not more than 0')));
  }
}

const readText: Read<string> = (value, ...rest) =>
  typeof value === 'string' ? value : expected('string')(value, ...rest);
/** Without NaN and the infinities, which JSON doesn't know either. */
const readNumber: Read<number> = (value, ...rest) =>
  typeof value === 'number' && Number.isFinite(value) ? value : expected('number')(value, ...rest);

export const string = (): Text => new Text(readText);
export const number = (): Numeric => new Numeric(readNumber);
/** A whole number that a double holds exactly. */
export const int = (): Numeric =>
  new Numeric(checked(readNumber, (one) => (Number.isSafeInteger(one) ? null : 'not a whole number')));
export const boolean = (): Shape<boolean> =>
  new Shape(
    (value, ...rest) => (typeof value === 'boolean' ? value : expected('boolean')(value, ...rest)),
    'required',
  );
export const unknown = (): Shape<unknown> => new Shape((value) => value, 'required');
export const literal = <const T extends string | number | boolean | null>(only: T): Shape<T> => oneOf([only]);

/** One of the listed values. */
export function oneOf<const T extends string | number | boolean | null>(values: readonly T[]): Shape<T> {
  const allowed = new Map<unknown, T>(values.map((value) => [value, value]));
  return new Shape<T>((value, path, faults) => {
    const found = allowed.get(value);
    return found !== undefined
      ? found
      : note(faults, path, `expected ${values.map((one) => JSON.stringify(one)).join(' | ')}`);
  }, 'required');
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/;

function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  // A day that doesn't exist (30 February) rolls over into another one, or is no date at all.
  return Number.isFinite(date.getTime()) && date.toISOString().startsWith(text);
}

/** Text in a form of ISO 8601. */
export const iso = {
  /** "2026-11-22". */
  date: (): Text => new Text(checked(readText, (text) => (isDate(text) ? null : 'not a date'))),
  /** "2026-11-22T09:00:00.000Z": always UTC. */
  datetime: (): Text =>
    new Text(
      checked(readText, (text) =>
        isDate(text.slice(0, 10)) && text[10] === 'T' && CLOCK.test(text.slice(11))
          ? null
          : 'not an instant in UTC',
      ),
    ),
};
