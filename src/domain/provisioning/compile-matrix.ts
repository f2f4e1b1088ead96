import type { PackMatrix, PracticePack } from '../practices/schema';
import type { PriorityMatrix } from '../sla/types';
import { bound, type AdoptionInput } from './adoption-input';
import { sameName } from './match';

/** The priority matrix with Jira's option and priority ids. Throws when the site lacks one of the priorities. */
export function compileMatrix(input: AdoptionInput, pack: PracticePack, matrix: PackMatrix): PriorityMatrix {
  const options = (field: string) =>
    (pack.fields.find((one) => one.ref === field)?.options ?? []).map((option, index) => {
      const id = bound(input.bindings, `option:${field}:${index}`);
      return { id, name: input.optionNames[id] ?? option.name };
    });
  return {
    impacts: options(matrix.impactField),
    urgencies: options(matrix.urgencyField),
    cells: matrix.cells,
    priorities: matrix.priorities.map((name) => {
      const priority = input.priorities.find((one) => sameName(one.name, name));
      if (!priority) throw new Error(`the site has no priority "${name}"`);
      return { id: priority.id, name: priority.name };
    }),
  };
}
