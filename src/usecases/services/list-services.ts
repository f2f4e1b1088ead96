import type { RequestOf } from '../../contract/resolvers';
import type { ServiceLine, ServicesView } from '../../contract/services';
import { confidenceOf, dayOf } from '../../domain/services/confidence';
import { graphOf } from '../../domain/services/graph';
import { nameKey } from '../../domain/services/name-key';
import type { Service } from '../../domain/services/types';
import type { Deps } from '../deps';
import { mayConfigure } from '../rules/may-configure';
import { readRegistry } from './read-registry';

/**
 * The registry as a table, by name; `search` is looked for in names, other names, teams and ids. A query for every hundred
 * services, whatever is searched for: who depends on whom is counted over all of them.
 */
export async function listServices(
  deps: Deps,
  { projectId, search, stage }: RequestOf<'services.list'>,
): Promise<ServicesView> {
  const [registry, canEdit] = await Promise.all([
    readRegistry(deps, stage === 'retired' || stage === 'any'),
    // On the admin page everybody may: its resolvers ask.
    projectId === null ? true : mayConfigure(deps),
  ]);
  const { dependants } = graphOf(registry);
  const today = dayOf(deps.clock.now());
  const wanted = nameKey(search);
  const found = [...registry.values()]
    .filter((one) => (stage === 'any' || one.stage === stage) && isMeant(one, wanted))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return {
    services: found.map((one): ServiceLine => lineOf(one, dependants.get(one.id)?.length ?? 0, today)),
    total: registry.size,
    canEdit,
  };
}

const isMeant = ({ id, name, aliases, team }: Service, wanted: string): boolean =>
  wanted === '' || [id, name, ...aliases, team ?? ''].some((text) => nameKey(text).includes(wanted));

const lineOf = (service: Service, dependants: number, today: string): ServiceLine => {
  const { id, name, stage, owner, team, criticality, users, dependsOn, verifiedOn } = service;
  return {
    ...{ id, name, stage, owner, team, criticality, users, dependants, verifiedOn },
    dependencies: dependsOn.length,
    confidence: confidenceOf(verifiedOn, today),
  };
};
