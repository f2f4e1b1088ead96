import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import Papa from 'papaparse';
import { toCsv } from '../../../src/domain/sla-report/csv';

test('commas between cells, CRLF after each row, nothing for null', () => {
  expect(
    toCsv(
      ['week', 'rate'],
      [
        ['2026-W48', 0.5],
        ['2026-W49', null],
      ],
    ),
  ).toBe('week,rate\r\n2026-W48,0.5\r\n2026-W49,\r\n');
});

test.each([
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  [' blank', '" blank"'],
  ['', ''],
])('%j is written as %j', (cell, text) => {
  expect(toCsv([cell], [])).toBe(`${text}\r\n`);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', ' =1', "=cmd|' /C calc'!A0"])(
  'the text %j never becomes a formula',
  (cell) => {
    const [[read = ''] = []] = Papa.parse<string[]>(toCsv([cell], []), {
      delimiter: ',',
      newline: '\r\n',
    }).data;
    expect(read).toBe(`'${cell}`);
  },
);

test('a negative number stays a number; what is none is an empty cell', () => {
  expect(toCsv(['n'], [[-1.5], [NaN], [Infinity]])).toBe('n\r\n-1.5\r\n\r\n\r\n');
});

test('two readers that we did not write read every table back', () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', ';', '1') });
  fc.assert(
    fc.property(
      fc.array(fc.array(text, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const csv = toCsv(['first', 'second'], rows);
        const expected = [['first', 'second'], ...rows].map((row) =>
          row.map((cell) => (/^[\r\n]/.test(cell) ? `'${cell}` : cell)),
        );
        expect(parse(csv, { record_delimiter: '\r\n' })).toEqual(expected);
        expect(Papa.parse<string[]>(csv, { newline: '\r\n', delimiter: ',' }).data.slice(0, -1)).toEqual(
          expected,
        );
      },
    ),
  );
});
