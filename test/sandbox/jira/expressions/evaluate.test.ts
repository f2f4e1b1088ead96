import fc from 'fast-check';
import { JiraExpressionError } from '../../../../sandbox/jira/expressions/ast';
import { evaluate } from '../../../../sandbox/jira/expressions/evaluate';
import { fromJson, toJson } from '../../../../sandbox/jira/expressions/values';
import type { Value } from '../../../../sandbox/jira/expressions/values';

const run = (source: string, variables: Record<string, unknown> = {}): unknown =>
  toJson(
    evaluate(source, {
      variables: new Map(
        Object.entries(variables).map(([name, value]): [string, Value] => [name, fromJson(value)]),
      ),
      timeZone: 'Europe/Berlin',
      now: Date.parse('2026-11-23T09:00:00Z'),
    }).value,
  );
const failure = (source: string, variables: Record<string, unknown> = {}): JiraExpressionError => {
  try {
    run(source, variables);
  } catch (error) {
    if (error instanceof JiraExpressionError) return error;
    throw error;
  }
  throw new Error(`${source} did not fail`);
};

describe('Jira expressions', () => {
  it.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ["'a' + 1 + '@' + 2", 'a1@2'],
    ['10 % 4 - -1', 3],
    ["'5' == 5", false],
    ['null == null && !(1 != 1)', true],
    ['true ? 1 : false ? 2 : 3', 1],
    ["null || 'fallback'", 'fallback'],
    ['[1, 2, 3].map(x => x * 2).filter(x => x > 2)', [4, 6]],
    ['[1, 2, 3].reduce((sum, x) => sum + x, 0)', 6],
    ['[1, 2, 3].reduce((sum, x) => sum + x)', 6],
    ['[[1], [2, 3]].flatMap(x => x).length', 3],
    ['[1, 2].some(x => x == 2) && [1, 2].every(x => x > 0)', true],
    ["['a', 'b'].includes('b') && ['a', 'b'].indexOf('c') == -1", true],
    ['[3, 1, 2].sort((a, b) => a - b)', [1, 2, 3]],
    ['{ a: 1, "b c": [2] }', { a: 1, 'b c': [2] }],
    ['[1].map(x => { id: x })', [{ id: 1 }]],
    ['m.a.b', 3],
    ["m['a']['b']", 3],
    ['list[1]', 'y'],
    ['list[9]', null],
    ['none?.a.b', null],
    ['none?.f()', null],
    ["'Steward'.toLowerCase().includes('war') && 'abc'.slice(1) == 'bc'", true],
    ['`${m.a.b} of ${list.length}`', '3 of 2'],
    ['let a = 2; let b = a * 2; a + b', 6],
    ['typeof 1 + typeof [] + typeof null', 'NumberListnull'],
    ['Math.max(1, Math.round(2.5), Math.abs(-1))', 3],
    ["new Date('2026-11-24T00:00:00Z') > new Date()", true],
    ["new Date('2026-11-23T23:30:00Z').getDate()", 24],
    ['new Date().plusDays(1).getTime() - new Date().getTime()', 86_400_000],
    ["new CalendarDate('2026-01-31').plusMonths(1)", '2026-02-28'],
    ['1 // a comment\n + 1', 2],
  ])('%s', (source, expected) => {
    expect(run(source, { m: { a: { b: 3 } }, list: ['x', 'y'], none: null })).toEqual(expected);
  });

  it.each([
    [
      'm.c',
      'Evaluation failed: "m.c" - Unrecognized property of `m`: "c". Available properties of type \'Map\' are: \'a\'',
    ],
    [
      "m['a' + 'b']",
      "Evaluation failed: \"m['a' + 'b']\" - Unrecognized property of `m`: \"ab\". Available properties of type 'Map' are: 'a'",
    ],
    ['none.a', 'Evaluation failed: "none.a" - Cannot read property "a" of null (none).'],
    ["1 > '0'", "Evaluation failed: \"1 > '0'\" - Can't compare Number to String."],
    ["1 - '0'", 'Evaluation failed: "1 - \'0\'" - The operator - expects Number, but got String.'],
    ['[1].map(1)', 'Evaluation failed: "[1].map(1)" - A function is expected, but got Number.'],
    [
      'unknown',
      'Evaluation failed: "unknown" - Unrecognized variable: "unknown". Available variables are: \'m\', \'none\'',
    ],
    ['new Thing(1)', 'Evaluation failed: "new Thing(1)" - The type Thing can\'t be constructed.'],
  ])('fails on %s', (source, message) => {
    const error = failure(source, { m: { a: 1 }, none: null });
    expect([error.kind, error.message]).toEqual(['evaluation', message]);
  });

  it.each([
    ['1 +', 1, 4, /expected, <EOF> encountered/],
    ['a === b', 1, 5, /= encountered/],
    ['(1', 1, 3, /\) expected/],
    ['a b', 1, 3, /b encountered/],
    ["'open", 1, 1, /not closed/],
    ['1\n+ #', 2, 3, /Unexpected character/],
    ['a = 1', 1, 3, /= encountered/],
  ])('does not parse %s', (source, line, column, message) => {
    const error = failure(source);
    expect([error.kind, error.line, error.column]).toEqual(['syntax', line, column]);
    expect(error.message).toMatch(message);
  });

  it('stops after 50,000 steps', () => {
    const nested = '[0,1,2,3,4,5,6,7,8,9]';
    const source = `${nested}.map(a => ${nested}.map(b => ${nested}.map(c => ${nested}.map(d => ${nested}.map(e => a + b)))))`;
    expect(failure(source).message).toContain('50000 steps');
  });

  it('agrees with JavaScript on arithmetic', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom('+', '-', '*'),
        fc.constantFrom('+', '-', '*'),
        (x, y, z, f, g) => {
          const source = `(${x}) ${f} (${y}) ${g} (${z})`;
          // eslint-disable-next-line @typescript-eslint/no-implied-eval
          return run(source) === (new Function(`return ${source}`) as () => number)();
        },
      ),
    );
  });
});
