/** One fault of a value: where it is and what is wrong there. */
export interface Fault {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** Anything that can check a value: a shape of this folder, or a schema of zod. */
export interface Reader<T> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: T; readonly error?: undefined }
    | { readonly success: false; readonly error: { readonly issues: readonly Fault[] } };
}

/** A value that hasn't the shape it should have; the message names every place. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  constructor(readonly issues: readonly Fault[]) {
    super(
      issues.map(({ path, message }) => `${path.map(String).join('.') || 'value'}: ${message}`).join('; '),
    );
  }
}

/** What a reading gives in place of a value after it has noted a fault. */
export const NEVER = Symbol('faulty');
export type Read<T> = (value: unknown, path: readonly PropertyKey[], faults: Fault[]) => T | typeof NEVER;

/** Whether an object may leave the key out: optional takes `undefined` as well, exact doesn't. */
export type Presence = 'required' | 'optional' | 'exact';

/** What a value must look like, and what is made of it. Never changed: each method gives a new shape. */
export class Shape<T, P extends Presence = 'required'> implements Reader<T> {
  constructor(
    readonly read: Read<T>,
    /** Whether what comes out has the key: part of the type. */
    readonly presence: P,
    /** Whether the key may be missing in what goes in; it is then read as `undefined`. */
    readonly mayBeAbsent: boolean = presence !== 'required',
  ) {}

  safeParse(
    value: unknown,
  ): { success: true; data: T; error?: undefined } | { success: false; error: ShapeError } {
    const faults: Fault[] = [];
    const data = this.read(value, [], faults);
    return data === NEVER ? { success: false, error: new ShapeError(faults) } : { success: true, data };
  }

  /** The checked value; throws ShapeError. */
  parse(value: unknown): T {
    const result = this.safeParse(value);
    if (!result.success) throw result.error;
    return result.data;
  }

  optional(): Shape<T | undefined, 'optional'> {
    return new Shape<T | undefined, 'optional'>(
      (value, ...rest) => (value === undefined ? undefined : this.read(value, ...rest)),
      'optional',
    );
  }

  exactOptional(): Shape<T, 'exact'> {
    return new Shape(this.read, 'exact');
  }

  nullable(): Shape<T | null, P> {
    return new Shape<T | null, P>(
      (value, ...rest) => (value === null ? null : this.read(value, ...rest)),
      this.presence,
      this.mayBeAbsent,
    );
  }

  nullish(): Shape<T | null | undefined, 'optional'> {
    return this.nullable().optional();
  }

  /** `instead` where nothing is. */
  default(instead: T): Shape<T> {
    return new Shape<T>(
      (value, ...rest) => (value === undefined ? instead : this.read(value, ...rest)),
      'required',
      true,
    );
  }

  /** Makes something else of a value that fits. `refuse` notes a fault and gives what then has to be returned. */
  transform<U>(make: (value: T, refuse: (message: string) => typeof NEVER) => U | typeof NEVER): Shape<U> {
    return new Shape<U>(
      (value, path, faults) => {
        const read = this.read(value, path, faults);
        return read === NEVER ? NEVER : make(read, (message) => note(faults, path, message));
      },
      'required',
      this.mayBeAbsent,
    );
  }
}

/** Notes a fault and gives NEVER. */
export function note(faults: Fault[], path: readonly PropertyKey[], message: string): typeof NEVER {
  faults.push({ path, message });
  return NEVER;
}

/** The reading of a shape with one more condition: `fault` says what is wrong, or null. */
export const checked =
  <T>(read: Read<T>, fault: (value: T) => string | null): Read<T> =>
  (value, path, faults) => {
    const data = read(value, path, faults);
    const message = data === NEVER ? null : fault(data);
    return message === null ? data : note(faults, path, message);
  };

/** The type of what a shape gives. */
export type Infer<S> = S extends Shape<infer T, Presence> ? T : never;
