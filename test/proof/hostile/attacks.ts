import * as fc from 'fast-check';

/** Stands in every hostile text that must not be found outside of where texts belong: in a query, a path, a log. */
export const MARK = 'zzq';

const nested = (depth: number, open: (inner: unknown) => unknown): unknown => {
  let value: unknown = null;
  for (let level = 0; level < depth; level++) value = open(value);
  return value;
};
/** Keys that mean something on every object; as data they are only made by JSON.parse. */
const prototypes = JSON.parse(
  `{"__proto__":{"${MARK}":true,"isAdmin":true},"constructor":{"prototype":{"${MARK}":true}},"toString":1,"hasOwnProperty":null}`,
) as object;

const TEXTS = [
  '',
  ' ',
  // JQL
  `${MARK}" OR project is not EMPTY OR summary ~ "`,
  `${MARK}\\" OR 1=1 --`,
  `10000) OR (project = ${MARK}`,
  // paths
  `../${MARK}`,
  '..',
  '.',
  `%2e%2e%2f${MARK}`,
  `1/../../${MARK}`,
  `1?${MARK}=1#`,
  `1%00${MARK}`,
  // unicode
  `\u202e${MARK}\u202c`,
  `${MARK}\u200b\u200d\ufeff`,
  '\u0430dmin',
  '\ud800',
  `\udfff${MARK}`,
  `${MARK}\u0000\u0007`,
  'ﷺ'.repeat(50),
  'e\u0301'.repeat(60),
  // names that every object has
  '__proto__',
  'constructor',
  'hasOwnProperty',
  'toString',
  // scripts and formulas
  `javascript:alert('${MARK}')`,
  `<script>${MARK}</script><img src=x onerror=${MARK}>`,
  `=HYPERLINK("https://${MARK}.example","x")`,
  `+${MARK}`,
  `-${MARK}`,
  `@SUM(${MARK})`,
  `\t=${MARK}`,
  `{{issue.${MARK}}} \${${MARK}}`,
  // numbers and dates
  '9'.repeat(400),
  '1e308',
  'NaN',
  '-0',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '2026-02-30',
  '2026-11-23T25:61:00.000Z',
  '+275760-09-13T00:00:00.001Z',
  '9999-12-31T23:59',
  // recurrences
  'FREQ=SECONDLY',
  'FREQ=SECONDLY;INTERVAL=1;COUNT=999999999',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MINUTELY;BYSETPOS=366;BYDAY=MO,TU,WE',
  'FREQ=DAILY;UNTIL=99991231T235959Z',
  'FREQ=DAILY\r\nBEGIN:VEVENT\r\nRRULE:FREQ=SECONDLY',
  // food for backtracking
  `${'a'.repeat(5_000)}!`,
  `${' '.repeat(20_000)}x`,
  `${'1:'.repeat(5_000)}x`,
  `${'(('.repeat(5_000)}`,
] as const;

const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  2 ** 53,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  [],
  {},
  [[]],
  [null],
  { length: 1e9 },
  { toString: 1, valueOf: 1, toJSON: 1 },
  { then: 1 },
  prototypes,
  {
    type: 'doc',
    version: 1,
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: MARK, marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] },
        ],
      },
    ],
  },
];

export const hostileText: fc.Arbitrary<string> = fc.constantFrom(...TEXTS);

/** A hostile value in the place of a proper one. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(...TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom(...VALUES) },
);

/** Large ones: each is sent to every border once. */
export const LARGE: readonly (readonly [string, unknown])[] = [
  ['1,500 lists in each other', nested(1_500, (inner) => [inner])],
  ['1,500 objects in each other', nested(1_500, (inner) => ({ not: inner }))],
];

type Path = readonly (string | number)[];

/** All places of a value, itself included. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

/** A copy of a value with something else in one place; `undefined` takes the place away. */
export function putAt(value: unknown, path: Path, other: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return other;
  if (Array.isArray(value))
    return value.map((one: unknown, index) => (index === Number(key) ? putAt(one, rest, other) : one));
  const copy = { ...(value as Record<string, unknown>) };
  copy[key] = putAt(copy[key], rest, other);
  if (copy[key] === undefined) delete copy[key];
  return copy;
}

/** A proper value with one to three of its places made hostile, or lacking, or with keys of every object's prototype added. */
export function mutated(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const one = fc.tuple(fc.nat(), fc.option(hostile, { nil: undefined, freq: 8 }));
  return fc
    .tuple(valid, fc.array(one, { minLength: 1, maxLength: 3 }), fc.nat(9))
    .map(([value, changes, extra]) => {
      const changed = changes.reduce<unknown>((now, [where, what]) => {
        const places = placesIn(now);
        return putAt(now, places[where % places.length] ?? [], what);
      }, value);
      return extra === 0 && isPlain(changed) ? withPrototypeKeys(changed) : changed;
    });
}
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const withPrototypeKeys = (value: object): unknown =>
  JSON.parse(
    `${JSON.stringify(prototypes).slice(0, -1)},${JSON.stringify(value).slice(1)}`.replace(',}', '}'),
  ) as unknown;
