import type { Reader } from '../shape';
import { StoreCorrupt } from './errors';

/**
 * Bodies are kept as JSON text in one attribute: entities refuse null and limit the depth of a value,
 * and neither should shape what a record can say.
 */
export const packBody = (body: unknown): string => JSON.stringify(body);

/** Reads a packed body and checks it; throws StoreCorrupt, naming the key and the first fault. */
export function unpackBody<T>(key: string, packed: unknown, schema: Reader<T>): T {
  if (typeof packed !== 'string') throw new StoreCorrupt(key, 'its body is missing');
  let value: unknown;
  try {
    value = JSON.parse(packed);
  } catch {
    throw new StoreCorrupt(key, 'its body is not JSON');
  }
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new StoreCorrupt(key, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'wrong shape'}`);
}
