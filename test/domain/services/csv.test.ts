import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { fromSafe, toSafe } from '../../../src/domain/services/csv-cells';
import { readServiceRows } from '../../../src/domain/services/read-rows';
import { type ResolvedDrafts, resolveDrafts } from '../../../src/domain/services/resolve-drafts';
import type { Registry, Service } from '../../../src/domain/services/types';
import { serviceCsv, writeServiceRows } from '../../../src/domain/services/write-rows';
import { needs, NOW, registryOf, service, TODAY } from './builders';

const EMPTY: Registry = new Map();
const read = (rows: Record<string, string>[], registry = EMPTY): ResolvedDrafts => {
  const { drafts, faults } = readServiceRows(rows, 2);
  const resolved = resolveDrafts(drafts, registry, NOW);
  return { ...resolved, faults: [...faults, ...resolved.faults] };
};
const only = (row: Record<string, string>, registry = EMPTY): Service => {
  const { services, faults } = read([row], registry);
  expect(faults).toEqual([]);
  const [first] = services;
  if (!first) throw new Error('Nothing was read.');
  return first;
};

describe('what people write', () => {
  const base = registryOf(
    service('a', { name: 'A' }),
    service('b', { name: 'B, Inc' }),
    service('c', { name: 'C' }),
  );
  test('a name is enough: live, and nothing else known', () => {
    expect(only({ Name: 'Payments' })).toEqual(
      service('payments', { name: 'Payments', verifiedOn: null, version: 0 }),
    );
  });
  test('columns are found whatever their case, with a byte order mark too', () => {
    expect(only({ '\uFEFFname ': 'Payments', CRITICALITY: '5' }).criticality).toBe(5);
  });
  test('dependencies by name or alias, alone or “2 of (…)”', () => {
    const found = only(
      {
        Name: 'Web',
        'Depends on': 'A; Stores: 1 of ("B, Inc"; C [2026-01-01])',
        'Verified on': '2026-11-01',
      },
      base,
    );
    expect(found.dependsOn).toEqual([
      needs('a', null, '2026-11-01'),
      needs('b', 'g1', '2026-11-01'),
      needs('c', 'g1', '2026-01-01'),
    ]);
    expect(found.groups).toEqual([{ id: 'g1', name: 'Stores', need: 1 }]);
  });
  test('a relation that was never checked says so', () => {
    const found = only({ Name: 'Web', 'Depends on': 'A [never]', 'Verified on': '2026-11-01' }, base);
    expect(found.dependsOn).toEqual([needs('a', null, null)]);
  });
  test('services of the same file may depend on one another, whatever their order', () => {
    const { services, adds, relations, faults } = read([
      { Name: 'Web', 'Depends on': 'Database' },
      { Name: 'Database', 'Other names': '' },
    ]);
    expect(faults).toEqual([]);
    expect([adds, relations]).toEqual([2, 1]);
    expect(services[0]?.dependsOn[0]?.on).toBe('database');
  });
  test('offerings with what they are', () => {
    expect(only({ Name: 'Web', Offerings: 'Gold ("day (and night)"); Silver' }).offerings).toEqual([
      { name: 'Gold', description: 'day (and night)' },
      { name: 'Silver', description: '' },
    ]);
  });
  test('rows without text are skipped', () => {
    expect(read([{ Name: ' ', Team: '' }]).services).toEqual([]);
  });
});

