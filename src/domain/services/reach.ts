import { reachWindows } from '../schedule/reach-windows';
import type { Millis } from '../time/types';
import { confidenceOf, dayOf } from './confidence';
import { DAMAGE_HOPS, damageOf, gravityOf } from './damage';
import { depthsOf } from './depth';
import { type Fallen, fallsOf, NEAR } from './falls';
import { type Graph, graphOf, needsOf, within } from './graph';
import type { Dependant, Reach, Registry, Service } from './types';

/** As many dependants as are kept by name. */
const KEPT = 50;

/** What the map says of one service. See `reachesOf` for several: it works out the graph once. */
export const reachOf = (registry: Registry, id: string, now: Millis): Reach | null =>
  reachesOf(registry, [id], now)[0] ?? null;

/**
 * What the map says of some services, in their order; ids that the registry doesn't know are left out. It depends on the day
 * (confidence, windows), so it has to be worked out anew from time to time even when nobody edits anything.
 */
export function reachesOf(registry: Registry, ids: Iterable<string>, now: Millis): Reach[] {
  const graph = graphOf(registry);
  const [depths, today] = [depthsOf(graph), dayOf(now)];
  const fallsOnce = remembered((id) => fallsOf(graph, [id], DAMAGE_HOPS, today));
  const nearOnce = remembered(
    (id) => new Set(fallsOnce(id).flatMap(({ hops, service }) => (hops <= NEAR ? service.id : []))),
  );
  return [...ids].flatMap((id) => {
    const service = registry.get(id);
    if (!service) return [];
    const falls = fallsOnce(id);
    return {
      serviceId: id,
      name: service.name,
      criticality: service.criticality,
      users: service.users,
      team: service.team,
      owner: service.owner,
      stage: service.stage,
      verifiedOn: service.verifiedOn,
      confidence: confidenceOf(service.verifiedOn, today),
      damage: damageOf(service, falls, (one) => registry.get(one)?.name ?? one),
      dependants: dependantsOf(falls),
      total: falls.length,
      neighbours: [...neighboursOf(graph, service, nearOnce)].sort(),
      depth: depths.get(id) ?? 0,
      single: falls.length > 0,
      ...reachWindows(service.windows, now),
      version: service.version,
    };
  });
}

/** Gravest first, then nearest, then by name (plainly compared: this is done for every service of the site). */
const dependantsOf = (falls: readonly Fallen[]): Dependant[] =>
  falls
    .map((fallen) => ({ fallen, gravity: gravityOf(fallen.service) }))
    .sort(
      (a, b) =>
        b.gravity - a.gravity ||
        a.fallen.hops - b.fallen.hops ||
        (a.fallen.service.name < b.fallen.service.name ? -1 : 1),
    )
    .slice(0, KEPT)
    .map(({ fallen: { service, hops, path, weight, confidence } }) => {
      const { id, name, criticality, users } = service;
      return { id, name, hops, path, criticality, users, weight, confidence };
    });

/**
 * Services that go down with this one within two hops, and those that take this one down: so neighbourhood is mutual. A
 * redundant relation makes no neighbours, but two services that both go with a third take down what needs either.
 */
function neighboursOf(
  graph: Graph,
  service: Service,
  nearOf: (id: string) => ReadonlySet<string>,
): ReadonlySet<string> {
  const neighbours = new Set(nearOf(service.id));
  const needs = (id: string): readonly string[] => {
    const one = graph.registry.get(id);
    return one ? needsOf(graph.registry, one) : [];
  };
  for (const id of within([service.id], NEAR, needs)) if (nearOf(id).has(service.id)) neighbours.add(id);
  return neighbours;
}

/** Asks once for each id, for as long as the answers are used. */
function remembered<T>(ask: (id: string) => T): (id: string) => T {
  const known = new Map<string, T>();
  return (id) => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const answer = ask(id);
    known.set(id, answer);
    return answer;
  };
}
