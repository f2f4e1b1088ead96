import type { Registry, Service } from './types';

/** The registry as a graph: who depends on whom, found in one step either way. */
export interface Graph {
  readonly registry: Registry;
  /** Services that name this one among what they depend on, by its id; each once. */
  readonly dependants: ReadonlyMap<string, readonly Service[]>;
}

/** Works out who depends on whom. Dependencies on services that don't exist are left out. */
export function graphOf(registry: Registry): Graph {
  const dependants = new Map<string, Service[]>();
  for (const service of registry.values())
    for (const on of needsOf(registry, service)) {
      const list = dependants.get(on);
      if (list) list.push(service);
      else dependants.set(on, [service]);
    }
  return { registry, dependants };
}

/** What a service depends on, each once, itself and strangers left out. */
export const needsOf = (registry: Registry, service: Service): string[] => [
  ...new Set(service.dependsOn.map(({ on }) => on).filter((on) => on !== service.id && registry.has(on))),
];

/** Ids within so many hops one way over all relations, redundant ones too; the start isn't among them unless a cycle leads there. */
export function within(
  start: readonly string[],
  hops: number,
  next: (id: string) => readonly string[],
): Set<string> {
  const seen = new Set<string>();
  let front: readonly string[] = start;
  for (let hop = 0; hop < hops && front.length > 0; hop++) {
    const found: string[] = [];
    for (const id of front)
      for (const other of next(id))
        if (!seen.has(other)) {
          seen.add(other);
          found.push(other);
        }
    front = found;
  }
  return seen;
}
