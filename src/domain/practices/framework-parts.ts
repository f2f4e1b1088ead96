import type { Framework } from '../../contract/practices';
import type { Taxonomy } from './schema-taxonomy';

export interface FrameworkCell {
  readonly id: string;
  readonly name: string;
}
export interface FrameworkGroup extends FrameworkCell {
  readonly cells: readonly FrameworkCell[];
}

/** One view of a framework: its cells, and where a practice says that its place among them is. */
export interface FrameworkDefinition {
  readonly id: Framework['id'];
  readonly name: string;
  /** What a cell is called: "process", "objective". */
  readonly cellWord: string;
  readonly groups: readonly FrameworkGroup[];
  /** Ids of the cells that a practice serves. */
  readonly cellsOf: (taxonomy: Taxonomy) => readonly string[];
}

/** "Obtain/build" -> "obtain-build". */
const idOf = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** A group of cells whose ids are made from their names. */
export const group = (name: string, ...cells: readonly string[]): FrameworkGroup => ({
  id: idOf(name),
  name,
  cells: cells.map((cell) => ({ id: idOf(cell), name: cell })),
});
