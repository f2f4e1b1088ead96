import { checkFilters, checkValues, satisfies } from './conditions';
import { readCost } from './cost';
import { readCursor, writeCursor } from './cursor';
import { KVS_LIMITS } from './limits';
import { refusals } from './kvs-error';
import { readRequest } from './requests';
import { wireRow } from './single';
import { PLAIN } from './store';
import type { EntityIndex, EntitySchema } from '../manifest/types';
import type { Condition, EntityQuery, Metadata, Range, Scalar } from './requests';
import type { KvsAnswer, KvsScope } from './single';
import type { IndexScan } from './sql-tables';
import type { StoredRow } from './store';

type Comparison = NonNullable<IndexScan['range']>;

/** Range conditions as SQL, `$` being the column. */
const COMPARE: Partial<Record<Condition, string>> = {
  EQUAL_TO: '$ = ?',
  GREATER_THAN: '$ > ?',
  GREATER_THAN_EQUAL_TO: '$ >= ?',
  LESS_THAN: '$ < ?',
  LESS_THAN_EQUAL_TO: '$ <= ?',
  BETWEEN: '$ BETWEEN ? AND ?',
};
const beginsWith = (prefix: Scalar): Comparison => ({
  sql: '$ >= ? AND substr($, 1, length(?)) = ?',
  values: [prefix, prefix, prefix],
});

function pageSize(limit: number | undefined): number {
  const size = limit ?? KVS_LIMITS.pageDefault;
  if (!Number.isInteger(size) || size < 1 || size > KVS_LIMITS.pageMax) throw refusals.pageLimit();
  return size;
}

/** Plain keys by prefix: the only query they know. */
export function queryKeys(scope: KvsScope, body: unknown): KvsAnswer {
  const asked = readRequest('query', body);
  const [where, ...more] = asked.where ?? [];
  if (more.length > 0) throw refusals.badRequest('There may only be a single where condition for a query.');
  if (where && where.property !== 'key') throw refusals.badRequest('Queries can only target the key field.');
  if (where && where.condition !== 'BEGINS_WITH')
    throw refusals.badRequest('The only condition supported by the Key-value store is beginsWith.');
  const prefix = where?.values[0];
  const scan = {
    space: PLAIN,
    index: null,
    partition: '',
    range: prefix === undefined ? null : beginsWith(prefix),
    descending: false,
  };
  return pageOf(
    scope,
    scan,
    asked.limit,
    asked.after,
    ['', prefix ?? ''],
    asked.options?.metadataFields,
    () => true,
  );
}

/** Entities by one index: all partition values in order, a condition on the range, filters after the page is read. */
export function queryEntity(scope: KvsScope, body: unknown): KvsAnswer {
  const asked = readRequest('entityQuery', body);
  const schema = scope.store.schema(asked.entityName);
  if (!schema) throw refusals.schemaNotFound();
  const index = findIndex(schema, asked.indexName);
  const partition = partitionOf(schema, index, asked.partition ?? []);
  const { filters } = asked;
  if (filters) checkFilters(schema, filters);
  const scan = {
    space: schema.name,
    index: index?.name ?? null,
    partition,
    range: asked.range
      ? comparisonOf(
          asked.range,
          index ? (schema.attributes[index.range] ?? 'string') : 'string',
          index?.range ?? 'key',
        )
      : null,
    descending: asked.sort === 'DESC',
  };
  const keep = (row: StoredRow): boolean =>
    !filters || satisfies(JSON.parse(row.json) as Record<string, unknown>, filters);
  return pageOf(
    scope,
    scan,
    asked.limit,
    asked.cursor,
    identityOf(asked),
    asked.options?.metadataFields,
    keep,
  );
}

/** null: the index by-key, which every entity has. */
function findIndex(schema: EntitySchema, name: string): EntityIndex | null {
  if (name === 'by-key') return null;
  const index = schema.indexes.find((candidate) => candidate.name === name);
  if (!index) throw refusals.badIndex(`Index "${name}" is not defined in entity "${schema.name}"`);
  return index;
}

function partitionOf(schema: EntitySchema, index: EntityIndex | null, values: readonly Scalar[]): string {
  const names = index?.partition ?? [];
  if (values.length !== names.length)
    throw refusals.badIndex(
      `Index "${index?.name ?? 'by-key'}" takes ${names.length} partition value(s) (${names.join(', ')}), got ${values.length}`,
    );
  names.forEach((name, position) =>
    checkValues('EQUAL_TO', values.slice(position, position + 1), name, schema.attributes[name] ?? 'string'),
  );
  return JSON.stringify(values);
}

function comparisonOf(
  { condition, values }: Range,
  type: EntitySchema['attributes'][string],
  property: string,
): Comparison {
  checkValues(condition, values, property, type);
  if (condition === 'BEGINS_WITH') return beginsWith(values[0] as Scalar);
  const sql = COMPARE[condition];
  if (!sql) throw refusals.badRequest(`where does not know the condition ${condition}`);
  return { sql, values };
}

const identityOf = ({ entityName, indexName, partition, range, sort }: EntityQuery): unknown[] => [
  entityName,
  indexName,
  partition,
  range,
  sort,
];

function pageOf(
  scope: KvsScope,
  scan: Omit<IndexScan, 'limit' | 'after' | 'now'>,
  limit: number | undefined,
  cursor: string | undefined,
  identity: readonly unknown[],
  fields: readonly Metadata[] | undefined,
  keep: (row: StoredRow) => boolean,
): KvsAnswer {
  const size = pageSize(limit);
  const { rows, ranges } = scope.store.scan({ ...scan, after: readCursor(cursor, identity), limit: size });
  const last = rows.at(-1);
  const range = ranges.at(-1);
  return {
    body: {
      data: rows.filter(keep).map((row) => wireRow(row, fields)),
      // A full page has a cursor even when nothing follows, as in the database below the platform.
      ...(last &&
        range !== undefined &&
        rows.length === size && { cursor: writeCursor({ range, key: last.key }, identity) }),
    },
    cost: readCost(
      rows.reduce((sum, row) => sum + Buffer.byteLength(row.json), 0),
      'kvsQuery',
    ),
  };
}
