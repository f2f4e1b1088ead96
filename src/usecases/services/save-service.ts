import type { Registry, Service } from '../../domain/services/types';
import { checkService } from '../../domain/services/check-service';
import { serviceIdOf } from '../../domain/services/service-id';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { renewAround } from './reach-job';
import { readRegistry } from './read-registry';
import { refuseStale } from './refuse-stale';
import { unnameable } from './unnameable';
import { readService, serviceViewOf } from './view-service';
import { writeService } from './write-service';

/**
 * Saves a service or adds one. What is wrong is refused whole, with the place of each fault; saving the same again changes
 * nothing. What the map says of it and its neighbours is worked out at once, or as a job where they are many.
 */
export const saveService: UseCase<'services.save'> = async (deps, { service: draft }, caller) => {
  const registry = await readRegistry(deps, true);
  const id = draft.id ?? (await newId(deps, registry, draft.name));
  if (draft.id !== null) await readService(deps, id);
  const wanted: Service = { ...draft, id };
  refuseFaulty(wanted, registry, deps.clock.now());
  const { before, after } = await writeService(deps, id, caller.accountId, (present) => {
    if (draft.id !== null) refuseStale(present, draft.version, wanted);
    else if (present !== null) throw idTaken(draft.name);
    return wanted;
  });
  const saved = after ?? wanted;
  const now = new Map(registry).set(id, saved);
  const was = new Map(registry);
  if (before === null) was.delete(id);
  else was.set(id, before);
  await renewAround(deps, was, now, [id]);
  return serviceViewOf(deps, saved, now, true);
};

/** Lists lag behind, so an id that seems to be free is looked up by key. */
async function newId({ store }: Pick<Deps, 'store'>, registry: Registry, name: string): Promise<string> {
  const taken = new Set(registry.keys());
  for (;;) {
    const id = serviceIdOf(name, taken);
    if ((await store.services.get(id)) === null) return id;
    taken.add(id);
  }
}

/** Warnings keep nobody from saving. */
function refuseFaulty(service: Service, registry: Registry, now: number): void {
  const faults = [
    ...checkService(service, registry, now).filter(({ severity }) => severity === 'error'),
    ...unnameable(service),
  ];
  if (faults.length === 0) return;
  const words = faults.map(({ message }) => message).join(' ');
  throw new Refusal('BAD_INPUT', words, faults[0]?.remedy, { issues: faults });
}

const idTaken = (name: string): Refusal =>
  new Refusal(
    'BUSY',
    `Somebody else has just added a service like "${name}".`,
    'Reload the list, then try again.',
  );
