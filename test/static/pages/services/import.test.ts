import fc from 'fast-check';
import { faultTeller, withoutGroup } from '../../../../static/src/pages/admin/services/edit/draft';
import {
  lineOf,
  splitFile,
  type ServiceFile,
} from '../../../../static/src/pages/admin/services/import/split-file';
import { payments } from '../../fixtures/services';

const file = (names: readonly string[]): ServiceFile => ({
  header: ['Name', 'Team', ''],
  rows: names.map((name, index) => ({ line: 2 + index, values: [name, 'Platform', ''] })),
});

describe('a file of services', () => {
  test('is sent whole, in its order, in parts that are small enough', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 60 }), (names) => {
        const split = splitFile(file(names), 200, 7);
        if ('tooLong' in split) throw new Error(`line ${split.tooLong} was refused`);
        expect(split.parts.flatMap(({ rows }) => rows.map((row) => row['Name']))).toEqual(names);
        for (const { rows } of split.parts) {
          expect(rows.length).toBeLessThanOrEqual(7);
          const bytes = rows.reduce((all, row) => all + Buffer.byteLength(JSON.stringify(row)) + 1, 0);
          expect(bytes).toBeLessThanOrEqual(200);
        }
      }),
    );
  });
  test('each part says where it begins; columns without a name are left out', () => {
    const split = splitFile(file(['A', 'B', 'C']), 10_000, 2);
    expect(split).toEqual({
      parts: [
        {
          firstLine: 2,
          rows: [
            { Name: 'A', Team: 'Platform' },
            { Name: 'B', Team: 'Platform' },
          ],
        },
        { firstLine: 4, rows: [{ Name: 'C', Team: 'Platform' }] },
      ],
    });
  });
  test('a line that is too long is named, and nothing is sent', () => {
    expect(splitFile(file(['A', 'x'.repeat(300)]), 200)).toEqual({ tooLong: 3 });
  });
  test('faults stand on the lines of the file, also behind a cell of several lines', () => {
    const made: ServiceFile = { header: ['Name'], rows: [2, 5, 6].map((line) => ({ line, values: ['A'] })) };
    expect([2, 3, 4].map((line) => lineOf(made, line))).toEqual([2, 5, 6]);
    expect(lineOf(made, 1)).toBe(1);
  });
});

describe('a service that is edited', () => {
  test('a fault is told at its place, however its path is written', () => {
    const faultAt = faultTeller([
      { path: 'service.windows.0.start', message: 'There is no such time.', remedy: 'Write another.' },
      { path: 'dependsOn[1]', message: 'It is retired.', remedy: '' },
    ]);
    expect(faultAt('windows[0].start')).toBe('There is no such time. Write another.');
    expect(faultAt('dependsOn.1')).toBe('It is retired.');
    expect(faultAt('windows[0]')).toBeUndefined();
  });
  test('what was in a group that is removed is needed by itself', () => {
    const { dependsOn, groups } = withoutGroup({ ...payments }, 'g1');
    expect(groups).toEqual([]);
    expect(dependsOn?.map(({ group }) => group)).toEqual([null, null, null, null]);
  });
});
