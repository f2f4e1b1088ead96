import fc from 'fast-check';
import type { Condition, Goal } from '../../../../src/contract/sla-policy';
import {
  ANY,
  setCell,
  setOtherwise,
  toGoals,
  toMatrix,
  type GoalMatrix,
} from '../../../../static/src/pages/admin/sla/goals/goal-matrix';

const ROWS = ['p1', 'p2', 'p3', '10', '2'];
const COLUMNS = ['inc', 'req', '7'];
type At = { readonly priority: string; readonly type: string };

const promise = (hours: number) =>
  ({ target: hours * 3_600_000, unit: 'working', calendar: 'office' }) as const;
const subset = (of: readonly string[]) => fc.subarray([...of], { minLength: 1 });
const test1 = (field: string, values: readonly string[]): Condition => ({ field, in: values });

const when: fc.Arbitrary<Condition> = fc.oneof(
  subset(ROWS).map((rows) => test1('priority', rows)),
  subset(COLUMNS).map((columns) => test1('type', columns)),
  fc.tuple(subset(ROWS), subset(COLUMNS), fc.boolean()).map(([rows, columns, swap]): Condition => {
    const both = [test1('priority', rows), test1('type', columns)];
    return { all: swap ? both.reverse() : both };
  }),
);
const goals: fc.Arbitrary<Goal[]> = fc
  .tuple(fc.array(when, { maxLength: 5 }), fc.boolean())
  .map(([conditions, otherwise]) => [
    ...conditions.map((one, index): Goal => ({ id: `Goal ${index}`, when: one, ...promise(index + 1) })),
    ...(otherwise ? [{ id: 'rest', when: 'otherwise', ...promise(99) } satisfies Goal] : []),
  ]);

function holds(of: Condition, at: At): boolean {
  if ('all' in of) return of.all.every((one) => holds(one, at));
  return 'in' in of && of.in.includes(at[of.field as keyof At]);
}
/** The first goal that applies, as the engine reads them. */
const judge = (list: readonly Goal[], at: At) =>
  list.find((goal) => goal.when === 'otherwise' || holds(goal.when, at))?.target ?? null;
const everywhere: readonly At[] = [...ROWS, 'else'].flatMap((priority) =>
  [...COLUMNS, 'else'].map((type) => ({ priority, type })),
);

const cell = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
const matrix: fc.Arbitrary<GoalMatrix> = fc
  .tuple(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 4 }), cell)
  .map(([rows, rest]) => {
    let drawn: GoalMatrix = { rowField: 'priority', columnField: 'type', cells: {}, otherwise: null };
    rows.forEach((row, at) =>
      row.forEach((hours, column) => {
        const name = ROWS[at] ?? '';
        if (hours !== null)
          drawn = setCell(drawn, name, [...COLUMNS, ANY][column] ?? ANY, promise(hours), `${name} ${column}`);
      }),
    );
    return setOtherwise(drawn, rest === null ? null : promise(rest));
  });

/** What the grid shows for a ticket: its cell, its row, otherwise. */
const shown = ({ cells, otherwise }: GoalMatrix, { priority, type }: At) =>
  (cells[priority]?.[type] ?? cells[priority]?.[ANY] ?? otherwise)?.promise.target ?? null;

describe('goals as a matrix', () => {
  test('goals that a grid can show mean the same after they went through it', () => {
    let drawn = 0;
    fc.assert(
      fc.property(goals, (list) => {
        const read = toMatrix(list);
        if (read === null) return;
        drawn += 1;
        const back = toGoals(read);
        for (const at of everywhere) {
          expect(judge(back, at)).toBe(judge(list, at));
          if (read.rowField === 'priority') expect(shown(read, at)).toBe(judge(list, at));
        }
      }),
      { numRuns: 400 },
    );
    expect(drawn).toBeGreaterThan(20);
  });

  test('what the grid shows is what its goals say, and it is read back cell by cell', () => {
    fc.assert(
      fc.property(matrix, (drawn) => {
        const written = toGoals(drawn);
        for (const at of everywhere) expect(judge(written, at)).toBe(shown(drawn, at));
        const used = Object.values(drawn.cells).flatMap((own) => Object.keys(own));
        if (used.some((column) => column !== ANY)) expect(toMatrix(written)).toEqual(drawn);
      }),
      { numRuns: 300 },
    );
  });

  test('a goal for several values is one goal again, with its own id', () => {
    const list: Goal[] = [
      { id: 'Grave', when: test1('priority', ['p1', 'p2']), ...promise(4) },
      { id: 'rest', when: 'otherwise', ...promise(8) },
    ];
    expect(toGoals(toMatrix(list) as GoalMatrix)).toEqual(list);
  });

  test('editing one of its cells splits it off under a new id; the others keep theirs', () => {
    const list: Goal[] = [{ id: 'Grave', when: test1('priority', ['p1', 'p2']), ...promise(4) }];
    const split = setCell(toMatrix(list) as GoalMatrix, 'p2', ANY, promise(6), 'P2');
    expect(toGoals(split)).toEqual([
      { id: 'Grave', when: test1('priority', ['p1']), ...promise(4) },
      { id: 'p2', when: test1('priority', ['p2']), ...promise(6) },
    ]);
  });

  test.each<[string, Goal[]]>([
    ['nothing to show', []],
    ['only otherwise', [{ id: 'a', when: 'otherwise', ...promise(1) }]],
    ['a field that is set', [{ id: 'a', when: { field: 'priority', isSet: true }, ...promise(1) }]],
    ['any of two', [{ id: 'a', when: { any: [test1('priority', ['p1'])] }, ...promise(1) }]],
    [
      'three fields',
      [
        { id: 'a', when: { all: [test1('x', ['1']), test1('y', ['1'])] }, ...promise(1) },
        { id: 'b', when: { all: [test1('x', ['1']), test1('z', ['1'])] }, ...promise(1) },
      ],
    ],
    [
      'a goal that never applies',
      [
        { id: 'a', when: test1('priority', ['p1']), ...promise(1) },
        { id: 'b', when: { all: [test1('priority', ['p1']), test1('type', ['inc'])] }, ...promise(2) },
      ],
    ],
    [
      'two goals of one id',
      [
        { id: 'a', when: test1('priority', ['p1']), ...promise(1) },
        { id: 'a', when: test1('priority', ['p2']), ...promise(2) },
      ],
    ],
    [
      'otherwise in the middle',
      [
        { id: 'a', when: 'otherwise', ...promise(1) },
        { id: 'b', when: test1('priority', ['p2']), ...promise(2) },
      ],
    ],
  ])('a grid can’t show %s', (_, list) => expect(toMatrix(list)).toBeNull());
});
