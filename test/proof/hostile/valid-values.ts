import * as fc from 'fast-check';
import type { JsonSchema } from './borders';

/** What exists on the site, by the name of the property that asks for it: so that requests get past "there is no such thing". */
export type Pools = Readonly<Record<string, readonly unknown[]>>;

/** Texts for the patterns of the contract; whatever fits none of them is sent all the same, as one more wrong value. */
const FITTING = [
  '1',
  '2026-11-23',
  '2026-11-23T10:00',
  '2026-11-23T10:00:00.000Z',
  '10:00',
  'a',
  'abc-1',
  'ITS-1',
  '2026-W48',
  '0123456789abcdef',
  'a'.repeat(64),
  '0a'.repeat(32),
  'Europe/Berlin',
  'customfield_10001',
];
const DATES: Readonly<Record<string, readonly string[]>> = {
  'date-time': ['2026-11-23T10:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'],
  date: ['2026-11-23', '0001-01-01', '9999-12-31', '2028-02-29'],
};
const WORDS = ['Mail', 'A service', 'why not', 'FREQ=WEEKLY;BYDAY=MO', 'Europe/Berlin', 'lena', 'DAILY'];

/** Values that a shape lets through, as far as the shape says it; parts that refer to themselves end after three levels. */
export function validValue(schema: JsonSchema, pools: Pools): fc.Arbitrary<unknown> {
  const make = (part: JsonSchema, name: string, depth: number): fc.Arbitrary<unknown> => {
    if (part.$ref !== undefined)
      return depth > 3 ? fc.constant(null) : make(referred(schema, part.$ref), name, depth + 1);
    if (part.const !== undefined) return fc.constant(part.const);
    if (part.enum !== undefined) return fc.constantFrom(...part.enum);
    const choices = part.anyOf ?? part.oneOf;
    if (choices !== undefined) return fc.oneof(...choices.map((one) => make(one, name, depth)));
    const known = pools[name];
    if (known !== undefined && known.length > 0 && part.type !== 'object' && part.type !== 'array') {
      const pool = fc.constantFrom(...known);
      return fc.oneof({ weight: 4, arbitrary: pool }, scalar(part));
    }
    switch (part.type) {
      case 'object':
        return objectOf(part, name, depth);
      case 'array': {
        const places = part.prefixItems;
        if (places !== undefined) return fc.tuple(...places.map((one) => make(one, name, depth)));
        const { minItems = 0, maxItems = 3 } = part;
        const item = part.items === false || part.items === undefined ? {} : part.items;
        return fc.array(make(item, singular(name), depth), {
          minLength: minItems,
          maxLength: Math.max(minItems, Math.min(3, maxItems)),
        });
      }
      default:
        return scalar(part);
    }
  };
  const objectOf = (part: JsonSchema, name: string, depth: number): fc.Arbitrary<unknown> => {
    const required = part.required ?? [];
    const fields = Object.entries(part.properties ?? {}).map(
      ([key, one]) => [key, make(one, key, depth)] as const,
    );
    if (fields.length === 0 && typeof part.additionalProperties === 'object')
      return fc.dictionary(
        fc.constantFrom('a', '1', ...keysOf(pools[name])),
        make(part.additionalProperties, name, depth),
        { maxKeys: 2 },
      );
    const optional = fields.map(([key]) => key).filter((key) => !required.includes(key));
    return fc.record(Object.fromEntries(fields), {
      requiredKeys: fields.map(([key]) => key).filter((key) => !optional.includes(key)),
      noNullPrototype: true,
    });
  };
  return make(schema, '', 0);
}

const keysOf = (pool: readonly unknown[] | undefined): string[] => (pool ?? []).map(String).slice(0, 3);
const singular = (name: string): string => name.replace(/s$/, '');

function scalar(part: JsonSchema): fc.Arbitrary<unknown> {
  switch (part.type) {
    case 'string':
      return text(part);
    case 'integer':
    case 'number': {
      const least = part.minimum ?? (part.exclusiveMinimum ?? -2) + 1;
      const most = part.maximum ?? Math.max(least, 2 ** 31);
      return fc.oneof(
        fc.constantFrom(least, most, Math.min(most, Math.max(least, 1))),
        fc.integer({
          min: Math.ceil(Math.max(least, -(2 ** 31))),
          max: Math.floor(Math.min(most, 2 ** 31 - 1)),
        }),
      );
    }
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.constantFrom<unknown>('any', 1, null, {});
  }
}

function text({ pattern, format, minLength = 0, maxLength = 200 }: JsonSchema): fc.Arbitrary<unknown> {
  const dates = format === undefined ? undefined : DATES[format];
  if (dates !== undefined) return fc.constantFrom(...dates);
  const fits = (one: string): boolean =>
    one.length >= minLength &&
    one.length <= maxLength &&
    (pattern === undefined || new RegExp(pattern).test(one));
  const found = [...FITTING, ...WORDS].filter(fits);
  if (found.length > 0) return fc.constantFrom(...found);
  return pattern === undefined
    ? fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 40)) })
    : fc.stringMatching(new RegExp(pattern));
}

function referred(root: JsonSchema, ref: string): JsonSchema {
  if (ref === '#') return root;
  const name = ref.replace('#/$defs/', '');
  const found = root.$defs?.[name];
  if (found === undefined) throw new Error(`the shape has no part ${ref}`);
  return found;
}
