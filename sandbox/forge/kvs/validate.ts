import { KVS_LIMITS } from './limits';
import { KvsError, refusals } from './kvs-error';
import type { EntityIndex, EntitySchema } from '../manifest/types';

/** Refuses a key that the store wouldn't take; entities and plain keys have different codes for an empty one. */
export function checkKey(key: unknown, isEntity: boolean): string {
  if (typeof key !== 'string') throw refusals.badRequest('key must be a string');
  if (key.length === 0)
    throw isEntity
      ? new KvsError(400, 'EMPTY_KEY', 'Key cannot be empty')
      : new KvsError(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character');
  if (key.length > KVS_LIMITS.keyChars)
    throw new KvsError(400, 'KEY_TOO_LONG', 'The provided key has exceeded the maximum 500 characters');
  if (!KVS_LIMITS.keyPattern.test(key))
    throw new KvsError(
      400,
      'INVALID_KEY',
      `The provided key does not match the regex: ${String(KVS_LIMITS.keyPattern)}`,
    );
  return key;
}

/** Levels of objects and arrays in a JSON value; a plain value has none. */
export function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** Size and depth of any value; answers its JSON text. */
export function checkValue(value: unknown): string {
  // JSON has no undefined: the SDK's body then simply lacks the property.
  if (value === undefined) throw refusals.badRequest('value must be provided');
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > KVS_LIMITS.valueBytes)
    throw new KvsError(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit');
  if (depthOf(value) > KVS_LIMITS.depth)
    throw new KvsError(
      400,
      'MAX_DEPTH',
      'The provided value has exceeded the maximum object depth (32) limit',
    );
  return json;
}

/** Types are enforced strictly: integers are 32-bit, strings not empty, null not allowed, unknown attributes refused. */
export function checkEntityValue(schema: EntitySchema, value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refusals.badEntityValue('An entity must be an object');
  const json = checkValue(value);
  for (const [property, given] of Object.entries(value)) {
    const type = schema.attributes[property];
    if (type === undefined)
      throw refusals.badEntityValue(`Property "${property}" is not defined in entity "${schema.name}"`);
    if (given === null) throw refusals.badEntityValue(`Property "${property}" must not be null`);
    if (!fits(type, given)) throw refusals.wrongType(property, type);
    if (given === '') throw refusals.badEntityValue(`Property "${property}" must not be an empty string`);
  }
  for (const index of schema.indexes) checkIndexed(index, value as Record<string, unknown>);
  return json;
}

function fits(type: EntitySchema['attributes'][string], value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string';
    case 'integer':
      return Number.isInteger(value) && (value as number) >= -(2 ** 31) && (value as number) < 2 ** 31;
    case 'float':
      return typeof value === 'number' && Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return true;
  }
}

function checkIndexed(index: EntityIndex, value: Record<string, unknown>): void {
  // Only text can be too long; attributes of type "any" are in no index.
  const bytes = (name: string): number => {
    const given = value[name];
    return typeof given === 'string' ? Buffer.byteLength(given) : 0;
  };
  if (bytes(index.range) > KVS_LIMITS.rangeBytes)
    throw refusals.badIndex(`Range value of index "${index.name}" exceeds 900 bytes`);
  if (index.partition.reduce((sum, name) => sum + bytes(name), 0) > KVS_LIMITS.partitionBytes)
    throw refusals.badIndex(`Partition values of index "${index.name}" exceed 1700 bytes`);
}

const UNITS_MS = { SECONDS: 1000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 } as const;

/** A time to live in ms; null when none is given. */
export function checkTtl(ttl: { value: unknown; unit: keyof typeof UNITS_MS } | undefined): number | null {
  if (ttl === undefined) return null;
  if (!Number.isInteger(ttl.value) || (ttl.value as number) <= 0) throw refusals.badTtl(ttl.value);
  const ms = (ttl.value as number) * UNITS_MS[ttl.unit];
  if (ms > KVS_LIMITS.maxTtlMs) throw new KvsError(400, 'INVALID_TTL', 'TTL must not exceed 1 year');
  return ms;
}
