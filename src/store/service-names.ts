import { createHash } from 'node:crypto';
import { nameKey } from '../domain/services/name-key';
import type { Service } from '../domain/services/types';
import * as z from '../shape';
import { getRowsInBatches, type Row, type RowKey } from './kvs';
import { prepareStat, readStat, statKey, statWrite, type WithVersion } from './stat-rows';
import type { Write } from './transaction';

/** Another service goes by this name or alias already. */
export class NameTaken extends Error {
  override readonly name = 'NameTaken';
  constructor(
    readonly taken: string,
    readonly serviceId: string,
  ) {
    super(`"${taken}" is a name of service "${serviceId}" already`);
  }
}

/** Which service has a name; null: free again. */
const owner = z.string().nullable();

/** Keys take few characters, names any. */
const idOf = (name: string): string => createHash('sha256').update(nameKey(name)).digest('hex').slice(0, 40);

/** All the names of a service, each once. */
const namesOf = (service: Service | null): Map<string, string> =>
  new Map(service === null ? [] : [service.name, ...service.aliases].map((name) => [nameKey(name), name]));

/** The row that says which service has a name, for those who read it together with others in one request. */
export const nameRowKey = (name: string): RowKey => statKey('name', idOf(name));

/** Id of the service that has the name, from the row at `nameRowKey`; null: none. */
export const ownerOfRow = (key: string, row: Row | undefined): string | null =>
  readStat(key, row, owner, null).value;

async function ownersOf(names: readonly string[]): Promise<WithVersion<string | null>[]> {
  const keys = names.map((name) => statKey('name', idOf(name)));
  const rows = await getRowsInBatches(keys);
  return rows.map((row, index) => readStat(keys[index]?.key ?? '', row, owner, null));
}

export async function idsByName(names: readonly string[]): Promise<(string | null)[]> {
  const distinct = [...new Set(names.map(nameKey))];
  const owners = await ownersOf(distinct);
  const byName = new Map(distinct.map((name, index) => [name, owners[index]?.value ?? null]));
  return names.map((name) => byName.get(nameKey(name)) ?? null);
}

/**
 * The writes that give a service its new names and free those that it had before, each only if its row is still as it was
 * read: two services can't get one name, whoever is quicker. A row that isn't there yet is prepared first, as free.
 * Throws NameTaken.
 */
export async function nameWrites(
  service: Service,
  before: Service | null,
): Promise<{ readonly gained: readonly Write[]; readonly freed: readonly Write[] }> {
  const [had, has] = [namesOf(before), namesOf(service)];
  const gained = [...has.keys()].filter((name) => !had.has(name));
  const freed = [...had.keys()].filter((name) => !has.has(name));
  const owners = await ownersOf([...gained, ...freed]);
  const write = (name: string, index: number, to: string | null): Write[] => {
    const row = owners[index] ?? { version: 0, value: null };
    if (to === null && row.value !== service.id) return [];
    return [statWrite({ kind: 'name', id: idOf(name), subject: name }, { version: row.version, value: to })];
  };
  for (const [index, name] of gained.entries()) {
    const taken = owners[index];
    if (taken !== undefined && taken.value !== null && taken.value !== service.id)
      throw new NameTaken(has.get(name) ?? name, taken.value);
    if (taken?.version === 0) await prepareStat({ kind: 'name', id: idOf(name), subject: name });
  }
  return {
    gained: gained.flatMap((name, index) => write(name, index, service.id)),
    freed: freed.flatMap((name, index) => write(name, gained.length + index, null)),
  };
}
