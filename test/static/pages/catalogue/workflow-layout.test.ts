import fc from 'fast-check';
import { PACKS } from '../../../../src/domain/practices';
import type { Drawn } from '../../../../static/src/pages/admin/catalogue/diagram/columns';
import { layOutWorkflow, type Drawing } from '../../../../static/src/pages/admin/catalogue/diagram/layout';
import { viewOf } from '../../fixtures/catalogue';

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const overlap = (one: Rect, other: Rect) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
const shrunk = ({ x, y, width, height }: Rect): Rect => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
});

/** The straight pieces of a line as thin rectangles; its bends are 8 pixels at most and belong to both pieces. */
function pieces(path: string): Rect[] {
  const found: Rect[] = [];
  let [x, y] = [0, 0];
  const go = (toX: number, toY: number) => {
    found.push({
      x: Math.min(x, toX),
      y: Math.min(y, toY),
      width: Math.abs(toX - x) + 0.1,
      height: Math.abs(toY - y) + 0.1,
    });
    [x, y] = [toX, toY];
  };
  for (const [, command, numbers = ''] of path.matchAll(/([MHVQ])([^MHVQ]*)/g)) {
    const values = numbers.trim().split(/\s+/).map(Number);
    const [first = 0, second = 0, third = 0, fourth = 0] = values;
    if (command === 'M') [x, y] = [first, second];
    if (command === 'H') go(first, y);
    if (command === 'V') go(x, first);
    if (command === 'Q') [x, y] = [third, fourth];
  }
  return found;
}

/** Everything that a reader would stumble over. */
function faults({ boxes, wires, width, height }: Drawing): string[] {
  const found: string[] = [];
  const all = [...boxes];
  all.forEach(([role, box], index) => {
    for (const [other, there] of all.slice(index + 1))
      if (overlap(box, there)) found.push(`${role} covers ${other}`);
    if (box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height)
      found.push(`${role} leaves the drawing`);
  });
  wires.forEach((wire, index) => {
    const { id } = wire.transition;
    for (const [role, box] of all) {
      if (overlap(wire.label, box)) found.push(`label of ${id} covers ${role}`);
      if (pieces(wire.path).some((piece) => overlap(piece, shrunk(box))))
        found.push(`${id} runs through ${role}`);
    }
    wires.forEach((other, at) => {
      if (at > index && overlap(wire.label, other.label))
        found.push(`labels of ${id} and ${other.transition.id}`);
      if (at !== index && pieces(other.path).some((piece) => overlap(piece, shrunk(wire.label))))
        found.push(`${other.transition.id} runs through the label of ${id}`);
    });
  });
  return found;
}

/** Pairs "source>target" that are drawn, and those that the workflow has. */
const drawnSteps = ({ wires }: Drawing) =>
  wires.flatMap(({ transition, from, to }) =>
    from.length === 0 ? [`${transition.id}:new>${to}`] : from.map((one) => `${transition.id}:${one}>${to}`),
  );
const steps = ({ workflow }: Drawn) =>
  workflow.transitions.flatMap(({ id, from, to }) =>
    from.length === 0 ? [`${id}:new>${to}`] : from.map((one) => `${id}:${one}>${to}`),
  );

const ROLES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
const someRoles = (count: number, min: number) =>
  fc.uniqueArray(fc.constantFrom(...ROLES.slice(0, count)), { minLength: min, maxLength: count });
/** Any workflow whose statuses and transitions exist, sensible or not. */
const workflows: fc.Arbitrary<Drawn> = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc
    .record({
      categories: fc.array(fc.constantFrom('TODO', 'IN_PROGRESS', 'DONE'), {
        minLength: count,
        maxLength: count,
      }),
      procedure: someRoles(count, 0),
      moves: fc.array(
        fc.record({
          name: fc.constantFrom('Go', 'Submit for approval', 'Implement without anybody looking at it'),
          from: someRoles(count, 1),
          to: fc.constantFrom(...ROLES.slice(0, count)),
          guard: fc.constantFrom('none', 'gate', 'wayOut'),
        }),
        { maxLength: 14 },
      ),
    })
    .map(({ categories, procedure, moves }): Drawn => {
      const transitions = [{ name: 'Create', from: [], to: 'a', guard: 'none' as const }, ...moves];
      return {
        statuses: categories.map((category, index) => ({
          role: ROLES[index] ?? '',
          name: `Status ${ROLES[index] ?? ''} with a longer name`,
          category,
          description: '',
          entry: [],
          neededBy: [],
        })),
        procedure: procedure.map((status) => ({ name: '', text: '', status })),
        workflow: {
          name: '',
          description: '',
          onExisting: 'replace',
          guarded: null,
          transitions: transitions.map((one, index) => ({ ...one, id: String(index), description: '' })),
        },
      };
    }),
);

describe('the drawing of a workflow', () => {
  test('covers no name, runs through no box and stays inside, whatever the workflow', () => {
    fc.assert(fc.property(workflows, (drawn) => expect(faults(layOutWorkflow(drawn))).toEqual([])));
  });

  test('draws every step of the workflow exactly once', () => {
    fc.assert(
      fc.property(workflows, (drawn) =>
        expect(drawnSteps(layOutWorkflow(drawn)).sort()).toEqual(steps(drawn).sort()),
      ),
    );
  });

  test.each(Object.values(PACKS).map((pack) => [pack.name, pack.id] as const))(
    '%s: no fault, and no two lines on top of each other',
    (_, id) => {
      const drawing = layOutWorkflow(viewOf(id));
      expect(faults(drawing)).toEqual([]);
      const level = drawing.wires.map(({ path }) => pieces(path).filter((piece) => piece.height < 1));
      level.forEach((own, index) => {
        for (const others of level.slice(index + 1))
          for (const one of own) expect(others.filter((other) => overlap(one, other))).toEqual([]);
      });
    },
  );

  test('a change runs from draft to closed in one column; what interrupts or ends it stands beside it', () => {
    const { boxes } = layOutWorkflow(viewOf('change-enablement'));
    const column = Math.min(...[...boxes.values()].map((box) => box.x));
    const path = [...boxes]
      .filter(([, box]) => box.x === column)
      .sort(([, one], [, other]) => one.y - other.y);
    expect(path.map(([role]) => role)).toEqual([
      'draft',
      'assess',
      'authorize',
      'scheduled',
      'implementing',
      'review',
      'closed',
    ]);
  });

  test('the gate stands on the arrow that it guards, and nowhere else', () => {
    const { wires, boxes } = layOutWorkflow(viewOf('change-enablement'));
    const gates = wires.filter((wire) => wire.gate !== null);
    expect(gates.map((wire) => wire.transition.guard)).toEqual(['gate']);
    const target = boxes.get('implementing');
    expect(gates[0]?.gate?.x).toBe(target && target.x + target.width / 2);
    expect(gates[0]?.gate?.y).toBeLessThan(target?.y ?? 0);
  });
});
