import { impactOf } from '../../domain/services/impact';
import { mapAround } from '../../domain/services/map';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRegistry } from './read-registry';

const NOTHING = { incidents: [], changes: [] } as const;

/** The map around a service or of the whole registry, with what is open on each: a read for every 25 drawn. */
export const readServiceMap: UseCase<'map.read'> = async (deps, { around, hops }) => {
  const registry = await readRegistry(deps, around !== null);
  if (around !== null && !registry.has(around)) throw unknown();
  const map = mapAround(registry, around, hops, deps.clock.now());
  const activities = await deps.store.services.activities(map.nodes.map(({ id }) => id));
  return {
    ...map,
    nodes: map.nodes.map((node, index) => {
      const { incidents, changes } = activities[index] ?? NOTHING;
      return {
        ...node,
        incidents: incidents.filter(({ closedAt }) => closedAt === null).length,
        changes: changes.filter(({ phase }) => phase === 'implementing').length,
      };
    }),
  };
};

/** "What breaks if these go down?" */
export const askImpact: UseCase<'map.impact'> = async (deps, { serviceIds, hops }) => {
  const registry = await readRegistry(deps);
  if (!serviceIds.every((id) => registry.has(id))) throw unknown();
  return impactOf(registry, serviceIds, hops, deps.clock.now());
};

const unknown = (): Refusal =>
  new Refusal('NOT_FOUND', 'There is no such service in use.', 'Choose one from the list of services.');
