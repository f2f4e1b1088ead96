import type { Drawn, Place } from './columns';
import { boxHeight, labelSize, SIZE } from './measure';
import { heightOf, type Port } from './ports';
import { labelDistance } from './trace';
import type { Wire } from './wires';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Edges = ReadonlyMap<string, readonly Port[]>;
export type Upright = Omit<Rect, 'x' | 'width'>;

/** The middle of every port on the edge of a box: together they stand in the middle of the edge. */
export function portMiddles(ports: readonly Port[], { y, height }: Upright): ReadonlyMap<Port, number> {
  let top = y + (height - heightOf(ports)) / 2;
  return new Map(
    ports.map((port) => {
      top += port.height;
      return [port, top - port.height / 2];
    }),
  );
}

/** The gap below a row: straight lines with their labels, and a gate, have to fit. */
function gapBelow(row: number, wires: readonly Wire[], places: ReadonlyMap<string, Place>): number {
  const needs = wires
    .filter((one) => one.channel === 'straight' && places.get(one.to)?.row === row + 1)
    .map(({ transition }) => 20 + labelSize(transition.name).height + labelDistance(transition.guard));
  return Math.max(SIZE.rowGap, ...needs);
}

/** How far the top of the first row is from the top: the start mark and the transition that makes the issue come first. */
export function headroom(wires: readonly Wire[]): number {
  const start = wires.find((one) => one.channel === 'start');
  return start ? 2 * SIZE.dot + 6 + labelSize(start.transition.name).height + SIZE.tip : 0;
}

/** Top and height of every box: rows are as high as their highest box, and boxes stand in the middle of their row. */
export function uprightOf(
  drawn: Drawn,
  places: ReadonlyMap<string, Place>,
  wires: readonly Wire[],
  edges: Edges,
): ReadonlyMap<string, Upright> {
  const heights = new Map(
    drawn.statuses.map(({ role, name }) => [
      role,
      Math.max(
        boxHeight(name),
        heightOf(edges.get(`${role} left`)) + 8,
        heightOf(edges.get(`${role} right`)) + 8,
      ),
    ]),
  );
  const rows = Math.max(...[...places.values()].map((place) => place.row)) + 1;
  const found = new Map<string, Upright>();
  let top = SIZE.margin + headroom(wires);
  for (let row = 0; row < rows; row++) {
    const own = [...places].filter(([, place]) => place.row === row).map(([role]) => role);
    const high = Math.max(0, ...own.map((role) => heights.get(role) ?? 0));
    for (const role of own) {
      const height = heights.get(role) ?? 0;
      found.set(role, { y: top + (high - height) / 2, height });
    }
    top += high + gapBelow(row, wires, places);
  }
  return found;
}
