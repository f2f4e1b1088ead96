import * as fc from 'fast-check';
import type { Adaptation, PriorityScheme } from '../../../src/contract/practices';
import type { PracticePack } from '../../../src/domain/practices';

const namesOf = (pack: PracticePack): string[] => [
  ...pack.issueTypes.map((type) => type.name),
  ...pack.fields.map((field) => field.name),
  ...pack.statuses.flatMap((status) => [status.name, ...status.aliases]),
  ...pack.requestTypes.map((type) => type.name),
];

/** Adaptations of a pack, sensible and not: unknown refs, swapped names, names of other parts, everything left out. */
export function adaptationsOf(pack: PracticePack): fc.Arbitrary<Adaptation> {
  const name = fc.oneof(
    fc.constantFrom(...namesOf(pack), 'RFC', 'Störung', 'Erledigt'),
    fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() === text && text !== ''),
  );
  const some = (refs: readonly string[]) => fc.constantFrom(...refs, 'goneForGood');
  const renames = (refs: readonly string[]) => fc.dictionary(some(refs), name, { maxKeys: 4 });
  const drops = (refs: readonly string[]) => fc.array(some(refs), { maxLength: 4 });
  const optionNames = pack.fields.flatMap((field) => field.options.map((option) => option.name));
  const option = fc.record({
    name: fc.oneof(fc.constantFrom(...optionNames, 'Other', 'Yes', 'No'), name),
    from: fc.oneof(fc.constant(null), fc.constantFrom(...optionNames, 'Gone')),
  });
  const [types, fields, statuses, requestTypes] = [
    pack.issueTypes.map((type) => type.ref),
    pack.fields.map((field) => field.ref),
    pack.statuses.map((status) => status.role),
    pack.requestTypes.map((type) => type.ref),
  ] as const;
  return fc.record({
    practice: fc.constant(pack.id),
    version: fc.constant(pack.version),
    names: fc.record({
      types: renames(types),
      fields: renames(fields),
      statuses: renames(statuses),
      requestTypes: renames(requestTypes),
    }),
    drop: fc.record({ fields: drops(fields), statuses: drops(statuses), requestTypes: drops(requestTypes) }),
    options: fc.dictionary(some(fields), fc.array(option, { minLength: 1, maxLength: 5 }), { maxKeys: 3 }),
  });
}

/** Matrices of every size, sound ones. */
export const soundSchemes: fc.Arbitrary<PriorityScheme> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 10 }))
  .map(([rows, columns, ranks]) => ({
    mode: 'set' as const,
    impacts: Array.from({ length: rows }, (_, index) => `Impact ${index + 1}`),
    urgencies: Array.from({ length: columns }, (_, index) => `Urgency ${index + 1}`),
    priorities: Array.from({ length: ranks }, (_, index) => `P${index + 1}`),
    // The sum of two rising numbers rises with both.
    cells: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => Math.min(ranks - 1, row + column)),
    ),
  }));
