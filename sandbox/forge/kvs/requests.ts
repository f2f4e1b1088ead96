import * as z from 'zod';
import { refusals } from './kvs-error';

/** Bodies of the store's API as @forge/kvs sends them. Keys and values are checked later, each with its own code. */
const metadata = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
const ttl = z.strictObject({ value: z.unknown(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
const getOptions = z.strictObject({ metadataFields: z.array(metadata).optional() }).optional();
const setOptions = z
  .strictObject({
    keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
    returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
    returnMetadataFields: z.array(metadata).optional(),
    ttl: ttl.optional(),
  })
  .optional();
/** In transactions and batches only `ttl` is allowed: `keyPolicy` is refused there (measured). */
const ttlOptions = z.strictObject({ ttl: ttl.optional() }).optional();
const entityName = z.string();
const key = z.unknown();
const value = z.unknown();

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export const conditionName = z.enum([
  'BEGINS_WITH',
  'BETWEEN',
  'EQUAL_TO',
  'NOT_EQUAL_TO',
  'GREATER_THAN',
  'GREATER_THAN_EQUAL_TO',
  'LESS_THAN',
  'LESS_THAN_EQUAL_TO',
  'CONTAINS',
  'NOT_CONTAINS',
  'EXISTS',
  'NOT_EXISTS',
]);
const filterItem = z.strictObject({
  property: z.string(),
  condition: conditionName,
  values: z.array(scalar),
});
const filters = z.strictObject({ and: z.array(filterItem).optional(), or: z.array(filterItem).optional() });
const range = z.strictObject({ condition: conditionName, values: z.array(scalar) });

export const requests = {
  get: z.strictObject({ key, options: getOptions }),
  set: z.strictObject({ key, value, options: setOptions }),
  delete: z.strictObject({ key }),
  query: z.strictObject({
    limit: z.number().optional(),
    after: z.string().optional(),
    where: z
      .array(z.strictObject({ property: z.string(), condition: conditionName, values: z.array(z.string()) }))
      .optional(),
    options: getOptions,
  }),
  entityGet: z.strictObject({ entityName, key, options: getOptions }),
  entitySet: z.strictObject({ entityName, key, value, options: setOptions }),
  entityDelete: z.strictObject({ entityName, key }),
  entityQuery: z.strictObject({
    entityName,
    indexName: z.string(),
    partition: z.array(scalar).optional(),
    range: range.optional(),
    filters: filters.optional(),
    sort: z.enum(['ASC', 'DESC']).optional(),
    limit: z.number().optional(),
    cursor: z.string().optional(),
    options: getOptions,
  }),
  batchGet: z.array(z.strictObject({ key, entityName: entityName.optional(), options: getOptions })),
  batchSet: z.array(z.strictObject({ key, value, entityName: entityName.optional(), options: ttlOptions })),
  batchDelete: z.array(z.strictObject({ key, entityName: entityName.optional() })),
  transaction: z.strictObject({
    set: z
      .array(
        z.strictObject({
          key,
          value,
          entityName: entityName.optional(),
          conditions: filters.optional(),
          options: ttlOptions,
        }),
      )
      .default([]),
    delete: z
      .array(z.strictObject({ key, entityName: entityName.optional(), conditions: filters.optional() }))
      .default([]),
    check: z
      .array(z.strictObject({ key, entityName: entityName.optional(), conditions: filters }))
      .default([]),
  }),
} as const;

export type Scalar = z.infer<typeof scalar>;
export type Condition = z.infer<typeof conditionName>;
export type FilterItem = z.infer<typeof filterItem>;
export type Filters = z.infer<typeof filters>;
export type Range = z.infer<typeof range>;
export type EntityQuery = z.infer<typeof requests.entityQuery>;
export type Metadata = z.infer<typeof metadata>;

/** Reads a body; a misfit is 400 with what doesn't fit. */
export function readRequest<K extends keyof typeof requests>(
  kind: K,
  body: unknown,
): z.output<(typeof requests)[K]> {
  const read = requests[kind].safeParse(body);
  if (read.success) return read.data as z.output<(typeof requests)[K]>;
  throw refusals.badRequest(
    read.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`).join('; '),
  );
}
