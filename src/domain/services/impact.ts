import type { ImpactView } from '../../contract/services';
import type { Millis } from '../time/types';
import { dayOf, worstOf } from './confidence';
import { gravityOf } from './damage';
import { type Fallen, fallsOf, fatalLosses, needOf, standing } from './falls';
import { type Graph, graphOf } from './graph';
import type { Registry, Service } from './types';

/**
 * "What breaks if these go down together?" Gravest first, with the way, the users and how sure it is; and what depends on it
 * but has enough left, with what is left. Damage is that of what goes down and of what breaks as far as the question
 * looks (a change's own damage looks 3 hops far); null when no criticality and no users are known at all.
 */
export function impactOf(registry: Registry, down: readonly string[], hops: number, now: Millis): ImpactView {
  const graph = graphOf(registry);
  const nameOf = (id: string): string => registry.get(id)?.name ?? id;
  const first = [...new Set(down)].flatMap((id) => registry.get(id) ?? []);
  const falls = fallsOf(graph, down, hops, dayOf(now)).sort(byGravity);
  const suffering = [...first, ...falls.map(({ service }) => service)];
  const damage = Math.max(0, ...suffering.map(gravityOf));
  return {
    down: first.map(({ id, name }) => ({ id, name })),
    breaks: falls.map(
      ({ service: { id, name, criticality, users }, hops: far, path, confidence, weight }) => ({
        ...{ id, name, criticality, users, confidence, weight },
        hops: far,
        path: path.map(nameOf),
      }),
    ),
    survives: survivorsOf(graph, suffering),
    users: suffering.reduce((sum, { users }) => sum + (users ?? 0), 0),
    usersUnknown: suffering.filter(({ users }) => users === null).length,
    damage: damage === 0 ? null : damage,
    confidence: worstOf(falls.map(({ confidence }) => confidence)),
  };
}

const byGravity = (a: Fallen, b: Fallen): number =>
  gravityOf(b.service) - gravityOf(a.service) ||
  a.hops - b.hops ||
  a.service.name.localeCompare(b.service.name, 'en');

/** Live services that lose something and stand all the same. What only lies beyond the hops asked for isn't among them. */
function survivorsOf(graph: Graph, down: readonly Service[]): ImpactView['survives'] {
  const ids = new Set(down.map(({ id }) => id));
  const isDown = (id: string): boolean => ids.has(id);
  const touched = new Set(down.flatMap(({ id }) => graph.dependants.get(id) ?? []));
  return [...touched]
    .filter((one) => !isDown(one.id) && one.stage === 'live' && fatalLosses(graph, one, isDown).length === 0)
    .map((one) => ({ id: one.id, name: one.name, why: whatIsLeft(graph, one, isDown) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function whatIsLeft(graph: Graph, service: Service, isDown: (id: string) => boolean): string {
  const groups = new Set(service.dependsOn.filter(({ on }) => isDown(on)).map(({ group }) => group));
  return [...groups]
    .map((group) => {
      const left = standing(graph, service, group, isDown);
      const called = service.groups.find(({ id }) => id === group)?.name ?? '';
      return `${left} left${called === '' ? '' : ` of ${called}`}, ${needOf(service, group) ?? 0} needed`;
    })
    .join('; ');
}
