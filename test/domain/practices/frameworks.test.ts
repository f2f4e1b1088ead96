import fc from 'fast-check';
import { framework } from '../../../src/contract/practices';
import { PACKS, type PracticePack } from '../../../src/domain/practices';
import {
  cellIds,
  coverage,
  FRAMEWORKS,
  V3_STAGES,
  type FrameworkDefinition,
} from '../../../src/domain/practices/frameworks';

const packs = Object.values(PACKS);
const viewOf = (id: FrameworkDefinition['id']): FrameworkDefinition => {
  const view = FRAMEWORKS.find((one) => one.id === id);
  if (!view) throw new Error(`no view "${id}"`);
  return view;
};
const groupOf = (id: FrameworkDefinition['id'], group: string) =>
  viewOf(id).groups.find((one) => one.id === group)?.cells ?? [];
const cellsOf = (all: readonly PracticePack[]) =>
  coverage(all).flatMap((view) =>
    view.groups.flatMap((group) => group.cells.map((cell) => ({ view: view.id, ...cell }))),
  );

describe('the views of the frameworks', () => {
  it.each([
    ['v3', [5, 8, 7, 5, 1, 4]],
    ['v4', [14, 17, 3]],
    ['v4-value-chain', [6]],
    ['v5', [8]],
    ['cobit', [5, 14, 11, 6, 4]],
    ['dimensions', [4]],
  ] as const)('%s has as many cells in each group as its edition', (id, counts) => {
    expect(viewOf(id).groups.map((group) => group.cells.length)).toEqual(counts);
  });

  it('version 3 has 26 processes in five stages, and four functions', () => {
    expect(V3_STAGES).toHaveLength(5);
    expect(V3_STAGES.flatMap((stage) => groupOf('v3', stage))).toHaveLength(26);
    expect(groupOf('v3', 'functions')).toHaveLength(4);
  });

  it('COBIT objectives are called by their codes', () => {
    expect(groupOf('cobit', 'BAI')[5]).toEqual({ id: 'BAI06', name: 'BAI06 IT changes' });
  });

  it.each(FRAMEWORKS.map((view) => [view.id, view] as const))('%s names no cell twice', (_, view) => {
    const names = view.groups.flatMap((group) => group.cells.map((cell) => cell.name));
    expect(new Set(cellIds(view)).size).toBe(cellIds(view).length);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(packs.map((pack) => [pack.id, pack] as const))('the place of %s', (_, pack) => {
  it.each(FRAMEWORKS.map((view) => [view.id, view] as const))('is among the cells of %s', (_view, view) => {
    const named = view.cellsOf(pack.taxonomy);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !cellIds(view).includes(id))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it('is in a stage of version 3 to which one of its processes belongs', () => {
    expect(V3_STAGES).toContain(pack.taxonomy.v3Stage);
    const stage = groupOf('v3', pack.taxonomy.v3Stage).map((cell) => cell.id);
    expect(pack.taxonomy.v3Processes.some((id) => stage.includes(id))).toBe(true);
  });
});

describe('the coverage map', () => {
  it('has the declared shape and shows every practice in every view', () => {
    for (const view of coverage(packs)) {
      framework.parse(view);
      const shown = view.groups.flatMap((group) =>
        group.cells.flatMap((cell) => cell.coveredBy.map((one) => one.practice)),
      );
      expect(new Set(shown)).toEqual(new Set(packs.map((pack) => pack.id)));
    }
  });

  it('shows all practices of ITIL 4 that a register keeps records of as covered by that register', () => {
    const v4 = cellsOf(packs).filter((cell) => cell.view === 'v4');
    for (const pack of packs.filter((one) => one.kind === 'register'))
      for (const id of pack.taxonomy.v4Practices)
        expect(v4.find((cell) => cell.id === id)?.coveredBy).toContainEqual({
          practice: pack.id,
          how: 'register',
        });
  });

  it('claims nothing that nobody covers', () => {
    const open = cellsOf(packs).filter((cell) => cell.view === 'v4' && cell.coveredBy.length === 0);
    expect(open.map((cell) => cell.id)).toEqual([
      'architecture-management',
      'project-management',
      'workforce-and-talent-management',
      'business-analysis',
      'infrastructure-and-platform-management',
      'software-development-and-management',
    ]);
  });

  it('for any choice of practices has every cell once, and in it exactly those that name it', () => {
    fc.assert(
      fc.property(fc.subarray(packs), (chosen) => {
        for (const [index, view] of FRAMEWORKS.entries()) {
          const cells = (coverage(chosen)[index]?.groups ?? []).flatMap((group) => group.cells);
          expect(cells.map((cell) => cell.id)).toEqual(cellIds(view));
          for (const cell of cells)
            expect(cell.coveredBy).toEqual(
              chosen
                .filter((pack) => view.cellsOf(pack.taxonomy).includes(cell.id))
                .map((pack) => ({ practice: pack.id, how: pack.kind })),
            );
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('a register', () => {
  const registers = packs.filter((pack) => pack.kind === 'register');
  const practicesOf = (pack: PracticePack) =>
    (pack.fields.find((field) => field.ref.endsWith('Practice'))?.options ?? []).map((one) => one.name);

  it.each(registers.map((pack) => [pack.id, pack] as const))('%s says that it is one', (_, pack) => {
    expect(`${pack.name} ${pack.purpose}`).toMatch(/register/i);
  });

  it.each(registers.map((pack) => [pack.id, pack] as const))(
    '%s offers every ITIL 4 practice that it claims as a choice of its practice field',
    (_, pack) => {
      const names = groupNames('v4', pack.taxonomy.v4Practices);
      expect(practicesOf(pack)).toEqual(expect.arrayContaining(names));
    },
  );

  it.each([
    ['supplier-register', 'Underpinning contract'],
    ['portfolio-register', 'Demand management'],
    ['control-register', 'Governance'],
    ['control-register', 'Policy'],
    ['control-register', 'Exception'],
  ] as const)('%s keeps records of "%s" too', (id, name) => {
    expect(practicesOf(PACKS[id])).toContain(name);
  });

  it('all of them have the same states, so that one board can show them', () => {
    const roles = registers.map((pack) => pack.statuses.map((status) => status.role));
    expect(new Set(roles.map((one) => one.join())).size).toBe(1);
  });
});

const groupNames = (id: FrameworkDefinition['id'], wanted: readonly string[]): string[] =>
  viewOf(id)
    .groups.flatMap((group) => group.cells)
    .filter((cell) => wanted.includes(cell.id))
    .map((cell) => cell.name);
