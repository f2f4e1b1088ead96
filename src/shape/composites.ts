import { expected } from './scalars';
import { checked, NEVER, note, Shape, type Fault, type Infer, type Presence, type Read } from './shape';

type AnyShape = Shape<unknown, Presence>;
type Fields = Readonly<Record<string, AnyShape>>;
type Flat<T> = { [K in keyof T]: T[K] };
type RequiredKey<F extends Fields> = {
  [K in keyof F]: F[K] extends Shape<unknown> ? K : never;
}[keyof F];
type Fit<F extends Fields> = Flat<
  { [K in RequiredKey<F>]: Infer<F[K]> } & { [K in Exclude<keyof F, RequiredKey<F>>]?: Infer<F[K]> }
>;
type Rest = Record<string, unknown>;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

class Obj<F extends Fields, Kept = unknown> extends Shape<Fit<F> & Kept> {
  constructor(
    readonly fields: F,
    readonly loose: boolean,
  ) {
    super(
      (value, path, faults) =>
        readObject(fields, loose, value, path, faults) as (Fit<F> & Kept) | typeof NEVER,
      'required',
    );
  }
  extend<G extends Fields>(more: G): Obj<Omit<F, keyof G> & G, Kept> {
    return new Obj<Omit<F, keyof G> & G, Kept>({ ...this.fields, ...more }, this.loose);
  }
  omit<K extends keyof F & string>(without: Readonly<Record<K, true>>): Obj<Omit<F, K>, Kept> {
    const kept = Object.entries(this.fields).filter(([key]) => !Object.hasOwn(without, key));
    return new Obj<Omit<F, K>, Kept>(Object.fromEntries(kept) as unknown as Omit<F, K>, this.loose);
  }
}

function readObject(fields: Fields, loose: boolean, ...[value, path, faults]: Parameters<Read<Rest>>) {
  if (!isRecord(value)) return expected('object')(value, path, faults);
  const found: Rest = {};
  let faulty = false;
  for (const [key, shape] of Object.entries(fields)) {
    // Own keys only: nothing that every object inherits may stand for a missing one.
    const present = Object.hasOwn(value, key);
    if (!present && shape.presence !== 'required') continue;
    const read =
      present || shape.mayBeAbsent
        ? shape.read(present ? value[key] : undefined, [...path, key], faults)
        : note(faults, [...path, key], 'missing');
    if (read === NEVER) faulty = true;
    else found[key] = read;
  }
  if (faulty) return NEVER;
  return loose ? withRest(found, fields, value) : found;
}

/** Adds what the fields don't name. A key "__proto__" would change the object instead of being added. */
function withRest(found: Rest, fields: Fields, value: Rest): Rest {
  for (const [key, one] of Object.entries(value))
    if (!Object.hasOwn(fields, key) && key !== '__proto__') found[key] = one;
  return found;
}

/** An object with these fields; others are dropped. */
export const object = <F extends Fields>(fields: F): Obj<F> => new Obj(fields, false);
/** An object with these fields; others stay as they are. */
export const looseObject = <F extends Fields>(fields: F): Obj<F, Rest> => new Obj<F, Rest>(fields, true);

class List<T> extends Shape<T[]> {
  constructor(read: Read<T[]>) {
    super(read, 'required');
  }
  min(length: number): List<T> {
    return new List(checked(this.read, (all) => (all.length < length ? `fewer than ${length}` : null)));
  }
  max(length: number): List<T> {
    return new List(checked(this.read, (all) => (all.length > length ? `more than ${length}` : null)));
  }
}

export const array = <T>(item: Shape<T, Presence>): List<T> =>
  new List((value, path, faults) => {
    if (!Array.isArray(value)) return expected('array')(value, path, faults);
    const read = value.map((one, index) => item.read(one, [...path, index], faults));
    return read.some((one) => one === NEVER) ? NEVER : (read as T[]);
  });

/** A list of a fixed length, each place with its own shape. */
export const tuple = <const S extends readonly AnyShape[]>(
  places: S,
): Shape<{ -readonly [I in keyof S]: Infer<S[I]> }> =>
  new Shape((value, path, faults) => {
    if (!Array.isArray(value) || value.length !== places.length)
      return expected(`a list of ${places.length}`)(value, path, faults);
    const read = places.map((place, index) => place.read(value[index], [...path, index], faults));
    return read.includes(NEVER) ? NEVER : (read as { -readonly [I in keyof S]: Infer<S[I]> });
  }, 'required');

/** An object whose keys are data. */
export const record = <T>(_key: Shape<string>, item: Shape<T, Presence>): Shape<Record<string, T>> =>
  new Shape<Record<string, T>>((value, path, faults) => {
    if (!isRecord(value)) return expected('object')(value, path, faults);
    const found: Record<string, T> = {};
    let faulty = false;
    for (const [key, one] of Object.entries(value)) {
      if (key === '__proto__') continue;
      const read = item.read(one, [...path, key], faults);
      if (read === NEVER) faulty = true;
      else found[key] = read;
    }
    return faulty ? NEVER : found;
  }, 'required');

/** The first of the shapes that fits. */
export const union = <const S extends readonly AnyShape[]>(shapes: S): Shape<Infer<S[number]>> =>
  new Shape<Infer<S[number]>>((value, path, faults) => {
    const tried: Fault[] = [];
    for (const shape of shapes) {
      const read = shape.read(value, path, tried);
      if (read !== NEVER) return read as Infer<S[number]>;
    }
    return note(faults, path, `fits none of its shapes (${tried.map((one) => one.message).join('; ')})`);
  }, 'required');

/** A shape that names itself: it is looked up when a value is read. */
export const lazy = <T>(shape: () => Shape<T>): Shape<T> =>
  new Shape<T>((...reading) => shape().read(...reading), 'required');
