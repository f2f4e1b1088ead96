import type { Framework } from '../../../../../src/contract/practices';

type Group = Framework['groups'][number];
export type Cell = Group['cells'][number];
/** How far a cell is covered: the best that any practice does for it. */
export type Cover = 'full' | 'register' | 'none';

export function coverOf({ coveredBy }: Cell): Cover {
  if (coveredBy.length === 0) return 'none';
  return coveredBy.some((one) => one.how === 'full') ? 'full' : 'register';
}

/** Counts of cells by how far they are covered. */
export function countCovers(groups: readonly Group[]): Readonly<Record<Cover | 'all', number>> {
  const covers = groups.flatMap((group) => group.cells).map(coverOf);
  const of = (cover: Cover) => covers.filter((one) => one === cover).length;
  return { full: of('full'), register: of('register'), none: of('none'), all: covers.length };
}
