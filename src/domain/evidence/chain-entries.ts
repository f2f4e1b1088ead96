import type { ChainRecord } from '../audit/chain';

/** What a record says; one record of kind "several" holds many. */
export interface ChainEntry {
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const isEntry = (value: unknown): value is ChainEntry =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  'data' in value &&
  typeof value.data === 'object' &&
  value.data !== null;

/** All entries of a chain in order, those that were put together in one record one by one. Others are left out. */
export const flatEntries = (records: readonly ChainRecord[]): ChainEntry[] =>
  records.flatMap((record: unknown) => {
    if (!isEntry(record)) return [];
    const together = record.kind === 'several' ? record.data['entries'] : undefined;
    return Array.isArray(together) ? together.filter(isEntry) : [record];
  });
