import { Filter, FilterConditions, kvs } from '@forge/kvs';
import { openKvsBench, refusal } from '../../support/real-kvs';
import type { Limit } from './limit';

const PAGE = 'platform/forge/limits-kvs-ce';
const VALUES = 'test/sandbox/forge/kvs/values.test.ts';
const ENTITIES = 'test/sandbox/forge/kvs/entities.test.ts';
const tickets = () => kvs.entity<Record<string, unknown>>('ticket');
const bytes = (count: number): string => 'x'.repeat(count);
const fresh = (work: () => Promise<unknown>): Promise<string> => {
  openKvsBench();
  return refusal(work());
};
/** As many values as a batch may have, a million bytes less some in all: with `more` it is above 4 MB. */
const large = (more: number) =>
  Array.from({ length: 20 }, (_, n) => ({ key: `k${n}`, value: bytes(209_500 + more) }));
const conditions = (count: number) => {
  let filter = new Filter<Record<string, unknown>>().or('version', FilterConditions.equalTo(0));
  for (let n = 1; n < count; n += 1) filter = filter.or('version', FilterConditions.equalTo(n));
  return tickets().query().index('dueAt').filters(filter).getMany();
};
const nested = (levels: number): unknown => (levels === 0 ? 1 : { deeper: nested(levels - 1) });
const partition = (length: number) =>
  tickets().set('t', { project: bytes(length - 4), phase: 'open', dueAt: '2026' });

export const storageLimits: readonly Limit[] = [
  {
    limit: 'a key of 1 to 500 characters, of a few signs',
    source: PAGE,
    met: { file: VALUES, test: 'key %j: %s' },
  },
  { limit: 'a value of 240 KiB and 31 levels', source: PAGE, met: { file: VALUES, test: 'value of %s: %#' } },
  {
    limit: 'an entity of 31 levels, itself the first',
    source: PAGE,
    met: {
      allowed: () => fresh(() => tickets().set('t', { body: nested(30) })),
      refused: () => fresh(() => tickets().set('t', { body: nested(31) })),
      says: /400 MAX_DEPTH/,
    },
  },
  {
    limit: 'an entity of 240 KiB',
    source: PAGE,
    met: {
      allowed: () => fresh(() => tickets().set('t', { body: bytes(240 * 1024 - '{"body":""}'.length) })),
      refused: () => fresh(() => tickets().set('t', { body: bytes(240 * 1024 - '{"body":""}'.length + 1) })),
      says: /400 MAX_SIZE/,
    },
  },
  { limit: 'a time to live of a year', source: PAGE, met: { file: VALUES, test: 'ttl %j: %s' } },
  {
    limit: '25 items a batch',
    source: PAGE,
    met: {
      file: VALUES,
      test: 'a batch takes 25 items, refuses more, none and duplicates, and reports single failures',
    },
  },
  {
    limit: '4 MB a batch',
    source: PAGE,
    met: {
      allowed: () => fresh(() => kvs.batchSet(large(0))),
      refused: () => fresh(() => kvs.batchSet(large(200))),
      says: /400 MAX_SIZE/,
    },
  },
  {
    limit: '4,000 units of reading and of writing a minute',
    source: PAGE,
    met: { file: VALUES, test: '4,000 units a minute, then 429, then a new minute' },
  },
  { limit: '1,000 requests a second', source: PAGE, met: { file: VALUES, test: '1,000 requests a second' } },
  {
    limit: '25 operations a transaction, each key once',
    source: PAGE,
    met: { file: ENTITIES, test: 'a transaction has 25 operations, each key once, no keyPolicy' },
  },
  {
    limit: '4 MB a transaction',
    source: PAGE,
    met: {
      allowed: () =>
        fresh(() =>
          large(-300)
            .reduce((t, { key, value }) => t.set(key, value), kvs.transact())
            .execute(),
        ),
      refused: () =>
        fresh(() =>
          large(300)
            .reduce((t, { key, value }) => t.set(key, value), kvs.transact())
            .execute(),
        ),
      says: /400 MAX_SIZE/,
    },
  },
  {
    limit: '100 rows a page of a query',
    source: PAGE,
    met: {
      file: ENTITIES,
      test: 'index, partition and page limits are refused by their codes; a page has 10 by default, 100 at most',
    },
  },
  {
    limit: '100 conditions a query',
    source: PAGE,
    met: {
      allowed: () => fresh(() => conditions(100)),
      refused: () => fresh(() => conditions(101)),
      says: /^4\d\d /,
    },
  },
  {
    limit: 'attributes of their type: integers of 32 bits, no empty text; 900 bytes in the range of an index',
    source: 'platform/forge/storage-reference/entities-manifest',
    met: { file: ENTITIES, test: 'entity value %#: %s' },
  },
  {
    limit: '1,700 bytes in the partition of an index',
    source: 'platform/forge/storage-reference/entities-manifest',
    met: {
      allowed: () => fresh(() => partition(1700)),
      refused: () => fresh(() => partition(1701)),
      says: /400 INVALID_ENTITY_INDEX/,
    },
  },
];
