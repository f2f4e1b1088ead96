import type { RequestOf } from '../../contract/resolvers';
import type { ServiceView } from '../../contract/services';
import { confidenceOf, dayOf } from '../../domain/services/confidence';
import { graphOf } from '../../domain/services/graph';
import type { Registry, Service } from '../../domain/services/types';
import type { Caller, Deps } from '../deps';
import { Refusal } from '../refusal';
import { mayConfigure } from '../rules/may-configure';
import { readRegistry } from './read-registry';
import { historyOf } from './write-service';

/** One service with what it needs, what needs it, and who saved what of it. */
export async function viewService(
  deps: Deps,
  { projectId, serviceId }: RequestOf<'services.view'>,
  caller: Caller,
): Promise<ServiceView> {
  const service = await readService(deps, serviceId);
  const isEditor = projectId === null || service.owner === caller.accountId || (await mayConfigure(deps));
  return serviceViewOf(deps, service, await readRegistry(deps, true), isEditor);
}

/** By key, so what was saved a moment ago is there. @throws Refusal NOT_FOUND */
export async function readService({ store }: Pick<Deps, 'store'>, id: string): Promise<Service> {
  const service = await store.services.get(id);
  if (service === null)
    throw new Refusal('NOT_FOUND', 'There is no such service.', 'Choose one from the list of services.');
  return service;
}

/** `registry` may lag behind: the service itself is taken as it is given. */
export async function serviceViewOf(
  deps: Pick<Deps, 'store' | 'clock'>,
  service: Service,
  registry: Registry,
  canEdit: boolean,
): Promise<ServiceView> {
  const named = ({ id, name }: Service): { id: string; name: string } => ({ id, name });
  const { dependants } = graphOf(new Map(registry).set(service.id, service));
  const ids = new Set(service.dependsOn.map(({ on }) => on));
  return {
    service: { ...service },
    dependants: (dependants.get(service.id) ?? []).filter(({ stage }) => stage !== 'retired').map(named),
    names: [...ids].flatMap((id) => registry.get(id) ?? []).map(named),
    history: await historyOf(deps, service.id),
    confidence: confidenceOf(service.verifiedOn, dayOf(deps.clock.now())),
    canEdit,
  };
}