describe('faults tell line, column and what to do', () => {
  test.each<readonly [Record<string, string>, string, string]>([
    [{ Team: 'Core' }, 'Name', 'The service has no name.'],
    [{ Name: 'x'.repeat(121) }, 'Name', 'The text is too long.'],
    [{ Name: 'A', Stage: 'alive' }, 'Stage', '“alive” is no stage.'],
    [{ Name: 'A', Criticality: '6' }, 'Criticality', '“6” is no whole number from 1 to 5.'],
    [{ Name: 'A', Criticality: '0' }, 'Criticality', '“0” is no whole number from 1 to 5.'],
    [{ Name: 'A', Users: '1.5' }, 'Users', '“1.5” is no whole number from 0 to 100,000,000.'],
    [{ Name: 'A', 'Verified on': '30.2.2026' }, 'Verified on', '“30.2.2026” is no day.'],
    [{ Name: 'A', 'Verified on': '2026-11-23' }, 'Verified on', 'The day of the check lies ahead.'],
    [{ Name: 'A', 'Depends on': 'B' }, 'Depends on', 'There is no service “B”.'],
    [{ Name: 'A', 'Depends on': 'A' }, 'Depends on', 'The service depends on itself.'],
    [{ Name: 'A', 'Depends on': '2 of (Q' }, 'Depends on', 'A “(” is never closed.'],
    [{ Name: 'A', 'Depends on': 'Q [' }, 'Depends on', 'A “[” is never closed.'],
    [{ Name: 'A', 'Depends on': '"Q' }, 'Depends on', 'A quote is never closed.'],
    [
      { Name: 'A', 'Depends on': 'Group: Q' },
      'Depends on',
      'After “Group:” there should be a group such as 2 of (A; B; C).',
    ],
    [{ Name: 'A', 'Depends on': 'Q) R' }, 'Depends on', '“) R” is not expected there.'],
    [{ Name: 'A', 'Other names': 'a' }, 'Other names', '“a” stands there twice.'],
    [{ Name: 'A', Colour: 'red' }, 'Colour', '“Colour” is not a column of the services file.'],
  ])('%j', (row, column, text) => {
    const [fault] = read([{ Name: 'Fine' }, row]).faults;
    expect(fault).toMatchObject({ line: 3, column, text });
    expect(fault?.remedy).not.toBe('');
  });
  test('a group that needs more than it has', () => {
    const rows = [{ Name: 'Q' }, { Name: 'A', 'Depends on': '2 of (Q)' }];
    expect(read(rows).faults).toMatchObject([{ line: 3, column: 'Depends on' }]);
  });
  test('one service on two lines, also with a name that is new', () => {
    expect(read([{ Name: 'New one' }, { Name: 'new ONE' }]).faults).toMatchObject([
      { line: 3, column: 'Name' },
    ]);
  });
  test('the name of a line that is another service’s alias', () => {
    const base = registryOf(service('mail', { aliases: ['Post'] }));
    expect(read([{ Name: 'post' }], base).faults).toMatchObject([{ line: 2, column: 'Name' }]);
  });
  test('a column that nobody knows is told once', () => {
    expect(
      read([
        { Name: 'A', X: '' },
        { Name: 'B', X: '' },
      ]).faults,
    ).toHaveLength(1);
  });
});

describe('an import into a registry', () => {
  const before = service('web', {
    name: 'Web',
    team: 'Core',
    version: 7,
    dependsOn: [needs('a', 'old'), needs('b', 'old')],
    groups: [{ id: 'old', name: '', need: 1 }],
    windows: [
      {
        id: 'w',
        name: '',
        timeZone: 'UTC',
        start: '2026-01-01T00:00',
        minutes: 5,
        rule: null,
        except: [],
        extra: [],
      },
    ],
  });
  const registry = registryOf(before, service('a'), service('b'));
  test('leaves alone what the file has no column for, windows too', () => {
    const found = only({ Name: 'WEB', Users: '5' }, registry);
    expect(found).toEqual({ ...before, name: 'WEB', users: 5 });
  });
  test('a group with the same members keeps its id', () => {
    const found = only({ Name: 'Web', 'Depends on': '2 of (B; A)' }, registry);
    expect(found.groups).toEqual([{ id: 'old', name: '', need: 2 }]);
  });
  test('counts what is new, changed and the same, and tells in what', () => {
    const rows = [{ Name: 'Web', Team: 'Other' }, { Name: 'A', Team: '' }, { Name: 'New' }];
    expect(read(rows, registry)).toMatchObject({
      adds: 1,
      changes: 1,
      same: 1,
      examples: [{ name: 'Web', what: 'Team' }],
    });
  });
});

/** Names that try everything: separators, quotes, formulas, blanks inside. */
const hard = fc
  .string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom(
      'a',
      'B',
      '1',
      ' ',
      ';',
      ':',
      '(',
      ')',
      '[',
      ']',
      '"',
      ',',
      '=',
      '+',
      '-',
      '@',
      "'",
      ' of ',
      'é',
    ),
  })
  .map((text) => text.trim().slice(0, 100))
  .filter((text) => text.trim() !== '');
const day = fc.constantFrom(null, TODAY, '2025-05-05');

