import { serviceCsv } from '../../domain/services/write-rows';
import { isoOf } from '../../jira/instant';
import type { UseCase } from '../deps';
import { readRegistry } from './read-registry';

/** The whole registry as a CSV file that importing takes back. */
export const exportServices: UseCase<'services.export'> = async (deps) => {
  const registry = await readRegistry(deps, true);
  const day = isoOf(deps.clock.now()).slice(0, 10);
  return { name: `services-${day}.csv`, csv: serviceCsv(registry), rows: registry.size };
};
