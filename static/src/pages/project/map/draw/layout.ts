import { graphlib, layout } from '@dagrejs/dagre';
import type { MapView } from '../../../../../../src/contract/services';

/** In CSS pixels. */
export const BOX = { width: 176, height: 44 } as const;
const GAP = { between: 20, ranks: 72, margin: 16 } as const;
/** Above this the finer ordering takes longer than it is worth. */
const FINE = 60;
/** More can neither be read nor laid out while somebody waits; the list has the others. */
export const MOST_DRAWN = 150;

export interface DrawnNode {
  readonly node: MapView['nodes'][number];
  /** Upper left corner. */
  readonly x: number;
  readonly y: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}
export interface DrawnEdge {
  readonly edge: MapView['edges'][number];
  readonly points: readonly Point[];
}
export interface Layout {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly width: number;
  readonly height: number;
}

/** Places services in columns: what needs something stands left of it. */
export function layoutOf(map: Pick<MapView, 'nodes' | 'edges'>): Layout {
  const drawn = map.nodes.slice(0, MOST_DRAWN);
  const ids = new Set(drawn.map(({ id }) => id));
  const edges = map.edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  const graph = new graphlib.Graph();
  graph.setGraph({
    rankdir: 'LR',
    nodesep: GAP.between,
    ranksep: GAP.ranks,
    marginx: GAP.margin,
    marginy: GAP.margin,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id } of drawn) graph.setNode(id, { ...BOX });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph, { disableOptimalOrderHeuristic: drawn.length > FINE });
  // Laying out writes these into the labels, which the library's types leave open.
  const { width, height } = graph.graph() as { width: number; height: number };
  const at = (id: string) => graph.node(id) as Point;
  const bendsOf = (from: string, to: string) =>
    (graph.edge(from, to) as { points: readonly Point[] }).points.slice(1, -1);
  return {
    nodes: drawn.map((node) => {
      const { x, y } = at(node.id);
      return { node, x: x - BOX.width / 2, y: y - BOX.height / 2 };
    }),
    edges: edges.map((edge) => {
      const [from, to] = [at(edge.from), at(edge.to)];
      const bends = bendsOf(edge.from, edge.to);
      // Between neighbouring columns the one bend is only where a label would be.
      const way = bends.length > 1 ? bends : [];
      // From the middle of one side to the middle of the other; in a circle of needs one of the lines leads back.
      const half = from.x < to.x ? BOX.width / 2 : -BOX.width / 2;
      return { edge, points: [{ x: from.x + half, y: from.y }, ...way, { x: to.x - half, y: to.y }] };
    }),
    width: Math.max(width, BOX.width),
    height: Math.max(height, BOX.height),
  };
}

/** The nearest box in a direction: one that lies ahead, with what lies off to the side counted double. */
export function nearest(
  nodes: readonly DrawnNode[],
  from: DrawnNode,
  direction: { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 },
): DrawnNode | null {
  const cost = (one: DrawnNode): number => {
    const [dx, dy] = [one.x - from.x, one.y - from.y];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    return ahead <= 0 ? Infinity : ahead + 2 * aside;
  };
  const best = nodes.reduce<{ one: DrawnNode | null; cost: number }>(
    (found, one) => {
      const own = cost(one);
      return own < found.cost ? { one, cost: own } : found;
    },
    { one: null, cost: Infinity },
  );
  return best.one;
}
