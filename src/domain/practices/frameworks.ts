import type { Framework } from '../../contract/practices';
import { cobit } from './framework-cobit';
import { v3 } from './framework-v3';
import { dimensions, v4, valueChain } from './framework-v4';
import { v5 } from './framework-v5';
import type { FrameworkDefinition } from './framework-parts';
import type { PracticePack } from './schema';

export type { FrameworkDefinition } from './framework-parts';

/** Every view in which the list of practices can be shown. They hold names only, which are facts; no text of theirs. */
export const FRAMEWORKS: readonly FrameworkDefinition[] = [v3, v4, valueChain, v5, cobit, dimensions];

/** Ids of all cells of a view, in its order. */
export const cellIds = (view: FrameworkDefinition): string[] =>
  view.groups.flatMap((group) => group.cells.map((cell) => cell.id));

/** Ids of version 3's stages; its functions belong to none. */
export const V3_STAGES: readonly string[] = v3.groups
  .map((group) => group.id)
  .filter((id) => id !== 'functions');

/** Who covers which cell of each view, and whether with behaviour or as a register. Practices keep the order given. */
export const coverage = (packs: readonly PracticePack[]): Framework[] =>
  FRAMEWORKS.map((view) => ({
    id: view.id,
    name: view.name,
    cellWord: view.cellWord,
    groups: view.groups.map((group) => ({
      id: group.id,
      name: group.name,
      cells: group.cells.map((cell) => ({
        id: cell.id,
        name: cell.name,
        coveredBy: packs
          .filter((pack) => view.cellsOf(pack.taxonomy).includes(cell.id))
          .map((pack) => ({ practice: pack.id, how: pack.kind })),
      })),
    })),
  }));
