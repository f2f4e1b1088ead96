import { DAMAGE_HOPS } from './damage';
import { depthsOf } from './depth';
import { fallsOf, NEAR } from './falls';
import { type Graph, graphOf, needsOf, within } from './graph';
import type { Registry, Service } from './types';

/**
 * The services whose reach an edit can alter: those edited, what they need up to three hops (they count there as dependants),
 * services that become or stop being neighbours of those, and those whose chains got longer or shorter. Sorted; only
 * services that are still there. The registry before and after, and the ids that were added, edited or removed.
 */
export function reachesToRenew(before: Registry, after: Registry, changedIds: readonly string[]): string[] {
  const [old, fresh] = [graphOf(before), graphOf(after)];
  const edited = changedIds.filter((id) => !sameOnMap(before.get(id), after.get(id)));
  const renewed = new Set([...changedIds, ...below(old, fresh, edited)]);
  if (edited.length > 0) {
    for (const id of [...renewed, ...edited]) for (const one of othersOf(old, fresh, id)) renewed.add(one);
    const [was, is] = [depthsOf(old), depthsOf(fresh)];
    for (const [id, depth] of is) if (was.get(id) !== depth) renewed.add(id);
  }
  return [...renewed].filter((id) => after.has(id)).sort();
}

/** What an edited service can be a dependant of: also through services that count on it in a group. */
function below(old: Graph, fresh: Graph, edited: readonly string[]): Set<string> {
  const needs = (id: string): readonly string[] =>
    [old, fresh].flatMap((graph) => {
      const service = graph.registry.get(id);
      return service ? needsOf(graph.registry, service) : [];
    });
  const counting = edited
    .filter((id) => old.registry.get(id)?.stage !== fresh.registry.get(id)?.stage)
    .flatMap((id) => [old, fresh].flatMap((graph) => (graph.dependants.get(id) ?? []).map((one) => one.id)));
  return within([...edited, ...counting], DAMAGE_HOPS, needs);
}

/** What goes down doesn't depend on the day, only how sure it is. */
const ANY_DAY = '1970-01-01';

/** Services that are near what goes down with this one before or after the edit, but not both. */
function othersOf(old: Graph, fresh: Graph, id: string): string[] {
  const ids = (graph: Graph): Set<string> =>
    new Set(fallsOf(graph, [id], NEAR, ANY_DAY).map(({ service }) => service.id));
  const [was, is] = [ids(old), ids(fresh)];
  return [...was, ...is].filter((one) => was.has(one) !== is.has(one));
}

/** Whether an edit left alone what other services' reaches tell of this one. */
function sameOnMap(a: Service | undefined, b: Service | undefined): boolean {
  if (!a || !b) return a === b;
  const told = ({ name, stage, criticality, users, dependsOn, groups }: Service): string =>
    JSON.stringify([name, stage, criticality, users, dependsOn, groups]);
  return told(a) === told(b);
}
