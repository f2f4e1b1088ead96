import fc from 'fast-check';
import { findColumns } from '../../../../src/domain/back-test/log-columns';
import {
  lineOf,
  numberColumn,
  splitLog,
  type LogRow,
} from '../../../../static/src/pages/admin/back-test/log-file';

/** Headers of exports, lists and audit logs; those that the reader finds a column by must be sent. */
const knownHeaders = [
  ...['documentkey.number', 'incident', 'task number', 'documentkey', 'sys_updated_at', 'sys_updated_on'],
  ...['update_time', 'updated', 'opened_at', 'opened', 'documentkey.opened_at', 'sys_created_at'],
  ...['closed_at', 'closed', 'documentkey.closed_at', 'sys_mod_count', 'updates', 'record_checkpoint'],
  ...['incident_state', 'state', 'incident state', 'priority', 'assignment_group', 'assignment group'],
  ...['assigned_to', 'assigned to', 'fieldname', 'field name', 'field', 'oldvalue', 'old value', 'old'],
  ...['newvalue', 'new value', 'new'],
].filter((header) => Object.values(findColumns([header])).some((found) => found !== null));
const HEADER = ['number', 'incident_state', 'vendor'];
const rowsOf = (numbers: readonly string[]): LogRow[] =>
  numbers.map((number, index) => ({ line: index + 2, values: [number, `state ${index}`, '?'] }));

describe('splitting a log into parts', () => {
  test('every row is sent once, a ticket’s rows in one part in the file’s order, and no part is too large', () => {
    const numbers = fc.array(fc.constantFrom('INC1', 'INC2', 'INC3', 'INC4', 'INC5'), {
      minLength: 1,
      maxLength: 40,
      size: 'max',
    });
    fc.assert(
      fc.property(numbers, fc.integer({ min: 120, max: 1_200 }), (list, mostBytes) => {
        const rows = rowsOf(list);
        const { parts, tooLong } = splitLog(HEADER, rows, mostBytes, 12);
        const home = new Map<string, number>();
        const lines: number[] = [];
        parts.forEach((part, index) => {
          expect(JSON.stringify(part.rows).length).toBeLessThanOrEqual(mostBytes + 1);
          expect(part.rows.length).toBeLessThanOrEqual(12);
          part.rows.forEach((row, at) => {
            const number = row['number'] ?? '';
            expect(home.get(number) ?? index).toBe(index);
            home.set(number, index);
            const line = lineOf(part, part.firstLine + at);
            expect(rows[line - 2]?.values[1]).toBe(row['incident_state']);
            lines.push(line);
          });
        });
        for (const number of new Set(list)) {
          const own = lines.filter((line) => list[line - 2] === number);
          expect(own).toEqual([...own].sort((one, other) => one - other));
        }
        const left = new Set(tooLong.map((one) => one.number));
        expect(lines.length).toBe(list.filter((number) => !left.has(number)).length);
        expect(new Set(lines).size).toBe(lines.length);
      }),
    );
  });

  test('a file that has its tickets together stays in its order', () => {
    const { parts, sorted, tickets } = splitLog(HEADER, rowsOf(['INC9', 'INC9', 'INC1']));
    expect({ sorted, tickets }).toEqual({ sorted: false, tickets: 2 });
    expect(parts[0]?.lines).toEqual([2, 3, 4]);
    expect(parts[0]?.firstLine).toBe(2);
  });

  test('tickets that are mixed are sorted by number', () => {
    const { parts, sorted } = splitLog(HEADER, rowsOf(['INC9', 'INC1', 'INC9']));
    expect(sorted).toBe(true);
    expect(parts[0]?.lines).toEqual([3, 2, 4]);
  });

  test('blank values are sent, columns that nobody reads are not', () => {
    const [part] = splitLog(
      ['Number', 'incident_state', 'caller_id', 'assigned_to'],
      [{ line: 2, values: ['INC1', 'New', 'Caller 7', ''] }],
    ).parts;
    expect(part?.rows).toEqual([{ Number: 'INC1', incident_state: 'New', assigned_to: '' }]);
  });

  test('a list’s own heading is known, and the better of two is taken', () => {
    expect(numberColumn(['state', ' Task Number '])).toBe(1);
    expect(numberColumn(['documentkey', 'number'])).toBe(1);
    expect(numberColumn(['key', 'state'])).toBe(-1);
  });

  test('every column that the reader knows goes with the rows', () => {
    for (const header of knownHeaders) {
      const [part] = splitLog(['number', header], [{ line: 2, values: ['INC1', 'x'] }]).parts;
      expect(Object.keys(part?.rows[0] ?? {})).toContain(header);
    }
  });

  test('a fault of the heading stands on line 1, whatever part it is found in', () => {
    const { parts } = splitLog(HEADER, rowsOf(['A', 'A', 'B', 'B']), 400_000, 2);
    expect(parts.map((part) => lineOf(part, part.firstLine - 1))).toEqual([1, 1]);
    expect(parts.map((part) => lineOf(part, part.firstLine + 1))).toEqual([3, 5]);
  });

  test('a ticket that doesn’t fit is left out by name and line, and the rest is sent', () => {
    const { parts, tooLong, tickets } = splitLog(HEADER, rowsOf(['A', 'B', 'B', 'B']), 400_000, 2);
    expect(tooLong).toEqual([{ number: 'B', line: 3 }]);
    expect({ tickets, rows: parts[0]?.rows.length }).toEqual({ tickets: 1, rows: 1 });
  });

  test('letters of several bytes count as such', () => {
    const wide: LogRow[] = [{ line: 2, values: ['INC1', 'ü'.repeat(400), '?'] }];
    expect(splitLog(HEADER, wide, 500).tooLong).toHaveLength(1);
    expect(splitLog(HEADER, wide, 900).tooLong).toHaveLength(0);
  });
});
