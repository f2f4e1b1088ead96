import { graphOf } from '../../domain/services/graph';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { listServices } from './list-services';
import { renewAround } from './reach-job';
import { readRegistry } from './read-registry';
import { refuseStale } from './refuse-stale';
import { writeService } from './write-service';

/**
 * Takes a service out of use. Its record stays, with its names: past tickets go on knowing it. Refused while other services
 * in use need it.
 */
export const retireService: UseCase<'services.retire'> = async (
  deps,
  { projectId, serviceId, version },
  caller,
) => {
  const registry = await readRegistry(deps, true);
  const needing = (graphOf(registry).dependants.get(serviceId) ?? []).filter(
    ({ stage }) => stage !== 'retired',
  );
  if (needing.length > 0)
    throw new Refusal(
      'CONFLICT',
      `${needing.length === 1 ? 'A service' : `${needing.length} services`} in use still need it: ${needing
        .slice(0, 5)
        .map(({ name }) => name)
        .join(', ')}${needing.length > 5 ? ' and others' : ''}.`,
      'Take it out of what they depend on first.',
    );
  const { before, after } = await writeService(deps, serviceId, caller.accountId, (present) => {
    if (present === null)
      throw new Refusal('NOT_FOUND', 'There is no such service.', 'Choose one from the list of services.');
    const retired = { ...present, stage: 'retired' as const };
    refuseStale(present, version, retired);
    return retired;
  });
  if (before !== null && after !== null) {
    const [was, now] = [before, after].map((one) => new Map(registry).set(serviceId, one));
    if (was !== undefined && now !== undefined) await renewAround(deps, was, now, [serviceId]);
  }
  return listServices(deps, { projectId, search: '', stage: 'any' });
};
