import type { MapView } from '../../contract/services';
import type { Millis } from '../time/types';
import { confidenceOf, dayOf } from './confidence';
import { gravityOf } from './damage';
import { type Graph, graphOf, needsOf } from './graph';
import type { Registry, Service } from './types';

/** More than this nobody can read in a drawing. */
export const DRAWN = 300;

/** What the registry knows of a map; open incidents and changes are added by whoever knows them. */
export interface ServiceMap extends Omit<MapView, 'nodes'> {
  readonly nodes: readonly Omit<MapView['nodes'][number], 'incidents' | 'changes'>[];
}

/**
 * The map around a service, up to so many hops either way, nearest first; or of the whole registry (`around` null), gravest
 * first. Retired services are left out unless asked for by `around`. At most 300 nodes: `cut` tells that there are more,
 * `total` how many.
 */
export function mapAround(registry: Registry, around: string | null, hops: number, now: Millis): ServiceMap {
  const graph = graphOf(registry);
  const today = dayOf(now);
  const all = around === null ? wholeOf(registry) : nearOf(graph, around, hops);
  const drawn = all.slice(0, DRAWN);
  const ids = new Set(drawn.map(({ id }) => id));
  return {
    nodes: drawn.map(({ id, name, criticality, team, stage, verifiedOn }) => ({
      ...{ id, name, criticality, team, stage },
      confidence: confidenceOf(verifiedOn, today),
    })),
    edges: drawn.flatMap((service) => edgesOf(service, ids, today)),
    total: all.length,
    cut: all.length > drawn.length,
  };
}

const wholeOf = (registry: Registry): Service[] =>
  [...registry.values()]
    .filter(({ stage }) => stage !== 'retired')
    .sort((a, b) => gravityOf(b) - gravityOf(a) || a.name.localeCompare(b.name, 'en'));

function nearOf(graph: Graph, around: string, hops: number): Service[] {
  const start = graph.registry.get(around);
  const found = new Map<string, Service>();
  let front = start ? [start] : [];
  for (let hop = 0; hop <= hops && front.length > 0; hop++) {
    for (const one of front) found.set(one.id, one);
    front = front
      .flatMap((one) => [
        ...needsOf(graph.registry, one).flatMap((id) => graph.registry.get(id) ?? []),
        ...(graph.dependants.get(one.id) ?? []),
      ])
      .filter(({ id, stage }) => !found.has(id) && stage !== 'retired');
    front = [...new Map(front.map((one) => [one.id, one])).values()].sort((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    );
  }
  return [...found.values()];
}

/** One edge for each other service: named twice, the stricter relation is drawn. */
function edgesOf(service: Service, drawn: ReadonlySet<string>, today: string): MapView['edges'] {
  const edges = new Map<string, MapView['edges'][number]>();
  for (const { on, group, verifiedOn } of service.dependsOn) {
    if (on === service.id || !drawn.has(on) || edges.get(on)?.redundancy === null) continue;
    const redundancy = redundancyOf(service, group);
    edges.set(on, { from: service.id, to: on, confidence: confidenceOf(verifiedOn, today), redundancy });
  }
  return [...edges.values()];
}

/** "2 of 3". */
function redundancyOf(service: Service, group: string | null): string | null {
  const known = service.groups.find(({ id }) => id === group);
  if (!known) return null;
  return `${known.need} of ${service.dependsOn.filter((one) => one.group === group).length}`;
}
