import { confidenceOn, weightOf, worstOf } from './confidence';
import type { Graph } from './graph';
import type { Confidence, Dependency, Service } from './types';

/** So many steps away services are neighbours: conflicts look no further (RULES 9). */
export const NEAR = 2;

/** A service that goes down because others do. */
export interface Fallen {
  readonly service: Service;
  /** In how many steps: 0 for what goes down first. */
  readonly hops: number;
  /** Ids from the one that goes down first to this one, both included. */
  readonly path: readonly string[];
  readonly weight: number;
  readonly confidence: Confidence;
}

/**
 * What goes down when given services do, nearest first: step by step, each service that loses something it needs by itself, or
 * of a redundancy group so much that fewer than it needs are standing. Planned and retired services don't go down, as
 * nobody uses them, and stand in for nobody. Among several ways of the same length the surest is told. Cycles are
 * harmless: what is down stays down. What goes down first isn't part of the answer.
 */
export function fallsOf(graph: Graph, down: readonly string[], hops: number, today: string): Fallen[] {
  const trust = confidenceOn(today);
  const fallen = new Map<string, Fallen>();
  for (const id of down) {
    const service = graph.registry.get(id);
    if (service) fallen.set(id, { service, hops: 0, path: [id], weight: 1, confidence: 'verified' });
  }
  const first = fallen.size;
  let lastStep: ReadonlyMap<string, Fallen> = new Map(fallen);
  for (let hop = 1; hop <= hops && lastStep.size > 0; hop++) {
    const touched = new Set<Service>();
    for (const id of lastStep.keys()) for (const one of graph.dependants.get(id) ?? []) touched.add(one);
    const step = new Map<string, Fallen>();
    for (const service of touched) {
      if (fallen.has(service.id) || service.stage !== 'live') continue;
      const causes = fatalLosses(graph, service, (id) => fallen.has(id));
      if (causes.length > 0) step.set(service.id, bestWay(service, causes, lastStep, trust));
    }
    for (const [id, one] of step) fallen.set(id, one);
    lastStep = step;
  }
  return [...fallen.values()].slice(first);
}

/**
 * The dependencies whose loss takes a service down, given what is down; none: it stands. A group only counts when something
 * of it is down: one that never had enough doesn't take a working service down.
 */
export function fatalLosses(
  graph: Graph,
  service: Service,
  isDown: (id: string) => boolean,
): readonly Dependency[] {
  const lost = service.dependsOn.filter(({ on }) => isDown(on) && on !== service.id);
  if (service.groups.length === 0) return lost;
  return lost.filter(({ group }) => {
    const need = needOf(service, group);
    return need === null || standing(graph, service, group, isDown) < need;
  });
}

/** How many of a group a service needs; null: there is no such group, so each is needed by itself. */
export const needOf = (service: Service, group: string | null): number | null =>
  group === null ? null : (service.groups.find(({ id }) => id === group)?.need ?? null);

/** How many of a group are live and up; each service counts once. */
export function standing(
  graph: Graph,
  service: Service,
  group: string | null,
  isDown: (id: string) => boolean,
): number {
  const up = service.dependsOn.filter(
    ({ on, group: of }) => of === group && graph.registry.get(on)?.stage === 'live' && !isDown(on),
  );
  return new Set(up.map(({ on }) => on)).size;
}

/**
 * The way to a service over the surest of the losses of the step before: what takes it down now and didn't earlier is among
 * them.
 */
function bestWay(
  service: Service,
  causes: readonly Dependency[],
  lastStep: ReadonlyMap<string, Fallen>,
  trust: (verifiedOn: string | null) => Confidence,
): Fallen {
  const ways = causes.flatMap(({ on, verifiedOn }) => {
    const before = lastStep.get(on);
    if (!before) return [];
    const confidence = trust(verifiedOn);
    return {
      service,
      hops: before.hops + 1,
      path: [...before.path, service.id],
      weight: before.weight * weightOf(confidence),
      confidence: worstOf([before.confidence, confidence]),
    };
  });
  const [first, ...rest] = ways;
  if (!first) throw new Error(`Nothing takes ${service.id} down.`);
  return rest.reduce((best, way) => (way.weight > best.weight ? way : best), first);
}
