import type { Registry } from '../../domain/services/types';
import type { Deps } from '../deps';

/** The whole registry by id, retired services included if asked. A query for every hundred services; lags behind writes. */
export async function readRegistry({ store }: Pick<Deps, 'store'>, withRetired = false): Promise<Registry> {
  const all = await store.services.all(withRetired);
  return new Map(all.map((service) => [service.id, service]));
}
