import type { Catalogue, CatalogueEntry, Framework } from '../../../../../src/contract/practices';
import { statusesOf, type CatalogueSight } from './sight';

type Group = Framework['groups'][number];
type Cell = Group['cells'][number];

export interface FoundGroup {
  readonly group: Group;
  /** Cells that are left after searching, each with at least one practice. */
  readonly cells: readonly { readonly cell: Cell; readonly entries: readonly CatalogueEntry[] }[];
}

/** The chosen framework, or the first one when the answer lacks it. */
export const frameworkOf = (catalogue: Catalogue, id: Framework['id']): Framework | undefined =>
  catalogue.frameworks.find((one) => one.id === id) ?? catalogue.frameworks[0];

/** Names of the cells that a practice covers in every framework but one: "BAI06" finds a practice in any view. */
function elsewhere(catalogue: Catalogue, shown: Framework, entry: CatalogueEntry): string {
  return catalogue.frameworks
    .filter((one) => one.id !== shown.id)
    .flatMap((one) => one.groups.flatMap((group) => group.cells))
    .filter((cell) => cell.coveredBy.some((cover) => cover.practice === entry.id))
    .map((cell) => cell.name)
    .join(' ');
}

/**
 * The practices in the order of a framework: a practice that covers several cells is found in each. Every word of the
 * search must be in its name, its purpose, what it brings, the cell that it stands in, or its cells in the other frameworks.
 */
export function findPractices(catalogue: Catalogue, sight: CatalogueSight): readonly FoundGroup[] {
  const framework = frameworkOf(catalogue, sight.framework);
  if (!framework) return [];
  const words = sight.search.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = catalogue.practices
    .filter((entry) => sight.status === 'any' || statusesOf(entry).has(sight.status))
    .map((entry) => ({
      entry,
      about: `${entry.name} ${entry.purpose} ${entry.brings.join(' ')} ${elsewhere(catalogue, framework, entry)}`,
    }));
  return framework.groups
    .map((group) => ({
      group,
      cells: group.cells
        .map((cell) => ({
          cell,
          entries: wanted
            .filter(({ entry }) => cell.coveredBy.some((cover) => cover.practice === entry.id))
            .filter(({ about }) => {
              const all = `${about} ${cell.name}`.toLowerCase();
              return words.every((word) => all.includes(word));
            })
            .map(({ entry }) => entry),
        }))
        .filter(({ entries }) => entries.length > 0),
    }))
    .filter(({ cells }) => cells.length > 0);
}
