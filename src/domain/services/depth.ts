import { type Graph, needsOf } from './graph';

/** Chains longer than this count as this long. */
export const DEEPEST = 10;

/**
 * The longest chain of things that each service needs, in hops, at most 10. Services in a cycle are counted as one: there is no
 * longest way around it.
 */
export function depthsOf(graph: Graph): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  for (const cycle of components(graph)) {
    const inside = new Set(cycle);
    let depth = 0;
    for (const id of cycle)
      for (const on of neededBy(graph, id))
        if (!inside.has(on)) depth = Math.max(depth, Math.min(DEEPEST, (depths.get(on) ?? 0) + 1));
    for (const id of cycle) depths.set(id, depth);
  }
  return depths;
}

const neededBy = (graph: Graph, id: string): readonly string[] => {
  const service = graph.registry.get(id);
  return service ? needsOf(graph.registry, service) : [];
};

interface Visit {
  readonly id: string;
  readonly needs: readonly string[];
  next: number;
}

/**
 * Groups of services that need one another in a circle (Tarjan's strongly connected components), each after all that it needs.
 * With a stack of its own: a chain of 2,000 services would be too deep for calls.
 */
function components(graph: Graph): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const visits: Visit[] = [];

  const enter = (id: string): void => {
    low.set(id, order.size);
    order.set(id, order.size);
    open.push(id);
    isOpen.add(id);
    visits.push({ id, needs: neededBy(graph, id), next: 0 });
  };
  const lower = (id: string, to: number): void => {
    low.set(id, Math.min(low.get(id) ?? to, to));
  };

  for (const root of graph.registry.keys()) {
    if (order.has(root)) continue;
    enter(root);
    for (let visit = visits.at(-1); visit; visit = visits.at(-1)) {
      const { id, needs } = visit;
      const on = needs[visit.next++];
      if (on !== undefined) {
        if (!order.has(on)) enter(on);
        else if (isOpen.has(on)) lower(id, order.get(on) ?? 0);
        continue;
      }
      visits.pop();
      const parent = visits.at(-1);
      if (parent) lower(parent.id, low.get(id) ?? 0);
      if (low.get(id) !== order.get(id)) continue;
      const cycle = open.splice(open.indexOf(id));
      for (const one of cycle) isOpen.delete(one);
      found.push(cycle);
    }
  }
  return found;
}