const registries: fc.Arbitrary<Registry> = fc
  .uniqueArray(hard, {
    minLength: 2,
    maxLength: 12,
    selector: (one) => one.toLowerCase().replace(/\s+/g, ' '),
  })
  .chain((names) => {
    const count = Math.ceil(names.length / 2);
    const [own, aliases] = [names.slice(0, count), names.slice(count)];
    return fc.tuple(
      ...own.map((name, index) =>
        fc
          .record({
            stage: fc.constantFrom('live', 'planned', 'retired'),
            description: fc.string({
              maxLength: 10,
              unit: fc.constantFrom('a', '=', '\n', '"', ',', "'", ' ', ';'),
            }),
            owner: fc.constantFrom(null, '5b10:abc'),
            team: fc.constantFrom(null, '=Core', 'Core; Web', "'-x"),
            criticality: fc.constantFrom(null, 1, 5),
            users: fc.constantFrom(null, 0, 100_000_000),
            environments: fc.uniqueArray(hard, { maxLength: 2 }),
            offerings: fc.array(fc.record({ name: hard, description: fc.oneof(fc.constant(''), hard) }), {
              maxLength: 2,
            }),
            verifiedOn: day,
            on: fc.subarray(own.map((_, other) => other).filter((other) => other !== index)),
            grouped: fc.nat({ max: 3 }),
            groupName: fc.oneof(fc.constant(''), hard),
            days: fc.array(day, { minLength: 6, maxLength: 6 }),
          })
          .map(({ on, grouped, groupName, days, ...more }): Service => {
            const alone = on.slice(grouped);
            const members = on.slice(0, grouped);
            return service(`s${index}`, {
              ...more,
              name,
              aliases: aliases.filter((_, at) => at % own.length === index),
              dependsOn: [
                ...alone.map((other, at) => needs(`s${other}`, null, days[at] ?? null)),
                ...members.map((other, at) => needs(`s${other}`, 'g1', days[at + 3] ?? null)),
              ],
              groups: members.length > 0 ? [{ id: 'g1', name: groupName, need: 1 }] : [],
            });
          }),
      ),
    );
  })
  .map((services) => registryOf(...services));

describe('there and back', () => {
  const rowsOf = (csv: string): Record<string, string>[] =>
    Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;

  test('what was written is the same when read into the same registry: nothing to do', () => {
    fc.assert(
      fc.property(registries, (registry) => {
        const found = read(rowsOf(serviceCsv(registry)), registry);
        expect(found.faults).toEqual([]);
        expect(found).toMatchObject({ adds: 0, changes: 0, same: registry.size, services: [] });
      }),
      { numRuns: 300 },
    );
  });
  test('and read into an empty one makes the same services, but for ids, versions and windows', () => {
    fc.assert(
      fc.property(registries, (registry) => {
        const found = read(writeServiceRows(registry));
        expect(found.faults).toEqual([]);
        const made = new Map(found.services.map((one) => [one.name, one]));
        const nameOf = (id: string): string => found.services.find((one) => one.id === id)?.name ?? id;
        for (const one of registry.values()) {
          const again = made.get(one.name);
          expect(again).toMatchObject({
            ...one,
            id: again?.id,
            version: 0,
            dependsOn: one.dependsOn.map((dependency) => ({
              ...dependency,
              on: again?.dependsOn.find(({ on }) => nameOf(on) === registry.get(dependency.on)?.name)?.on,
            })),
          });
        }
      }),
      { numRuns: 300 },
    );
  });
  test('two readers that we did not write see the same cells, and none begins like a formula', () => {
    fc.assert(
      fc.property(registries, (registry) => {
        const csv = serviceCsv(registry);
        const cells: string[][] = parse(csv, { record_delimiter: '\r\n' });
        expect(cells.slice(1)).toEqual(rowsOf(csv).map((row) => Object.values(row)));
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
      }),
      { numRuns: 200 },
    );
  });
  test('making a text safe can always be undone', () => {
    const text = fc.string({
      maxLength: 6,
      unit: fc.constantFrom("'", '=', '+', '-', '@', 'a', ' ', '\t', '\n', '＝'),
    });
    fc.assert(fc.property(text, (one) => fromSafe(toSafe(one)) === one));
  });
});
